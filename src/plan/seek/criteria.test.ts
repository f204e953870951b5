import { describe, expect, it } from 'vitest';
import { choices } from './criteria.ts';

// Two quantities, less is better in the first; three plans in three futures.
const quantity = { quantity: 0, sign: 1 as const };
const problem = {
  objectives: [quantity],
  limits: [{ quantity: 0, sign: 1 as const, bound: 6 }],
} as unknown as Parameters<typeof choices>[0]; // only what the rules read
const plan = (...values: number[]) => ({ values: values.map((value) => [value]), began: [] });

describe('rules of choice', () => {
  it('by hand: each may choose another plan', () => {
    // Means 5, 6, 6; worst 12, 7, 8. Best in each future 1, 2, 7, so largest regrets 5, 5, 4.
    const outcomes = [plan(1, 2, 12), plan(6, 5, 7), plan(4, 6, 8)];
    expect(choices(problem, outcomes)).toEqual({
      byObjective: [{ mean: 0, cvar: 1, worst: 1, regret: 2 }],
      // Within 6 in two of three futures each: the first of equals.
      satisficing: { plan: 0, share: 2 / 3 },
    });
  });

  it('turned round where more is better', () => {
    const more = { objectives: [{ quantity: 0, sign: -1 }], limits: [] } as unknown as Parameters<typeof choices>[0]; // as above
    const found = choices(more, [plan(1, 2, 11), plan(6, 5, 7)]);
    expect(found).toEqual({ byObjective: [{ mean: 1, cvar: 1, worst: 1, regret: 1 }] });
  });
});
