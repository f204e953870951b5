import { describe, expect, it } from 'vitest';
import { path, type Result } from '../src/ensemble/result.ts';
import { runCase } from '../src/ensemble/run.ts';
import { figureArray } from '../src/region/region.ts';
import { readScenario } from '../src/scenario/read.ts';
import { benxi, compiledTown } from './benxi.ts';

/* Duties, the carbon border and a carbon price that is passed on in part: worked by hand from the pack's numbers. */
const town = compiledTown();
const scalar = (name: string) => figureArray(benxi, name, []).values[0];
const run = (drivers: string, assumptions = ''): Result =>
  runCase(
    town,
    readScenario(
      `landfall: 1\nname: any\ntitle: {en: any}\ndescription: {en: any}\nstart: 2026-01\nmonths: 24\ndrivers:\n${drivers}${assumptions}`,
      'any',
      benxi,
    ),
    0,
  );
const from2027 = (name: string, before: number, after: number) =>
  `  ${name}: { points: { 2026-12: ${before}, 2027-01: ${after} } }\n`;
const nothing = run('  steel_demand: { points: { 2026-01: 1 } }\n');
const change = (result: Result, name: string) => path(result, name)[13] / path(nothing, name)[13];

describe('steel sold abroad', () => {
  it('a duty of 25 %: buyers pay three quarters of it and turn away by the elasticity', () => {
    const duty = run(from2027('tariff', 0, 0.25));
    const lost = scalar('order_elasticity') * (1 - scalar('duty_absorbed')) * 0.25;
    expect(lost).toBeCloseTo(0.375, 12);
    expect(change(duty, 'total_steel_output')).toBeCloseTo(1 - scalar('steel_export_share') * lost, 9);
    expect(change(duty, 'steel_exports')).toBeCloseTo(1 - lost, 9);
    const borne = scalar('duty_absorbed') * 0.25 * scalar('steel_price') * path(duty, 'steel_exports')[13];
    expect(path(duty, 'duty_borne')[13]).toBeCloseTo(borne, 3);
    expect(path(duty, 'steel_revenue')[13]).toBeCloseTo(
      scalar('steel_price') * path(duty, 'total_steel_output')[13] - borne,
      0,
    );
  });

  it('a carbon border: the difference to the price paid at home, on the carbon in a tonne', () => {
    // all allowances are free, so nothing was paid at home
    const border = run(from2027('border_carbon_price', 0, 500));
    const carbon = path(nothing, 'co2')[13] / path(nothing, 'total_steel_output')[13];
    expect(path(border, 'border_charge')[13]).toBeCloseTo(500 * carbon, 6);
    const duty = (scalar('border_share') * 500 * carbon) / scalar('steel_price');
    const lost = scalar('order_elasticity') * (1 - scalar('duty_absorbed')) * duty;
    expect(change(border, 'steel_exports')).toBeCloseTo(1 - lost, 9);
    // who pays 500 at home pays nothing at the border
    const paid = run(
      from2027('border_carbon_price', 0, 500) +
        from2027('carbon_price', 95.96, 500) +
        from2027('free_allocation', 1, 0),
    );
    expect(path(paid, 'border_charge')[13]).toBe(0);
  });

  it('no duty, no border: the baseline to the bit', () => {
    const zero = run(from2027('tariff', 0, 0) + from2027('border_carbon_price', 0, 0));
    for (const [name, { values }] of nothing.series) expect(zero.series.get(name)?.values).toEqual(values);
  });
});

describe('a carbon price passed on in part', () => {
  const half = from2027('free_allocation', 1, 0.5);
  it('prices follow what a tonne costs, the rest comes out of the margin', () => {
    const result = run(half);
    const cost =
      scalar('base_carbon_price') * 0.5 * (path(nothing, 'co2')[13] / path(nothing, 'total_steel_output')[13]);
    const price = scalar('pass_through') * cost;
    expect(path(result, 'price_increase')[13]).toBeCloseTo(price, 6);
    expect(path(result, 'margin_lost')[13]).toBeCloseTo((cost - price) * path(result, 'total_steel_output')[13], 0);
    expect(path(result, 'orders_lost')[13]).toBeCloseTo(
      (scalar('order_elasticity') * price) / scalar('steel_price'),
      9,
    );
  });

  it('free allowances given once: prices follow the full price of carbon, and the works keep the difference', () => {
    const once = 'assumptions:\n  - { quantity: allocation_by_output, value: 0, why: a test }\n';
    const dearer = run(from2027('carbon_price', 95.96, 195.96), once);
    const carbon = path(nothing, 'co2')[13] / path(nothing, 'total_steel_output')[13];
    // nothing is paid, since all allowances are free
    expect(path(dearer, 'price_increase')[13]).toBeCloseTo(scalar('pass_through') * 100 * carbon, 6);
    expect(path(dearer, 'margin_lost')[13]).toBeLessThan(0);
    const byOutput = run(from2027('carbon_price', 95.96, 195.96));
    expect(path(byOutput, 'price_increase')[13]).toBe(0);
  });
});
