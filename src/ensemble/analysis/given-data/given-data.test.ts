import { describe, expect, it } from 'vitest';
import { ishigami, sobolPoints } from '../testing/functions.ts';
import { deltaIndices, slicesFor } from './delta.ts';
import { pawn, pawnByChance } from './pawn.ts';
import { slicesOf } from './slices.ts';

const QUICK = { samples: 0, level: 0.95, seed: 0 };

function sample(count: number): { inputs: Float64Array[]; outcome: Float64Array } {
  const points = sobolPoints(count, 3);
  return {
    inputs: [0, 1, 2].map((i) => Float64Array.from(points, (point) => point[i])),
    outcome: Float64Array.from(points, ishigami),
  };
}

describe('slices', () => {
  it('have equal counts, from low to high', () => {
    const slices = slicesOf([5, 1, 4, 2, 3, 0], 3);
    expect(slices.map((slice) => [...slice])).toEqual([
      [5, 1],
      [3, 4],
      [2, 0],
    ]);
  });

  it('keep equal values together: a switch has a slice for each setting', () => {
    const slices = slicesOf([1, 0, 1, 0, 0, 2, 2, 1], 10);
    expect(slices.map((slice) => [...slice])).toEqual([
      [1, 3, 4],
      [0, 2, 7],
      [5, 6],
    ]);
  });
});

describe('PAWN', () => {
  it('of Ishigami: the Kolmogorov-Smirnov distances that SciPy gives on the same slices', () => {
    const { inputs, outcome } = sample(1024);
    const expected = [
      { minimum: 0.162109375, mean: 0.239501953125, median: 0.2431640625, maximum: 0.31640625 },
      { minimum: 0.279296875, mean: 0.39215087890625, median: 0.39990234375, maximum: 0.4951171875 },
      { minimum: 0.07421875, mean: 0.1217041015625, median: 0.10986328125, maximum: 0.26171875 },
    ];
    pawn(inputs, outcome, 16, QUICK).forEach((found, i) => {
      expect(found.minimum).toBeCloseTo(expected[i].minimum, 12);
      expect(found.mean).toBeCloseTo(expected[i].mean, 12);
      expect(found.median).toBeCloseTo(expected[i].median, 12);
      expect(found.maximum).toBeCloseTo(expected[i].maximum, 12);
    });
  });

  it('tells an input that decides from one that does not', () => {
    const points = sobolPoints(1000, 3);
    const inputs = [0, 1, 2].map((i) => Float64Array.from(points, (point) => point[i]));
    const outcome = Float64Array.from(points, (at) => at[0] * 10 + at[1]);
    const chance = pawnByChance(outcome, 20);
    const [strong, weak, none] = pawn(inputs, outcome);
    expect(strong.median).toBeGreaterThan(5 * chance);
    expect(none.median).toBeLessThan(chance);
    expect(weak.median).toBeLessThan(strong.median / 4);
    expect(strong.medianHalfWidth).toBeGreaterThan(0);
    expect(strong.medianHalfWidth).toBeLessThan(0.05);
  });

  it('is 0 where the outcome never moves', () => {
    const { inputs } = sample(64);
    for (const { maximum, medianHalfWidth } of pawn(inputs, new Float64Array(64).fill(3))) {
      expect([maximum, medianHalfWidth]).toEqual([0, 0]);
    }
  });
});

describe('delta', () => {
  it('slices as SALib does', () => {
    expect([slicesFor(1024), slicesFor(8192)]).toEqual([6, 21]);
  });

  it('of Ishigami: SALib’s on the same futures', () => {
    const close = (count: number, expected: readonly number[]) => {
      const { inputs, outcome } = sample(count);
      deltaIndices(inputs, outcome, QUICK).forEach(({ delta }, i) => {
        expect(Math.abs(delta - expected[i])).toBeLessThan(0.002);
      });
    };
    close(1024, [0.18720473911954244, 0.25887598333083534, 0.1493273527558705]);
    close(8192, [0.2110190733652481, 0.3549263424341164, 0.16037844951929514]);
  });

  it('takes off the bias of a small sample, so that an idle input is near 0', () => {
    const points = sobolPoints(500, 2);
    const inputs = [0, 1].map((i) => Float64Array.from(points, (point) => point[i]));
    const [strong, idle] = deltaIndices(
      inputs,
      Float64Array.from(points, (at) => at[0]),
    );
    expect(strong.reduced).toBeGreaterThan(0.6);
    expect(idle.reduced).toBeLessThan(idle.delta);
    expect(idle.reduced).toBeLessThan(0.05);
  });

  it('is 0 where the outcome never moves', () => {
    const { inputs } = sample(64);
    for (const { delta, reduced } of deltaIndices(inputs, new Float64Array(64).fill(3))) {
      expect([delta, reduced]).toEqual([0, 0]);
    }
  });
});
