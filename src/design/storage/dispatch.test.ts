import fc from 'fast-check';
import highsModule from 'highs';
import { describe, expect, it } from 'vitest';
import { dispatch, exclusive, type Store, storedWorth } from './dispatch.ts';

const plain: Store = {
  energy: 4,
  chargePower: 1,
  dischargePower: 1,
  chargeEfficiency: 1,
  dischargeEfficiency: 1,
  chargeWear: 0,
  dischargeWear: 0,
  start: 0,
  endValue: 0,
};

// Its types are written for CommonJS, its code for modules: the loader is the default itself.
const highs = await (highsModule as unknown as typeof highsModule.default)();

/** The same as a linear programme, solved by HiGHS. */
function solved(store: Store, prices: readonly number[], hours: number): number {
  const terms = prices.flatMap((price, t) => [
    `${signed(price - store.dischargeWear)} d${t}`,
    `${signed(-(price + store.chargeWear))} c${t}`,
  ]);
  const last = prices.length - 1;
  const rows = prices.map((_, t) => {
    const before = t === 0 ? '' : ` - s${t - 1}`;
    return ` b${t}: s${t}${before} ${signed(-store.chargeEfficiency)} c${t} ${signed(1 / store.dischargeEfficiency)} d${t} = ${t === 0 ? store.start : 0}`;
  });
  const bounds = prices.flatMap((_, t) => [
    ` 0 <= c${t} <= ${store.chargePower * hours}`,
    ` 0 <= d${t} <= ${store.dischargePower * hours}`,
    ` 0 <= s${t} <= ${store.energy}`,
  ]);
  const text = `Maximize\n obj: ${terms.join(' ')} ${signed(store.endValue)} s${last}\nSubject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd\n`;
  const answer = highs.solve(text, { primal_feasibility_tolerance: 1e-10, dual_feasibility_tolerance: 1e-10 });
  expect(answer.Status).toBe('Optimal');
  return answer.ObjectiveValue;
}

const signed = (value: number) => (value < 0 ? `- ${-value}` : `+ ${value}`);

const stores = fc.record({
  energy: fc.double({ min: 0.5, max: 8, noNaN: true }),
  chargePower: fc.double({ min: 0.1, max: 3, noNaN: true }),
  dischargePower: fc.double({ min: 0.1, max: 3, noNaN: true }),
  chargeEfficiency: fc.double({ min: 0.6, max: 1, noNaN: true }),
  dischargeEfficiency: fc.double({ min: 0.6, max: 1, noNaN: true }),
  chargeWear: fc.constantFrom(0, 1.5),
  dischargeWear: fc.constantFrom(0, 2.5),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
  endValue: fc.constantFrom(0, 20, 60),
});
const round = (value: number) => Math.round(value * 1e4) / 1e4;
const priced = fc.array(fc.integer({ min: -80, max: 400 }), { minLength: 1, maxLength: 40 });

