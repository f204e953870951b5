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
  const once = walkOf(runs, new Float64Array(outcome.length).fill(1));
  const draws = drawCounts(outcome.length, confidence).map((counts) => walkOf(runs, counts));
  return inputs.map((input) => {
    const own = slicesOf(input, slices);
    const places = slicesAlong(own, runs);
    const distances = sorted(distancesOf(own.length, places, once));
    return {
      minimum: distances[0],
      mean: mean(distances),
      median: quantile(distances, 0.5),
      maximum: distances[distances.length - 1],
      medianHalfWidth: spread(own.length, places, draws, confidence.level),
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
  const once = walkOf(runs, new Float64Array(rows).fill(1));
  let highest = 0;
  for (let dummy = 0; dummy < inputs; dummy += 1) {
    const own = slicesOf(shuffledRows(rows, seed, dummy), slices);
    const distances = sorted(distancesOf(own.length, slicesAlong(own, runs), once));
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

/** A walk up the outcome over the rows that count: what all inputs have in common. */
interface Walk {
  /** Places of the rows by rising outcome. */
  readonly places: Uint32Array;
  readonly weights: Float64Array;
  /** Where each run of equal outcomes ends among them, and the share of all weight up to there. */
  readonly ends: Uint32Array;
  readonly shares: Float64Array;
}

/** @param weights how often each row counts: once, or as often as a bootstrap sample drew it */
function walkOf({ rising, ends }: Runs, weights: Float64Array): Walk {
  const places: number[] = [];
  const bounds: number[] = [];
  const below: number[] = [];
  let sum = 0;
  let place = 0;
  for (const end of ends) {
    const first = places.length;
    for (; place < end; place += 1) {
      const weight = weights[rising[place]];
      if (weight === 0) continue;
      places.push(place);
      sum += weight;
    }
    if (places.length === first) continue;
    bounds.push(places.length);
    below.push(sum);
  }
  return {
    places: Uint32Array.from(places),
    weights: Float64Array.from(places, (one) => weights[rising[one]]),
    ends: Uint32Array.from(bounds),
    shares: Float64Array.from(below, (one) => one / sum),
  };
}

/**
 * Kolmogorov-Smirnov distance of each slice from all rows: on one walk up the outcome, the widest gap between the share
 * of the slice and the share of all that lie below. While no row of a slice comes by, its gap only grows or only shrinks,
 * so it is looked at just before and just after its own rows.
 * @param slice of each row, by rising outcome
 */
function distancesOf(count: number, slice: Uint32Array, { places, weights, ends, shares }: Walk): Float64Array {
  const total = new Float64Array(count);
  for (let i = 0; i < places.length; i += 1) total[slice[places[i]]] += weights[i];
  const below = new Float64Array(count);
  const furthest = new Float64Array(count);
  let from = 0;
  let before = 0;
  for (let run = 0; run < ends.length; run += 1) {
    const end = ends[run];
    const after = shares[run];
    for (let i = from; i < end; i += 1) {
      const s = slice[places[i]];
      const gap = Math.abs(below[s] / total[s] - before);
      if (gap > furthest[s]) furthest[s] = gap;
    }
    for (let i = from; i < end; i += 1) below[slice[places[i]]] += weights[i];
    for (let i = from; i < end; i += 1) {
      const s = slice[places[i]];
      const gap = Math.abs(below[s] / total[s] - after);
      if (gap > furthest[s]) furthest[s] = gap;
    }
    from = end;
    before = after;
  }
  return furthest;
}

/** Bootstrap over the futures; the slices keep their bounds. */
function spread(count: number, slice: Uint32Array, draws: readonly Walk[], level: number): number {
  return halfWidth(
    draws.map((walk) => quantile(sorted(distancesOf(count, slice, walk)), 0.5)),
    level,
  );
}
