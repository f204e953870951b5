import { describe, expect, it } from 'vitest';
import type { Outcome } from '../judge/court.ts';
import { knobsOf } from '../problem/knobs.ts';
import type { Problem } from '../problem/problem.ts';
import { parseProblem } from '../problem/read.ts';
import type { MeasureText } from '../problem/schema.ts';
import type { Genome } from '../search/genes.ts';
import type { Step } from '../steps/step.ts';
import { type Journal, keyOf, trialsOf } from './judge.ts';
import { seek } from './seek.ts';

/*
 * Problems without a town: public works with so many places, and what comes of them in each future is a formula.
 * Objectives and limits look at the loss in people, and at the places.
 */
function problemOf(across: MeasureText | { regret: MeasureText }, high: number, most?: number): Problem {
  const works = (id: string) =>
    `  - { id: ${id}, lever: { do: public_works, market: benxi, places: { low: 1, high: ${high}, step: 1 }, from: 2026-07 } }`;
  const limits = most === undefined ? '' : `limits:\n  - { id: places, series: places, at_most: ${most} }\n`;
  const { value: text } = parseProblem(
    `landfall_problem: 1
name: formula
title: { en: Formula }
description: { en: Formula. }
region: nowhere
scenario: none
minimise:
  - { id: loss, series: loss, across: ${JSON.stringify(across)}, step: 0.001 }
${limits}levers:
${works('one')}
${works('two')}
`,
    'p.yaml',
  );
  const knobs = knobsOf(text.levers);
  return {
    text,
    slots: text.levers,
    knobs,
    genes: knobs.map(({ gene }) => gene),
    quantities: [0, 1].map(() => ({ payers: [] })),
    objectives: text.minimise.map(({ id, step, across: how }) => ({ id, quantity: 0, sign: 1, across: how, step })),
    limits: text.limits.map(({ id, at_most: bound }) => ({ id, quantity: 1, sign: 1, bound, across: 'mean' })),
  } as unknown as Problem; // without region, model and titles, which nothing here asks for
}

const placesOf = (steps: readonly Step[]) => steps.map(({ lever }) => ('places' in lever ? Number(lever.places) : 0));

/** Losses by future, of plans by their places. */
type Loss = (places: readonly number[]) => readonly number[];

function laboratory(problem: Problem, loss: Loss, journal: Journal = { get: () => undefined, put: () => undefined }) {
  const played = new Map<string, Outcome>();
  const trials = trialsOf(
    problem,
    async (plans, done) => {
      // As threads would: the last one is ready first.
      for (let place = plans.length - 1; place >= 0; place -= 1) {
        const places = placesOf(plans[place]);
        const values = loss(places).map((value) => [value, places[0] + places[1]]);
        const outcome = { values, began: values.map(() => []) };
        played.set(keyOf(plans[place]), outcome);
        done(place, outcome);
      }
    },
    journal,
  );
  return { trials, played };
}

const genome = (...places: number[]): Genome => places.map((one) => one - 1);

