import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gras } from './gras.ts';

const close = (found: ArrayLike<number>, expected: readonly number[], digits: number) =>
  expected.forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, digits);
  });

describe('GRAS', () => {
  it('gives the published table with negative cells', () => {
    // the example of the R package riot (doGRAS), after Junius and Oosterhaven 2003
    const seed = Float64Array.of(7, 3, 5, -3, 2, 9, 8, 0, -2, 0, 2, 0);
    const { table, residual } = gras(seed, Float64Array.of(15, 26, -1), Float64Array.of(9, 16, 17, -2));
    close(table, [8.424341, 3.375237, 5.200422, -2, 3.000998, 12.624763, 10.374239, 0, -2.425339, 0, 1.425339, 0], 6);
    expect(residual).toBeLessThan(1e-10);
  });

  it('is RAS where nothing is negative', () => {
    const seed = Float64Array.of(40, 30, 20, 10, 35, 50, 100, 75, 30, 80, 70, 120, 20, 30, 40, 50);
    const { table } = gras(seed, Float64Array.of(150, 300, 400, 150), Float64Array.of(200, 300, 400, 100));
    close(table, [64.55851, 46.23246, 35.384298, 3.824732], 6);
  });

  it('leaves a table that has its totals as it is, to the bit', () => {
    const seed = Float64Array.of(4, -1, 2, 5);
    const { table, iterations } = gras(seed, Float64Array.of(3, 7), Float64Array.of(6, 4));
    close(table, [4, -1, 2, 5], 12);
    expect(iterations).toBe(1);
  });

  it('meets any totals of a full table, keeps signs and zeros', () => {
    const cell = fc.oneof(
      fc.double({ min: 0.1, max: 50, noNaN: true }),
      fc.double({ min: -2, max: -0.1, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 12, maxLength: 12 }),
        fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (cells, moves) => {
          const seed = Float64Array.from(cells, (value, at) =>
            at % 4 === Math.floor(at / 4) ? Math.abs(value) + 5 : value,
          );
          const goal = seed.map((value, at) => value * moves[at]);
          const rows = Float64Array.from([0, 1, 2], (i) => goal.slice(i * 4, i * 4 + 4).reduce((x, y) => x + y));
          const columns = Float64Array.from([0, 1, 2, 3], (j) => goal[j] + goal[4 + j] + goal[8 + j]);
          const { table, residual } = gras(seed, rows, columns);
          expect(residual).toBeLessThan(1e-9);
          table.forEach((value, at) => {
            expect(Math.sign(value)).toBe(Math.sign(seed[at]));
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('refuses totals that no table can have', () => {
    const one = (...values: number[]) => Float64Array.from(values);
    expect(() => gras(one(1, 1, 1, 1), one(2, 2), one(2, 3))).toThrow('expected the same');
    expect(() => gras(one(0, 0, 1, 1), one(2, 2), one(2, 2))).toThrow('row 1 has the target 2 and nothing but zeros');
    expect(() => gras(one(1, 1, 1, 1), one(-1, 3), one(1, 1))).toThrow(
      'row 1 has the target -1 and only positive cells',
    );
    expect(() => gras(one(1, 0, 0, 1), one(2, 1), one(1, 2))).toThrow('zeros stand where goods must flow');
  });
});
