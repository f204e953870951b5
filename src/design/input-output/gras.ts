import { cellsOf, weighColumns, weighed, weighRows } from './weighed.ts';

/** A table brought to given totals, with what it took. */
export interface Balanced {
  /** rows x columns, row-major. */
  readonly table: Float64Array;
  readonly iterations: number;
  /** Largest distance of a row's or column's sum from its target. */
  readonly residual: number;
}

export interface BalanceOptions {
  /** Stop when no row or column is farther from its target than this share of the largest target. */
  readonly tolerance?: number;
  readonly iterations?: number;
}

const TOLERANCE = 1e-12;
const ITERATIONS = 10_000;

/**
 * GRAS: the table nearest to a given one, in the sense of least information gained, that has the given row and column sums.
 * Negative cells stay negative, zeros stay zero (Junius and Oosterhaven 2003, with the correction of Lenzen, Wood and
 * Gallego 2007 and the rows without positive cells of Temurshoev, Miller and Bouwmeester 2013). A table without negative
 * cells is balanced by plain RAS, which is the same thing.
 *
 * With P the positive cells and N the absolute negative ones, the result is r P s - N / (r s); each r is the positive root of
 * p r^2 - u r - n = 0, where p and n are the row's sums weighted by s and 1/s, and likewise each s.
 *
 * @param seed row-major, rows.length x columns.length
 * @param rows target sum of each row, in the unit of the seed
 * @param columns target sum of each column
 * @throws RangeError where the targets do not add up to the same, where a target cannot be met by its cells' signs, or where
 *   the iteration does not settle; it says which
 */
export function gras(
  seed: Float64Array,
  rows: Float64Array,
  columns: Float64Array,
  { tolerance = TOLERANCE, iterations = ITERATIONS }: BalanceOptions = {},
): Balanced {
  const n = columns.length;
  const scale = Math.max(largest(rows), largest(columns), Number.MIN_VALUE);
  refuse(seed, rows, columns, scale);
  const r = new Float64Array(rows.length).fill(1);
  const s = new Float64Array(n).fill(1);
  const cells = cellsOf(seed, n);
  const across = weighed(rows.length);
  const down = weighed(n);
  let residual = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= iterations; step += 1) {
    weighRows(cells, s, across);
    if (step > 0) {
      // columns meet their targets since the last round, so what is off stands in the rows
      residual = 0;
      for (let i = 0; i < r.length; i += 1) {
        residual = worse(residual, Math.abs(across.positive[i] * r[i] - across.negative[i] / r[i] - rows[i]));
      }
      if (!Number.isFinite(residual)) break;
      if (residual <= tolerance * scale) {
        const table = apply(seed, r, s);
        return { table, iterations: step, residual: distance(table, rows, columns) };
      }
    }
    for (let i = 0; i < r.length; i += 1) r[i] = factorFor(rows[i], across.positive[i], across.negative[i]);
    weighColumns(cells, r, down);
    for (let j = 0; j < n; j += 1) s[j] = factorFor(columns[j], down.positive[j], down.negative[j]);
  }
  throw new RangeError(
    `no table has these totals: after ${iterations} rounds a sum is still ${residual} off its target; zeros stand where goods must flow`,
  );
}

/** The positive root of p r^2 - target r - n = 0. An empty row or column keeps 1. */
function factorFor(target: number, p: number, n: number): number {
  if (p === 0 && n === 0) return 1;
  if (p === 0) return -n / target;
  if (n === 0) return target / p;
  const root = Math.sqrt(target * target + 4 * p * n);
  // the same root in the form that does not cancel where the target is negative
  return target >= 0 ? (target + root) / (2 * p) : (2 * n) / (root - target);
}

function apply(seed: Float64Array, r: Float64Array, s: Float64Array): Float64Array {
  const n = s.length;
  const table = new Float64Array(seed.length);
  for (let i = 0; i < r.length; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const cell = seed[i * n + j];
      if (cell > 0) table[i * n + j] = cell * r[i] * s[j];
      else if (cell < 0) table[i * n + j] = cell / (r[i] * s[j]);
    }
  }
  return table;
}

/** Largest distance of a row or column sum from its target. */
function distance(table: Float64Array, rows: Float64Array, columns: Float64Array): number {
  const n = columns.length;
  const down = new Float64Array(n);
  let most = 0;
  rows.forEach((target, i) => {
    let across = 0;
    for (let j = 0; j < n; j += 1) {
      across += table[i * n + j];
      down[j] += table[i * n + j];
    }
    most = worse(most, Math.abs(across - target));
  });
  columns.forEach((target, j) => {
    most = worse(most, Math.abs(down[j] - target));
  });
  return most;
}

/** The larger of two distances, where one that is no number is the largest. */
const worse = (a: number, b: number) => (b <= a ? a : b);

function refuse(seed: Float64Array, rows: Float64Array, columns: Float64Array, scale: number): void {
  const n = columns.length;
  if (seed.length !== rows.length * n) {
    throw new RangeError(`a table of ${seed.length} cells; expected ${rows.length} rows of ${n}`);
  }
  const difference = sum(rows) - sum(columns);
  if (!(Math.abs(difference) <= 1e-9 * scale * Math.max(rows.length, n))) {
    throw new RangeError(`row targets add up to ${sum(rows)}, column targets to ${sum(columns)}; expected the same`);
  }
  const down = { positive: new Uint8Array(n), negative: new Uint8Array(n) };
  rows.forEach((target, i) => {
    let positive = false;
    let negative = false;
    for (let j = 0; j < n; j += 1) {
      const cell = seed[i * n + j];
      if (cell > 0) {
        positive = true;
        down.positive[j] = 1;
      } else if (cell < 0) {
        negative = true;
        down.negative[j] = 1;
      }
    }
    refuseSigns(`row ${i + 1}`, target, positive, negative, scale);
  });
  columns.forEach((target, j) => {
    refuseSigns(`column ${j + 1}`, target, down.positive[j] === 1, down.negative[j] === 1, scale);
  });
}

function refuseSigns(what: string, target: number, positive: boolean, negative: boolean, scale: number): void {
  const off = Math.abs(target) > TOLERANCE * scale;
  const wrong =
    (!positive && !negative && off) ||
    (!negative && positive && target <= 0 && target !== 0) ||
    (!positive && negative && target >= 0);
  if (!wrong) return;
  const signs = positive ? 'only positive cells' : negative ? 'only negative cells' : 'nothing but zeros';
  throw new RangeError(`${what} has the target ${target} and ${signs}`);
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
