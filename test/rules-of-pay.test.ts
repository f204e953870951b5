import { describe, expect, it } from 'vitest';
import { bindInstance } from '../src/kernel/bind.ts';
import { buildProgram } from '../src/kernel/build.ts';
import { interpret } from '../src/kernel/interpreter/index.ts';
import { constant, type EquationSpec } from '../src/kernel/language.ts';
import { dimensions } from '../src/model/dimensions.ts';
import { benefits } from '../src/model/households/benefits.ts';
import { pay } from '../src/model/households/pay.ts';
import { payslip } from '../src/model/households/payslip.ts';
import { rules } from '../src/model/households/rules.ts';
import { outcomes } from '../src/model/labour/outcomes.ts';
import { ruleSets } from '../src/region/rules.ts';

/*
 * The rules of each country beside pay slips worked out by hand from the law. Everybody has the same pay here (no spread),
 * so the three thirds of a group pay the same tax.
 */

const SPELLS = 10;
/** What provinces set, and the years of service, so that the figures of a pack do not come in. */
const LOCAL: Readonly<Record<string, number>> = {
  pay_dispersion: 1e-9,
  spell_length: 3,
  open_spell_length: 24,
  contribution_rate_above: 0,
  contribution_free: 0,
  contribution_floor: 0,
  contribution_ceiling: 1e12,
  benefit_cap: 1e12,
  severance_pay_cap: 1e12,
  minimum_wage: 1900,
  living_minimum: 700,
};
const TENURE = { under_1: [0.5, 0.04], '1_to_5': [3, 0.12], '5_to_10': [7.5, 0.14], '10_and_over': [20, 0.7] } as const;

function equations(): Record<string, EquationSpec> {
  const pick = (from: Record<string, EquationSpec>, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, from[name]]));
  return {
    ...rules,
    ...payslip('staff', 'group', 'pay'),
    pay: constant(['group'], 'CNY/(person*month)', { doc: 'd' }),
    spell_length: constant([], 'month', { doc: 'd' }),
    ...pick(outcomes, ['normal_share']),
    ...pick(pay, ['pay_dispersion', 'lowest_class_pay', 'highest_class_pay', 'class_pay', 'tax_step']),
    ...pick(benefits, [
      'open_spell_length',
      'period',
      'period_start',
      'tenure_mix',
      'tenure_shared',
      'tenure_years',
      'entitled',
    ]),
    ...pick(benefits, ['unemployment_benefit', 'in_centre', 'entitled_after_centre', 'severance_for']),
  };
}

/** Amounts of a rule set in the currency a month; those for a year are divided by 12. */
function given(id: string): Map<string, Record<string, string>[]> {
  const [head = '', ...rows] = (ruleSets.get(id)?.figures ?? '').trim().split('\n');
  const columns = head.split(',');
  const byName = new Map<string, Record<string, string>[]>();
  for (const row of rows) {
    const cells = row.split(',');
    const record = Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
    byName.set(record.quantity ?? '', [...(byName.get(record.quantity ?? '') ?? []), record]);
  }
  return byName;
}

/** Runs the rules of a country for one person’s pay and gives the value of an equation. */
function slip(id: string, monthlyPay: number): (name: string) => number[] {
  const program = buildProgram({
    name: 'slip',
    doc: 'A test.',
    time: { unit: 'month', dt: 1 },
    dimensions,
    equations: equations(),
  });
  const ids = (length: number) => Array.from({ length }, (_, i) => String(i));
  const sizes = program.dimensions
    .filter((dimension, i) => dimension.labels === undefined && dimension.root === i)
    .map(({ name }) => [name, ids(name === 'spell' ? SPELLS : 1)] as const);
  const instance = bindInstance(program, new Map(sizes));
  const figures = given(id);
  const constants = new Map<string, Float64Array>();
  program.variables.forEach((variable, index) => {
    if (variable.kind !== 'constant' || variable.value !== undefined) return;
    const { name } = variable;
    const values = new Float64Array(instance.lengths[index]).fill(name === 'pay' ? monthlyPay : (LOCAL[name] ?? 0));
    const labels = variable.dims.map((dimension) => program.dimensions[dimension]);
    if (name === 'tenure_mix' || name === 'tenure_years') {
      Object.values(TENURE).forEach(([years, share], t) => {
        if (name === 'tenure_years') values[t] = years;
        else values.fill(share, t * 4, t * 4 + 4);
      });
    }
    for (const row of figures.get(name) ?? []) {
      const at = labels.reduce(
        (sum, { name: dim, labels: known = [] }) => sum * known.length + known.indexOf(row[dim] ?? ''),
        0,
      );
      values[at] = Number(row.value) / (/\*year/.test(row.unit ?? '') ? 12 : 1);
    }
    constants.set(name, values);
  });
  const options = { steps: 0, start: 0, seed: 0, record: ['staff_net', 'staff_tax', 'staff_contribution', 'entitled'] };
  const record = [...options.record, 'unemployment_benefit', 'severance_for', 'in_centre', 'entitled_after_centre'];
  const run = interpret(instance, { constants, inputs: new Map() }, { number: 0 }, { ...options, record });
  return (name) => Array.from(run.series.get(name) ?? []);
}

const worker = (of: (name: string) => number[]) =>
  of('staff_contribution').reduce((sum, value, i) => sum + (i % 2 === 0 ? value : 0), 0);
const employer = (of: (name: string) => number[]) =>
  of('staff_contribution').reduce((sum, value, i) => sum + (i % 2 === 1 ? value : 0), 0);

