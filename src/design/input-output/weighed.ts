/** A table as the balance reads it: negative cells, of which there are few, stand apart, so that most of the work has no choices in it. */
export interface Cells {
  /** Row-major; 0 in place of negative cells. */
  readonly positive: Float64Array;
  readonly negative: readonly { readonly row: number; readonly column: number; readonly size: number }[];
}

/** By row or column, the sums of positive cells weighted by the factors across, and of negative ones by their inverse. */
export interface Weighed {
  readonly positive: Float64Array;
  readonly negative: Float64Array;
}

export const weighed = (length: number): Weighed => ({
  positive: new Float64Array(length),
  negative: new Float64Array(length),
});

/** @param columns number of columns */
export function cellsOf(table: Float64Array, columns: number): Cells {
  const negative: Cells['negative'][number][] = [];
  const positive = table.map((cell, at) => {
    if (cell >= 0) return cell;
    negative.push({ row: Math.floor(at / columns), column: at % columns, size: -cell });
    return 0;
  });
  return { positive, negative };
}

/** Rows that are added up side by side: a sum that waits for its last addition holds up nothing else. */
const ABREAST = 4;

/** @param s factors of the columns */
export function weighRows({ positive, negative }: Cells, s: Float64Array, into: Weighed): void {
  const n = s.length;
  const rows = into.positive.length;
  const last = rows - (rows % ABREAST);
  for (let i = 0; i < last; i += ABREAST) {
    const at = i * n;
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let j = 0; j < n; j += 1) {
      const factor = s[j];
      first += positive[at + j] * factor;
      second += positive[at + n + j] * factor;
      third += positive[at + 2 * n + j] * factor;
      fourth += positive[at + 3 * n + j] * factor;
    }
    into.positive[i] = first;
    into.positive[i + 1] = second;
    into.positive[i + 2] = third;
    into.positive[i + 3] = fourth;
  }
  for (let i = last; i < rows; i += 1) {
    let sum = 0;
    for (let j = 0; j < n; j += 1) sum += positive[i * n + j] * s[j];
    into.positive[i] = sum;
  }
  into.negative.fill(0);
  for (const { row, column, size } of negative) into.negative[row] += size / s[column];
}

/** @param r factors of the rows */
export function weighColumns({ positive, negative }: Cells, r: Float64Array, into: Weighed): void {
  const n = into.positive.length;
  const last = r.length - (r.length % ABREAST);
  into.positive.fill(0);
  for (let i = 0; i < last; i += ABREAST) {
    const at = i * n;
    const [first, second, third, fourth] = [r[i], r[i + 1], r[i + 2], r[i + 3]];
    for (let j = 0; j < n; j += 1) {
      into.positive[j] =
        into.positive[j] +
        positive[at + j] * first +
        positive[at + n + j] * second +
        positive[at + 2 * n + j] * third +
        positive[at + 3 * n + j] * fourth;
    }
  }
  for (let i = last; i < r.length; i += 1) {
    for (let j = 0; j < n; j += 1) into.positive[j] += positive[i * n + j] * r[i];
  }
  into.negative.fill(0);
  for (const { row, column, size } of negative) into.negative[column] += size / r[row];
}
