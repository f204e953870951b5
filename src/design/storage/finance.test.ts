import { describe, expect, it } from 'vitest';
import { annuity, carries, levelisedCost, netPresentValue } from './finance.ts';

const gravity = (investment: number) => ({ investment, upkeep: 0.01, years: 35, efficiency: 0.8 });
const lithium = (investment: number) => ({ investment, upkeep: 0.02, years: 15, efficiency: 0.88 });

describe('money of storage', () => {
  it('annuities by hand', () => {
    expect(annuity(0.08, 50)).toBeCloseTo(12.2335, 4);
    expect(annuity(0.08, 1)).toBeCloseTo(1 / 1.08, 12);
    expect(annuity(0, 7)).toBe(7);
  });

  it('levelised cost at 8 %, 330 cycles and charging at 200 yuan: a plant like Rudong 3,153, gravity at a fifth 831, lithium 642 and 476', () => {
    expect(levelisedCost(gravity(10_000_000), 0.08, 330, 200)).toBeCloseTo(3153, 0);
    expect(levelisedCost(gravity(2_000_000), 0.08, 330, 200)).toBeCloseTo(831, 0);
    expect(levelisedCost(lithium(1_000_000), 0.08, 330, 200)).toBeCloseTo(642, 0);
    expect(levelisedCost(lithium(600_000), 0.08, 330, 200)).toBeCloseTo(476, 0);
  });

  it('what a price year carries: 4 hours in China 2022, 1,694 yuan/kWh over 50 years, 1,375 for lithium over 15', () => {
    expect(carries(554_000, 4, 0.08, 50, 0) / 1000).toBeCloseTo(1694, 0);
    expect(carries(643_000, 4, 0.08, 15, 0) / 1000).toBeCloseTo(1376, 0);
    expect(carries(836_000, 24, 0.08, 50, 0) / 1000).toBeCloseTo(426, 0);
  });

  it('Rudong 10,000 yuan/kWh and 40,000 yuan/kW; Taizihe 6,747 yuan/kW and 1,227 yuan for a kWh given a day', () => {
    expect(1e9 / 100_000).toBe(10_000);
    expect(1e9 / 25_000).toBe(40_000);
    expect(12.145e9 / 1_800_000).toBeCloseTo(6747, 0);
    expect(12.145e9 / (3.614e9 / 365)).toBeCloseTo(1227, 0);
  });

  it('pumped hydro at 1,227 yuan/kWh, upkeep of 2 % and 0.75: 645', () => {
    const water = { investment: 1_227_000, upkeep: 0.02, years: 50, efficiency: 0.75 };
    expect(levelisedCost(water, 0.08, 330, 200)).toBeCloseTo(645, 0);
  });

  it('carries by hours, China 2022 at 0.75 over 50 years: 2,483, 2,314, 2,025, 1,694, 1,153, 426, 64 yuan/kWh', () => {
    const published: [number, number, number][] = [
      [0.5, 101, 2483],
      [1, 189, 2314],
      [2, 331, 2025],
      [4, 554, 1694],
      [8, 754, 1153],
      [24, 836, 426],
      [168, 873, 64],
    ];
    // Revenues are printed to a thousand yuan, so what they carry is known to 0.5 in 101.
    for (const [hours, revenue, carried] of published) {
      const found = carries(revenue * 1000, hours, 0.08, 50, 0) / 1000;
      expect(Math.abs(found / carried - 1)).toBeLessThan(0.008);
    }
  });

  it('breaks even at what it carries', () => {
    const most = carries(554_000, 4, 0.08, 35, 0.01);
    expect(netPresentValue(gravity(most), 554_000, 4, 0.08)).toBeCloseTo(0, 6);
    expect(netPresentValue(gravity(most * 2), 554_000, 4, 0.08)).toBeLessThan(0);
  });
});
