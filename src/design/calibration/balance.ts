/**
 * Biproportional fitting: the matrix nearest to `seed` whose rows and columns add up to the same margins.
 *
 * Observed moves between occupations say which moves are common, not that as many people arrive as leave. The labour
 * market starts in a steady state only if they do, so the prior is fitted to margins that are the jobs themselves.
 * Method: iterative proportional fitting (Deming and Stephan 1940), alternating rows and columns.
 *
 * @param seed n x n, row-major, not negative; every row and column with a positive margin needs a positive cell.
 * @param margin n sums, for rows and columns alike.
 * @param tolerance largest relative error of a row sum at which to stop.
 * @returns the fitted matrix, the rounds it took and the relative error that is left.
 */
export function balance(
  seed: Float64Array,
  margin: Float64Array,
  tolerance = 1e-13,
  maxRounds = 20_000,
): { readonly matrix: Float64Array; readonly rounds: number; readonly error: number } {
  const n = margin.length;
  const matrix = seed.slice();
  let error = Number.POSITIVE_INFINITY;
  let rounds = 0;
  while (error > tolerance && rounds < maxRounds) {
    scaleRows(matrix, margin, n);
    error = scaleColumns(matrix, margin, n);
    rounds += 1;
  }
  return { matrix, rounds, error };
}

function scaleRows(matrix: Float64Array, margin: Float64Array, n: number): void {
  for (let row = 0; row < n; row += 1) {
    let sum = 0;
    for (let column = 0; column < n; column += 1) sum += matrix[row * n + column];
    const factor = sum > 0 ? margin[row] / sum : 0;
    for (let column = 0; column < n; column += 1) matrix[row * n + column] *= factor;
  }
}

/** Scales columns; returns how far off they were. */
function scaleColumns(matrix: Float64Array, margin: Float64Array, n: number): number {
  let worst = 0;
  for (let column = 0; column < n; column += 1) {
    let sum = 0;
    for (let row = 0; row < n; row += 1) sum += matrix[row * n + column];
    const factor = sum > 0 ? margin[column] / sum : 0;
    if (margin[column] > 0) worst = Math.max(worst, Math.abs(sum / margin[column] - 1));
    for (let row = 0; row < n; row += 1) matrix[row * n + column] *= factor;
  }
  return worst;
}
