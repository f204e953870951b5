import { subtractProduct } from './product.ts';

/** A square matrix factored into triangles with row exchanges. */
export interface Factors {
  readonly n: number;
  /** Both triangles, row-major. */
  readonly lu: Float64Array;
  /** rows[k]: the row of the matrix that stands in row k of the triangles. */
  readonly rows: Int32Array;
}

/** Columns taken at once: a strip of them stays in the fast memory while the rest of the matrix is brought up to date. */
const BLOCK = 32;

/**
 * LU factors with partial pivoting, a block of columns at a time (the right-looking form of Golub and Van Loan, 3.2.11):
 * factor a strip, bring the rows beside it up to date, take their product off what is left. Nearly all the work is in that
 * product.
 *
 * @param matrix n x n, row-major
 * @throws RangeError where it is singular
 */
export function factor(matrix: Float64Array, n: number): Factors {
  const lu = matrix.slice();
  const rows = Int32Array.from({ length: n }, (_, i) => i);
  for (let first = 0; first < n; first += BLOCK) {
    const end = Math.min(n, first + BLOCK);
    factorStrip(lu, rows, n, first, end);
    if (end === n) break;
    for (let k = first + 1; k < end; k += 1) {
      for (let p = first; p < k; p += 1) {
        const share = lu[k * n + p];
        if (share !== 0) for (let j = end; j < n; j += 1) lu[k * n + j] -= share * lu[p * n + j];
      }
    }
    subtractProduct(lu, n, { rows: [end, n], inner: [first, end], columns: [end, n] });
  }
  return { n, lu, rows };
}

function factorStrip(lu: Float64Array, rows: Int32Array, n: number, first: number, end: number): void {
  for (let k = first; k < end; k += 1) {
    let pivot = k;
    for (let i = k + 1; i < n; i += 1) if (Math.abs(lu[i * n + k]) > Math.abs(lu[pivot * n + k])) pivot = i;
    if (!(Math.abs(lu[pivot * n + k]) > 0)) throw new RangeError(`singular matrix: no pivot in column ${k + 1}`);
    if (pivot !== k) {
      for (let j = 0; j < n; j += 1) {
        const kept = lu[k * n + j];
        lu[k * n + j] = lu[pivot * n + j];
        lu[pivot * n + j] = kept;
      }
      const row = rows[k];
      rows[k] = rows[pivot];
      rows[pivot] = row;
    }
    for (let i = k + 1; i < n; i += 1) {
      const share = lu[i * n + k] / lu[k * n + k];
      lu[i * n + k] = share;
      if (share !== 0) for (let j = k + 1; j < end; j += 1) lu[i * n + j] -= share * lu[k * n + j];
    }
  }
}

/** x with A x = b. */
export function solve({ n, lu, rows }: Factors, b: Float64Array): Float64Array {
  const x = Float64Array.from(rows, (row) => b[row]);
  for (let i = 0; i < n; i += 1) {
    let left = x[i];
    for (let j = 0; j < i; j += 1) left -= lu[i * n + j] * x[j];
    x[i] = left;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let left = x[i];
    for (let j = i + 1; j < n; j += 1) left -= lu[i * n + j] * x[j];
    x[i] = left / lu[i * n + i];
  }
  return x;
}

/** y with A' y = c: prices from costs, multipliers from coefficients, with the same factors and nothing inverted. */
export function solveTransposed({ n, lu, rows }: Factors, c: Float64Array): Float64Array {
  const z = c.slice();
  for (let i = 0; i < n; i += 1) {
    z[i] /= lu[i * n + i];
    const known = z[i];
    if (known !== 0) for (let j = i + 1; j < n; j += 1) z[j] -= lu[i * n + j] * known;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    const known = z[i];
    if (known !== 0) for (let j = 0; j < i; j += 1) z[j] -= lu[i * n + j] * known;
  }
  const y = new Float64Array(n);
  rows.forEach((row, i) => {
    y[row] = z[i];
  });
  return y;
}

/** X with A X = B for a whole matrix of right sides at once, row-major n x columns. */
export function solveMany({ n, lu, rows }: Factors, b: Float64Array, columns: number): Float64Array {
  const x = new Float64Array(n * columns);
  rows.forEach((row, i) => {
    x.set(b.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  const takeOff = (i: number, j: number) => {
    const share = lu[i * n + j];
    if (share === 0) return;
    const to = i * columns;
    const from = j * columns;
    for (let k = 0; k < columns; k += 1) x[to + k] -= share * x[from + k];
  };
  for (let i = 0; i < n; i += 1) for (let j = 0; j < i; j += 1) takeOff(i, j);
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = i + 1; j < n; j += 1) takeOff(i, j);
    for (let k = 0; k < columns; k += 1) x[i * columns + k] /= lu[i * n + i];
  }
  return x;
}

/** The inverse, row-major: for a table of every sector's multipliers, once for a pack. Never for each future. */
export function inverse(factors: Factors): Float64Array {
  const { n } = factors;
  const unit = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) unit[i * (n + 1)] = 1;
  return solveMany(factors, unit, n);
}
