import { pow } from '../../kernel/math/index.ts';

/** Present worth of 1 a year over some years. @param rate a year, 0.08 for 8 % */
export function annuity(rate: number, years: number): number {
  return rate === 0 ? years : (1 - pow(1 + rate, -years)) / rate;
}

/** A way to store electricity, as money: per kWh or MWh that it holds or gives. */
export interface Costs {
  /** Investment for each MWh that it holds. */
  readonly investment: number;
  /** Running and upkeep a year, as a share of the investment. */
  readonly upkeep: number;
  readonly years: number;
  /** Given for each unit taken. */
  readonly efficiency: number;
}

/**
 * Levelised cost of a MWh given: investment and upkeep over the discounted energy, and the price of charging over the
 * efficiency.
 * @param cycles full ones a year @param chargePrice of a MWh taken
 */
export function levelisedCost(costs: Costs, rate: number, cycles: number, chargePrice: number): number {
  const fixed = costs.investment * (1 / annuity(rate, costs.years) + costs.upkeep);
  return fixed / cycles + chargePrice / costs.efficiency;
}

/**
 * The most that a MWh of storage may cost if its revenue is to pay for it.
 * @param revenue of a MW in a year @param hours that it holds at full power
 */
export function carries(revenue: number, hours: number, rate: number, years: number, upkeep: number): number {
  const worth = annuity(rate, years);
  return (revenue * worth) / hours / (1 + upkeep * worth);
}

/** Present value of the project for each MWh: what it carries less what it costs, upkeep included. */
export function netPresentValue(costs: Costs, revenue: number, hours: number, rate: number): number {
  const worth = annuity(rate, costs.years);
  return (revenue * worth) / hours - costs.investment * (1 + costs.upkeep * worth);
}
