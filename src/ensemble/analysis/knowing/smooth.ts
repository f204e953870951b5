import { slicesOf } from '../given-data/slices.ts';
import { type Column, mean, quantile, sorted } from '../statistics.ts';

/** Inner knots of the curve. */
const KNOTS = [0.2, 0.4, 0.6, 0.8];

/**
 * The mean of an outcome given an input, for each future: a curve of straight pieces, joined at the quintiles of the input and
 * fitted by least squares; the mean of each value where the input has few.
 */
export function smoothed(input: Column, outcome: Column): Float64Array {
  const ascending = sorted(input);
  const knots = KNOTS.map((p) => quantile(ascending, p));
  const [low, high] = [ascending[0], ascending[ascending.length - 1]];
  const apart = [low, ...knots, high].every((knot, i, all) => i === 0 || knot > all[i - 1]);
  if (!apart || input.length < 5 * (KNOTS.length + 2)) return meansBySlice(input, outcome);
  const scale = high - low;
  const terms = KNOTS.length + 2;
  const basis = (value: number, term: number): number => {
    if (term === 0) return 1;
    const from = term === 1 ? low : knots[term - 2];
    return Math.max(0, (value - from) / scale);
  };
  const rows = input.length;
  const design = Array.from({ length: terms }, (_, term) =>
    Float64Array.from({ length: rows }, (_, row) => basis(input[row], term)),
  );
  const left = design.map((a) => design.map((b) => dot(a, b)));
  const right = design.map((a) => dot(a, outcome));
  const weights = solve(left, right);
  return Float64Array.from({ length: rows }, (_, row) =>
    design.reduce((sum, column, term) => sum + weights[term] * column[row], 0),
  );
}

function meansBySlice(input: Column, outcome: Column): Float64Array {
  const fitted = new Float64Array(input.length);
  for (const rows of slicesOf(input, KNOTS.length + 1)) {
    const own = mean(Float64Array.from(rows, (row) => outcome[row]));
    for (const row of rows) fitted[row] = own;
  }
  return fitted;
}

function dot(a: Column, b: Column): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i] * b[i];
  return sum;
}

/** Solves a small symmetric positive definite system by Cholesky’s method. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const lower = matrix.map(() => new Float64Array(n));
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i][j];
      for (let k = 0; k < j; k += 1) sum -= lower[i][k] * lower[j][k];
      lower[i][j] = i === j ? Math.sqrt(sum) : sum / lower[j][j];
    }
  }
  const half = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let sum = right[i];
    for (let k = 0; k < i; k += 1) sum -= lower[i][k] * half[k];
    half[i] = sum / lower[i][i];
  }
  const answer = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = half[i];
    for (let k = i + 1; k < n; k += 1) sum -= lower[k][i] * answer[k];
    answer[i] = sum / lower[i][i];
  }
  return answer;
}
