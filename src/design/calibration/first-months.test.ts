import { describe, expect, it } from 'vitest';
import { firstMonthsChance } from './first-months.ts';

describe('chance of a job in the first months', () => {
  it('is the average where chances do not change', () => {
    expect(firstMonthsChance(0.2, Float64Array.of(1, 1, 1), 3)).toBeCloseTo(1, 12);
  });

  it('keeps the mean wait where chances halve after a month', () => {
    // Wait 1 + (1 - q) / (q / 2) = 5 months: q + 2 (1 - q) = 5 q, so q = 1/3 beside an average of 1/5.
    expect(firstMonthsChance(0.2, Float64Array.of(1, 0.5), 1)).toBeCloseTo(5 / 3, 12);
  });

  it('is certain of a job at most', () => {
    expect(firstMonthsChance(1, Float64Array.of(1, 0.5), 3)).toBeCloseTo(1, 9);
  });
});
