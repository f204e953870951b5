import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypervolume } from './hypervolume.ts';

describe('hypervolume', () => {
  it('is worked out by hand', () => {
    expect(hypervolume([[0.5, 0.5]], [1, 1])).toBe(0.25);
    expect(hypervolume([[0, 0]], [1, 1])).toBe(1);
    expect(hypervolume([[1, 1]], [1, 1])).toBe(0);
    expect(hypervolume([], [1, 1])).toBe(0);
    expect(
      hypervolume(
        [
          [0.5, 0],
          [0, 0.5],
          [0, 0.5],
          [0.5, 0.5],
          [2, -1],
        ],
        [1, 1],
      ),
    ).toBe(0.75);
    // Three slabs of 1 x 1 x 0.5 by each axis: 3 * 0.5 - 3 * 0.25 + 0.125.
    expect(
      hypervolume(
        [
          [0.5, 0, 0],
          [0, 0.5, 0],
          [0, 0, 0.5],
        ],
        [1, 1, 1],
      ),
    ).toBeCloseTo(0.875, 12);
    expect(hypervolume([[0.5, 0.5, 0.5, 0.5]], [1, 1, 1, 1])).toBeCloseTo(0.0625, 12);
  });

  it('nears that of the fronts of ZDT1 and DTLZ2', () => {
    const line = Array.from({ length: 4000 }, (_, i) => i / 3999);
    expect(
      hypervolume(
        line.map((x) => [x, 1 - Math.sqrt(x)]),
        [1, 1],
      ),
    ).toBeCloseTo(2 / 3, 3);
    expect(
      hypervolume(
        line.map((x) => [Math.cos((x * Math.PI) / 2), Math.sin((x * Math.PI) / 2)]),
        [1, 1],
      ),
    ).toBeCloseTo(1 - Math.PI / 4, 3);
  });

  it('counts the cells of a grid in any number of objectives', () => {
    const grid = 5;
    const point = (dims: number) => fc.array(fc.integer({ min: 0, max: grid }), { minLength: dims, maxLength: dims });
    const sets = fc.integer({ min: 2, max: 4 }).chain((dims) => fc.array(point(dims), { minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(sets, (points) => {
        const dims = points[0].length;
        let cells = 0;
        for (let cell = 0; cell < grid ** dims; cell += 1) {
          const at = Array.from({ length: dims }, (_, k) => Math.floor(cell / grid ** k) % grid);
          if (points.some((one) => one.every((value, k) => value <= at[k]))) cells += 1;
        }
        return hypervolume(points, new Array(dims).fill(grid)) === cells;
      }),
      { numRuns: 200 },
    );
  });
});
