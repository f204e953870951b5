/** A half-open range of rows or columns. */
export type Span = readonly [first: number, end: number];

/** Rows and columns of one square taken together: registers hold the 4 x 4 sums. */
const TILE = 4;

/**
 * Takes the product of two blocks of a square matrix off a third block of it, in place:
 * M[rows, columns] -= M[rows, inner] M[inner, columns].
 *
 * The two factors are copied once into narrow strips that are read straight through; squares of 4 x 4 are then summed
 * without touching memory. The order of the sums is fixed, so the bits are the same everywhere.
 */
export function subtractProduct(
  m: Float64Array,
  n: number,
  { rows, inner, columns }: { readonly rows: Span; readonly inner: Span; readonly columns: Span },
): void {
  const depth = inner[1] - inner[0];
  const left = packRows(m, n, rows, inner);
  const right = packColumns(m, n, inner, columns);
  const step = TILE * depth;
  for (let j = columns[0], r = 0; j < columns[1]; j += TILE, r += step) {
    for (let i = rows[0], l = 0; i < rows[1]; i += TILE, l += step) {
      if (i + TILE <= rows[1] && j + TILE <= columns[1]) fullTile(m, n, i, j, left, l, right, r, depth);
      else
        edgeTile(m, n, [i, Math.min(i + TILE, rows[1])], [j, Math.min(j + TILE, columns[1])], left, l, right, r, depth);
    }
  }
}

/** Strips of 4 rows, each stored column after column, the last filled up with zeros. */
function packRows(m: Float64Array, n: number, rows: Span, inner: Span): Float64Array {
  const depth = inner[1] - inner[0];
  const packed = new Float64Array(Math.ceil((rows[1] - rows[0]) / TILE) * TILE * depth);
  for (let i = rows[0]; i < rows[1]; i += 1) {
    const strip = i - rows[0];
    const to = (strip - (strip % TILE)) * depth + (strip % TILE);
    for (let p = 0; p < depth; p += 1) packed[to + p * TILE] = m[i * n + inner[0] + p];
  }
  return packed;
}

/** Strips of 4 columns, each stored row after row, the last filled up with zeros. */
function packColumns(m: Float64Array, n: number, inner: Span, columns: Span): Float64Array {
  const depth = inner[1] - inner[0];
  const packed = new Float64Array(Math.ceil((columns[1] - columns[0]) / TILE) * TILE * depth);
  for (let p = 0; p < depth; p += 1) {
    const from = (inner[0] + p) * n;
    for (let j = columns[0]; j < columns[1]; j += 1) {
      const strip = j - columns[0];
      packed[(strip - (strip % TILE)) * depth + p * TILE + (strip % TILE)] = m[from + j];
    }
  }
  return packed;
}

function fullTile(
  m: Float64Array,
  n: number,
  i: number,
  j: number,
  left: Float64Array,
  l: number,
  right: Float64Array,
  r: number,
  depth: number,
): void {
  let c00 = 0;
  let c01 = 0;
  let c02 = 0;
  let c03 = 0;
  let c10 = 0;
  let c11 = 0;
  let c12 = 0;
  let c13 = 0;
  let c20 = 0;
  let c21 = 0;
  let c22 = 0;
  let c23 = 0;
  let c30 = 0;
  let c31 = 0;
  let c32 = 0;
  let c33 = 0;
  for (let p = 0, a = l, b = r; p < depth; p += 1, a += TILE, b += TILE) {
    const a0 = left[a];
    const a1 = left[a + 1];
    const a2 = left[a + 2];
    const a3 = left[a + 3];
    const b0 = right[b];
    const b1 = right[b + 1];
    const b2 = right[b + 2];
    const b3 = right[b + 3];
    c00 += a0 * b0;
    c01 += a0 * b1;
    c02 += a0 * b2;
    c03 += a0 * b3;
    c10 += a1 * b0;
    c11 += a1 * b1;
    c12 += a1 * b2;
    c13 += a1 * b3;
    c20 += a2 * b0;
    c21 += a2 * b1;
    c22 += a2 * b2;
    c23 += a2 * b3;
    c30 += a3 * b0;
    c31 += a3 * b1;
    c32 += a3 * b2;
    c33 += a3 * b3;
  }
  let to = i * n + j;
  m[to] -= c00;
  m[to + 1] -= c01;
  m[to + 2] -= c02;
  m[to + 3] -= c03;
  to += n;
  m[to] -= c10;
  m[to + 1] -= c11;
  m[to + 2] -= c12;
  m[to + 3] -= c13;
  to += n;
  m[to] -= c20;
  m[to + 1] -= c21;
  m[to + 2] -= c22;
  m[to + 3] -= c23;
  to += n;
  m[to] -= c30;
  m[to + 1] -= c31;
  m[to + 2] -= c32;
  m[to + 3] -= c33;
}

function edgeTile(
  m: Float64Array,
  n: number,
  rows: Span,
  columns: Span,
  left: Float64Array,
  l: number,
  right: Float64Array,
  r: number,
  depth: number,
): void {
  for (let i = rows[0]; i < rows[1]; i += 1) {
    for (let j = columns[0]; j < columns[1]; j += 1) {
      let sum = 0;
      for (let p = 0; p < depth; p += 1) {
        sum += left[l + p * TILE + (i - rows[0])] * right[r + p * TILE + (j - columns[0])];
      }
      m[i * n + j] -= sum;
    }
  }
}
