import { leontiefMatrix } from './leontief.ts';
import { factor, solve, solveTransposed } from './lu.ts';

/** What a unit more of final demand for a sector brings about, by sector. */
export interface Multipliers {
  /** Suppliers and theirs. */
  readonly typeI: Float64Array;
  /** And the spending of the pay that all of them earn, in the sectors alone. */
  readonly typeII: Float64Array;
}

/** The households that close a table. */
export interface Households {
  /** Pay of households of the place per unit of output, by sector. */
  readonly pay: Float64Array;
  /** What a unit of that pay buys of each sector of the place: after tax, contributions, saving and shopping elsewhere. */
  readonly spending: Float64Array;
  /** What a unit of pay buys from households themselves: domestic service. 0 where left out. */
  readonly own?: number;
}

/**
 * Multipliers of any satellite (output: ones; pay; jobs; tonnes) per unit of final demand, by one factorisation and two solves
 * (Miller and Blair 2009, chapter 6). The closure on households is solved in its partitioned form, so no second matrix is
 * factored: L̄nn = L + (L h w L) / (1 - h_hh - w L h).
 *
 * @param a coefficients of goods of the place, n x n row-major
 * @param per the satellite per unit of output
 * @throws RangeError where households would spend more than they earn
 */
export function multipliers(a: Float64Array, per: Float64Array, households: Households): Multipliers {
  const n = per.length;
  const factors = factor(leontiefMatrix(a, n), n);
  const typeI = solveTransposed(factors, per);
  const payI = solveTransposed(factors, households.pay);
  const bought = solve(factors, households.spending);
  const back = 1 - (households.own ?? 0) - dot(households.pay, bought);
  if (!(back > 0)) {
    throw new RangeError(`of each unit of pay ${1 - back} comes back as pay; expected less than 1`);
  }
  const induced = dot(per, bought) / back;
  return { typeI, typeII: typeI.map((value, j) => value + induced * payI[j]) };
}

/**
 * Multipliers of pay: type II counts the pay that households earn from households too, so it is larger than type I by the same
 * factor in every sector, 1 / (1 - h_hh - w L h).
 */
export function payMultipliers(a: Float64Array, { pay, spending, own = 0 }: Households): Multipliers {
  const n = pay.length;
  const factors = factor(leontiefMatrix(a, n), n);
  const typeI = solveTransposed(factors, pay);
  const closure = 1 / (1 - own - dot(typeI, spending));
  return { typeI, typeII: typeI.map((value) => value * closure) };
}

/**
 * The spectral radius of a non-negative matrix by repeated multiplication: an economy whose coefficients have one of 1 or
 * more needs more than it makes.
 */
export function spectralRadius(a: Float64Array, n: number, rounds = 1000): number {
  let x = new Float64Array(n).fill(1 / n);
  let radius = 0;
  for (let round = 0; round < rounds; round += 1) {
    // half a step of the identity keeps matrices that move in circles from swinging
    const next = new Float64Array(n);
    for (let i = 0; i < n; i += 1) {
      let sum = x[i];
      for (let j = 0; j < n; j += 1) sum += a[i * n + j] * x[j];
      next[i] = sum / 2;
    }
    const size = next.reduce((sum, value) => sum + Math.abs(value), 0);
    const found = 2 * size - 1;
    x = next.map((value) => value / size);
    if (Math.abs(found - radius) <= 1e-14 * Math.abs(found)) return found;
    radius = found;
  }
  return radius;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i] * b[i];
  return sum;
}
