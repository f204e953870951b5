import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factor, inverse, solve, solveMany, solveTransposed } from './lu.ts';

/** A matrix of an economy: coefficients between 0 and 1 / n, so that 1 - A is well conditioned but not symmetric. */
function matrix(n: number, seed: number): Float64Array {
  let state = seed;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  // rows in reverse order, so that every column needs a row exchange
  return Float64Array.from({ length: n * n }, (_, at) => {
    const i = n - 1 - Math.floor(at / n);
    return (i === at % n ? 1 : 0) - next() / n;
  });
}

const times = (m: Float64Array, x: Float64Array): Float64Array =>
  x.map((_, i) => x.reduce((sum, value, j) => sum + m[i * x.length + j] * value, 0));
const transpose = (m: Float64Array, n: number) => m.map((_, at) => m[(at % n) * n + Math.floor(at / n)]);
const far = (a: Float64Array, b: Float64Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);

describe('factors in blocks', () => {
  it('solve, across and beside the edges of blocks and tiles', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 3, 4, 31, 32, 33, 37, 64, 65, 99, 130),
        fc.integer({ min: 1, max: 1e6 }),
        (n, seed) => {
          const m = matrix(n, seed);
          const factors = factor(m, n);
          const b = Float64Array.from({ length: n }, (_, i) => i - n / 3);
          expect(far(times(m, solve(factors, b)), b)).toBeLessThan(1e-12 * n);
          expect(far(times(transpose(m, n), solveTransposed(factors, b)), b)).toBeLessThan(1e-12 * n);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('invert, and solve many right sides as they solve each', () => {
    const n = 70;
    const m = matrix(n, 7);
    const factors = factor(m, n);
    const l = inverse(factors);
    for (const j of [0, 33, 69]) {
      const unit = new Float64Array(n);
      unit[j] = 1;
      const column = Float64Array.from({ length: n }, (_, i) => l[i * n + j]);
      expect(far(times(m, column), unit)).toBeLessThan(1e-12);
      expect(far(column, solve(factors, unit))).toBeLessThan(1e-15);
    }
    const two = solveMany(
      factors,
      Float64Array.from({ length: n * 2 }, (_, at) => at % 2),
      2,
    );
    expect(two.filter((_, at) => at % 2 === 0).every((value) => value === 0)).toBe(true);
    expect(
      far(
        two.filter((_, at) => at % 2 === 1),
        solve(factors, new Float64Array(n).fill(1)),
      ),
    ).toBe(0);
  });

  it('refuse singular matrices and those with a gap', () => {
    // across a block's edge: a column of zeros behind 35 sound ones
    const n = 40;
    const m = matrix(n, 3);
    for (let i = 0; i < n; i += 1) m[i * n + 35] = 0;
    expect(() => factor(m, n)).toThrow('singular matrix: no pivot in column 36');
    expect(() => factor(Float64Array.of(1, 2, 2, 4), 2)).toThrow('singular matrix: no pivot in column 2');
    expect(() => factor(new Float64Array(9).fill(Number.NaN), 3)).toThrow('singular');
  });
});
