import { pick, slicesOf } from '../given-data/slices.ts';
import { shuffledRows } from '../resample.ts';
import { type Column, mean, quantile, sorted } from '../statistics.ts';

/** How much narrower the band of an outcome would be, on average, if an input were known. */
export interface Narrowing {
  /** Width of the band now, and with the input known: in the outcome’s unit. */
  readonly now: number;
  readonly known: number;
  /** Share of the width that would go: 0 where it would not, or no more than it would by chance. */
  readonly share: number;
}

/** Futures a slice should hold so that its own 5 and 95 % quantiles say something. */
const FEWEST = 40;
const MOST_SLICES = 12;
/** Fewest shuffled inputs that say what chance alone gives; as many as there are inputs where these are more. */
const SHUFFLES = 20;

/**
 * The width of the band of nine in ten futures, now and with an input known, for each input: the mean width over slices of the
 * input. A slice holds fewer futures than there are, and a narrow band by that alone: the mean width over slices of
 * shuffled futures stands for the width now, so an input that decides nothing narrows nothing.
 * @param level share of futures in the band
 */
export function narrowing(inputs: readonly Column[], outcome: Column, level = 0.9, seed = 0): Narrowing[] {
  const rows = outcome.length;
  const count = Math.max(2, Math.min(MOST_SLICES, Math.floor(rows / FEWEST)));
  const now = width(sorted(outcome), level);
  const idle = Float64Array.from({ length: Math.max(SHUFFLES, inputs.length) }, (_, i) =>
    within(shuffledRows(rows, seed, i), outcome, count, level),
  );
  const byChance = mean(idle);
  const noise = byChance === 0 ? 0 : 1 - Math.min(...idle) / byChance;
  return inputs.map((input) => {
    const share = byChance === 0 ? 0 : 1 - within(input, outcome, count, level) / byChance;
    const certain = share > noise ? share : 0;
    return { now, known: now * (1 - certain), share: certain };
  });
}

function within(input: Column, outcome: Column, count: number, level: number): number {
  let sum = 0;
  for (const rows of slicesOf(input, count)) sum += width(sorted(pick(outcome, rows)), level) * rows.length;
  return sum / outcome.length;
}

function width(ascending: Float64Array, level: number): number {
  return quantile(ascending, 0.5 + level / 2) - quantile(ascending, 0.5 - level / 2);
}