describe('China', () => {
  it('10,000 yuan: 10.5 % contributions, 3 % on 3,000 and 10 % on 950 above the deduction of 5,000', () => {
    const of = slip('china', 10_000);
    expect(worker(of)).toBeCloseTo(1050, 4);
    expect(of('staff_tax')[0]).toBeCloseTo(185, 4);
    expect(of('staff_net')[0]).toBeCloseTo(8765, 4);
    expect(employer(of)).toBeCloseTo(2550, 4);
  });

  it('4,000 yuan: contributions on the floor of 4,200, no tax', () => {
    const of = slip('china', 4000);
    expect(worker(of)).toBeCloseTo(441, 4);
    expect(of('staff_net')[0]).toBeCloseTo(3559, 4);
  });

  it('30,000 yuan: contributions stop at the ceiling of 21,000; 90 + 900 + 2,159 of tax', () => {
    const of = slip('china', 30_000);
    expect(worker(of)).toBeCloseTo(2205, 4);
    expect(of('staff_tax')[0]).toBeCloseTo(3149, 3);
  });

  it('benefit is 90 % of the minimum wage for 12, 18 or 24 months', () => {
    const of = slip('china', 8000);
    expect(of('unemployment_benefit')[0]).toBeCloseTo(1710, 6);
    // months 10 to 12, 13 to 15, 19 to 21, 25 to 27, by the shares of years paid in
    const entitled = of('entitled').slice(0, SPELLS);
    expect(entitled[3]).toBeCloseTo(0.12 + 0.14 + 0.7, 10);
    expect(entitled[4]).toBeCloseTo(0.14 + 0.7, 10);
    expect(entitled[6]).toBeCloseTo(0.7, 10);
    expect(entitled[8]).toBe(0);
  });

  it('after three years in the re-employment centre', () => {
    const of = slip('china', 8000);
    // nine periods of three months in full, then 9 of the last 24
    expect(of('in_centre').slice(0, 9)).toEqual(new Array(9).fill(1));
    expect(of('in_centre')[9]).toBeCloseTo(9 / 24, 10);
    // benefit of 12, 18, 24 months from month 37 to the end of the open period in month 51
    expect(of('entitled_after_centre')[9]).toBeCloseTo((0.12 * 12 + 0.14 * 15 + 0.7 * 15) / 24, 10);
  });

  it('severance is a month’s pay for each year, twelve at most: 9.83 months on average', () => {
    const of = slip('china', 8000);
    expect(of('severance_for')[2]).toBeCloseTo(8000 * (0.04 * 0.5 + 0.12 * 3 + 0.14 * 7.5 + 0.7 * 12), 6);
  });
});

describe('United Kingdom', () => {
  it('30,000 pounds a year: 3,486 of tax as published, 8 % National Insurance on 17,430', () => {
    const of = slip('united_kingdom', 2500);
    expect(of('staff_tax')[0] * 12).toBeCloseTo(3486, 4);
    expect(worker(of) * 12).toBeCloseTo(1394.4, 4);
    expect(of('staff_net')[0] * 12).toBeCloseTo(25_119.6, 4);
    expect(employer(of) * 12).toBeCloseTo(3750, 4);
  });

  it('60,000 pounds a year: 11,432 of tax as published; 2 % above 50,270', () => {
    const of = slip('united_kingdom', 5000);
    expect(of('staff_tax')[0] * 12).toBeCloseTo(11_432, 3);
    expect(worker(of) * 12).toBeCloseTo(3016 + 194.6, 4);
  });

  it('benefit is flat and ends after six months; redundancy pay is capped at 700 pounds a week', () => {
    const of = slip('united_kingdom', 4000);
    expect(of('unemployment_benefit')[0]).toBeCloseTo(398.88, 6);
    expect(
      of('entitled')
        .slice(0, 3)
        .map((value) => Math.round(value * 100)),
    ).toEqual([96, 96, 0]);
    const years = 0.04 * 0.5 + 0.12 * 3 + 0.14 * 7.5 + 0.7 * 20;
    expect(of('severance_for')[3]).toBeCloseTo(700 * 1.5 * years, -1);
  });
});

describe('Germany', () => {
  it('4,000 euros a month: 20.95 % contributions, and the tariff within 1.5 % although it is cut into steps', () => {
    const of = slip('germany', 4000);
    expect(worker(of)).toBeCloseTo(838, 4);
    const z = ((4000 - 838) * 12 - 17_443) / 10_000;
    const tariff = (176.64 * z + 2397) * z + 1015.13;
    expect(Math.abs((of('staff_tax')[0] * 12) / tariff - 1)).toBeLessThan(0.015);
  });

  it('the steps meet the tariff where they end: 17,443 and 68,480 euros', () => {
    // taxable income that leaves these sums after 20.95 % below, and after both ceilings above
    const low = slip('germany', 17_443 / 12 / (1 - 0.2095));
    expect(low('staff_tax')[0] * 12).toBeCloseTo(1015.13, 0);
    const contributionsAtCeiling = 0.1035 * 5512.5;
    const gross = (68_480 / 12 + contributionsAtCeiling) / (1 - 0.106);
    const high = slip('germany', gross);
    expect(Math.abs(high('staff_tax')[0] * 12 - (0.42 * 68_480 - 10_911.92))).toBeLessThan(3);
  });

  it('benefit is 60 % of net pay, longer for the old', () => {
    const of = slip('germany', 4000);
    expect(of('unemployment_benefit')[0]).toBeCloseTo(0.6 * of('staff_net')[0], 6);
    const entitled = of('entitled');
    expect(entitled[0 * SPELLS + 4]).toBe(0); // under 35, months 13 to 15
    expect(entitled[3 * SPELLS + 6]).toBeCloseTo(0.96, 10); // 55 and over, months 19 to 21: 21 on average
    expect(entitled[3 * SPELLS + 7]).toBe(0);
  });
});
