import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planOf, planYaml } from '../src/cli/plan/write.ts';
import { prepare } from '../src/ensemble/prepare.ts';
import { runCase } from '../src/ensemble/run.ts';
import { Faults } from '../src/kernel/errors.ts';
import { caseOf, courtOf, type Outcome, playPlan } from '../src/plan/judge/court.ts';
import { type Problem, stepsOf } from '../src/plan/problem/problem.ts';
import { parseProblem, resolveProblem } from '../src/plan/problem/read.ts';
import { broken } from '../src/plan/problem/rules.ts';
import { compareObjectives } from '../src/plan/search/dominance.ts';
import { everyGenome } from '../src/plan/search/genes.ts';
import { type Play, trialsOf } from '../src/plan/seek/judge.ts';
import { seek } from '../src/plan/seek/seek.ts';
import { parsePlan, resolvePlan } from '../src/plan/steps/read.ts';
import { settle } from '../src/plan/steps/settle.ts';
import type { Step } from '../src/plan/steps/step.ts';
import { parseScenario, resolveScenario } from '../src/scenario/read.ts';
import type { ScenarioText } from '../src/scenario/schema.ts';
import { benxi, compiledTown } from './benxi.ts';

const town = compiledTown();
const read = (path: string) => readFileSync(new URL(`../scenarios/benxi/${path}.yaml`, import.meta.url), 'utf8');
const base = (months: number): ScenarioText => ({ ...parseScenario(read('baseline'), 'baseline'), months });
const { instance } = prepare(town.program, resolveScenario(base(12), 'baseline', benxi));
const resolved = (text: string, months = 60): Problem =>
  resolveProblem(parseProblem(text, 'p.yaml'), 'p.yaml', benxi, base(months), instance);

const head = `
landfall_problem: 1
name: small
title: { en: Small }
description: { en: Small. }
region: benxi
scenario: baseline
months: 48
`;
const small = `${head}
minimise:
  - { id: months, series: months_below_total, step: 0.001 }
  - { id: money, payers: [plants, city, province, centre, fund], step: 0.001 }
levers:
  - id: shut
    lever: { do: close, plants: [beiying], from: 2026-07 }
  - id: notice
    lever: { do: notice, plants: [beiying], months: { low: 3, high: 12, step: 3 }, from: 2026-07 }
    optional: true
  - id: insure
    lever: { do: wage_insurance, plants: [beiying], share: { low: 0.2, high: 0.8, step: 0.3 }, cap: 0.3, months: 24, payer: centre, from: 2026-07 }
    optional: true
limits:
  - { id: centre, payers: [centre], at_most: 1.e+8 }
background: [shut]
`;

const TARGETS = `  - id: missed
    targets: [{ series: months_below_total, at_most: 320000 }, { payers: [centre], at_most: 5.e+7 }]
    step: 0.01`;

const faultsOf = (make: () => unknown): string[] => {
  try {
    make();
  } catch (error) {
    if (error instanceof Faults) return error.faults.map(({ line, found }) => `${line}: ${found}`);
    throw error;
  }
  return [];
};

/** Plays plans one after another in two futures, and counts them. */
function player(problem: Problem): { readonly play: Play; readonly played: () => number } {
  const court = courtOf(town, benxi, problem.base, problem.quantities, { method: 'lhs', size: 2, seed: 3 });
  let played = 0;
  return {
    played: () => played,
    play: async (plans, done) => {
      plans.forEach((steps, place) => {
        played += 1;
        done(place, playPlan(court, steps, [0, 1]));
      });
    },
  };
}
const nothing = { get: () => undefined, put: () => undefined };

