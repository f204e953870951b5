import { describe, expect, it } from 'vitest';
import { benxi } from '../../../test/benxi.ts';
import { assessDeposits, metalPrices } from './assess.ts';
import { crowding, flowWorth, opening } from './worth.ts';

/** Nyngan as its feasibility study of 2016 has it, in dollars: 37,690 kg a year for twenty years, 557 dollars a kilogram, 87.1 m. */
const nyngan = {
  feed: 71_500,
  tonnage: 1_430_000,
  metal: [37_690 / 71_500],
  cost: (557 * 37_690) / 71_500,
  investment: 87.1e6,
  permit: 0,
  building: 0,
};
const buyers = (price: number) => ({
  paid: [price],
  world: [0],
  elasticity: 1,
  tax: 0,
  discount: 0.1,
  growth: 0,
  life: 20,
});

describe('the worth of opening', () => {
  it('by hand: sales less cost over the life, less the investment', () => {
    expect(flowWorth(0.1, 20)).toBeCloseTo((1 - Math.exp(-2)) / 0.1, 12);
    expect(flowWorth(0, 20)).toBe(20);
    const yearly = (2000 - 557) * 37_690;
    expect(opening(nyngan, buyers(2000), 1)).toBeCloseTo(yearly * flowWorth(0.1, 20) - 87.1e6, 3);
    // permits and building only put things off
    const late = opening({ ...nyngan, permit: 2, building: 1 }, buyers(2000), 1);
    const expected = yearly * Math.exp(-0.3) * flowWorth(0.1, 20) - 87.1e6 * Math.exp(-0.2);
    expect(late).toBeCloseTo(expected, 3);
  });

  it('Nyngan’s published 177 m dollars at 10 % after tax lie under what 2,000 dollars a kilogram give before tax, and far over what China paid in 2025', () => {
    expect(opening(nyngan, buyers(2000), 1)).toBeGreaterThan(177e6);
    expect(opening(nyngan, buyers(658), 1)).toBeLessThan(0);
  });

  it('loses no more than the investment: a plant that does not pay its running cost stands still', () => {
    expect(opening(nyngan, buyers(100), 1)).toBe(-87.1e6);
  });

  it('is less where its own metal floods a small market: twice the world’s metal at half the price', () => {
    expect(crowding(45, 45, 1)).toBeCloseTo(0.5, 12);
    expect(crowding(45, 45, 3)).toBeCloseTo(2 ** (-1 / 3), 12);
    expect(crowding(45, 0, 1)).toBe(1);
    const alone = { ...buyers(2000), world: [45_000] };
    expect(opening(nyngan, alone, 1)).toBeLessThan(opening(nyngan, buyers(2000), 1));
  });
});

describe('the deposits of Benxi, a hypothesis', () => {
  const now = assessDeposits(benxi, { exports: 1, rival: 0 });
  const free = assessDeposits(benxi, { exports: 0, rival: 0 });

  it('are none to open now, at the middle of every assumption, and lose the investment at the bad end', () => {
    expect(now.map(({ best }) => best)).not.toContain('open');
    for (const { open, claim } of now) {
      expect(open.middle).toBeLessThan(0);
      expect(open.low).toBeLessThanOrEqual(open.middle);
      expect(open.high).toBeGreaterThan(open.middle);
      expect(claim).toBe('rare-metals');
    }
  });

  it('keep a right that is worth something, since prices may jump', () => {
    for (const { ready, quiet, from } of now) {
      expect(Math.min(ready, quiet)).toBeGreaterThanOrEqual(0);
      expect(Math.max(ready, quiet)).toBeGreaterThan(0);
      expect(from ?? Number.POSITIVE_INFINITY).toBeGreaterThan(1);
    }
  });

  it('gain under a twentieth of their sales from the licences that make yttrium 38 times as dear abroad', () => {
    const [, yttrium] = metalPrices(benxi, { exports: 1, rival: 0 });
    expect(yttrium.abroad / yttrium.home).toBeCloseTo(38.34, 2);
    now.forEach(({ sales }, i) => {
      expect(sales / free[i].sales).toBeGreaterThan(1);
      expect(sales / free[i].sales).toBeLessThan(1.05);
    });
  });

  it('gain nothing where the buyers close their market too', () => {
    const closed = assessDeposits(benxi, { exports: 1, rival: 1 });
    expect(closed.map(({ sales }) => sales)).toEqual(free.map(({ sales }) => sales));
  });
});
