import { exp, pow } from '../../../kernel/math/index.ts';
import { CONFIDENCE, type Confidence, halfWidth } from '../confidence.ts';
import { drawCounts } from '../resample.ts';
import { type Column, mean } from '../statistics.ts';
import { slicesOf } from './slices.ts';

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
 * In bootstrap samples the slices keep their bounds.
 * @param inputs one column an input
 * @param outcome one value a future
 */
export function deltaIndices(
  inputs: readonly Column[],
  outcome: Column,
  confidence: Confidence = CONFIDENCE,
): DeltaIndex[] {
  const places = placesOf(outcome);
  if (places === undefined) return inputs.map(() => ({ delta: 0, reduced: 0, halfWidth: 0 }));
  const once = new Float64Array(outcome.length).fill(1);
  const everything = Uint32Array.from(once, (_, row) => row);
  const weigh = (weights: Float64Array) => ({ weights, all: density(places, everything, weights) });
  const central = weigh(once);
  const again = drawCounts(outcome.length, confidence).map(weigh);
  const count = slicesFor(outcome.length);
  return inputs.map((input) => {
    const slices = slicesOf(input, count);
    const estimate = ({ weights, all }: ReturnType<typeof weigh>) => {
      let sum = 0;
      for (const slice of slices) {
        const own = density(places, slice, weights);
        if (own !== undefined && all !== undefined) sum += (own.weight / (2 * all.weight)) * between(places, all, own);
      }
      return sum;
    };
    const delta = estimate(central);
    if (again.length === 0) return { delta, reduced: delta, halfWidth: 0 };
    const estimates = again.map((sample) => 2 * delta - estimate(sample));
    return { delta, reduced: mean(estimates), halfWidth: halfWidth(estimates, confidence.level) };
  });
}

/** Slices that a sample of a size allows (Plischke et al. 2013, section 4): 6 for a thousand futures, 22 for ten thousand. */
export function slicesFor(rows: number): number {
  const e = exp((2 * (1500 - rows)) / 500);
  return Math.min(Math.ceil(pow(rows, 2 / (7 + (e - 1) / (e + 1)))), 48);
}

/** Points at which densities are compared, and the bins between two points that outcomes are first laid into. */
const POINTS = 100;
const FINE = 2;
const BINS = (POINTS - 1) * FINE + 1;

/** Where each outcome lies among the bins, from 0 to BINS - 1, and how wide a bin is. */
interface Places {
  readonly outcome: Column;
  readonly at: Float64Array;
  readonly bin: number;
}

function placesOf(outcome: Column): Places | undefined {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < outcome.length; i += 1) {
    low = Math.min(low, outcome[i]);
    high = Math.max(high, outcome[i]);
  }
  if (!(high > low)) return undefined;
  const bin = (high - low) / (BINS - 1);
  return { outcome, at: Float64Array.from({ length: outcome.length }, (_, i) => (outcome[i] - low) / bin), bin };
}

/** A density at the points, and the weight of the futures behind it. */
interface Density {
  readonly points: Float64Array;
  readonly weight: number;
}

/** Bandwidths beyond which a kernel is nothing to these sums: its area outside is under 1e-6. */
const REACH = 5;

/**
 * Density of the outcome over some rows by Gaussian kernels of Silverman’s bandwidth. Values are first shared out between
 * the two nearest bins (Wand 1994, Journal of Computational and Graphical Statistics 3: 433-445), far finer than the
 * bandwidth.
 * @param weights how often each row counts
 * @returns undefined where all values are one
 */
function density({ outcome, at, bin }: Places, rows: Uint32Array, weights: Float64Array): Density | undefined {
  const bins = new Float64Array(BINS);
  let weight = 0;
  let middle = 0;
  let scatter = 0;
  for (const row of rows) {
    const own = weights[row];
    if (own === 0) continue;
    // Mean and scatter in one pass (West 1979, Communications of the ACM 22: 532-535).
    weight += own;
    const away = outcome[row] - middle;
    middle += (own / weight) * away;
    scatter += own * away * (outcome[row] - middle);
    const left = Math.min(BINS - 2, Math.floor(at[row]));
    bins[left] += own * (left + 1 - at[row]);
    bins[left + 1] += own * (at[row] - left);
  }
  if (!(weight > 1 && scatter > 0)) return undefined;
  const width = Math.sqrt(scatter / (weight - 1)) * pow((weight * 3) / 4, -0.2);
  const reach = Math.min(BINS - 1, Math.ceil((REACH * width) / bin));
  const scale = 1 / (weight * width * Math.sqrt(2 * Math.PI));
  const kernel = Float64Array.from({ length: reach + 1 }, (_, i) => {
    const away = (i * bin) / width;
    return scale * exp(-0.5 * away * away);
  });
  const points = new Float64Array(POINTS);
  for (let point = 0; point < POINTS; point += 1) {
    const centre = point * FINE;
    const to = Math.min(BINS - 1, centre + reach);
    let sum = 0;
    for (let i = Math.max(0, centre - reach); i <= to; i += 1)
      sum += bins[i] * kernel[i < centre ? centre - i : i - centre];
    points[point] = sum;
  }
  return { points, weight };
}

/** Area between two densities by the trapezoidal rule. */
function between({ bin }: Places, one: Density, other: Density): number {
  let sum = 0;
  for (let i = 0; i < POINTS; i += 1) {
    const weight = i === 0 || i === POINTS - 1 ? 0.5 : 1;
    sum += weight * Math.abs(one.points[i] - other.points[i]);
  }
  return sum * bin * FINE;
}
