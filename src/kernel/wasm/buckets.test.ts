import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bucketsOf } from './buckets.ts';

/** Inner points at or below an argument, as a module finds them. */
function pointsBelow(inner: readonly number[], x: number): number | undefined {
  const buckets = bucketsOf(inner);
  if (buckets === undefined) return undefined;
  const { from, perUnit, list } = buckets;
  const at = Math.trunc((x - from) * perUnit) || 0;
  const { before, point } = list[Math.min(Math.max(at, 0), list.length - 1)];
  return before + (x >= point ? 1 : 0);
}

it('finds the points below an argument, on them, beside them and beyond both ends', () => {
  const steps = fc.array(fc.constantFrom(0.1, 0.25, 0.3, 0.5, 1, 1 / 3), { minLength: 5, maxLength: 20 });
  const met = { found: 0 };
  fc.assert(
    fc.property(steps, fc.double({ min: -1e3, max: 1e3, noNaN: true }), (widths, start) => {
      let x = start;
      const inner = widths.map((width) => {
        x += width;
        return x;
      });
      if (bucketsOf(inner) === undefined) return;
      met.found += 1;
      const near = inner.flatMap((point) => [point, point - 1e-12, point + 1e-12, point + 0.07]);
      for (const at of [...near, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NaN, 1e300, 0]) {
        expect(pointsBelow(inner, at)).toBe(inner.filter((point) => at >= point).length);
      }
    }),
    { numRuns: 300 },
  );
  expect(met.found).toBeGreaterThan(200);
});

it('leaves tables of few or very uneven points alone', () => {
  expect(bucketsOf([1, 2, 3])).toBeUndefined();
  expect(bucketsOf([0, 1e-6, 1, 2, 3, 4])).toBeUndefined();
});
