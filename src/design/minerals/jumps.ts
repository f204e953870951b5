import { exp } from '../../kernel/math/index.ts';

/** A price that diffuses and sometimes jumps (Merton 1976), as valued: discounted at `rate` it is worth itself less its yield. */
export interface JumpDiffusion {
  /** Interest, a year. */
  readonly rate: number;
  /** Convenience yield, a year: what holders of the metal earn and owners of ore in the ground do not. */
  readonly yield: number;
  /** Standard deviation of the logarithm over a year, jumps left out. */
  readonly volatility: number;
  /** Jumps in a year, and mean and standard deviation of the logarithm of what each multiplies the price with. */
  readonly jumps: { readonly rate: number; readonly mean: number; readonly deviation: number };
}

/** Chances of a change of the logarithm, in steps of a grid: `chance[k]` of a change of `(k - middle)` steps. */
export interface Kernel {
  readonly step: number;
  readonly middle: number;
  readonly chance: Float64Array;
}

/** Jumps in one period beyond which the chance is left out: under 1e-12 of all. */
const LEFT_OUT = 1e-12;
/** Standard deviations beyond which a normal change is left out. */
const WIDTH = 7;

/**
 * The law of the logarithm’s change over a period, on a grid: a normal for each number of jumps, weighed by Poisson. Mean of the
 * price itself and sum of the chances are kept exactly.
 * @param years length of the period @param step of the grid, at most half the smallest standard deviation
 */
export function kernelOf(process: JumpDiffusion, years: number, step: number): Kernel {
  const { rate, yield: forgone, volatility, jumps } = process;
  const variance = volatility * volatility * years;
  const expected = jumps.rate * years;
  const growth = exp(jumps.mean + 0.5 * jumps.deviation * jumps.deviation) - 1;
  const drift = (rate - forgone - jumps.rate * growth) * years - 0.5 * variance;
  const parts: { weight: number; mean: number; variance: number }[] = [];
  let weight = exp(-expected);
  for (let n = 0, sum = 0; sum < 1 - LEFT_OUT && n < 200; n += 1) {
    parts.push({
      weight,
      mean: drift + n * jumps.mean,
      variance: variance + n * jumps.deviation * jumps.deviation,
    });
    sum += weight;
    weight *= expected / (n + 1);
  }
  const edge = (sign: 1 | -1) =>
    parts.reduce((far, part) => {
      const end = sign * part.mean + WIDTH * Math.sqrt(part.variance);
      return end > far && part.weight > LEFT_OUT ? end : far;
    }, 0);
  const half = Math.ceil((edge(1) > edge(-1) ? edge(1) : edge(-1)) / step);
  const chance = new Float64Array(2 * half + 1);
  for (const part of parts) {
    const spread = Math.sqrt(part.variance);
    for (let k = 0; k < chance.length; k += 1) {
      const z = ((k - half) * step - part.mean) / spread;
      chance[k] += (part.weight * step * exp(-0.5 * z * z)) / (spread * ROOT_TWO_PI);
    }
  }
  normalise(chance, half, step, exp((rate - forgone) * years));
  return { step, middle: half, chance };
}

const ROOT_TWO_PI = 2.5066282746310002;

/** Tilts the chances so that they add up to 1 and the price grows as it must. */
function normalise(chance: Float64Array, middle: number, step: number, growth: number): void {
  // one Newton step on an exponential tilt is enough: the sums are right to 1e-6 before
  for (let round = 0; round < 3; round += 1) {
    let [sum, first, slope] = [0, 0, 0];
    for (let k = 0; k < chance.length; k += 1) {
      const x = (k - middle) * step;
      sum += chance[k];
      first += chance[k] * exp(x);
      slope += chance[k] * exp(x) * x;
    }
    let mean = 0;
    for (let k = 0; k < chance.length; k += 1) mean += (chance[k] * (k - middle) * step) / sum;
    const tilt = (growth - first / sum) / (slope / sum - (mean * first) / sum);
    for (let k = 0; k < chance.length; k += 1) chance[k] *= exp(tilt * (k - middle) * step) / sum;
  }
  let sum = 0;
  for (const one of chance) sum += one;
  for (let k = 0; k < chance.length; k += 1) chance[k] /= sum;
}

export interface Window {
  /** Years in which the right holds, and decisions in a year. */
  readonly years: number;
  readonly decisions: number;
  /** Years at the beginning in which it cannot be used yet. */
  readonly closed?: number;
  /** What it costs to hold the right, a year; who finds it not worth that gives it up. */
  readonly upkeep?: number;
}

export interface Waiting {
  /** Value of the right today. */
  readonly value: number;
  /** Price today from which using it at once is best; undefined: at no price on the grid. */
  readonly from: number | undefined;
}

/** Grid points for the smallest standard deviation of a period. */
const FINENESS = 4;
/** How far the grid goes from today’s price, in logarithms: a factor of 150 either way. */
const REACH = 5;

/**
 * Value of the right to use a price once, within a window, by dynamic programming on a grid of the logarithm of the price.
 * @param worth of using it at a price, which may be negative
 */
export function waitingValue(
  process: JumpDiffusion,
  price: number,
  window: Window,
  worth: (price: number) => number,
  early = true,
): Waiting {
  const period = 1 / window.decisions;
  const step = (process.volatility * Math.sqrt(period)) / FINENESS;
  const kernel = kernelOf(process, period, step);
  const half = Math.ceil(REACH / step);
  const size = 2 * half + 1;
  const { chance, middle } = kernel;
  // what lies beyond the grid: nothing is used below it, all is used above it
  const used = Float64Array.from({ length: size + 2 * middle }, (_, i) =>
    worth(price * exp((i - half - middle) * step)),
  );
  const open = used.map((value) => (value > 0 ? value : 0));
  let held = open.slice();
  const discount = exp(-process.rate * period);
  const upkeep = (window.upkeep ?? 0) * period;
  const periods = Math.round(window.years * window.decisions);
  const closed = Math.round((window.closed ?? 0) * window.decisions);
  for (let t = periods - 1; t >= 0; t -= 1) {
    const next = open.slice();
    const usable = early && t >= closed;
    for (let i = 0; i < size; i += 1) {
      let sum = 0;
      for (let k = 0; k < chance.length; k += 1) sum += chance[k] * held[i + k];
      const kept = discount * sum - upkeep;
      const use = usable ? open[i + middle] : 0;
      next[i + middle] = kept > use ? kept : use;
    }
    held = next;
  }
  let from: number | undefined;
  for (let i = size - 1; i >= 0 && early && closed === 0; i -= 1) {
    if (!(open[i + middle] > 0 && held[i + middle] <= open[i + middle])) break;
    from = price * exp((i - half) * step);
  }
  return { value: held[half + middle], from };
}
