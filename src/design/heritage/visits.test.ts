import { describe, expect, it } from 'vitest';
import { visitsWithinReach } from './visits.ts';

describe('visits by the zonal travel-cost model', () => {
  const zones = [
    { people: 1000, cost: 0 },
    { people: 2000, cost: 100 * Math.LN2 },
  ];

  it('by hand: a zone half as keen for 69 yuan, half of all to a rival', () => {
    expect(visitsWithinReach(zones, 0.1, 0.01, 0)).toBeCloseTo(100 + 100, 10);
    expect(visitsWithinReach(zones, 0.1, 0.01, 1)).toBeCloseTo(100, 10);
  });

  it('is none without people', () => expect(visitsWithinReach([], 0.1, 0.01, 1)).toBe(0));
});
