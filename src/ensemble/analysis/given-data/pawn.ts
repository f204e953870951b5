import { CONFIDENCE, type Confidence, halfWidth } from '../confidence.ts';
import { drawCounts, shuffledRows } from '../resample.ts';
import { type Column, mean, order, quantile, sorted } from '../statistics.ts';
import { slicesOf } from './slices.ts';

/** Distance between the distribution of an outcome and that with an input held in a slice of its range: 0 none, 1 all. */
export interface PawnIndex {
  readonly minimum: number;
  readonly mean: number;
  readonly median: number;
  readonly maximum: number;
  readonly medianHalfWidth: number;
}

export const PAWN_SLICES = 10;

/**
 * PAWN for given data (Pianosi and Wagener 2018, Environmental Modelling & Software 108: 197-207): over slices of an
 * input, the Kolmogorov-Smirnov distance of the outcome in the slice from the outcome in all futures.
 * @param inputs one column an input
 * @param outcome one value a future
 */
export function pawn(
  inputs: readonly Column[],
  outcome: Column,
  slices: number = PAWN_SLICES,
  confidence: Confidence = CONFIDENCE,
): PawnIndex[] {
  const runs = runsOf(outcome);
  const once = new Float64Array(outcome.length).fill(1);
  const draws = drawCounts(outcome.length, confidence).map((counts) => along(counts, runs));
  return inputs.map((input) => {
    const own = slicesOf(input, slices);
    const places = slicesAlong(own, runs);
    const distances = sorted(distancesOf(own.length, places, runs, once));
    return {
      minimum: distances[0],
      mean: mean(distances),
      median: quantile(distances, 0.5),
      maximum: distances[distances.length - 1],
      medianHalfWidth: spread(own.length, places, runs, draws, confidence.level),
    };
  });
}

/**
 * The median distance that an input without any effect reaches by chance: the highest of some shuffles. An input above
 * it is more than noise (the dummy input of Pianosi and Wagener 2018).
 * @param inputs how many inputs are looked at: the more, the higher the highest by chance
 */
export function pawnByChance(
  outcome: Column,
  inputs: number,
  slices: number = PAWN_SLICES,
  seed: number = CONFIDENCE.seed,
): number {
  const rows = outcome.length;
  const runs = runsOf(outcome);
  const once = new Float64Array(rows).fill(1);
  let highest = 0;
  for (let dummy = 0; dummy < inputs; dummy += 1) {
    const own = slicesOf(shuffledRows(rows, seed, dummy), slices);
    const distances = sorted(distancesOf(own.length, slicesAlong(own, runs), runs, once));
    highest = Math.max(highest, quantile(distances, 0.5));
  }
  return highest;
}

/** Rows by rising outcome, in runs of equal outcomes. */
interface Runs {
  readonly rising: Uint32Array;
  /** Where each run ends: places in `rising`. */
  readonly ends: Uint32Array;
}

function runsOf(outcome: Column): Runs {
  const rising = order(outcome);
  const ends: number[] = [];
  for (let i = 1; i <= rising.length; i += 1) {
    if (i === rising.length || outcome[rising[i]] !== outcome[rising[i - 1]]) ends.push(i);
  }
  return { rising, ends: Uint32Array.from(ends) };
}

/** Numbers of the slices in which rows lie, by rising outcome. */
function slicesAlong(slices: readonly Uint32Array[], { rising }: Runs): Uint32Array {
  const slice = new Uint32Array(rising.length);
  slices.forEach((rows, number) => {
    for (const row of rows) slice[row] = number;
  });
  return rising.map((row) => slice[row]);
}

/** Weights of rows, by rising outcome. */
const along = (weights: Float64Array, { rising }: Runs) => Float64Array.from(rising, (row) => weights[row]);

/**
 * Kolmogorov-Smirnov distance of each slice from all rows: on one walk up the outcome, the widest gap between the share
 * of the slice and the share of all that lie below. While no row of a slice comes by, its gap only grows or only shrinks,
 * so it is looked at just before and just after its own rows.
 * @param slice of each row, by rising outcome
 * @param weights how often each row counts: once, or as often as a bootstrap sample drew it; by rising outcome
 */
function distancesOf(count: number, slice: Uint32Array, { ends }: Runs, weights: Float64Array): Float64Array {
  const total = new Float64Array(count);
  let whole = 0;
  for (let i = 0; i < slice.length; i += 1) {
    total[slice[i]] += weights[i];
    whole += weights[i];
  }
  const below = new Float64Array(count);
  const furthest = new Float64Array(count);
  let allBelow = 0;
  let from = 0;
  for (let run = 0; run < ends.length; run += 1) {
    const end = ends[run];
    const before = allBelow / whole;
    for (let i = from; i < end; i += 1) {
      const s = slice[i];
      const gap = Math.abs(below[s] / total[s] - before);
      if (gap > furthest[s]) furthest[s] = gap;
    }
    for (let i = from; i < end; i += 1) {
      below[slice[i]] += weights[i];
      allBelow += weights[i];
    }
    const after = allBelow / whole;
    for (let i = from; i < end; i += 1) {
      const s = slice[i];
      const gap = Math.abs(below[s] / total[s] - after);
      if (gap > furthest[s]) furthest[s] = gap;
    }
    from = end;
  }
  return furthest;
}

/** Bootstrap over the futures; the slices keep their bounds. */
function spread(count: number, slice: Uint32Array, runs: Runs, draws: readonly Float64Array[], level: number): number {
  return halfWidth(
    draws.map((weights) => quantile(sorted(distancesOf(count, slice, runs, weights)), 0.5)),
    level,
  );
}
