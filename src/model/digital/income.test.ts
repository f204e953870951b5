import { describe, expect, it } from 'vitest';
import { logNormalThrough, paretoThrough } from '../../design/digital/income.ts';
import { bindInstance } from '../../kernel/bind.ts';
import { buildProgram } from '../../kernel/build.ts';
import { interpret } from '../../kernel/interpreter/index.ts';
import { constant, type EquationSpec } from '../../kernel/language.ts';
import { platformIncome } from './income.ts';

const PAY = 'CNY/(person*month)';
const given = (dims: string[], unit: string, value: number): EquationSpec => constant(dims, unit, { doc: 'd', value });
const survey = { low: 5000, aboveLow: 0.048, high: 100_000, aboveHigh: 0.004 };
const spread = logNormalThrough(survey);
const pareto = paretoThrough(survey);

interface Town {
  readonly form?: number;
  readonly cap?: number;
  readonly wage?: number;
  readonly hosts?: number;
  readonly crowding?: number;
  readonly professionals?: number;
}

/** The equations of incomes for one group of people whose threshold is `wage`. */
function incomes({ form = 0, cap = 1e6, wage = 4961, hosts = 0, crowding = 0, professionals = 1 }: Town) {
  const set: Record<string, EquationSpec> = {
    platform_form: given([], '1', form),
    platform_median: given([], PAY, spread.median),
    platform_sigma: given([], '1', spread.sigma),
    platform_alpha: given([], '1', pareto.alpha),
    platform_least: given([], PAY, pareto.least),
    professional_share: given([], '1', professionals),
    hobby_median: given([], PAY, 10),
    hobby_sigma: given([], '1', 1),
    platform_income_cap: given([], PAY, cap),
    local_hosts: given([], 'person', 1000),
    crowding_elasticity: given([], '1', crowding),
    left_behind_threshold: given([], '1', 1),
    pay: given(['group'], PAY, wage),
    hosts: given(['group'], 'person', hosts),
    earners: given(['group'], 'person', 0),
  };
  const program = buildProgram({
    name: 'platform',
    doc: 'A test.',
    time: { unit: 'month', dt: 1 },
    dimensions: { group: { doc: 'd', labels: ['all'] } },
    equations: { ...platformIncome, ...set },
  });
  const record = [
    'host_meets',
    'professional_mean',
    'professional_under',
    'host_earns_over',
    'crowded_out',
    'host_mean',
  ];
  const nothing = { constants: new Map(), inputs: new Map() };
  const options = { steps: 0, start: 0, seed: 0, record };
  const { series } = interpret(bindInstance(program, new Map()), nothing, { number: 0 }, options);
  return (name: string) => series.get(name)?.[0] ?? Number.NaN;
}

/** Average income of a log-normal host up to a limit, adding up over the distribution. */
function averaged(up: (income: number) => number): number {
  let total = 0;
  for (let z = -8; z < 8; z += 0.001) {
    total += 0.001 * up(spread.median * Math.exp(spread.sigma * z)) * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI));
  }
  return total;
}

describe('the equations of incomes on a platform', () => {
  it('have 4.83 % above the average pay of migrants, 4,961 yuan, by either form', () => {
    expect(incomes({})('host_meets')).toBeCloseTo(0.0483, 4);
    expect(incomes({ form: 1 })('host_meets')).toBeCloseTo(0.0483, 4);
  });

  it('average 2,390 yuan where a million is the most that is counted', () => {
    expect(Math.round(incomes({})('professional_mean'))).toBe(2390);
    expect(incomes({ cap: 1e5 })('professional_mean')).toBeCloseTo(
      averaged((x) => Math.min(x, 1e5)),
      0,
    );
  });

  it('share the average between those under the lost wage and those over it', () => {
    for (const form of [0, 1]) {
      const at = incomes({ form });
      const over = at('host_earns_over') * at('host_meets');
      expect(at('professional_under') + over).toBeCloseTo(at('professional_mean'), 6);
      expect(at('host_earns_over')).toBeGreaterThan(4961);
    }
    expect(incomes({})('professional_under')).toBeCloseTo(
      averaged((x) => (x < 4961 ? x : 0)),
      0,
    );
  });

  it('bring a town nothing where the audience is fixed: what the new hosts earn the old ones lose', () => {
    const at = incomes({ hosts: 1000, crowding: 1 });
    expect(at('crowded_out')).toBeCloseTo(1000 * at('professional_mean') * 0.5, 6);
    expect(incomes({ hosts: 1000, crowding: 0 })('crowded_out')).toBe(0);
  });

  it('count hobby hosts for what they are', () => {
    const at = incomes({ professionals: 0.5 });
    expect(at('host_meets')).toBeCloseTo(0.0483 / 2, 4);
    expect(at('host_mean')).toBeCloseTo(0.5 * at('professional_mean') + 5 * Math.exp(0.5), 6);
  });
});