describe('the exact dispatch', () => {
  it('buys low and sells high, by hand', () => {
    // Four hours at 10, 50, 20, 60: in at 10, out at 50, in at 20, out at 60.
    const plan = dispatch(plain, [10, 50, 20, 60], 1);
    expect(plan.value).toBe(80);
    expect([...plan.charge]).toEqual([1, 0, 1, 0]);
    expect([...plan.discharge]).toEqual([0, 1, 0, 1]);
    // A loss of a fifth each way leaves 0.64 of what was bought: 10 / 0.64 < 50, 20 / 0.64 < 60.
    const lossy = dispatch({ ...plain, chargeEfficiency: 0.8, dischargeEfficiency: 0.8 }, [10, 50, 20, 60], 1);
    // Both bought hours put 1.6 in; a whole hour at 60 takes 1.25 of it, and 0.35 x 0.8 are left for 50.
    expect(lossy.value).toBeCloseTo(60 + 0.28 * 50 - 10 - 20, 12);
    // At 60 against 50 no lossy store moves.
    expect(dispatch({ ...plain, chargeEfficiency: 0.8, dischargeEfficiency: 0.8 }, [50, 60], 1).value).toBe(0);
  });

  it('equals HiGHS on random stores and prices of any sign', () => {
    fc.assert(
      fc.property(stores, priced, fc.constantFrom(0.25, 1), ({ part, ...drawn }, prices, hours) => {
        const store: Store = {
          ...drawn,
          energy: round(drawn.energy),
          chargePower: round(drawn.chargePower),
          dischargePower: round(drawn.dischargePower),
          chargeEfficiency: round(drawn.chargeEfficiency),
          dischargeEfficiency: round(drawn.dischargeEfficiency),
          start: round(drawn.energy * part * 0.99),
        };
        const exact = dispatch(store, prices, hours);
        const lp = solved(store, prices, hours);
        expect(Math.abs(exact.value - lp)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(lp)) + 2e-7);
        // and the plan can be carried out
        let held = store.start;
        prices.forEach((_, t) => {
          held += exact.charge[t] * store.chargeEfficiency - exact.discharge[t] / store.dischargeEfficiency;
          expect(held).toBeGreaterThan(-1e-9);
          expect(held).toBeLessThan(store.energy + 1e-9);
          expect(exact.charge[t]).toBeLessThanOrEqual(store.chargePower * hours + 1e-9);
          expect(exact.discharge[t]).toBeLessThanOrEqual(store.dischargePower * hours + 1e-9);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('knows what one more stored MWh is worth: the change of what the rest of the year earns', () => {
    fc.assert(
      fc.property(stores, priced, ({ part, ...drawn }, prices) => {
        const store: Store = { ...drawn, start: drawn.energy * part };
        const plan = dispatch(store, prices, 1);
        const worth = storedWorth(store, prices, 1, plan);
        const step = 1e-7 * store.energy;
        const restOf = (t: number, start: number) => dispatch({ ...store, start }, prices.slice(t + 1), 1).value;
        prices.forEach((_, t) => {
          const held = plan.stored[t];
          const down = held > step ? (restOf(t, held) - restOf(t, held - step)) / step : Number.POSITIVE_INFINITY;
          const up =
            held < store.energy - step ? (restOf(t, held + step) - restOf(t, held)) / step : Number.NEGATIVE_INFINITY;
          // Where the worth has a corner, anything between the two slopes is one.
          expect(worth[t]).toBeLessThanOrEqual(down + 1e-3 * (1 + Math.abs(worth[t])));
          expect(worth[t]).toBeGreaterThanOrEqual(up - 1e-3 * (1 + Math.abs(worth[t])));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('does both at once only at prices below zero, and a plan that does not is worth no more', () => {
    const lossy = { ...plain, chargeEfficiency: 0.9, dischargeEfficiency: 0.9, start: 2 };
    expect(dispatch(lossy, [10, 90, 30, 70, 20], 1).both).toBe(0);
    const prices = [-50, -50, -50, 80];
    const relaxed = dispatch({ ...lossy, start: 4 }, prices, 1);
    expect(relaxed.both).toBeGreaterThan(0);
    const real = exclusive({ ...lossy, start: 4 }, prices, relaxed);
    expect(real.value).toBeLessThan(relaxed.value);
    for (let t = 0; t < prices.length; t += 1) expect(real.charge[t] * real.discharge[t]).toBe(0);
  });

  it('is worth more with more of anything, less with wear', () => {
    fc.assert(
      fc.property(priced, (prices) => {
        const { value } = dispatch(plain, prices, 1);
        expect(dispatch({ ...plain, energy: 5 }, prices, 1).value).toBeGreaterThanOrEqual(value - 1e-9);
        expect(dispatch({ ...plain, chargePower: 2 }, prices, 1).value).toBeGreaterThanOrEqual(value - 1e-9);
        expect(dispatch({ ...plain, dischargeWear: 3 }, prices, 1).value).toBeLessThanOrEqual(value + 1e-9);
        expect(value).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});
