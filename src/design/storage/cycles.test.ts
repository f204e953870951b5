import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispatchWithin } from './cycles.ts';
import { dispatch, type Store } from './dispatch.ts';

const store: Store = {
  energy: 1,
  chargePower: 1,
  dischargePower: 1,
  chargeEfficiency: 1,
  dischargeEfficiency: 1,
  chargeWear: 0,
  dischargeWear: 0,
  start: 0,
  endValue: 0,
};

describe('a store with a limit on its cycles', () => {
  it('keeps the best of them, by hand', () => {
    // Three cycles are worth 40, 30, 10; two are allowed.
    const { plan, price } = dispatchWithin(store, [10, 50, 10, 40, 10, 20], 1, 2);
    expect(plan.value).toBeCloseTo(70, 6);
    expect(plan.discharge.reduce((sum, value) => sum + value, 0)).toBeCloseTo(2, 9);
    // the price that keeps the third one out
    expect(price).toBeGreaterThanOrEqual(10 - 1e-6);
    expect(price).toBeLessThanOrEqual(30);
  });

  it('meets the limit where all cycles are worth the same', () => {
    const { plan, price } = dispatchWithin(store, [10, 50, 10, 50], 1, 1.5);
    expect(plan.value).toBeCloseTo(60, 6);
    expect(plan.discharge.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1.5, 9);
    expect(price).toBeCloseTo(40, 6);
  });

  it('is the plan without a limit where that is wide', () => {
    const prices = [10, 50, 10, 40, 10, 20];
    expect(dispatchWithin(store, prices, 1, 10)).toEqual({ plan: dispatch(store, prices, 1), price: 0 });
  });

  it('never gives more than allowed, never earns more than without a limit, and the value is what the plan earns', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 300 }), { minLength: 2, maxLength: 60 }),
        fc.double({ min: 0, max: 6, noNaN: true }),
        (prices, cycles) => {
          const lossy = { ...store, energy: 2, chargeEfficiency: 0.9, dischargeEfficiency: 0.9 };
          const { plan } = dispatchWithin(lossy, prices, 1, cycles);
          const given = plan.discharge.reduce((sum, value) => sum + value, 0);
          expect(given).toBeLessThanOrEqual(cycles * lossy.energy + 1e-9);
          expect(plan.value).toBeLessThanOrEqual(dispatch(lossy, prices, 1).value + 1e-6);
          let earned = 0;
          prices.forEach((price, t) => {
            earned += price * (plan.discharge[t] - plan.charge[t]);
          });
          expect(plan.value).toBeCloseTo(earned, 6);
        },
      ),
    );
  });
});