describe('a plan problem', () => {
  it('of Benxi is read, and its levers become genes', () => {
    const problem = resolved(read('plans/beiying-transition'));
    expect(problem.slots).toHaveLength(15);
    expect(problem.objectives.map(({ unit }) => unit)).toEqual(['person', 't', 'CNY']);
    expect(problem.knobs.filter(({ slot }) => problem.slots[slot].id === 'works').map(({ part }) => part)).toEqual([
      'pulled',
      { setting: 'places' },
      'lasting',
      'waits',
      'line',
    ]);
  });

  it('reports every fault at once, each with its line', () => {
    const wrong = small
      .replace('months_below_total', 'months_below_totl')
      .replace('plants: [beiying], months', 'plants: [beijing], months')
      .replace('low: 0.2, high: 0.8', 'low: 0.9, high: 0.8')
      .replace('background: [shut]', 'background: [shot]');
    const faults = faultsOf(() => resolved(wrong));
    expect(faults).toEqual([
      '11: minimise.0: unknown series months_below_totl',
      '24: background: unknown lever shot',
      '16: levers.1: unknown plant beijing',
      '19: levers.2: share from 0.9 to 0.8',
    ]);
  });

  it('refuses settings beyond the lever’s own bounds, triggers without a series and payers that may differ', () => {
    const wrong = small
      .replace('high: 0.8, step: 0.3', 'high: 1.4, step: 0.3')
      .replace('optional: true\nlimits', 'trigger: { series: nobody, above: 1 }\nlimits');
    const found = faultsOf(() => resolved(wrong));
    expect(found.some((text) => text.includes('lever.share'))).toBe(true);
    expect(found.some((text) => text.includes('unknown series nobody'))).toBe(true);
    const twice = small.replace(
      'limits:',
      '  - id: more\n    lever: { do: wage_insurance, plants: [bengang_plates], share: 0.5, months: 24, payer: city, from: 2026-07 }\nlimits:',
    );
    expect(faultsOf(() => resolved(twice))).toEqual(['14: levers: payers of insure and more that may differ']);
  });

  it('knows conflicts of the catalogue, rules and capacity', () => {
    const step = (id: string, lever: Step['lever']): Step => ({ id, lever, costs: [] });
    const steps = [
      step('a', { do: 'close', furnaces: ['bf1'], from: '2027-01' }),
      step('b', { do: 'close', furnaces: ['bf3'], from: '2027-06' }),
      step('c', { do: 'notice', plants: ['beiying'], months: 3, from: '2027-01' }),
      step('d', { do: 'no_layoffs', plants: ['beiying'], from: '2027-01' }),
    ];
    const found = broken(
      {
        rules: [
          { if: ['a', 'b'], needs: ['c', 'e'], not: ['d'], why: 'law' },
          { if: ['e'], not: ['a'], why: 'silent' },
        ],
        capacity: [
          { levers: ['a', 'b'], at_most: 1, within: 6, why: 'cranes' },
          { levers: ['a', 'b'], at_most: 1, within: 5, why: 'enough cranes' },
        ],
      },
      steps,
    );
    expect(found).toEqual([
      { what: 'law', by: 2 },
      { what: 'cranes', by: 1 },
      { what: 'c and d undo each other', by: 1 },
    ]);
  });
});

