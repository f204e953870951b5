import { describe, expect, it } from 'vitest';
import type { Futures } from '../prim/box.ts';
import { sobolPoints } from '../testing/functions.ts';
import { cart } from './cart.ts';

describe('boxes of a classification tree', () => {
  it('by hand: one cut between four futures', () => {
    const futures: Futures = { inputs: [[1, 2, 3, 4]], cases: Uint8Array.of(0, 0, 1, 1) };
    const boxes = cart(futures, { massMin: 0.25, depth: 3, gain: 0 });
    expect(boxes.map(({ limits, cases, count }) => [limits[0].low, limits[0].high, cases, count])).toEqual([
      [2.5, Number.POSITIVE_INFINITY, 2, 2],
      [Number.NEGATIVE_INFINITY, 2.5, 0, 2],
    ]);
  });

  it('finds a known box, and no input that is not in it', () => {
    const points = sobolPoints(4096, 5);
    const futures: Futures = {
      inputs: [0, 1, 2, 3, 4].map((i) => Float64Array.from(points, (point) => point[i])),
      cases: Uint8Array.from(points, ([a, , c]) => (a <= 0.4 && c >= 0.5 ? 1 : 0)),
    };
    const boxes = cart(futures);
    const [best] = boxes;
    expect(best.restricted).toEqual([0, 2]);
    expect(best.coverage).toBeGreaterThan(0.99);
    expect(best.density).toBeGreaterThan(0.99);
    expect(best.limits[0].high).toBeCloseTo(0.4, 2);
    expect(best.limits[2].low).toBeCloseTo(0.5, 2);
    expect(boxes.reduce((sum, box) => sum + box.count, 0)).toBe(4096);
  });

  it('holds every future once, and no leaf smaller than asked', () => {
    const points = sobolPoints(512, 3);
    const futures: Futures = {
      inputs: [0, 1, 2].map((i) => Float64Array.from(points, (point) => point[i])),
      cases: Uint8Array.from(points, ([a, b]) => (a + b > 1.1 ? 1 : 0)),
    };
    const boxes = cart(futures, { massMin: 0.08, depth: 6, gain: 0 });
    expect(boxes.reduce((sum, box) => sum + box.count, 0)).toBe(512);
    expect(boxes.reduce((sum, box) => sum + box.coverage, 0)).toBeCloseTo(1, 12);
    for (const box of boxes) expect(box.mass).toBeGreaterThanOrEqual(0.08);
  });

  it('is one box where nothing can be told apart', () => {
    const futures: Futures = { inputs: [[1, 2, 3, 4]], cases: Uint8Array.of(1, 1, 1, 1) };
    expect(cart(futures).map(({ density, restricted }) => [density, restricted.length])).toEqual([[1, 0]]);
  });
});
