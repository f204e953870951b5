import { describe, expect, it } from 'vitest';
import { bandsOf, differenceOf, emptyCloud, grown, quantile } from './bands.ts';

describe('bands', () => {
  it('are quantiles of type 7', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([5], 0.9)).toBe(5);
    expect(quantile([0, 10], 0.05)).toBe(0.5);
  });

  it('grow as futures come in, and are not drawn from few', () => {
    const months = 1;
    const futures = (from: number, to: number) => ({
      from,
      to,
      paths: new Map([
        ['x', Float64Array.from({ length: (to - from) * 2 }, (_, i) => from + Math.floor(i / 2) + (i % 2) * 100)],
      ]),
    });
    const few = grown(emptyCloud(months), futures(0, 8));
    expect([few.count, bandsOf(few, 'x')]).toEqual([8, undefined]);
    const many = grown(grown(few, futures(8, 16)), futures(16, 21));
    expect(many.count).toBe(21);
    const bands = bandsOf(many, 'x');
    expect([bands?.low90[0], bands?.low50[0], bands?.middle[0], bands?.high50[0], bands?.high90[0]]).toEqual([
      1, 5, 10, 15, 19,
    ]);
    expect(bands?.middle[1]).toBe(110);
    expect(bandsOf(many, 'unknown')).toBeUndefined();
  });

  it('of two plans are of the differences between futures of the same number, in whatever order these came', () => {
    const futures = (from: number, to: number, add: number) => ({
      from,
      to,
      // wild between futures, but always 3 apart between plans
      paths: new Map([['x', Float64Array.from({ length: to - from }, (_, i) => 1000 * ((from + i) % 7) + add)]]),
    });
    const first = grown(grown(emptyCloud(0), futures(12, 24, 0)), futures(0, 12, 0));
    const second = grown(grown(emptyCloud(0), futures(0, 12, 3)), futures(12, 24, 3));
    expect(differenceOf(first, second, 'x')).toEqual({ low: -3, middle: -3, high: -3, lower: 1, count: 24 });
    expect(differenceOf(first, undefined, 'x')).toBeUndefined();
  });
});
