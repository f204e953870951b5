import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispatch, type Store } from './dispatch.ts';
import { sharedDispatch } from './shared.ts';

const store = (energy: number, power: number, efficiency = 0.9): Store => ({
  energy,
  chargePower: power,
  dischargePower: power,
  chargeEfficiency: efficiency,
  dischargeEfficiency: efficiency,
  chargeWear: 0,
  dischargeWear: 0,
  start: 0,
  endValue: 0,
});
const priced = fc.array(fc.integer({ min: -40, max: 300 }), { minLength: 2, maxLength: 48 });
const whole = { planned: 1000, kept: 1000 };

describe('stores that share a connection', () => {
  it('by hand: one of two stores of 1 MW can sell at 60, the other at 50', async () => {
    const two = [store(1, 1, 1), store(1, 1, 1)];
    const { value, stores } = await sharedDispatch(two, 1, [10, 20, 60, 50], 1, whole);
    expect(value).toBeCloseTo(60 + 50 - 10 - 20, 9);
    const sold = [2, 3].map((t) => stores.reduce((sum, one) => sum + one.discharge[t], 0));
    expect(sold[0]).toBeCloseTo(1, 9);
    expect(sold[1]).toBeCloseTo(1, 9);
  });

  it('earn what each earns alone where the connection is wide, to 1e-9', async () => {
    await fc.assert(
      fc.asyncProperty(priced, async (prices) => {
        const all = [store(4, 1), store(2, 2, 0.8), store(1, 0.3)];
        const alone = all.reduce((sum, one) => sum + dispatch(one, prices, 1).value, 0);
        const { value } = await sharedDispatch(all, 100, prices, 1, whole);
        expect(Math.abs(value - alone)).toBeLessThanOrEqual(1e-9 * Math.max(1, alone) + 2e-7);
      }),
      { numRuns: 25 },
    );
  });

  it('are one store of all they hold, as strong as the connection, where they are alike', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 48 }),
        fc.constantFrom(0.7, 1.5, 2.5),
        async (prices, connection) => {
          const pooled = { ...store(6, Math.min(3, connection)), energy: 6 };
          const { value } = await sharedDispatch([store(2, 1), store(2, 1), store(2, 1)], connection, prices, 1, whole);
          const one = dispatch(pooled, prices, 1).value;
          expect(Math.abs(value - one)).toBeLessThanOrEqual(1e-9 * Math.max(1, one) + 2e-7);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('lose little in windows that look ahead, and never pass a limit', async () => {
    const prices = Array.from({ length: 240 }, (_, t) => 200 + 100 * ((t * 7) % 24 > 11 ? 1 : -1) + ((t * 37) % 50));
    const all = [store(4, 1), store(3, 1.5, 0.85)];
    const best = await sharedDispatch(all, 1.2, prices, 1, whole);
    const windowed = await sharedDispatch(all, 1.2, prices, 1, { planned: 72, kept: 48 });
    expect(windowed.value).toBeLessThanOrEqual(best.value + 1e-6);
    expect(windowed.value).toBeGreaterThan(0.99 * best.value);
    const held = all.map(() => 0);
    for (let t = 0; t < prices.length; t += 1) {
      const net = windowed.stores.reduce((sum, one) => sum + one.discharge[t] - one.charge[t], 0);
      expect(Math.abs(net)).toBeLessThan(1.2 + 1e-7);
      all.forEach((one, k) => {
        const { charge, discharge } = windowed.stores[k];
        held[k] += charge[t] * one.chargeEfficiency - discharge[t] / one.dischargeEfficiency;
        expect(held[k]).toBeGreaterThan(-1e-6);
        expect(held[k]).toBeLessThan(one.energy + 1e-6);
      });
    }
  });
});
