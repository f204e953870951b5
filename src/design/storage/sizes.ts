import { carries } from './finance.ts';
import { knownRevenue, plainStore } from './revenue.ts';

/** Hours at full power that a store could hold, from minutes to a week. */
export const HOURS: readonly number[] = [0.5, 1, 2, 4, 8, 24, 168];

/** What a MW that holds so many hours earns in a year known beforehand, and the most that a MWh of it may cost. */
export interface Size {
  readonly hours: number;
  readonly revenue: number;
  readonly carried: number;
}

/** The profit of a store is concave in what it holds: each hour more is worth less. */
export function sizes(
  prices: Float64Array,
  step: number,
  { efficiency, years, upkeep, rate }: { efficiency: number; years: number; upkeep: number; rate: number },
): Size[] {
  return HOURS.map((hours) => {
    const year = knownRevenue(plainStore(hours, efficiency), prices, step);
    return { hours, revenue: year, carried: carries(year, hours, rate, years, upkeep) };
  });
}
