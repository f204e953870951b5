import { exp, ln } from '../../kernel/math/index.ts';

/**
 * Poisson pseudo-maximum-likelihood for a gravity equation, X = exp(b'z) + e (Santos Silva and Tenreyro 2006): zeros of trade stay in, and
 * heteroskedasticity does not bias the coefficients as it does in a regression of logarithms.
 */
export interface Gravity {
  readonly coefficients: Float64Array;
  /** Robust to heteroskedasticity (HC0): the sandwich without a correction for small samples. */
  readonly errors: Float64Array;
  readonly fitted: Float64Array;
  readonly deviance: number;
  readonly iterations: number;
  /** Rows that say nothing, since all trade of their exporter or importer is zero and an effect of it fits them exactly. */
  readonly dropped: readonly number[];
}

const MOST_ITERATIONS = 100;
/** Relative change of the deviance at which the iterations end. */
const CONVERGED = 1e-12;

/**
 * Iteratively reweighted least squares.
 * @param trade flows, none negative @param columns explanatory variables, a constant among them where one is wanted
 * @throws RangeError where a flow is negative, lengths differ, columns depend on each other or the iterations do not settle
 */
export function ppml(trade: ArrayLike<number>, columns: readonly ArrayLike<number>[]): Gravity {
  const n = trade.length;
  const p = columns.length;
  for (const column of columns) {
    if (column.length !== n) throw new RangeError(`a column of ${column.length} rows beside ${n} flows`);
  }
  let mean = 0;
  for (let i = 0; i < n; i += 1) {
    if (!(trade[i] >= 0)) throw new RangeError(`a flow of ${trade[i]}; expected none below 0`);
    mean += trade[i] / n;
  }
  const fitted = Float64Array.from(trade, (value) => (value + mean) / 2);
  const index = fitted.map(ln);
  let coefficients: Float64Array = new Float64Array(p);
  let deviance = Number.POSITIVE_INFINITY;
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration += 1) {
    const working = index.map((eta, i) => eta + (trade[i] - fitted[i]) / fitted[i]);
    coefficients = solve(crossed(columns, fitted), weighted(columns, fitted, working));
    for (let i = 0; i < n; i += 1) {
      let eta = 0;
      for (let k = 0; k < p; k += 1) eta += coefficients[k] * columns[k][i];
      index[i] = eta;
      fitted[i] = exp(eta);
    }
    const before = deviance;
    deviance = devianceOf(trade, fitted);
    if (Math.abs(before - deviance) <= CONVERGED * (Math.abs(deviance) + CONVERGED)) {
      return {
        coefficients,
        errors: sandwich(trade, fitted, columns),
        fitted,
        deviance,
        iterations: iteration,
        dropped: [],
      };
    }
  }
  throw new RangeError(
    `no answer after ${MOST_ITERATIONS} iterations; flows that an effect fits exactly are the usual cause`,
  );
}

/**
 * The same with an effect of each exporter and each importer (Anderson and van Wincoop’s multilateral resistance). Flows of an
 * exporter or importer without any trade are left out: their effect would run away to minus infinity.
 */
export function ppmlWithEffects(
  trade: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
  exporters: readonly string[],
  importers: readonly string[],
): Gravity {
  const dropped = new Set<number>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const side of [exporters, importers]) {
      const sums = new Map<string, number>();
      side.forEach((id, i) => {
        if (!dropped.has(i)) sums.set(id, (sums.get(id) ?? 0) + trade[i]);
      });
      side.forEach((id, i) => {
        if (!dropped.has(i) && sums.get(id) === 0) {
          dropped.add(i);
          changed = true;
        }
      });
    }
  }
  const kept = exporters.map((_, i) => i).filter((i) => !dropped.has(i));
  const dummies = (side: readonly string[], without: number) =>
    [...new Set(kept.map((i) => side[i]))]
      .sort()
      .slice(without)
      .map((id) => kept.map((i) => (side[i] === id ? 1 : 0)));
  const all = [
    ...columns.map((column) => kept.map((i) => column[i])),
    ...dummies(exporters, 0),
    // one importer less, or both sets would add up to the same constant
    ...dummies(importers, 1),
  ];
  const answer = ppml(
    kept.map((i) => trade[i]),
    all,
  );
  return { ...answer, dropped: [...dropped].sort((a, b) => a - b) };
}

