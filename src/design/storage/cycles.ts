import { type Dispatch, dispatch, type Store } from './dispatch.ts';

/** Halvings of the price of a cycle: enough for a thousandth of a thousandth of it. */
const HALVINGS = 40;

/**
 * The best plan of a store that may give no more than so many times what it holds, as warranties of batteries say. A price on each
 * MWh given, found by halving, brings the plan to the limit; the price is not paid and not in the value. Where many cycles are worth the
 * same, one plan gives too much and the next too little: the mixture of both that meets the limit is the optimum of the linear programme.
 * @param cycles times `energy` that it may give, at the meter, over all steps
 * @returns the plan, and what one cycle more would be worth: money per MWh given
 */
export function dispatchWithin(
  store: Store,
  prices: ArrayLike<number>,
  hours: number,
  cycles: number,
): { readonly plan: Dispatch; readonly price: number } {
  const limit = cycles * store.energy;
  const at = (price: number) => dispatch({ ...store, dischargeWear: store.dischargeWear + price }, prices, hours);
  let over = at(0);
  if (given(over) <= limit) return { plan: over, price: 0 };
  let low = 0;
  let high = Math.max(1, ...Array.from(prices, Math.abs)) * 2;
  let under = at(high);
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    const tried = at(middle);
    if (given(tried) > limit) {
      low = middle;
      over = tried;
    } else {
      high = middle;
      under = tried;
    }
  }
  const share = Math.max(0, Math.min(1, (limit - given(under)) / (given(over) - given(under))));
  return { plan: mixed(store, prices, over, under, share), price: high };
}

const given = ({ discharge }: Dispatch): number => discharge.reduce((sum, value) => sum + value, 0);

/** A share of one plan and the rest of another: it can be carried out where both can. */
function mixed(store: Store, prices: ArrayLike<number>, one: Dispatch, other: Dispatch, share: number): Dispatch {
  const mix = (a: Float64Array, b: Float64Array) => a.map((value, t) => share * value + (1 - share) * b[t]);
  const charge = mix(one.charge, other.charge);
  const discharge = mix(one.discharge, other.discharge);
  const stored = mix(one.stored, other.stored);
  let value = (stored[stored.length - 1] ?? store.start) * store.endValue;
  let both = 0;
  for (let t = 0; t < charge.length; t += 1) {
    if (charge[t] > 1e-9 && discharge[t] > 1e-9) both += 1;
    value += discharge[t] * (prices[t] - store.dischargeWear) - charge[t] * (prices[t] + store.chargeWear);
  }
  return { charge, discharge, stored, value, both };
}
