import { mixed } from './leontief.ts';

/**
 * The largest outputs that neither capacity nor demand forbids: x = min(cap, A x + f). Sectors at their cap leave demand
 * unmet, which is brought in from elsewhere; they buy only for what they make.
 *
 * Found by an active set: cap what is over, free what demand no longer fills, solve the mixed model, again. Each solve is the
 * exact answer for its set, and outputs only fall from the uncapped ones, so the sets cannot come back.
 *
 * @param cap by sector; Infinity where there is none
 * @throws RangeError where no set holds, which coefficients of a working economy exclude
 */
export function cappedOutput(a: Float64Array, demand: Float64Array, cap: Float64Array): Float64Array {
  const n = demand.length;
  const capped = new Array<boolean>(n).fill(false);
  for (let round = 0; round <= 2 * n + 1; round += 1) {
    const fixed = cap.map((most, i) => (capped[i] ? most : Number.NaN));
    const x = mixed(a, fixed, demand);
    let changed = false;
    for (let i = 0; i < n; i += 1) {
      let wanted = demand[i];
      for (let j = 0; j < n; j += 1) wanted += a[i * n + j] * x[j];
      const over = wanted > cap[i] * (1 + ROUNDING);
      if (over !== capped[i] && (over || wanted < cap[i] * (1 - ROUNDING))) {
        capped[i] = over;
        changed = true;
      }
    }
    if (!changed) return x;
  }
  throw new RangeError('no set of capped sectors holds: expected coefficients with a spectral radius under 1');
}

/** Demand and capacity this close are the same. */
const ROUNDING = 1e-12;
