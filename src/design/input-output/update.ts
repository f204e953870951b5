import { type Factors, factor, solve, solveTransposed } from './lu.ts';

/**
 * A factored matrix M with a few of its columns changed, still solved with the factors of M: M + C E', where E picks the
 * changed columns and C says by how much.
 *
 * A new technology in a plant changes one column of the coefficients; nothing is factored again, whatever the plan.
 */
export interface Update {
  readonly factors: Factors;
  /** Which columns changed. */
  readonly columns: readonly number[];
  /** M^-1 C, one array for each changed column. */
  readonly solved: readonly Float64Array[];
  /** Factors of 1 + E' M^-1 C, as small as the number of changes. */
  readonly small: Factors;
}

/**
 * Woodbury's identity for changed columns; of one column it is Sherman and Morrison's (Golub and Van Loan, 2.1.4):
 * (M + C E')^-1 = M^-1 - M^-1 C (1 + E' M^-1 C)^-1 E' M^-1.
 *
 * @param changes by column, what is added to it. For a Leontief matrix 1 - A that is the old coefficients less the new ones.
 * @throws RangeError where the changed matrix is singular
 */
export function update(factors: Factors, changes: ReadonlyMap<number, Float64Array>): Update {
  const columns = [...changes.keys()];
  const solved = [...changes.values()].map((change) => solve(factors, change));
  const k = columns.length;
  const small = new Float64Array(k * k);
  columns.forEach((column, i) => {
    solved.forEach((answer, j) => {
      small[i * k + j] = (i === j ? 1 : 0) + answer[column];
    });
  });
  return { factors, columns, solved, small: factor(small, k) };
}

/** x with (M + C E') x = b. */
export function solveUpdated({ factors, columns, solved, small }: Update, b: Float64Array): Float64Array {
  const x = solve(factors, b);
  const weights = solve(
    small,
    Float64Array.from(columns, (column) => x[column]),
  );
  solved.forEach((answer, k) => {
    for (let i = 0; i < x.length; i += 1) x[i] -= weights[k] * answer[i];
  });
  return x;
}

/** y with (M + C E')' y = c: multipliers and prices after the change. */
export function solveUpdatedTransposed({ factors, columns, solved, small }: Update, c: Float64Array): Float64Array {
  const weights = solveTransposed(
    small,
    Float64Array.from(solved, (answer) => dot(answer, c)),
  );
  const left = c.slice();
  columns.forEach((column, k) => {
    left[column] -= weights[k];
  });
  return solveTransposed(factors, left);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i] * b[i];
  return sum;
}
