import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem/problem.ts';
import { knees, moves, sharpKnees } from './frontier.ts';
import type { Tried } from './judge.ts';

const problem = { objectives: [1, 2].map(() => ({ sign: 1, across: 'mean' })) } as unknown as Problem; // only what is read
const tried = (objectives: number[], ...steps: object[]) =>
  ({ genome: [], steps, verdict: { objectives, limits: [], breaches: [] } }) as unknown as Tried; // as above

describe('knees', () => {
  it('by hand: what would be lost without each, over 101 weightings', () => {
    // Scaled (0, 1), (0.1, 0.1) and (1, 0). With weight w on the first, they are worth 1 - w, 0.1 and w. The middle one is
    // best from 0.10 to 0.90, where the next best is min(w, 1 - w): 24.1 less 81 x 0.1. An end is best for ten
    // weightings (0.00 to 0.09, or 0.91 to 1.00), by 0.1 less 0.00 to 0.09.
    const frontier = [tried([0, 20]), tried([1, 2]), tried([10, 0])];
    const [low, middle, high] = knees(problem, frontier);
    expect(middle).toBeCloseTo(16 / 101, 12);
    expect(low).toBeCloseTo(0.55 / 101, 12);
    expect(high).toBeCloseTo(low, 12);
    expect(sharpKnees(problem, frontier).map(({ place }) => place)).toEqual([1]);
  });

  it('are none on a straight frontier, and none where there is one plan', () => {
    const straight = [0, 1, 2, 3, 4].map((i) => tried([i, 4 - i]));
    expect(Math.max(...knees(problem, straight).slice(1, 4))).toBeCloseTo(0, 12);
    expect(sharpKnees(problem, straight)).toHaveLength(1); // an end, and not the other one
    expect(sharpKnees(problem, [tried([1, 1])])).toEqual([]);
  });
});

describe('steps along a frontier', () => {
  it('say what is added, dropped and changed, and what it costs', () => {
    const [a, b] = [
      tried([5, 10], { id: 'works', places: 1 }, { id: 'notice' }),
      tried([7, 4], { id: 'works', places: 2 }, { id: 'insure' }),
    ];
    expect(moves([a, b])).toEqual([
      { from: 0, to: 1, change: [2, -6], added: ['insure'], dropped: ['notice'], changed: ['works'] },
    ]);
  });
});
