import { leontiefMatrix } from './leontief.ts';
import { type Factors, factor, solveTransposed } from './lu.ts';

/**
 * Prices that cover costs: p = L' v, of coefficients and what else a unit of output costs (pay, tax, surplus, imports).
 * With a change of costs it gives the change of prices (Leontief's price model).
 */
export function pricesFor(factors: Factors, cost: Float64Array): Float64Array {
  return solveTransposed(factors, cost);
}

/** What a charge does where it is passed on in part. All per unit of output at the prices before. */
export interface PassedOn {
  /** Rise of each sector's price. */
  readonly price: Float64Array;
  /** What the sector cannot pass on and loses of its margin, before it cuts anything. */
  readonly lostMargin: Float64Array;
}

/**
 * A charge on output (a carbon price times emissions per output, a tariff times an import coefficient) of which each sector
 * passes on a share and carries the rest: Δp_j = ρ_j (c_j + Σ_i Δp_i a_ij), solved as (1 - A ρ)' Δp = ρ c.
 *
 * The charge is the marginal cost. With free allowances what is paid is less, (emissions - allowances) x price, while
 * prices follow the marginal cost: call it with the marginal cost for prices and give what is paid as `paid` for the margin.
 *
 * @param a coefficients of all inputs whose prices follow, n x n row-major
 * @param charge per unit of output
 * @param passOn share passed on by sector, 0 to 1
 * @param paid charge in fact paid per unit of output; the charge itself where left out
 * @returns price and lostMargin; lostMargin below 0 is a windfall: prices rose by more than was paid
 */
export function passOn(a: Float64Array, charge: Float64Array, share: Float64Array, paid = charge): PassedOn {
  const n = charge.length;
  const passed = a.map((value, at) => value * share[at % n]);
  const price = solveTransposed(
    factor(leontiefMatrix(passed, n), n),
    charge.map((value, j) => share[j] * value),
  );
  const lostMargin = Float64Array.from(paid, (value, j) => {
    let inputs = value;
    for (let i = 0; i < n; i += 1) inputs += price[i] * a[i * n + j];
    return inputs - price[j];
  });
  return { price, lostMargin };
}
