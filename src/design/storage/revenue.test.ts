import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakEvenEfficiency, plainStore, revenue } from './revenue.ts';
import { HOURS, sizes } from './sizes.ts';

/** Two hours a day at 100, two at 20, the rest at 50. */
const day = Array.from({ length: 24 }, (_, hour) => (hour === 8 || hour === 18 ? 100 : hour < 2 ? 20 : 50));

describe('what a store earns in a year of prices', () => {
  it('is the same for every foresight where every day is alike, but for the first day', () => {
    const prices = Float64Array.from({ length: 24 * 10 }, (_, t) => day[t % 24]);
    const { yesterday, day: known, year } = revenue(plainStore(1, 1), prices, 1);
    // In at 20, out at 100 in the morning; in at 50, out at 100 in the evening.
    expect(known).toBeCloseTo(10 * (80 + 50), 9);
    expect(year).toBeCloseTo(10 * 130, 9);
    expect(yesterday).toBeCloseTo(9 * 130, 9);
  });

  it('grows with what is known, whatever the prices', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -80, max: 400 }), { minLength: 96, maxLength: 96 }), (drawn) => {
        const prices = Float64Array.from(drawn);
        const { yesterday, day: known, year, forbidden } = revenue(plainStore(2, 0.8), prices, 1);
        expect(yesterday).toBeLessThanOrEqual(known + forbidden + 1e-9);
        expect(known).toBeLessThanOrEqual(year + forbidden + 1e-9);
        expect(forbidden).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it('a plan that was made for other prices may lose money', () => {
    const prices = Float64Array.from({ length: 48 }, (_, t) => (t < 24 ? day[t] : 120 - day[t - 24]));
    expect(revenue(plainStore(1, 1), prices, 1).yesterday).toBeLessThan(0);
  });

  it('needs an efficiency above cheap over dear', () => {
    const prices = Float64Array.from({ length: 48 }, (_, t) => day[t % 24]);
    expect(breakEvenEfficiency(prices, 1, 2)).toBeCloseTo(0.2, 12);
  });

  it('grows with the hours held, each less than the one before', () => {
    const prices = Float64Array.from({ length: 24 * 14 }, (_, t) => day[t % 24] + ((t * 13) % 29));
    const found = sizes(prices, 1, { efficiency: 0.8, years: 15, upkeep: 0.02, rate: 0.08 });
    expect(found.map(({ hours }) => hours)).toEqual(HOURS);
    found.slice(1).forEach((size, i) => {
      expect(size.revenue).toBeGreaterThanOrEqual(found[i].revenue - 1e-9);
      expect(size.carried).toBeLessThanOrEqual(found[i].carried + 1e-9);
    });
  });
});
