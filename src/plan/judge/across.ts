import type { MeasureText } from '../problem/schema.ts';

/** How the values of many futures become one. All values are such that less is better. */

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i];
  return sum / values.length;
}

const sorted = (values: ArrayLike<number>): Float64Array => Float64Array.from(values).sort();

/** Quantile by the rule of type 7 (Hyndman and Fan 1996): linear between order statistics. */
export function quantile(values: ArrayLike<number>, p: number): number {
  const ordered = sorted(values);
  const at = (ordered.length - 1) * p;
  const low = Math.floor(at);
  const high = Math.min(ordered.length - 1, low + 1);
  return ordered[low] + (ordered[high] - ordered[low]) * (at - low);
}

/**
 * Conditional value at risk: mean of the worst share 1 - level of futures (Rockafellar and Uryasev 2002, for equally
 * likely outcomes); the future at the edge counts by the part of it that belongs to the tail.
 */
export function cvar(values: ArrayLike<number>, level: number): number {
  const ordered = sorted(values);
  const tail = (1 - level) * ordered.length;
  let [left, sum] = [tail, 0];
  for (let i = ordered.length - 1; i >= 0 && left > 1e-12; i -= 1) {
    const part = Math.min(1, left);
    sum += part * ordered[i];
    left -= part;
  }
  return sum / tail;
}

/** Share of futures in which a value is above the target. */
export function missedShare(values: ArrayLike<number>, target: number): number {
  let missed = 0;
  for (let i = 0; i < values.length; i += 1) if (values[i] > target) missed += 1;
  return missed / values.length;
}

/** @param sign -1 where more is better: targets are then read the other way round */
export function across(values: ArrayLike<number>, how: MeasureText, sign: 1 | -1 = 1): number {
  if (how === 'mean') return mean(values);
  if (how === 'worst') return Math.max(...Array.from(values));
  if ('cvar' in how) return cvar(values, how.cvar);
  if ('quantile' in how) return quantile(values, how.quantile);
  return missedShare(values, sign * how.missed);
}

/** Regret of a plan in each future: how much worse it is there than the best that is attainable (Savage 1951). */
export function regretFrom(values: ArrayLike<number>, best: ArrayLike<number>): Float64Array {
  return Float64Array.from(values, (value, future) => value - best[future]);
}

/**
 * Regret of each plan in each future: how much worse it is than the best of the plans there.
 * @param plans for each plan, a value a future, under the same draws
 */
export function regrets(plans: readonly ArrayLike<number>[]): Float64Array[] {
  const futures = plans[0]?.length ?? 0;
  const best = Float64Array.from({ length: futures }, (_, i) => Math.min(...plans.map((plan) => plan[i])));
  return plans.map((plan) => regretFrom(plan, best));
}