/** 2 sum (y ln(y / mu) - (y - mu)). */
function devianceOf(trade: ArrayLike<number>, fitted: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < fitted.length; i += 1) {
    sum += (trade[i] > 0 ? trade[i] * ln(trade[i] / fitted[i]) : 0) - (trade[i] - fitted[i]);
  }
  return 2 * sum;
}

/** X' W X, row-major. */
function crossed(columns: readonly ArrayLike<number>[], weights: Float64Array): Float64Array {
  const p = columns.length;
  const result = new Float64Array(p * p);
  for (let a = 0; a < p; a += 1) {
    for (let b = a; b < p; b += 1) {
      let sum = 0;
      for (let i = 0; i < weights.length; i += 1) sum += weights[i] * columns[a][i] * columns[b][i];
      result[a * p + b] = sum;
      result[b * p + a] = sum;
    }
  }
  return result;
}

function weighted(columns: readonly ArrayLike<number>[], weights: Float64Array, values: Float64Array): Float64Array {
  return Float64Array.from(columns, (column) => {
    let sum = 0;
    for (let i = 0; i < weights.length; i += 1) sum += weights[i] * column[i] * values[i];
    return sum;
  });
}

/** Standard errors from (X'WX)^-1 X' diag((y - mu)^2) X (X'WX)^-1. */
function sandwich(trade: ArrayLike<number>, fitted: Float64Array, columns: readonly ArrayLike<number>[]): Float64Array {
  const p = columns.length;
  const bread = crossed(columns, fitted);
  const meat = crossed(
    columns,
    fitted.map((mu, i) => (trade[i] - mu) * (trade[i] - mu)),
  );
  return Float64Array.from(columns, (_, k) => {
    const unit = new Float64Array(p);
    unit[k] = 1;
    const row = solve(bread, unit);
    let sum = 0;
    for (let a = 0; a < p; a += 1) for (let b = 0; b < p; b += 1) sum += row[a] * meat[a * p + b] * row[b];
    return Math.sqrt(sum);
  });
}

/** Share of a diagonal that must be left when a column has been cleared of the others. */
const DEPENDENT = 1e-13;

/** Solves a symmetric positive definite system by Cholesky, columns scaled first. @throws RangeError where columns depend on each other */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const p = right.length;
  const scale = Float64Array.from(right, (_, k) => Math.sqrt(matrix[k * p + k]));
  const lower = new Float64Array(p * p);
  for (let a = 0; a < p; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      let sum = matrix[a * p + b] / (scale[a] * scale[b]);
      for (let k = 0; k < b; k += 1) sum -= lower[a * p + k] * lower[b * p + k];
      if (a !== b) lower[a * p + b] = sum / lower[b * p + b];
      else if (sum > DEPENDENT) lower[a * p + a] = Math.sqrt(sum);
      else throw new RangeError(`column ${a + 1} of ${p} follows from those before it`);
    }
  }
  const forward = new Float64Array(p);
  for (let a = 0; a < p; a += 1) {
    let sum = right[a] / scale[a];
    for (let k = 0; k < a; k += 1) sum -= lower[a * p + k] * forward[k];
    forward[a] = sum / lower[a * p + a];
  }
  const result = new Float64Array(p);
  for (let a = p - 1; a >= 0; a -= 1) {
    let sum = forward[a];
    for (let k = a + 1; k < p; k += 1) sum -= lower[k * p + a] * result[k];
    result[a] = sum / lower[a * p + a];
  }
  return result.map((value, k) => value / scale[k]);
}
