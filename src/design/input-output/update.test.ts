import { expect, it } from 'vitest';
import { leontiefMatrix } from './leontief.ts';
import { factor, solve, solveTransposed } from './lu.ts';
import { solveUpdated, solveUpdatedTransposed, update } from './update.ts';

it('a new technology in one or two sectors, without factoring again', () => {
  const n = 5;
  const a = Float64Array.from({ length: 25 }, (_, at) => ((at * 7) % 11) / 60);
  const after = a.slice();
  const changes = new Map<number, Float64Array>();
  for (const column of [1, 4]) {
    const change = new Float64Array(n);
    for (let i = 0; i < n; i += 1) {
      const fresh = ((i * 3 + column) % 5) / 40;
      change[i] = a[i * n + column] - fresh;
      after[i * n + column] = fresh;
    }
    changes.set(column, change);
  }
  const changed = update(factor(leontiefMatrix(a, n), n), changes);
  const direct = factor(leontiefMatrix(after, n), n);
  const b = Float64Array.of(3, -1, 4, 1, 5);
  const found = [solveUpdated(changed, b), solveUpdatedTransposed(changed, b)];
  const expected = [solve(direct, b), solveTransposed(direct, b)];
  found.forEach((x, k) => {
    x.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[k][i], 13);
    });
  });
});

it('Sherman and Morrison by hand: one column of a two-sector table', () => {
  // A = [[.15, .25], [.2, .05]]; the first column becomes [.05, .1]
  const changed = update(
    factor(leontiefMatrix(Float64Array.of(0.15, 0.25, 0.2, 0.05), 2), 2),
    new Map([[0, Float64Array.of(0.1, 0.1)]]),
  );
  // (1 - A') = [[.95, -.25], [-.1, .95]], determinant .8775: its inverse times (600, 1500)
  const x = solveUpdated(changed, Float64Array.of(600, 1500));
  expect(x[0]).toBeCloseTo((0.95 * 600 + 0.25 * 1500) / 0.8775, 9);
  expect(x[1]).toBeCloseTo((0.1 * 600 + 0.95 * 1500) / 0.8775, 9);
});
