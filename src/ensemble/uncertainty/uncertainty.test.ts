import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { benxi, compiledTown, scenario } from '../../../test/benxi.ts';
import { normalQuantile } from '../../kernel/math/index.ts';
import type { Case } from '../../scenario/case.ts';
import { runCase } from '../run.ts';
import { openStudy, runBatch } from '../study/study.ts';
import { mixed, normalProbability, together } from './together.ts';
import { widerOf } from './wider.ts';

const set = (uncertain: Case['uncertain'], change: Partial<Case> = {}): Case => ({
  ...scenario('cliff-closure', 24),
  ...(uncertain === undefined ? {} : { uncertain }),
  ...change,
});

const ranks = (values: readonly number[]): number[] => {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const place = new Array<number>(values.length);
  order.forEach((at, rank) => {
    place[at] = rank;
  });
  return place;
};

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (pick: (i: number) => number) => a.reduce((total, _, i) => total + pick(i), 0);
  const cross = sum((i) => (a[i] - ma) * (b[i] - mb));
  return cross / Math.sqrt(sum((i) => (a[i] - ma) ** 2) * sum((i) => (b[i] - mb) ** 2));
}

describe('inputs that go together', () => {
  it('undo the quantile of the normal distribution, as tables have it', () => {
    expect(normalProbability(0)).toBeCloseTo(0.5, 15);
    expect(normalProbability(1.959963984540054)).toBeCloseTo(0.975, 14);
    for (const p of [1e-9, 0.001, 0.3, 0.77, 0.999]) expect(normalProbability(normalQuantile(p))).toBeCloseTo(p, 13);
  });

  it('by hand: with two, the second is r times the first and the rest its own', () => {
    const pair = together([{ between: ['a', 'b'], rank: 0.6 }]);
    const r = 2 * Math.sin((Math.PI * 0.6) / 6);
    const [a, b] = mixed(pair, Float64Array.of(0.9, 0.2));
    expect(a).toBe(0.9);
    expect(normalQuantile(b)).toBeCloseTo(r * normalQuantile(0.9) + Math.sqrt(1 - r * r) * normalQuantile(0.2), 12);
  });

  it('have the rank correlation that was asked for, and keep their own distributions', () => {
    const uncertain = { correlations: [{ between: ['quit_rate', 'pay_loss_at_hire'], rank: -0.7, why: 'a test' }] };
    const { plans } = openStudy(compiledTown(), [set(uncertain)], { method: 'lhs', size: 2000, seed: 1 }, ['all_jobs']);
    const [{ sampler }] = plans;
    const at = (name: string) => sampler.uncertain.findIndex((one) => one.name === name);
    const drawn = Array.from({ length: 2000 }, (_, future) => sampler.inputs(future));
    const column = (name: string) => drawn.map((one) => one[at(name)]);
    const [quit, loss, other] = [column('quit_rate'), column('pay_loss_at_hire'), column('pay_spread')];
    expect(correlation(ranks(quit), ranks(loss))).toBeCloseTo(-0.7, 1);
    expect(Math.abs(correlation(ranks(quit), ranks(other)))).toBeLessThan(0.06);
    for (const values of [quit, loss]) {
      expect(values.filter((p) => p < 0.25).length / 2000).toBeCloseTo(0.25, 1);
    }
  });

  it('keep a draw though another plan sets the input that it goes with', () => {
    const uncertain = { correlations: [{ between: ['pay_loss_at_hire', 'quit_rate'], rank: 0.5, why: 'a test' }] };
    const settings = [{ quantity: 'pay_loss_at_hire', labels: {}, value: 0.1, why: 'a test' }];
    const sets = [set(uncertain), set(uncertain, { name: 'other', settings })];
    const { plans } = openStudy(compiledTown(), sets, { method: 'mc', size: 9, seed: 1 }, ['all_jobs']);
    const quit = plans.map(
      ({ sampler }) => sampler.inputs(4)[sampler.uncertain.findIndex(({ name }) => name === 'quit_rate')],
    );
    expect(quit[0]).toBe(quit[1]);
  });

  it('are refused where they contradict each other', () => {
    const pairs = [
      ['a', 'b', 0.9],
      ['b', 'c', 0.9],
      ['a', 'c', -0.9],
    ] as const;
    expect(() => together(pairs.map(([a, b, rank]) => ({ between: [a, b], rank })))).toThrow(/contradict each other/);
  });
});

describe('the page on ensembles', () => {
  it('has an example that can be drawn, and central runs leave it aside', () => {
    const page = readFileSync(new URL('../../../docs/ensembles.md', import.meta.url), 'utf8');
    const written = /```yaml\n(uncertain:[\s\S]*?)```/.exec(page)?.[1] ?? '';
    const { uncertain } = parse(written);
    const study = openStudy(compiledTown(), [set(uncertain)], { method: 'lhs', size: 4, seed: 0 }, ['all_jobs']);
    expect(runBatch(study, 0, 4).failed).toEqual([]);
    const central = (one: Case) => runCase(compiledTown(), one, 0).series.get('all_jobs')?.values;
    expect(central(set(uncertain))).toEqual(central(set(undefined)));
  });
});