describe('regret as an objective', () => {
  it('by hand: three plans in three futures', async () => {
    // Best in each future 1, 2 and 7: regrets (0, 0, 5), (5, 3, 0) and (3, 4, 1).
    const table = new Map([
      ['1 1', [1, 2, 12]],
      ['1 2', [6, 5, 7]],
      ['2 1', [4, 6, 8]],
    ]);
    const loss: Loss = (places) => table.get(places.join(' ')) ?? [];
    const regretOf = async (how: MeasureText) => {
      const { trials } = laboratory(problemOf({ regret: how }, 2), loss);
      const tried = await trials.all([genome(1, 1), genome(1, 2), genome(2, 1)]);
      return tried.map(({ verdict }) => verdict.objectives[0]);
    };
    expect(await regretOf('worst')).toEqual([5, 5, 4]);
    expect(await regretOf('mean')).toEqual([5 / 3, 8 / 3, 8 / 3]);
    expect(await regretOf({ quantile: 0.5 })).toEqual([0, 3, 3]);
    expect(await regretOf({ missed: 3.5 })).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  it('is counted anew when a plan does better than any before, from plans that keep the limits', async () => {
    const loss: Loss = ([one, two]) => [10 - one, 10 - two];
    const { trials } = laboratory(problemOf({ regret: 'worst' }, 6, 6), loss);
    // Five and four places are too many: nothing is regretted for them once a plan keeps the limit.
    const regret = async (...places: number[]) => (await trials.all([genome(...places)]))[0].verdict.objectives[0];
    expect(await regret(5, 4)).toBe(0);
    expect(await regret(2, 2)).toBe(0);
    expect(await regret(5, 4)).toBe(-2);
    const standard = trials.standard();
    expect(await regret(1, 1)).toBe(1);
    expect(trials.standard()).toBe(standard); // worse everywhere: no other verdict has changed
    expect(await regret(4, 1)).toBe(1);
    expect(trials.standard()).toBeGreaterThan(standard);
    expect(await regret(2, 2)).toBe(2);
    expect(await regret(1, 1)).toBe(3);
  });

  // Two futures: one wants two places in all, the other eight, and is bad whatever is done.
  const away = ([one, two]: readonly number[], target: number) => Math.abs(one + two - target);
  const swing: Loss = (places) => [away(places, 2), 100 + away(places, 8)];

  it('is least half way, where the worst case looks at the bad future alone: all plans are tried', async () => {
    const by = async (across: Parameters<typeof problemOf>[0]) => {
      const problem = problemOf(across, 6);
      const found = await seek(problem, laboratory(problem, swing).trials, { evaluations: 50, seed: 1 });
      expect(found.exact).toBe(true);
      const [one, two] = placesOf(found.frontier[0].steps);
      return [one + two, found.frontier[0].verdict.objectives[0]];
    };
    expect(await by('worst')).toEqual([8, 100]);
    expect(await by({ regret: 'worst' })).toEqual([5, 3]);
  });

  it('of a search that cannot try all is that from the best of all it tried, on any machine and after a kill', async () => {
    const wide: Loss = ([one, two]) => [
      Math.abs(one - 7) + Math.abs(two - 30),
      50 + Math.abs(one - 31) + Math.abs(two - 9),
      20 + Math.abs(one - 20),
    ];
    const problem = problemOf({ regret: 'worst' }, 40, 60);
    const options = { evaluations: 120, seed: 3 };
    const { trials, played } = laboratory(problem, wide);
    const found = await seek(problem, trials, options);
    expect(found.exact).toBe(false);
    // No more than asked for, but for the last generation, which is played to its end.
    expect(found.played).toBeLessThan(options.evaluations + 12);
    const kept = [...played.values()].filter(({ values }) => values[0][1] <= 60);
    expect(kept.length).toBeGreaterThan(50);
    const best = [0, 1, 2].map((future) => Math.min(...kept.map(({ values }) => values[future][0])));
    const regrets = kept.map(({ values }) => Math.max(...values.map(([loss], future) => loss - best[future])));
    expect(found.frontier).toHaveLength(1);
    expect(found.frontier[0].verdict.objectives[0]).toBeCloseTo(Math.min(...regrets), 12);
    for (const { tried } of found.simple) {
      const own = Math.max(...tried.outcome.values.map(([loss], future) => loss - best[future]));
      expect(tried.verdict.objectives[0]).toBe(own);
    }

    // A search that was stopped after so many plans goes on with what its journal knows.
    const lines = new Map([...played].slice(0, 70));
    const journal: Journal = { get: (key) => lines.get(key), put: () => undefined };
    const again = laboratory(problem, wide, journal);
    expect(JSON.stringify(await seek(problem, again.trials, options))).toBe(JSON.stringify(found));
    expect(again.played.size).toBe(played.size - 70);
  });

  it('is no limit: what keeps it would hang on the other plans', () => {
    const text = (across: string) => `landfall_problem: 1
name: a
title: { en: A }
description: { en: A. }
region: a
scenario: a
minimise: [{ id: a, series: a, across: { regret: worst }, step: 1 }]
limits: [{ id: b, series: a, across: ${across}, at_most: 1 }]
levers: [{ id: a, lever: { do: notice } }]
`;
    expect(parseProblem(text('worst'), 'p').value.minimise[0].across).toEqual({ regret: 'worst' });
    expect(() => parseProblem(text('{ regret: worst }'), 'p')).toThrow(/limits\.0\.across/);
  });
});
