import { describe, expect, it } from 'vitest';
import { ishigami, sobolG, sobolGShares, sobolPoints } from '../testing/functions.ts';
import { rowOf, rowsOf, type SaltelliDesign, saltelli } from './design.ts';
import { sobolIndices } from './indices.ts';

/** Outcomes of a design over the Sobol sequence in twice the inputs’ dimensions. */
function outcomes(design: SaltelliDesign, f: (at: Float64Array) => number): Float64Array {
  const points = sobolPoints(design.base, 2 * design.inputs);
  return Float64Array.from({ length: rowsOf(design) }, (_, row) =>
    f(
      rowOf(
        design,
        row,
        (n, i) => points[n][i],
        (n, i) => points[n][design.inputs + i],
      ),
    ),
  );
}

describe('the design of Saltelli', () => {
  it('takes the first sample, then each input from the second, then the second', () => {
    const design = saltelli(2, 3);
    const rows = Array.from({ length: rowsOf(design) }, (_, row) => [
      ...rowOf(
        design,
        row,
        (n, i) => 10 * n + i,
        (n, i) => 100 + 10 * n + i,
      ),
    ]);
    expect(rows).toEqual([
      [0, 1, 2],
      [100, 1, 2],
      [0, 101, 2],
      [0, 1, 102],
      [100, 101, 102],
      [10, 11, 12],
      [110, 11, 12],
      [10, 111, 12],
      [10, 11, 112],
      [110, 111, 112],
    ]);
  });

  it('moves the inputs of a group together', () => {
    const design = saltelli(1, 3, [[0, 2], [1]]);
    const row = (n: number) => [
      ...rowOf(
        design,
        n,
        (_, i) => i,
        (_, i) => 100 + i,
      ),
    ];
    expect(rowsOf(design)).toBe(4);
    expect([row(1), row(2)]).toEqual([
      [100, 1, 102],
      [0, 101, 2],
    ]);
  });
});

describe('Sobol indices', () => {
  it('of Ishigami: the values that SALib’s estimators give on the same sequence', () => {
    const by = (base: number) => {
      const design = saltelli(base, 3);
      return sobolIndices(design, outcomes(design, ishigami), { samples: 2, level: 0.95, seed: 0 });
    };
    const close = (found: readonly number[], expected: readonly number[]) =>
      found.forEach((value, i) => {
        expect(Math.abs(value - expected[i])).toBeLessThan(1e-7);
      });
    const few = by(1024);
    close(
      few.map((index) => index.first),
      [0.33295507, 0.44131394, 0.01857841],
    );
    close(
      few.map((index) => index.total),
      [0.55817905, 0.44328458, 0.24214937],
    );
    const many = by(4096);
    close(
      many.map((index) => index.first),
      [0.314106419, 0.442472752, -0.000064879],
    );
    close(
      many.map((index) => index.total),
      [0.55743458, 0.44245415, 0.24329312],
    );
  });

  it('of Ishigami: the exact ones, and intervals that hold them', () => {
    const design = saltelli(16384, 3);
    const found = sobolIndices(design, outcomes(design, ishigami), { samples: 50, level: 0.95, seed: 1 });
    const first = [0.31390519114781146, 0.4424111447900409, 0];
    const total = [0.5575888552099592, 0.4424111447900409, 0.24368366406214773];
    found.forEach((index, i) => {
      expect(Math.abs(index.first - first[i])).toBeLessThan(0.005);
      expect(Math.abs(index.total - total[i])).toBeLessThan(0.005);
      expect(Math.abs(index.first - first[i])).toBeLessThan(index.firstHalfWidth);
      expect(Math.abs(index.total - total[i])).toBeLessThan(index.totalHalfWidth);
    });
  });

  it('of Ishigami in groups: first and third input together, second alone', () => {
    const design = saltelli(8192, 3, [[0, 2], [1]]);
    const found = sobolIndices(design, outcomes(design, ishigami));
    for (const [i, share] of [0.5575888552099592, 0.4424111447900409].entries()) {
      expect(found[i].first).toBeCloseTo(share, 2);
      expect(found[i].total).toBeCloseTo(share, 2);
    }
  });

  it('of the G function: the exact ones by hand', () => {
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const exact = sobolGShares(a);
    expect(exact.first[0]).toBeCloseTo(0.716192169, 9);
    expect(exact.total[1]).toBeCloseTo(0.242198193, 9);
    const design = saltelli(16384, a.length);
    const found = sobolIndices(
      design,
      outcomes(design, (at) => sobolG(at, a)),
      { samples: 2, level: 0.95, seed: 0 },
    );
    found.forEach((index, i) => {
      expect(Math.abs(index.first - exact.first[i])).toBeLessThan(2e-3);
      expect(Math.abs(index.total - exact.total[i])).toBeLessThan(2e-3);
    });
  });

  it('of the g-function with the factors of SALib’s tests: the exact ones', () => {
    const a = [78, 12, 0.5, 2, 97, 33];
    const exact = sobolGShares(a);
    const first = [2.76065e-4, 0.0101948, 0.765743, 0.191436, 1.79396e-4, 1.49042e-3];
    const total = [3.29458e-4, 0.0121432, 0.79597, 0.220313, 2.14097e-4, 1.77825e-3];
    const design = saltelli(8192, a.length);
    const found = sobolIndices(
      design,
      outcomes(design, (at) => sobolG(at, a)),
      { samples: 2, level: 0.95, seed: 0 },
    );
    found.forEach((index, i) => {
      expect(exact.first[i]).toBeCloseTo(first[i], 6);
      expect(exact.total[i]).toBeCloseTo(total[i], 6);
      expect(Math.abs(index.first - first[i])).toBeLessThan(3e-3);
      expect(Math.abs(index.total - total[i])).toBeLessThan(3e-3);
    });
  });

  it('have intervals as wide as the estimates scatter', () => {
    // 60 independent samples of 256: the spread of their estimates is what the bootstrap of one tries to tell.
    const points = sobolPoints(60 * 256, 6);
    const design = saltelli(256, 3);
    const runs = Array.from({ length: 60 }, (_, sample) => {
      // Points of the sequence far apart, in an order that breaks its evenness.
      const at = (n: number, i: number) => points[(n * 7919 + sample * 104729 + 13) % points.length][i];
      const outcome = Float64Array.from({ length: rowsOf(design) }, (_, row) =>
        ishigami(rowOf(design, row, at, (n, i) => at(n, 3 + i))),
      );
      return sobolIndices(design, outcome)[0];
    });
    const firsts = runs.map((run) => run.first);
    const middle = firsts.reduce((sum, one) => sum + one, 0) / firsts.length;
    const scatter = 1.96 * Math.sqrt(firsts.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (firsts.length - 1));
    const told = runs.reduce((sum, run) => sum + run.firstHalfWidth, 0) / runs.length;
    expect(told / scatter).toBeGreaterThan(0.5);
    expect(told / scatter).toBeLessThan(2);
  });

  it('are 0 where the outcome never moves, or an input is never used', () => {
    const design = saltelli(64, 3);
    for (const index of sobolIndices(design, new Float64Array(rowsOf(design)).fill(7))) {
      expect(index).toEqual({ first: 0, total: 0, firstHalfWidth: 0, totalHalfWidth: 0 });
    }
    const [, unused] = sobolIndices(
      design,
      outcomes(design, (at) => at[0] + at[2]),
    );
    expect(unused.first).toBe(0);
    expect(unused.total).toBe(0);
  });
});