describe('switches and factors on drivers', () => {
  const design = { method: 'lhs', size: 8, seed: 3 } as const;
  const uncertain = {
    switches: [
      { quantity: 'matching_form', one_of: [0, 1], why: 'nobody knows' },
      { quantity: 'mobility_background', one_of: [0.001, 1], why: 'the network is a prior' },
      { quantity: 'restocking_rule', one_of: [0, 1], chances: [3, 1], why: 'plain ARIO' },
    ],
    drivers: [{ driver: 'steel_demand', times: { low: 0.8, high: 1.1 }, why: 'a test' }],
  };

  it('make each future a run of its own form: alone the same bits as in a batch, and as one set by hand', () => {
    const study = openStudy(compiledTown(), [set(uncertain)], design, ['all_jobs', 'total_steel_output']);
    const [{ sampler }] = study.plans;
    const batch = runBatch(study, 0, 8);
    expect(batch.failed).toEqual([]);
    const forms = new Set(Array.from({ length: 8 }, (_, future) => sampler.draw(future).form));
    expect(forms.size).toBeGreaterThan(2);
    for (const future of [2, 5]) {
      const alone = runBatch(study, future, future + 1);
      alone.plans[0].forEach((values, column) => {
        expect(batch.plans[0][column].subarray(future * 25, (future + 1) * 25)).toEqual(values);
      });
    }
    // The same switches as assumptions give the same path, all other draws being equal.
    const at = (name: string) => sampler.uncertain.findIndex((one) => one.name === name);
    const value = (name: string) => sampler.uncertain[at(name)].valueAt?.(sampler.inputs(5)[at(name)]) ?? Number.NaN;
    const settings = ['matching_form'].map((quantity) => ({
      quantity,
      labels: {},
      value: value(quantity),
      why: 'set',
    }));
    const set5 = openStudy(compiledTown(), [set(uncertain, { settings })], design, ['all_jobs', 'total_steel_output']);
    const whole = runBatch(study, 5, 6).plans;
    expect(runBatch(set5, 5, 6).plans).toEqual(whole);
    expect(study.plans[0].sampler.fixed).not.toContain('matching_form');
  });

  it('move the result: a factor on steel demand is in the steel', () => {
    const only = { drivers: uncertain.drivers };
    const study = openStudy(compiledTown(), [set(only)], design, ['total_steel_output']);
    const plain = openStudy(compiledTown(), [set(undefined)], design, ['total_steel_output']);
    const [{ sampler }] = study.plans;
    const input = sampler.uncertain.findIndex(({ name }) => name === 'driver steel_demand');
    const steel = (one: typeof study) => runBatch(one, 0, 8).plans[0][0];
    const [moved, before] = [steel(study), steel(plain)];
    for (let future = 0; future < 8; future += 1) {
      const factor = sampler.uncertain[input].valueAt?.(sampler.inputs(future)[input]) ?? Number.NaN;
      expect(factor).toBe(sampler.draw(future).times.get('steel_demand'));
      if (factor < 0.97) expect(moved[future * 25]).toBeLessThan(before[future * 25]);
    }
  });
});

describe('ranges of a scenario', () => {
  it('stand in place of the pack’s', () => {
    const uncertain = {
      ranges: [{ quantity: 'pay_loss_at_hire', shape: 'uniform', low: 0.2, high: 0.4, peak: 0.3, why: 'a test' }],
    };
    const { plans } = openStudy(compiledTown(), [set(uncertain)], { method: 'lhs', size: 4, seed: 0 }, ['all_jobs']);
    const [{ sampler }] = plans;
    const input = sampler.uncertain.findIndex(({ name }) => name === 'pay_loss_at_hire');
    for (let future = 0; future < 4; future += 1) {
      const { inputs, future: drawn } = sampler.draw(future);
      expect(drawn.constants?.get('pay_loss_at_hire')?.[0]).toBeCloseTo(0.2 + 0.2 * inputs[input], 12);
    }
  });

  it.each([
    [{ ranges: [{ quantity: 'pay_loss_at_hir', why: 'x' }] }, /perhaps pay_loss/],
    [{ ranges: [{ quantity: 'pay_loss_at_hire', low: 0.9, why: 'x' }] }, /low, peak, high in this order/],
    [{ ranges: [{ quantity: 'age_effect', low: 0.9, why: 'x' }] }, /figures; expected a quantity with one figure/],
    [
      { switches: [{ quantity: 'mobility_background', one_of: [0, 2], why: 'x' }] },
      /mobility_background: 2; expected 0 to 1/,
    ],
    [{ switches: [{ quantity: 'matching_form', one_of: [0, 1], chances: [1], why: 'x' }] }, /1 chances; expected 2/],
    [{ drivers: [{ driver: 'steel', times: { low: 0.9, high: 1 }, why: 'x' }] }, /unknown driver steel/],
    [{ drivers: [{ driver: 'steel_demand', times: { low: 1.1, high: 2 }, why: 'x' }] }, /low up to 1, high from 1/],
    [{ correlations: [{ between: ['quit_rate', 'quit_rat'], rank: 0.1, why: 'x' }] }, /unknown input quit_rat/],
    [{ correlations: [{ between: ['quit_rate', 'pay_spread'], rank: 1.5, why: 'x' }] }, /correlations\.0\.rank/],
    [{ nonsense: [] }, /nonsense/],
  ])('and the rest are checked: %j', (uncertain, message) => {
    expect(() => widerOf({ ...set(uncertain), region: benxi })).toThrow(message);
  });
});
