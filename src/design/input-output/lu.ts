/** A square matrix factored into triangles with row exchanges. */
export interface Factors {
  readonly n: number;
  /** Both triangles, row-major. */
  readonly lu: Float64Array;
  readonly rows: Int32Array;
}

/**
 * LU factors with partial pivoting.
 * @param matrix n x n, row-major
 * @throws RangeError where it is singular
 */
export function factor(matrix: Float64Array, n: number): Factors {
  const lu = matrix.slice();
  const rows = Int32Array.from({ length: n }, (_, i) => i);
  for (let k = 0; k < n; k += 1) {
    let pivot = k;
    for (let i = k + 1; i < n; i += 1) if (Math.abs(lu[i * n + k]) > Math.abs(lu[pivot * n + k])) pivot = i;
    if (lu[pivot * n + k] === 0) throw new RangeError(`singular matrix: no pivot in column ${k + 1}`);
    if (pivot !== k) {
      for (let j = 0; j < n; j += 1) [lu[k * n + j], lu[pivot * n + j]] = [lu[pivot * n + j], lu[k * n + j]];
      [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    }
    for (let i = k + 1; i < n; i += 1) {
      const share = lu[i * n + k] / lu[k * n + k];
      lu[i * n + k] = share;
      if (share !== 0) for (let j = k + 1; j < n; j += 1) lu[i * n + j] -= share * lu[k * n + j];
    }
  }
  return { n, lu, rows };
}

/** x with A x = b. */
export function solve({ n, lu, rows }: Factors, b: Float64Array): Float64Array {
  const x = Float64Array.from(rows, (row) => b[row]);
  for (let i = 0; i < n; i += 1) for (let j = 0; j < i; j += 1) x[i] -= lu[i * n + j] * x[j];
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = i + 1; j < n; j += 1) x[i] -= lu[i * n + j] * x[j];
    x[i] /= lu[i * n + i];
  }
  return x;
}
