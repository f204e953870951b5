import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../src/ensemble/prepare.ts';
import { at, path, type Result } from '../src/ensemble/result.ts';
import { runCase } from '../src/ensemble/run.ts';
import { createSampler } from '../src/ensemble/sample/draw.ts';
import { closedNames, imbalance } from '../src/kernel/conservation.ts';
import { runFutures } from '../src/kernel/wasm/run.ts';
import { monthNumber } from '../src/scenario/month.ts';
import { readScenario } from '../src/scenario/read.ts';
import { benxi, compiledTown, scenario } from './benxi.ts';

const town = compiledTown();
const head = (months: number) =>
  `landfall: 1\nname: any\ntitle: {en: any}\ndescription: {en: any}\nmonths: ${months}\nlevers:\n`;
const closure = '  - { do: close, plants: [beiying], from: 2026-06 }\n';
const read = (levers: readonly string[], months: number) =>
  readScenario(head(months) + closure + levers.map((line) => `  - ${line}\n`).join(''), 'any', benxi);
const run = (levers: readonly string[], months = 48): Result => runCase(town, read(levers, months), 0);
const last = (result: Result, name: string) => path(result, name)[result.months];

/** Any mix of levers for people, with any payer that may pay. */
const anyLevers = fc
  .record({
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    cap: fc.double({ min: 0.01, max: 1, noNaN: true }),
    months: fc.integer({ min: 1, max: 60 }),
    places: fc.integer({ min: 0, max: 5000 }),
    grant: fc.double({ min: 0, max: 50_000, noNaN: true }),
    money: fc.double({ min: 0, max: 1e7, noNaN: true }),
    payer: fc.constantFrom('city', 'province', 'centre'),
    fund: fc.constantFrom('fund', 'city'),
    centre: fc.boolean(),
    pledge: fc.boolean(),
  })
  .map(({ share, cap, months, places, grant, money, payer, fund, centre, pledge }) => [
    `{ do: wage_insurance, plants: [beiying], suppliers: true, share: ${share}, cap: ${cap}, months: ${months}, payer: ${fund}, from: 2026-03 }`,
    `{ do: severance, plants: [beiying], top_up: ${share * 2}, from: 2026-01 }`,
    `{ do: retraining, plants: [beiying], share: ${share}, payer: ${payer}, from: 2026-02 }`,
    `{ do: public_works, market: benxi, places: ${places}, payer: ${payer}, from: 2026-02 }`,
    `{ do: relocation, plants: [beiying], grant: ${grant}, payer: ${payer}, from: 2026-02, until: 2027-02 }`,
    `{ do: sme_support, branch: manufacturing, market: benxi, money: ${money}, payer: ${payer}, from: 2026-04 }`,
    `{ do: early_retirement, plants: [bengang_plates, beiying], payer: ${payer}, from: 2026-04 }`,
    `{ do: hand_over_services, plants: [beiying], share: ${share}, from: 2026-09 }`,
    `{ do: move_tax_home, plants: [bengang_plates], from: 2027-01 }`,
    ...(centre ? [`{ do: reemployment_centre, plants: [beiying], payer: ${fund}, from: 2026-01 }`] : []),
    ...(pledge ? ['{ do: no_layoffs, plants: [bengang_plates], from: 2026-01 }'] : []),
  ]);

