import { factor, solve } from './lu.ts';

/** I - A, row-major. */
export function leontiefMatrix(a: Float64Array, n: number): Float64Array {
  return a.map((share, i) => (i % (n + 1) === 0 ? 1 : 0) - share);
}

/** Coefficients of flows: what a unit of a column's output takes of each row. A column without output takes nothing. */
export function coefficients(flows: Float64Array, output: Float64Array): Float64Array {
  const n = output.length;
  return flows.map((flow, at) => (output[at % n] > 0 ? flow / output[at % n] : 0));
}

/** Output for final demand: x with (I - A) x = f. */
export function outputFor(a: Float64Array, demand: Float64Array): Float64Array {
  const n = demand.length;
  return solve(factor(leontiefMatrix(a, n), n), demand);
}

/**
 * Output of the free sectors when some are fixed (Miller and Blair, mixed model):
 * x_N = (I - A_NN)^-1 (f_N + A_NK x_K). The right model for a closure: a demand shock of the same size through the inverse
 * would count the closed industry’s own purchases twice. The final demand that a fixed sector still serves follows as
 * x_K - (A x)_K (`servedDemand`).
 *
 * @param fixed output of fixed sectors; NaN for free ones
 * @param demand final demand of free sectors
 */
export function mixed(a: Float64Array, fixed: Float64Array, demand: Float64Array): Float64Array {
  const n = fixed.length;
  const free = Array.from({ length: n }, (_, i) => i).filter((i) => Number.isNaN(fixed[i]));
  const m = free.length;
  const small = new Float64Array(m * m);
  const right = new Float64Array(m);
  free.forEach((i, row) => {
    right[row] = demand[i];
    for (let k = 0; k < n; k += 1) if (!Number.isNaN(fixed[k])) right[row] += a[i * n + k] * fixed[k];
    free.forEach((j, column) => {
      small[row * m + column] = (row === column ? 1 : 0) - a[i * n + j];
    });
  });
  const x = fixed.slice();
  const found = solve(factor(small, m), right);
  free.forEach((i, row) => {
    x[i] = found[row];
  });
  return x;
}

/** Final demand that outputs leave after the sectors’ own use: x - A x. */
export function servedDemand(a: Float64Array, x: Float64Array): Float64Array {
  const n = x.length;
  return x.map((output, i) => {
    let left = output;
    for (let j = 0; j < n; j += 1) left -= a[i * n + j] * x[j];
    return left;
  });
}

/** The table closed on households: one more row (pay per output) and column (spending per pay). */
export function closeOnHouseholds(a: Float64Array, pay: Float64Array, spending: Float64Array): Float64Array {
  const n = pay.length;
  const closed = new Float64Array((n + 1) * (n + 1));
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) closed[i * (n + 1) + j] = a[i * n + j];
    closed[i * (n + 1) + n] = spending[i];
    closed[n * (n + 1) + i] = pay[i];
  }
  return closed;
}
