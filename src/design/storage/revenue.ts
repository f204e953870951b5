import { dispatch, exclusive, type Store } from './dispatch.ts';

/** What a store earns in a year of prices, by how much of them it knows. No plan takes and gives at once. */
export interface Revenue {
  /** Each day planned as if its prices were yesterday’s. */
  readonly yesterday: number;
  /** Each day’s prices known when it begins; the store is empty at midnight. */
  readonly day: number;
  /** The whole year known beforehand: nobody can earn more. */
  readonly year: number;
  /** Steps in which the linear programme would take and give at once, and what forbidding that costs at most. */
  readonly both: number;
  readonly forbidden: number;
}

/** What it earns where the whole year is known beforehand. @param hours of a step */
export function knownRevenue(store: Store, prices: Float64Array, hours: number): number {
  return exclusive(store, prices, dispatch(store, prices, hours)).value;
}

/**
 * @param prices of a year, step by step
 * @param hours of a step; a day is a whole number of them
 */
export function revenue(store: Store, prices: Float64Array, hours: number): Revenue {
  const relaxed = dispatch(store, prices, hours);
  const real = exclusive(store, prices, relaxed);
  const steps = Math.round(24 / hours);
  let day = 0;
  let yesterday = 0;
  const alone = { ...store, start: 0, endValue: 0 };
  for (let from = 0; from < prices.length; from += steps) {
    const today = prices.subarray(from, from + steps);
    day += exclusive(alone, today, dispatch(alone, today, hours)).value;
    if (from === 0) continue;
    const before = prices.subarray(from - steps, from);
    const plan = exclusive(alone, before, dispatch(alone, before, hours));
    yesterday += settled(alone, today, plan);
  }
  return { yesterday, day, year: real.value, both: relaxed.both, forbidden: relaxed.value - real.value };
}

/** What a plan earns at other prices than those it was made for. */
function settled(store: Store, prices: Float64Array, plan: { charge: Float64Array; discharge: Float64Array }): number {
  let value = 0;
  for (let t = 0; t < prices.length; t += 1) {
    value += plan.discharge[t] * (prices[t] - store.dischargeWear) - plan.charge[t] * (prices[t] + store.chargeWear);
  }
  return value;
}

/** A store of 1 MW that holds so many hours at full power, its loss shared by both ways. @param efficiency there and back */
export function plainStore(holds: number, efficiency: number): Store {
  const oneWay = Math.sqrt(efficiency);
  return {
    energy: holds / oneWay,
    chargePower: 1,
    dischargePower: 1,
    chargeEfficiency: oneWay,
    dischargeEfficiency: oneWay,
    chargeWear: 0,
    dischargeWear: 0,
    start: 0,
    endValue: 0,
  };
}

/** Mean price of the cheapest hours of a day over that of the dearest: below it no efficiency earns anything. */
export function breakEvenEfficiency(prices: Float64Array, hours: number, holds: number): number {
  const steps = Math.round(24 / hours);
  const some = Math.max(1, Math.round(holds / hours));
  let low = 0;
  let high = 0;
  for (let from = 0; from + steps <= prices.length; from += steps) {
    const day = prices.slice(from, from + steps).sort();
    for (let i = 0; i < some; i += 1) {
      low += day[i];
      high += day[day.length - 1 - i];
    }
  }
  return high > 0 ? Math.max(0, low / high) : 0;
}
