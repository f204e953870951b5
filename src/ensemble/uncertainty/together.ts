import { Faults } from '../../kernel/errors.ts';
import { exp, normalQuantile, sin } from '../../kernel/math/index.ts';

/** Two inputs that are high or low together, by their rank correlation (Spearman). */
export interface Correlation {
  readonly between: readonly [string, string];
  readonly rank: number;
}

/** Inputs drawn apart from each other, made to go together. */
export interface Together {
  /** Inputs that have a correlation, in the order in which they are mixed. */
  readonly names: readonly string[];
  /** Lower triangle by rows: what of each input’s normal score goes into which. */
  readonly factor: readonly Float64Array[];
}

/**
 * A normal copula (Li 2000; Spearman’s rank correlation r goes with a normal one of 2 sin(pi r / 6), Pearson 1907). Each
 * input keeps its own distribution.
 * @throws Faults where correlations cannot hold together
 */
export function together(correlations: readonly Correlation[]): Together {
  const names = [...new Set(correlations.flatMap(({ between }) => between))].sort();
  const matrix = names.map((_, i) => Float64Array.from(names, (_one, j) => (i === j ? 1 : 0)));
  for (const { between, rank } of correlations) {
    const [i, j] = between.map((name) => names.indexOf(name));
    matrix[i][j] = 2 * sin((Math.PI * rank) / 6);
    matrix[j][i] = matrix[i][j];
  }
  return { names, factor: cholesky(matrix, names) };
}

/** @throws Faults where the matrix is not positive definite */
function cholesky(matrix: readonly Float64Array[], names: readonly string[]): Float64Array[] {
  const factor = matrix.map((row) => new Float64Array(row.length));
  for (let i = 0; i < matrix.length; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i][j];
      for (let k = 0; k < j; k += 1) sum -= factor[i][k] * factor[j][k];
      if (i !== j) factor[i][j] = sum / factor[j][j];
      else if (sum > 1e-10) factor[i][i] = Math.sqrt(sum);
      else {
        throw new Faults('correlations', [
          {
            where: 'correlations',
            found: `those of ${names.slice(0, i + 1).join(', ')} contradict each other`,
            expected: 'correlations that can hold together',
            mend: 'give weaker ones, or leave one out',
          },
        ]);
      }
    }
  }
  return factor;
}

/** @param apart probabilities of `names`, drawn apart from each other */
export function mixed({ factor }: Together, apart: Float64Array): Float64Array {
  const scores = apart.map(normalQuantile);
  return Float64Array.from(factor, (row, i) => {
    let sum = 0;
    for (let k = 0; k <= i; k += 1) sum += row[k] * scores[k];
    return i === 0 ? apart[0] : normalProbability(sum);
  });
}

// Hart 1968, Computer Approximations, in the form of West 2005, Better approximations to cumulative normal functions.
const ABOVE = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
  220.206867912376,
];
const UNDER = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
];
/** Scores from here on have a probability that no draw reaches. */
const FAR = 7.07106781186547;

/** Standard normal distribution, within 1e-14. */
export function normalProbability(score: number): number {
  const size = Math.min(Math.abs(score), FAR);
  const horner = (coefficients: readonly number[]) => coefficients.reduce((sum, one) => sum * size + one, 0);
  const tail = (exp((-size * size) / 2) * horner(ABOVE)) / horner(UNDER);
  return score > 0 ? 1 - tail : tail;
}