describe('a search', () => {
  it('of a small problem finds what full enumeration finds', async () => {
    const problem = resolved(small);
    const { play } = player(problem);
    const trials = trialsOf(problem, play, nothing);
    // By enumeration: 5 kinds of notice with 4 of insurance.
    const all = await trials.all(everyGenome(problem.genes, 100));
    const kept = all.filter(({ verdict }) => verdict.breaches.length === 0);
    const front = kept.filter(
      (one) => !kept.some((other) => compareObjectives(other.verdict.objectives, one.verdict.objectives) < 0),
    );
    const key = (plans: typeof all) => new Set(plans.map(({ verdict }) => verdict.objectives.join(' ')));
    expect(new Set(all.map(({ steps }) => JSON.stringify(steps))).size).toBe(20);
    expect(key(front).size).toBeGreaterThan(2);
    expect(key(front).size).toBeLessThan(20);
    const exact = await seek(problem, trials, { evaluations: 100, seed: 0 });
    expect(exact.exact).toBe(true);
    expect(key([...exact.frontier])).toEqual(key(front));
    // The same by evolution, with room for no more than all plans.
    const evolved = await seek(problem, trialsOf(problem, play, nothing), { evaluations: 20, seed: 1 });
    expect(evolved.exact).toBe(false);
    expect(key([...evolved.frontier])).toEqual(key(front));
  });

  it('by minimax regret finds the plan that all others show to be it', async () => {
    const money = '{ id: money, payers: [plants, city, province, centre, fund], step: 0.001 }';
    const problem = resolved(
      small.replace(
        `  - { id: months, series: months_below_total, step: 0.001 }\n  - ${money}`,
        '  - { id: months, series: months_below_total, across: { regret: worst }, step: 0.001 }',
      ),
    );
    const outcomes: Outcome[] = [];
    const { play } = player(problem);
    const trials = trialsOf(problem, play, { ...nothing, put: (_, outcome) => void outcomes.push(outcome) });
    const found = await seek(problem, trials, { evaluations: 100, seed: 0 });
    // By hand, from all 20 plans: months in the two futures, and the centre's money, which is limited in the mean.
    const kept = outcomes.filter(({ values }) => (values[0][1] + values[1][1]) / 2 <= 1e8);
    expect(outcomes).toHaveLength(20);
    expect(kept.length).toBeLessThan(20);
    const best = [0, 1].map((future) => Math.min(...kept.map(({ values }) => values[future][0])));
    const regret = ({ values }: Outcome) => Math.max(...values.map(([months], future) => months - best[future]));
    expect(found.frontier).toHaveLength(1);
    expect(found.frontier[0].verdict.objectives[0]).toBe(Math.min(...kept.map(regret)));
  });

  it('by satisficing finds the plan that reaches all its targets in most futures', async () => {
    const problem = resolved(
      small
        .replace('  - { id: months, series: months_below_total, step: 0.001 }', TARGETS)
        .replace('  - { id: money, payers: [plants, city, province, centre, fund], step: 0.001 }\n', ''),
    );
    // Numbers: what the two targets look at, whether one is missed, the money that is limited.
    expect(problem.quantities.map(({ series }) => series)).toEqual([
      'months_below_total',
      'measure_paid',
      '',
      'measure_paid',
    ]);
    const outcomes: Outcome[] = [];
    const { play } = player(problem);
    const trials = trialsOf(problem, play, { ...nothing, put: (_, outcome) => void outcomes.push(outcome) });
    const found = await seek(problem, trials, { evaluations: 100, seed: 0 });
    for (const row of outcomes.flatMap(({ values }) => values)) {
      expect(row[2]).toBe(row[0] > 320_000 || row[1] > 5e7 ? 1 : 0);
    }
    const kept = outcomes.filter(({ values }) => (values[0][3] + values[1][3]) / 2 <= 1e8);
    const shares = kept.map(({ values }) => (values[0][2] + values[1][2]) / 2);
    expect(new Set(shares).size).toBeGreaterThan(1); // the targets tell plans apart
    expect(found.frontier[0].verdict.objectives).toEqual([Math.min(...shares)]);
    expect(problem.objectives[0].unit).toBe('1');
  });

  it('goes on from its journal: the same end, and nothing is played twice', async () => {
    const problem = resolved(small);
    const options = { evaluations: 14, seed: 2 };
    const journal = () => {
      const lines = new Map<string, Outcome>();
      return {
        lines,
        get: (key: string) => lines.get(key),
        put: (key: string, one: Outcome) => void lines.set(key, one),
      };
    };
    const undisturbed = player(problem);
    const whole = await seek(problem, trialsOf(problem, undisturbed.play, journal()), options);
    const { lines, ...kept } = journal();
    let left = 5;
    const killed: Play = (plans, done) =>
      player(problem).play(plans, (place, outcome) => {
        if (left === 0) throw new Error('killed');
        left -= 1;
        done(place, outcome);
      });
    await expect(seek(problem, trialsOf(problem, killed, kept), options)).rejects.toThrow('killed');
    expect(lines.size).toBe(5);
    const after = player(problem);
    const resumed = await seek(problem, trialsOf(problem, after.play, kept), options);
    expect(JSON.stringify(resumed)).toBe(JSON.stringify(whole));
    expect(after.played()).toBe(undisturbed.played() - 5);
  });
});

