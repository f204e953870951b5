import { exp, pow } from '../../../kernel/math/index.ts';
import { CONFIDENCE, type Confidence, halfWidth } from '../confidence.ts';
import { resampled } from '../resample.ts';
import { type Column, mean, variance } from '../statistics.ts';
import { pick, slicesOf } from './slices.ts';

/** Half the area between the density of an outcome and that with an input known, on average: 0 no effect, 1 all. */
export interface DeltaIndex {
  readonly delta: number;
  /** The same less the bias that a small sample has (Plischke et al. 2013, eq. 30). */
  readonly reduced: number;
  readonly halfWidth: number;
}

/**
 * Delta, the moment-independent importance of Borgonovo (2007, Reliability Engineering & System Safety 92: 771-784), for
 * given data by Plischke, Borgonovo and Smith (2013, European Journal of Operational Research 226: 536-550, eq. 26).
 * @param inputs one column an input
 * @param outcome one value a future
 */
export function deltaIndices(
  inputs: readonly Column[],
  outcome: Column,
  { samples, level, seed }: Confidence = CONFIDENCE,
): DeltaIndex[] {
  const rows = outcome.length;
  const whole = deltaOf(outcome);
  const draws = Array.from({ length: samples }, (_, sample) => resampled(rows, seed, sample));
  const again = draws.map((draw) => {
    const own = pick(outcome, draw);
    return { draw, estimate: deltaOf(own) };
  });
  return inputs.map((input) => {
    const delta = whole(input);
    if (samples === 0) return { delta, reduced: delta, halfWidth: 0 };
    const estimates = again.map(({ draw, estimate }) => 2 * delta - estimate(pick(input, draw)));
    return { delta, reduced: mean(estimates), halfWidth: halfWidth(estimates, level) };
  });
}

/** Slices that a sample of a size allows (Plischke et al. 2013, section 4): 6 for a thousand futures, 22 for ten thousand. */
export function slicesFor(rows: number): number {
  const e = exp((2 * (1500 - rows)) / 500);
  return Math.min(Math.ceil(pow(rows, 2 / (7 + (e - 1) / (e + 1)))), 48);
}

/** The estimate for a sample of outcomes, as a function of an input’s values. */
function deltaOf(outcome: Column): (input: Column) => number {
  const grid = gridOf(outcome);
  if (grid === undefined) return () => 0;
  const rows = outcome.length;
  const all = density(grid, outcome);
  const count = slicesFor(rows);
  return (input) => {
    let sum = 0;
    for (const slice of slicesOf(input, count)) {
      const own = density(grid, pick(outcome, slice));
      if (own !== undefined && all !== undefined) sum += (slice.length / (2 * rows)) * between(grid, all, own);
    }
    return sum;
  };
}

interface Grid {
  readonly low: number;
  readonly step: number;
}

/** Points at which densities are compared, and the bins between two points that outcomes are first laid into. */
const POINTS = 100;
const FINE = 4;
const BINS = (POINTS - 1) * FINE + 1;

function gridOf(outcome: Column): Grid | undefined {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < outcome.length; i += 1) {
    low = Math.min(low, outcome[i]);
    high = Math.max(high, outcome[i]);
  }
  return high > low ? { low, step: (high - low) / (POINTS - 1) } : undefined;
}

/** Bandwidths beyond which a kernel is nothing to these sums: its area outside is under 1e-6. */
const REACH = 5;

/**
 * Density at the points of the grid by Gaussian kernels of Silverman’s bandwidth. Values are first shared out between the
 * two nearest bins (Wand 1994, Journal of Computational and Graphical Statistics 3: 433-445), far finer than the bandwidth.
 * @returns undefined where all values are one
 */
function density({ low, step }: Grid, values: Column): Float64Array | undefined {
  const spread = Math.sqrt(variance(values, 1));
  if (!(spread > 0)) return undefined;
  const bin = step / FINE;
  const width = spread * pow((values.length * 3) / 4, -0.2);
  const bins = new Float64Array(BINS);
  for (let i = 0; i < values.length; i += 1) {
    const at = (values[i] - low) / bin;
    const left = Math.min(BINS - 2, Math.floor(at));
    bins[left] += left + 1 - at;
    bins[left + 1] += at - left;
  }
  const reach = Math.min(BINS - 1, Math.ceil((REACH * width) / bin));
  const scale = 1 / (values.length * width * Math.sqrt(2 * Math.PI));
  const kernel = Float64Array.from({ length: reach + 1 }, (_, i) => {
    const away = (i * bin) / width;
    return scale * exp(-0.5 * away * away);
  });
  return Float64Array.from({ length: POINTS }, (_, point) => {
    const centre = point * FINE;
    const to = Math.min(BINS - 1, centre + reach);
    let sum = 0;
    for (let at = Math.max(0, centre - reach); at <= to; at += 1) sum += bins[at] * kernel[Math.abs(at - centre)];
    return sum;
  });
}

/** Area between two densities by the trapezoidal rule. */
function between({ step }: Grid, one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < POINTS; i += 1) {
    const weight = i === 0 || i === POINTS - 1 ? 0.5 : 1;
    sum += weight * Math.abs(one[i] - other[i]);
  }
  return sum * step;
}
