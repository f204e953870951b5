/** What the rest of the economy loses when one sector is gone, by sector: below 0. */

/**
 * Total extraction: the sector neither sells, buys nor serves final demand. Δx_i = -(l_ij / l_jj) x_j, and all of its own
 * output. In closed form of one inverse for every sector (Miller and Lahr 2001); nothing is inverted again.
 *
 * @param l Leontief inverse, n x n row-major
 * @param x output
 */
export function extractTotal(l: Float64Array, x: Float64Array, j: number): Float64Array {
  const n = x.length;
  const scale = x[j] / l[j * (n + 1)];
  return Float64Array.from(x, (_, i) => -l[i * n + j] * scale);
}

/** Backward extraction: the sector buys all its inputs elsewhere but still sells. Δx = -(L_j - e_j) x_j / l_jj. */
export function extractBackward(l: Float64Array, x: Float64Array, j: number): Float64Array {
  const n = x.length;
  const scale = x[j] / l[j * (n + 1)];
  return Float64Array.from(x, (_, i) => -(l[i * n + j] - (i === j ? 1 : 0)) * scale);
}
