import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upperBound } from './bound.ts';
import { schedule, type Task } from './schedule.ts';
import { routeOf } from './task.ts';

const due = (value: number, hours: number, last: number, i: number): Task => ({
  id: `t${i + 1}`,
  value,
  hours,
  open: 0,
  sure: last + 1e-9,
  last: last + 2e-9,
});

/** Weighted number of late jobs, seven jobs: hours, deadlines and worth as in Lawler and Moore’s problem. */
const SEVEN = [4, 3, 2, 5, 6, 3, 1].map((hours, i) =>
  due([7, 9, 4, 8, 6, 5, 3][i], hours, [6, 8, 9, 11, 18, 7, 3][i], i),
);

/** Every order of every choice, by hand. */
function enumerate(
  tasks: readonly Task[],
  crews: number,
  travel: (a: number | undefined, b: number) => number,
): number {
  const orders = (ids: number[]): number[][] => [
    [],
    ...ids.flatMap((i) => orders(ids.filter((j) => j !== i)).map((rest) => [i, ...rest])),
  ];
  const best = (ids: number[]) => Math.max(...orders(ids).map((order) => routeOf(tasks, travel, order).value));
  if (crews === 1) return best([...tasks.keys()]);
  let most = 0;
  for (let set = 0; set < 1 << tasks.length; set += 1) {
    const mine = [...tasks.keys()].filter((i) => set & (1 << i));
    const other = [...tasks.keys()].filter((i) => !(set & (1 << i)));
    most = Math.max(most, best(mine) + best(other));
  }
  return most;
}

const task = fc.record({
  value: fc.integer({ min: 0, max: 9 }),
  hours: fc.integer({ min: 1, max: 6 }),
  open: fc.integer({ min: 0, max: 5 }),
  sure: fc.integer({ min: 1, max: 14 }),
  more: fc.integer({ min: 0, max: 5 }),
});
const tasksOf = (most: number) =>
  fc
    .array(task, { minLength: 1, maxLength: most })
    .map((list) => list.map(({ more, ...one }, i) => ({ id: `t${i}`, ...one, last: one.sure + more })));
/** Places along a road, the crews’ base last. */
const places = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 });

describe('recording before demolition', () => {
  it('saves 30 of 42 with one crew and everything with two', () => {
    const one = schedule(SEVEN, 1);
    expect(one.value).toBeCloseTo(30, 6);
    expect(one.isExact).toBe(true);
    expect(schedule(SEVEN, 2).value).toBeCloseTo(42, 6);
  });

  it('equals every order tried out, for one crew with travel and deadlines that are not sure', () => {
    fc.assert(
      fc.property(tasksOf(5), places, (tasks, at) => {
        const travel = (a: number | undefined, b: number) => Math.abs(at[a ?? 5] - at[b]);
        const found = schedule(tasks, 1, travel);
        expect(found.value).toBeCloseTo(enumerate(tasks, 1, travel), 9);
        expect(found.isExact).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('equals every way to share them between two crews', () => {
    fc.assert(
      fc.property(tasksOf(4), places, (tasks, at) => {
        const travel = (a: number | undefined, b: number) => Math.abs(at[a ?? 5] - at[b]);
        expect(schedule(tasks, 2, travel).value).toBeCloseTo(enumerate(tasks, 2, travel), 9);
      }),
      { numRuns: 60 },
    );
  });

  it('is never worth more than its bound, and a third crew never saves less', () => {
    fc.assert(
      fc.property(tasksOf(6), (tasks) => {
        const two = schedule(tasks, 2).value;
        expect(two).toBeLessThanOrEqual(upperBound(tasks, 2) + 1e-9);
        expect(schedule(tasks, 3).value).toBeGreaterThanOrEqual(two - 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('says how far from the best it may be where there are too many to compare', () => {
    const many = Array.from({ length: 40 }, (_, i) => due(1 + (i % 7), 3 + (i % 5), 8 + ((i * 13) % 30), i));
    const found = schedule(many, 3);
    expect(found.isExact).toBe(false);
    expect(found.value).toBeLessThanOrEqual(found.atMost);
    expect(found.value).toBeGreaterThan(0.9 * found.atMost);
    const all = found.crews.flatMap((crew) => crew.tasks);
    expect(new Set(all).size).toBe(all.length);
  });

  it('counts a record that may come too late by its chance', () => {
    const found = schedule([{ id: 'wall', value: 10, hours: 4, open: 0, sure: 2, last: 6 }], 1);
    expect(found.value).toBe(5);
  });

  it('refuses hours that make no sense', () => {
    expect(() => schedule([{ id: 'wall', value: 1, hours: 0, open: 0, sure: 1, last: 1 }], 1)).toThrow('wall');
    expect(() => schedule([], 0)).toThrow('0 crews');
  });
});