describe('money', () => {
  it('is conserved through all ledgers to a billionth of what moves, whatever is decided', () => {
    fc.assert(
      fc.property(anyLevers, (levers) => {
        const set = read(levers, 36);
        const { instance, givens } = prepare(town.program, set);
        const options = { steps: set.months, start: monthNumber(set.start), seed: 0 };
        const record = closedNames(town.program, 'CNY');
        const [one] = runFutures(town.models, instance, givens, [{ number: 0 }], { ...options, record });
        const monthly = 3e9; // pay and pensions of a month
        for (const residual of imbalance(town.program, instance, one, 'CNY')) {
          expect(residual / monthly).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 10, seed: 20260101 },
    );
  });

  it('is conserved in any future drawn from the ranges, and every number stays finite', () => {
    const set = read(
      [
        '{ do: wage_insurance, plants: [beiying], suppliers: true, share: 0.5, cap: 0.3, months: 36, from: 2026-03 }',
        '{ do: public_works, market: benxi, places: 800, from: 2026-02 }',
        '{ do: reemployment_centre, plants: [beiying], from: 2026-01 }',
        '{ do: retraining, plants: [beiying], share: 0.4, from: 2026-02 }',
      ],
      36,
    );
    const prepared = prepare(town.program, set);
    const sampler = createSampler(town.program, set, prepared, { method: 'lhs', size: 24, seed: 5 });
    const futures = Array.from({ length: 24 }, (_, i) => sampler.draw(i).future);
    expect(sampler.uncertain.map(({ name }) => name)).toContain('training_effect');
    const record = [
      ...closedNames(town.program, 'CNY'),
      'measures_cost_total',
      'under_minimum_total',
      'left_behind_total',
    ];
    const options = { steps: set.months, start: monthNumber(set.start), seed: 0, record };
    for (const one of runFutures(town.models, prepared.instance, prepared.givens, futures, options)) {
      for (const residual of imbalance(town.program, prepared.instance, one, 'CNY')) {
        expect(residual / 3e9).toBeLessThan(1e-9);
      }
      expect(Math.min(...(one.series.get('measures_cost_total') ?? [Number.NaN]))).toBeGreaterThan(-1);
      expect(Math.min(...(one.series.get('under_minimum_total') ?? [Number.NaN]))).toBeGreaterThan(-1e-6);
    }
  });

  it('moves the city’s ledger by what its budget says is left', () => {
    fc.assert(
      fc.property(anyLevers, (levers) => {
        const result = run(levers, 30);
        const gap = path(result, 'city_gap');
        for (let month = 0; month < result.months; month += 1) {
          const moved = at(result, 'public_money', month + 1)[0] - at(result, 'public_money', month)[0];
          expect(Math.abs(moved - gap[month])).toBeLessThan(1);
        }
      }),
      { numRuns: 5, seed: 3 },
    );
  });

  it('is all paid by those who were chosen to pay', () => {
    const result = run([
      '{ do: wage_insurance, plants: [beiying], share: 0.5, months: 36, payer: province, from: 2026-03 }',
      '{ do: retraining, plants: [beiying], share: 0.5, from: 2026-02 }',
    ]);
    for (let month = 1; month <= result.months; month += 1) {
      const [plants, city, province, centre, fund] = at(result, 'payer_total', month);
      const cost = at(result, 'measure_cost', month);
      expect(city + centre).toBe(0);
      expect(province).toBeCloseTo(cost[4], 3);
      expect(fund).toBeCloseTo(cost[5], 3);
      expect(plants).toBeCloseTo(cost[1], 3);
    }
    expect(at(result, 'measure_cost', 24)[4]).toBeGreaterThan(0);
  });

  it('begins with the city’s own budget: 22.27 bn yuan a year in and out', () => {
    const result = runCase(town, scenario('baseline', 24), 0);
    expect(path(result, 'city_income')[0] * 12).toBeCloseTo(22.27e9, -3);
    expect(path(result, 'city_outgo')[0] * 12).toBeCloseTo(22.27e9, -3);
    expect(path(result, 'city_tax_revenue')[0] * 12).toBeCloseTo(6.57e9, -3);
    for (const name of ['city_income', 'city_outgo', 'local_household_income', 'fund_gap']) {
      expect(Math.abs(last(result, name) / path(result, name)[0] - 1)).toBeLessThan(1e-9);
    }
    // the taxes that the model moves are less than what the city takes in
    expect(path(result, 'city_tax_revenue')[0]).toBeGreaterThan(at(result, 'production_tax_received', 0)[0]);
  });

  it('leaves the city for another when the seat of a works moves, with no job lost', () => {
    const text = (line: string) => readScenario(`${head(24)}${line}`, 'any', benxi);
    const stays = runCase(
      town,
      text('  - { do: freeze_hiring, plants: [beiying], from: 2026-12, until: 2027-01 }\n'),
      0,
    );
    const moved = runCase(
      town,
      text(
        '  - { do: freeze_hiring, plants: [beiying], from: 2026-12, until: 2027-01 }\n  - { do: move_tax_home, plants: [bengang_plates, beiying, bensteel_mining], from: 2026-06 }\n',
      ),
      0,
    );
    expect(last(moved, 'all_jobs')).toBe(last(stays, 'all_jobs'));
    const lost = last(stays, 'city_tax_revenue') - last(moved, 'city_tax_revenue');
    expect(lost).toBeCloseTo(0.28 * last(stays, 'plant_profit_tax'), 2);
    expect(last(moved, 'profit_tax_elsewhere')).toBeCloseTo(lost, 2);
  });

  it('falls on the city where a works gives up heating, schools, clinics and flats', () => {
    const kept = run([], 12);
    const handed = run(['{ do: hand_over_services, plants: [bengang_plates], share: 1, from: 2026-02 }'], 12);
    const more = at(handed, 'services_on_city', 12).reduce(
      (sum, value, i) => sum + value - at(kept, 'services_on_city', 12)[i],
      0,
    );
    expect(more).toBeCloseTo(29e6 / 12, 0);
  });
});

describe('levers for people', () => {
  const none: readonly (readonly [string, string])[] = [
    [
      'wage_insurance',
      '{ do: wage_insurance, plants: [beiying], suppliers: true, share: 0, months: 36, from: 2026-02 }',
    ],
    ['severance', '{ do: severance, plants: [beiying], top_up: 0, from: 2026-02 }'],
    ['retraining', '{ do: retraining, plants: [beiying], share: 0, from: 2026-02 }'],
    ['public_works', '{ do: public_works, market: benxi, places: 0, from: 2026-02 }'],
    ['relocation', '{ do: relocation, plants: [beiying], grant: 0, from: 2026-02 }'],
    ['sme_support', '{ do: sme_support, branch: trade, market: benxi, money: 0, from: 2026-02 }'],
    ['notice', '{ do: notice, plants: [beiying], months: 0, from: 2026-02 }'],
    ['hand_over_services', '{ do: hand_over_services, plants: [beiying], share: 0, from: 2026-02 }'],
  ];

  it.each(none)('%s of nothing changes no bit', (_, line) => {
    const without = run([], 24);
    const withIt = run([line], 24);
    for (const [name, { values }] of without.series) {
      expect([
        name,
        Buffer.from(values.buffer).equals(Buffer.from(withIt.series.get(name)?.values.buffer ?? new ArrayBuffer(0))),
      ]).toEqual([name, true]);
    }
  });

  it('more wage insurance never leaves more behind, all else equal', () => {
    const insured = (share: number, cap: number, months: number) =>
      last(
        run(
          [
            `{ do: wage_insurance, plants: [beiying], suppliers: true, share: ${share}, cap: ${cap}, months: ${months}, from: 2026-02 }`,
          ],
          60,
        ),
        'left_behind_total',
      );
    fc.assert(
      fc.property(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })),
        (share, cap, months) => {
          const [low, high] = [Math.min, Math.max].map((pick) =>
            insured(pick(...share), pick(...cap), pick(...months)),
          );
          expect(high).toBeLessThanOrEqual(low * (1 + 1e-12) + 1e-9);
        },
      ),
      { numRuns: 8, seed: 11 },
    );
    expect(insured(0.6, 1, 36)).toBeLessThan(0.85 * insured(0, 1, 36));
  });

  it('wage insurance costs what a sum over the spread of pay says, and ends', () => {
    const result = run(['{ do: wage_insurance, plants: [beiying], share: 0.5, months: 36, from: 2026-02 }'], 150);
    const cost = (month: number) => at(result, 'measure_cost', month)[4];
    expect(cost(20)).toBeGreaterThan(0);
    // those let go in 2026 are past their 36 months by 2030; a tail of those who were let go late is left
    expect(cost(150)).toBeLessThan(0.01 * cost(20));
  });

  it('longer notice never leaves more behind, all else equal', () => {
    const behind = [0, 2, 6, 12, 24].map((months) =>
      last(run([`{ do: notice, plants: [beiying], months: ${months}, from: 2026-01 }`], 120), 'left_behind_total'),
    );
    behind.forEach((value, i) => {
      if (i > 0) expect(value).toBeLessThanOrEqual(behind[i - 1] + 1e-6);
    });
    expect(behind[4]).toBeLessThan(behind[0]);
  });

  it('retraining helps or harms as its effect is, which may be negative', () => {
    const behind = (effect: number) => {
      const text = `${head(60)}${closure}  - { do: retraining, plants: [beiying], suppliers: true, share: 1, from: 2026-02 }\nassumptions:\n  - { quantity: training_effect, value: ${effect}, why: test }\n`;
      return last(runCase(town, readScenario(text, 'any', benxi), 0), 'back_total');
    };
    const without = last(run([], 60), 'back_total');
    expect(behind(-0.16)).toBeLessThan(without);
    expect(behind(0.25)).toBeGreaterThan(behind(-0.16));
  });

  it('social assistance and public works lift people over the minimum living standard', () => {
    const plain = run([], 40);
    const works = run(['{ do: public_works, market: benxi, places: 3000, from: 2026-06 }'], 40);
    expect(last(plain, 'under_minimum_total')).toBeGreaterThan(0);
    expect(last(works, 'under_minimum_total')).toBeLessThan(last(plain, 'under_minimum_total'));
    expect(at(works, 'in_works', 20).reduce((sum, value) => sum + value, 0)).toBeGreaterThan(0);
  });

  it('counts everybody once by income, and those under the threshold the same by district, sex, age and origin', () => {
    const result = run([], 40);
    const sum = (name: string) => at(result, name, 40).reduce((total, value) => total + value, 0);
    const below = last(result, 'below_total');
    for (const name of ['below_now_by_place', 'below_now_by_sex', 'below_now_by_age'])
      expect(sum(name)).toBeCloseTo(below, 6);
    expect(sum('below_now_by_plant') + last(result, 'below_now_suppliers')).toBeCloseTo(below, 6);
    const poor = last(result, 'under_minimum_total');
    for (const name of ['under_minimum_by_place', 'under_minimum_by_sex', 'under_minimum_by_age']) {
      expect(sum(name)).toBeCloseTo(poor, 6);
    }
    const atStart = at(result, 'people_by_income', 0).reduce((total, value) => total + value, 0);
    expect(atStart).toBeCloseTo(path(result, 'all_jobs')[0] + path(result, 'all_unemployed')[0], 3);
  });
});
