import { exp, ln } from '../../../kernel/math/index.ts';
import { type Box, boxOf, type Futures, moved } from './box.ts';

/** How likely a limit is chance: undefined where an end has no limit. */
export interface QuasiP {
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/**
 * Quasi-p-values of a box (Bryant and Lempert 2010, Technological Forecasting and Social Change 77: 34-49): for each limit,
 * the chance to find as many cases in a box of its count if the futures that the limit shuts out were like those inside.
 * @returns one for each input
 */
export function quasiP(futures: Futures, box: Box): QuasiP[] {
  const without = (input: number, end: 'low' | 'high'): number | undefined => {
    const open = end === 'low' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    if (box.limits[input][end] === open) return undefined;
    const wider = boxOf(futures, moved(box.limits, input, end, open));
    return atLeast(box.cases, box.count, wider.density);
  };
  return box.limits.map((_, input) => ({ low: without(input, 'low'), high: without(input, 'high') }));
}

/**
 * The same for a leaf of a tree, which may also be sparser than what its limits shut out: the chance of as many cases, or
 * as few, were the futures that a limit shuts out like those inside.
 * @returns the highest over its limits; 1 where it has none
 */
export function leafChance(futures: Futures, leaf: Box): number {
  let most = leaf.restricted.length === 0 ? 1 : 0;
  for (const input of leaf.restricted) {
    for (const end of ['low', 'high'] as const) {
      const open = end === 'low' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
      if (leaf.limits[input][end] === open) continue;
      const wider = boxOf(futures, moved(leaf.limits, input, end, open)).density;
      const [cases, density] = leaf.density >= wider ? [leaf.cases, wider] : [leaf.count - leaf.cases, 1 - wider];
      most = Math.max(most, atLeast(cases, leaf.count, density));
    }
  }
  return most;
}

/** Chance of k or more successes in n trials of chance p each. */
export function atLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  // Sum away from the middle, where terms fall: the upper tail, or all but the lower one.
  if (k > n * p) return tail(k, n, p);
  return Math.max(0, 1 - tail(n - k + 1, n, 1 - p));
}

/** Chance of k or more successes where k is above the mean. */
function tail(k: number, n: number, p: number): number {
  let logarithm = k * ln(p) + (n - k) * ln(1 - p);
  for (let i = 0; i < n - k; i += 1) logarithm += ln((k + 1 + i) / (1 + i));
  let term = exp(logarithm);
  let sum = 0;
  for (let i = k; i <= n; i += 1) {
    sum += term;
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return Math.min(1, sum);
}
