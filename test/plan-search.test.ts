import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openJournal } from '../src/cli/plan/journal.ts';
import { futuresOf } from '../src/cli/plan/threads.ts';
import { prepare } from '../src/ensemble/prepare.ts';
import { courtOf, playPlan } from '../src/plan/judge/court.ts';
import { whomQuantities } from '../src/plan/judge/whom.ts';
import { parseProblem, resolveProblem } from '../src/plan/problem/read.ts';
import { trialsOf } from '../src/plan/seek/judge.ts';
import { robustness, satisfied } from '../src/plan/seek/robust.ts';
import { seek } from '../src/plan/seek/seek.ts';
import { planPage } from '../src/report/plan/html.ts';
import { parseScenario, resolveScenario } from '../src/scenario/read.ts';
import { benxi, compiledTown } from './benxi.ts';

const folder = mkdtempSync(join(tmpdir(), 'landfall-plan-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the journal of a search', () => {
  const outcome = { values: [[1.5, -2]], began: [[-1]] };
  const head = { version: '1', design: { size: 2 } };

  it('keeps outcomes, and drops a line that was not written to its end', () => {
    const path = join(folder, 'journal.jsonl');
    const first = openJournal(path, head);
    first.put('a', outcome);
    first.put('b', outcome);
    const whole = readFileSync(path, 'utf8');
    for (let length = whole.indexOf('\n') + 1; length <= whole.length; length += 7) {
      writeFileSync(path, whole.slice(0, length));
      const again = openJournal(path, head);
      expect(again.found).toBe(whole.slice(0, length).split('\n').length - 2);
      again.put('c', outcome);
      expect(openJournal(path, head).get('c')).toEqual(outcome);
    }
    writeFileSync(path, whole.slice(0, 10)); // killed while it was made
    expect(openJournal(path, head).found).toBe(0);
    expect(readFileSync(path, 'utf8').trim()).toBe(JSON.stringify(head));
  });

  it('refuses that of another search, and says what differs', () => {
    const path = join(folder, 'other.jsonl');
    openJournal(path, head);
    expect(() => openJournal(path, { ...head, design: { size: 3 } })).toThrow('a search with another design');
  });
});

describe('threads', () => {
  it('share out all futures, each to one', () => {
    for (const count of [1, 2, 3]) {
      const all = Array.from({ length: count }, (_, i) => futuresOf(50, i, count)).flat();
      expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    }
    expect(futuresOf(20, 1, 2)).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
  });
});

describe('the page of a search', () => {
  const text = `
landfall_problem: 1
name: small
title: { en: A small <problem>, zh: 小问题 }
description: { en: Small. }
region: benxi
scenario: baseline
months: 48
minimise:
  - { id: left, title: { en: Paychecks left behind }, series: left_behind_total, step: 0.01 }
  - { id: carbon, series: co2, take: sum, step: 1000 }
  - { id: money, payers: [plants, city, province, centre, fund], step: 1 }
limits:
  - { id: purse, payers: [centre], at_most: 1.e+8 }
levers:
  - id: shut
    lever: { do: close, plants: [beiying], from: { earliest: 2026-07, latest: 2027-07, step: 12 } }
    optional: true
  - id: works
    lever: { do: public_works, market: benxi, places: { low: 200, high: 400, step: 100 }, payer: city, from: 2026-07 }
    optional: true
    trigger: { series: unemployment_rate, above: { low: 0.05, high: 0.06, step: 0.01 } }
  - id: insure
    lever: { do: wage_insurance, plants: [beiying], share: 0.5, months: 24, payer: centre, from: 2026-07 }
    optional: true
background: [shut]
`;

  it('shows frontier, simple plans, the plan, what each lever brings, and robustness, in two languages', async () => {
    const town = compiledTown();
    const base = { ...parseScenario('landfall: 1\nname: b\ntitle: {en: B}\ndescription: {en: B}\nmonths: 48', 'b') };
    const { instance } = prepare(town.program, resolveScenario(base, 'b', benxi));
    const problem = resolveProblem(parseProblem(text, 'p'), 'p', benxi, base, instance);
    const whom = whomQuantities(instance);
    const design = { method: 'lhs', size: 3, seed: 1 } as const;
    const court = courtOf(
      town,
      benxi,
      problem.base,
      [...problem.quantities, ...whom.map(({ quantity }) => quantity)],
      design,
    );
    const trials = trialsOf(
      problem,
      async (plans, done) => {
        plans.forEach((steps, place) => {
          done(place, playPlan(court, steps, [0, 1, 2]));
        });
      },
      { get: () => undefined, put: () => undefined },
    );
    const sought = await seek(problem, trials, { evaluations: 25, seed: 4 });
    expect(sought.simple.map(({ id }) => id)).toEqual(['nothing', 'background', 'biggest', 'equal']);
    const judged = [...sought.frontier, ...sought.simple.map(({ tried }) => tried)].map(({ outcome }) => outcome);

    // Robustness of the first plan by hand, from its own outcomes.
    const left = judged.map(({ values }) => values.map(([first]) => first));
    const robust = robustness(problem, judged);
    const worst = Math.max(...left[0]);
    expect(robust[0][0].worst).toBe(worst);
    expect(robust[0][0].mean).toBeCloseTo((left[0][0] + left[0][1] + left[0][2]) / 3, 9);
    expect(robust[0][0].regret).toBeCloseTo(
      Math.max(...left[0].map((value, i) => value - Math.min(...left.map((one) => one[i])))),
      9,
    );
    expect(satisfied(problem, judged[0]).all).toBe(1);

    // People by district add up to all who are left behind.
    const by = (series: string) =>
      whom.flatMap((one, i) => (one.series === series ? [problem.quantities.length + i] : []));
    for (const series of ['left_behind_by_place', 'left_behind_by_sex', 'left_behind_by_age']) {
      for (const { values } of judged) {
        for (const row of values) {
          const sum = by(series).reduce((all, i) => all + row[i], 0);
          expect(sum).toBeCloseTo(row[0], 6);
        }
      }
    }

    const report = {
      problem,
      version: '1',
      sought,
      seed: 4,
      futures: 3,
      judged,
      judgedFutures: 3,
      afresh: false,
      whom: whom.map(({ series, label }, i) => ({ series, label, quantity: problem.quantities.length + i })),
      nameOf: (place: number) => `plan-${place + 1}`,
    };
    const english = planPage(report, 'en');
    const chinese = planPage(report, 'zh');
    // Judged again in the same futures, nothing changes against the search.
    const afresh = planPage({ ...report, afresh: true }, 'en');
    const [, tables = ''] = afresh.split('Change against the search</th></tr>');
    const changes = [...tables.split('</table>')[0].matchAll(/<td class="n">([^<]*)<\/td><\/tr>/g)].map(
      ([, one]) => one,
    );
    expect(changes).toEqual(judged.map(() => '0'));
    expect(english).toContain('A small &lt;problem&gt;');
    expect(english).not.toMatch(/NaN|undefined|Infinity/);
    for (const part of [
      'The frontier',
      'Knees of the frontier',
      'Why not?',
      'Along the frontier',
      'Largest regret',
      'Smallest largest regret',
      'Equal shares',
      '<svg',
    ]) {
      expect(english).toContain(part);
    }
    for (const part of ['小问题', '前沿', '拐点', '为什么没有？', '最大后悔值', '平均分配'])
      expect(chinese).toContain(part);
    expect(chinese).not.toMatch(/NaN|undefined|Infinity/);
    expect(chinese).not.toContain('Why not');
  });
});
