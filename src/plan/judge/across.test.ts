import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { across, cvar, mean, regrets } from './across.ts';

const values = [10, 40, 20, 30];

describe('many futures as one number', () => {
  it('is worked out by hand', () => {
    expect(across(values, 'mean')).toBe(25);
    expect(across(values, 'worst')).toBe(40);
    expect(across(values, { quantile: 0.5 })).toBe(25);
    expect(across(values, { quantile: 0.9 })).toBeCloseTo(37, 12);
    // The worst half: 40 and 30.
    expect(across(values, { cvar: 0.5 })).toBe(35);
    // The worst three eighths of four: all of 40 and half of 30.
    expect(across(values, { cvar: 0.625 })).toBeCloseTo((40 + 15) / 1.5, 12);
    expect(across(values, { missed: 25 })).toBe(0.5);
    // More is better: the values come with their signs turned, the target as it is written.
    expect(across([-10, -40], { missed: 25 }, -1)).toBe(0.5);
  });

  it('orders: mean, then the mean of the worst, then the worst', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (list) => {
        const slack = 1e-6;
        expect(cvar(list, 0.9)).toBeGreaterThanOrEqual(mean(list) - slack);
        expect(Math.max(...list)).toBeGreaterThanOrEqual(cvar(list, 0.9) - slack);
        expect(cvar(list, 0)).toBeCloseTo(mean(list), 6);
      }),
    );
  });

  it('gives regret against the best plan of each future', () => {
    const [a, b] = regrets([
      [1, 5, 3],
      [2, 1, 3],
    ]);
    expect([...a]).toEqual([0, 4, 0]);
    expect([...b]).toEqual([1, 0, 0]);
  });
});
