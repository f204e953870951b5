import { CONFIDENCE, type Confidence, halfWidth } from '../confidence.ts';
import { resampled } from '../resample.ts';
import { type Column, mean, variance } from '../statistics.ts';
import type { SaltelliDesign } from './design.ts';

/** Shares of the variance of an outcome that an input, or a group of inputs, is the cause of. */
export interface SobolIndex {
  /** By itself: what knowing the input would take off the variance. */
  readonly first: number;
  /** By itself and together with others: what stays open when all others are known. */
  readonly total: number;
  /** Half the widths of the confidence intervals. */
  readonly firstHalfWidth: number;
  readonly totalHalfWidth: number;
}

/**
 * Sobol indices of first and total order.
 * First order by Saltelli et al. (2010), total by Jansen (1999, Computer Physics Communications 117: 35), as in table 2
 * of Saltelli et al. (2010, Computer Physics Communications 181: 259). An outcome that never moves has indices of 0;
 * a base whose outcomes are not all finite is left out.
 * @param outcome one value for each row of the design, in its order
 */
export function sobolIndices(
  design: SaltelliDesign,
  outcome: Column,
  { samples, level, seed }: Confidence = CONFIDENCE,
): SobolIndex[] {
  const { base, groups } = design;
  const width = groups.length + 2;
  if (outcome.length !== base * width) {
    throw new Error(`an outcome of ${outcome.length} values for a design of ${base * width} rows`);
  }
  const kept = Array.from({ length: base }, (_, future) => future).filter((future) =>
    Float64Array.from({ length: width }, (_, place) => outcome[future * width + place]).every(Number.isFinite),
  );
  const count = kept.length;
  const whole = Float64Array.from({ length: count * width }, (_, i) => {
    return outcome[kept[Math.floor(i / width)] * width + (i % width)];
  });
  const spread = Math.sqrt(variance(whole));
  if (!(spread > 0)) return groups.map(() => ({ first: 0, total: 0, firstHalfWidth: 0, totalHalfWidth: 0 }));
  // Differences of large numbers lose digits: outcomes are taken around their mean, in their standard deviation.
  const middle = mean(whole);
  const column = (place: number) =>
    Float64Array.from({ length: count }, (_, future) => (whole[future * width + place] - middle) / spread);
  const a = column(0);
  const b = column(width - 1);
  const mixed = groups.map((_, group) => column(group + 1));

  const central = estimates(
    a,
    b,
    mixed,
    Uint32Array.from(a, (_, i) => i),
  );
  const first = groups.map(() => new Float64Array(samples));
  const total = groups.map(() => new Float64Array(samples));
  for (let sample = 0; sample < samples; sample += 1) {
    const again = estimates(a, b, mixed, resampled(count, seed, sample));
    for (let group = 0; group < groups.length; group += 1) {
      first[group][sample] = again.first[group];
      total[group][sample] = again.total[group];
    }
  }
  return groups.map((_, group) => ({
    first: central.first[group],
    total: central.total[group],
    firstHalfWidth: halfWidth(first[group], level),
    totalHalfWidth: halfWidth(total[group], level),
  }));
}

/** The two estimators over some rows of the base samples. */
function estimates(
  a: Float64Array,
  b: Float64Array,
  mixed: readonly Float64Array[],
  rows: Uint32Array,
): { first: Float64Array; total: Float64Array } {
  const count = rows.length;
  const both = new Float64Array(2 * count);
  for (let i = 0; i < count; i += 1) {
    both[i] = a[rows[i]];
    both[count + i] = b[rows[i]];
  }
  const all = variance(both);
  const first = new Float64Array(mixed.length);
  const total = new Float64Array(mixed.length);
  if (!(all > 0)) return { first, total };
  mixed.forEach((ab, group) => {
    let together = 0;
    let apart = 0;
    for (let i = 0; i < count; i += 1) {
      const row = rows[i];
      const moved = ab[row] - a[row];
      together += b[row] * moved;
      apart += moved * moved;
    }
    first[group] = together / count / all;
    total[group] = apart / (2 * count) / all;
  });
  return { first, total };
}