describe('a plan', () => {
  const text = read('plans/insured-wind-down');
  const written = parsePlan(text, 'plan.yaml');
  const steps = resolvePlan(written, 'plan.yaml', benxi, base(120), instance);

  it('is written as it is read', () => {
    const problem = resolved(read('plans/beiying-transition'), 180);
    const genome = problem.genes.map((gene) => (gene.kind === 'option' ? 1 : gene.high));
    const wanted = stepsOf(problem, genome).filter(({ id }) => id !== 'pledge');
    const outcome = { values: [problem.quantities.map(() => 1)], began: [[]] };
    const verdict = { objectives: [1, 2, 3], limits: [], breaches: [] };
    const yaml = planYaml(
      planOf(problem, { genome, steps: wanted, outcome, verdict }, 'plan-01', { seed: 1, futures: 2, evaluations: 3 }),
    );
    expect(resolvePlan(parsePlan(yaml, 'plan.yaml'), 'plan.yaml', benxi, base(180), instance)).toEqual(wanted);
  });

  it('reports its faults with their lines', () => {
    const wrong = text
      .replace('beiying_bf3', 'beiying_bf9')
      .replace('places: 500', 'places: many')
      .replace('series: unemployment_rate', 'series: unemployment_rat');
    expect(faultsOf(() => resolvePlan(parsePlan(wrong, 'plan.yaml'), 'plan.yaml', benxi, base(120), instance))).toEqual(
      ['20: steps.2: unknown furnace beiying_bf9', '41: steps.7: places'],
    );
  });

  it('whose lever waits runs as if the lever had been dated, bit for bit', () => {
    const { scenario, waited } = settle(town, benxi, base(120), written.value, steps);
    expect(waited[0].from).toMatch(/^203/);
    const recorded = ['left_behind_total', 'unemployment_rate', 'measures_cost_total'] as const;
    const quantities = recorded.map((series) => ({
      series,
      variable: instance.program.byName.get(series) ?? -1,
      elements: [0],
      take: 'sum' as const,
      unit: '',
      payers: [],
    }));
    const played = playPlan(courtOf(town, benxi, base(120), quantities), steps, [0]).values[0];
    const dated = runCase(town, resolveScenario(scenario, 'plan', benxi), 0);
    const sums = recorded.map((name) => {
      const path = dated.series.get(name)?.values ?? new Float64Array();
      return path.slice(0, 120).reduce((sum, value) => sum + value, 0);
    });
    expect(played).toEqual(sums);
    // Without it, less is spent.
    const without = steps.filter(({ waits }) => waits === undefined);
    expect(playPlan(courtOf(town, benxi, base(120), quantities), without, [0]).values[0][2]).toBeLessThan(played[2]);
  });

  it('waits in each future for itself', () => {
    const court = courtOf(town, benxi, base(120), [], { method: 'lhs', size: 4, seed: 1 });
    const { began } = playPlan(court, steps, [0, 1, 2, 3]);
    const alone = [0, 1, 2, 3].map((number) => playPlan(court, steps, [number]).began[0]);
    expect(began).toEqual(alone);
    expect(new Set(began.map(([month]) => month)).size).toBeGreaterThan(1);
  });

  it('without steps is its scenario', () => {
    expect([...caseOf({ base: base(24), region: benxi }, [], 'none').inputs]).toEqual([
      ...resolveScenario(base(24), 'baseline', benxi).inputs,
    ]);
  });

  it('pays the costs that it names, from when it begins to the end of the run', () => {
    const cost = { payer: 'city', amount: 100, over: 10, source: 's', year: 2026, basis: 'assumption' } as const;
    const shut: Step['lever'] = { do: 'close', furnaces: ['bf1'], from: '2026-07' };
    const paid = (months: number, more: object) => {
      const quantity = {
        series: 'measure_paid',
        variable: 0,
        elements: [],
        take: 'sum' as const,
        unit: '',
        payers: ['city'],
      };
      const step: Step = { id: 'a', lever: shut, costs: [{ ...cost, per: 'once', ...more }] };
      return playPlan(courtOf(town, benxi, base(months), [quantity]), [step], [0]).values[0][0];
    };
    expect(paid(24, {})).toBe(100);
    expect(paid(10, {})).toBe(40);
    expect(paid(24, { per: 'month' })).toBe(1800);
    expect(paid(24, { payer: 'centre' })).toBe(0);
  });
});

describe('docs/plans.md', () => {
  const page = readFileSync(new URL('../docs/plans.md', import.meta.url), 'utf8');
  const [plan = '', problem = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]);

  it('has a plan and a problem that are read as they stand', () => {
    const cliff = { ...parseScenario(read('cliff-closure'), 'cliff-closure'), months: 120 };
    expect(resolvePlan(parsePlan(plan, 'plan'), 'plan', benxi, cliff, instance)).toHaveLength(2);
    expect(resolveProblem(parseProblem(problem, 'problem'), 'problem', benxi, cliff, instance).knobs).toHaveLength(10);
  });
});
