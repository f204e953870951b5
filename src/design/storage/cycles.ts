import { type Dispatch, dispatch, type Store } from './dispatch.ts';

/** Halvings of the price of a cycle: enough for a thousandth of a thousandth of it. */
const HALVINGS = 40;

/**
 * The best plan of a store that may give no more than so many times what it holds, as warranties of batteries say. A price on each
 * MWh given, found by halving, brings the plan under the limit; the price is not paid and not in the value. What is given falls in
 * steps as the price rises, so the plan found stays a little below the limit rather than above it.
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
  const given = ({ discharge }: Dispatch) => discharge.reduce((sum, value) => sum + value, 0);
  const free = at(0);
  if (given(free) <= limit) return { plan: free, price: 0 };
  let low = 0;
  let high = Math.max(1, ...Array.from(prices, Math.abs)) * 2;
  let plan = at(high);
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    const tried = at(middle);
    if (given(tried) > limit) low = middle;
    else {
      high = middle;
      plan = tried;
    }
  }
  return { plan: { ...plan, value: plan.value + high * given(plan) }, price: high };
}
