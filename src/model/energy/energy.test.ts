import { describe, expect, it } from 'vitest';
import { benxi, compiledTown } from '../../../test/benxi.ts';
import { prepare } from '../../ensemble/prepare.ts';
import { RECORDED } from '../../ensemble/recorded.ts';
import { closedNames, imbalance } from '../../kernel/conservation.ts';
import { interpret } from '../../kernel/interpreter/index.ts';
import { runFutures } from '../../kernel/wasm/run.ts';
import { labelsOf } from '../../region/region.ts';
import { monthNumber } from '../../scenario/month.ts';
import { readScenario } from '../../scenario/read.ts';

const town = compiledTown();
const positionOf = (dimension: string, id: string) => labelsOf(benxi, dimension).findIndex((label) => label.id === id);
const TAIZIHE = positionOf('storage', 'taizihe');
const GRAVITY = positionOf('storage', 'gravity_shaft');
const NAMES = [...RECORDED, 'cost_per_tonne', 'storage_sites', 'storage_worth', 'power_bill', 'orders_lost', 'co2'];

function caseOf(levers: string, months: number, more = '') {
  const text = `landfall: 1\nname: any\ntitle: {en: any}\ndescription: {en: any}\nclaims: [gravity]\nmonths: ${months}\n${more}\nlevers: [${levers}]\n`;
  return readScenario(text, 'any', benxi);
}

/** A run, read by name, month and element. */
function run(levers: string, months: number, more = ''): (name: string, month: number, element?: number) => number {
  const set = caseOf(levers, months, more);
  const { instance, givens } = prepare(town.program, set);
  const options = { steps: set.months, start: monthNumber(set.start), seed: 1, record: NAMES };
  const [future] = runFutures(town.models, instance, givens, [{ number: 0 }], options);
  return (name, month, element = 0) => {
    const values = future.series.get(name);
    if (values === undefined) throw new Error(name);
    return values[(values.length / (set.months + 1)) * month + element];
  };
}

const BUILD = '{ do: build_storage, projects: [taizihe], from: 2026-01 }';

describe('the pumped hydro of Taizihe, begun 21 of its 81 months before the run', () => {
  const at = run(BUILD, 72);
  const venture = (id: string) => positionOf('venture', id);

  it('is built after the 60 months that are left', () => {
    expect(at('storage_built', 36, TAIZIHE)).toBeCloseTo(0.2593 + 36 / 81, 9);
    expect(at('storage_posts', 59, TAIZIHE)).toBe(0);
    expect(at('storage_posts', 60, TAIZIHE)).toBe(145);
  });

  it('has 2,230 people on site at its height, 669 of them of the town, and fewer towards its end', () => {
    expect(at('storage_on_site', 24, TAIZIHE)).toBe(2230);
    expect(at('storage_site_posts', 24, TAIZIHE)).toBeCloseTo(669, 9);
    // 12 of 81 months before its end a ramp of a quarter has come down to 0.593
    expect(at('storage_on_site', 48, TAIZIHE)).toBeCloseTo((2230 * (1 - 0.2593 - 48 / 81)) / 0.25, 6);
    expect(at('storage_on_site', 60, TAIZIHE)).toBe(0);
  });

  it('costs 12.145 bn yuan, of which what was spent before the run is not spent again', () => {
    let spent = 0;
    for (let month = 0; month < 72; month += 1) spent += at('storage_spending', month, TAIZIHE);
    expect(spent / 1e9).toBeCloseTo(12.145 * (1 - 0.2593), 6);
  });

  it('calls for builders first and for people of power plants afterwards, in the labour market of Benxi', () => {
    const markets = labelsOf(benxi, 'market').length;
    const market = positionOf('market', 'benxi');
    expect(at('venture_jobs', 24, venture('building') * markets + market)).toBeCloseTo(669, 9);
    expect(at('venture_jobs', 60, venture('storage') * markets + market)).toBe(145);
    expect(at('venture_jobs_total', 60)).toBe(145);
  });

  it('fills its posts from the town’s other work too: fewer more are at work than there are new posts', () => {
    const nothing = run('', 72);
    const more = at('all_jobs', 30) - nothing('all_jobs', 30);
    expect(more).toBeGreaterThan(50);
    expect(more).toBeLessThan(669);
    expect(at('all_unemployed', 30)).toBeLessThan(nothing('all_unemployed', 30));
  });

  it('brings the city 90 m yuan a year while it is built and 225 m afterwards', () => {
    expect((12 * at('venture_revenue', 24, venture('storage'))) / 1e6).toBeCloseTo(90, 6);
    expect((12 * at('venture_revenue', 60, venture('storage'))) / 1e6).toBeCloseTo(225, 6);
  });

  it('avoids 0.5626 x 3,614 x (1 - 0.5 / 0.75) kt a year where half of what it takes would be wasted', () => {
    expect((12 * at('storage_co2_avoided', 60)) / 1000).toBeCloseTo(0.5626 * 3614 * (1 - 0.5 / 0.75), 6);
    expect(at('town_co2', 60)).toBe(at('town_co2', 0));
  });

  it('lets no person and no yuan appear or vanish', () => {
    const set = caseOf(`${BUILD}, { do: run_power, power_plants: [benxi_cogen], share: 0, from: 2027-01 }`, 72);
    const { instance, givens } = prepare(town.program, set);
    for (const quantity of ['person', 'CNY']) {
      const record = closedNames(town.program, quantity);
      const options = { steps: 72, start: monthNumber(set.start), seed: 0, record };
      const [future] = runFutures(town.models, instance, givens, [{ number: 0 }], options);
      const scale = quantity === 'CNY' ? 1e12 : 1e6;
      for (const residual of imbalance(town.program, instance, future, quantity)) {
        expect(residual / scale).toBeLessThan(1e-9);
      }
    }
  });
});

describe('a weight in a shaft', () => {
  const pays = '{ do: build_storage, projects: [gravity_shaft], share: 1, payer: city, from: 2026-01 }';

  it('costs the city 292 m yuan for five posts, and is worth less than it costs', () => {
    const at = run(pays, 36);
    const payers = labelsOf(benxi, 'payer').length;
    const place = positionOf('measure', 'build_storage') * payers + positionOf('payer', 'city');
    let paid = 0;
    for (let month = 0; month < 36; month += 1) paid += at('measure_paid', month, place);
    expect(paid / 1e6).toBeCloseTo(292, 6);
    expect(at('storage_posts', 36, GRAVITY)).toBe(5);
    // 1 / 0.08 x (1 - 1.08^-35) = 11.6546 years
    expect(at('storage_worth', 0, GRAVITY)).toBeCloseTo(11.6546, 4);
    expect(at('storage_npv', 0, GRAVITY) / 1e6).toBeCloseTo(7.3 * 0.554 * 11.6546 - 292 * (1 + 0.01 * 11.6546), 2);
  });

  it('costs no public money where nobody public pays', () => {
    const at = run('{ do: build_storage, projects: [gravity_shaft], from: 2026-01 }', 36);
    const payers = labelsOf(benxi, 'payer').length;
    const row = positionOf('measure', 'build_storage') * payers;
    for (let payer = 0; payer < payers; payer += 1) expect(at('measure_paid', 6, row + payer)).toBe(0);
    expect(at('storage_spending', 6, GRAVITY) / 1e6).toBeCloseTo(292 / 24, 6);
  });
});

describe('power', () => {
  it('is sold by blast furnaces and bought by arc furnaces, which raises carbon elsewhere', () => {
    const at = run('{ do: convert, close: [bf3], open: [eaf3, eaf4], on: 2026-06 }', 12);
    expect(at('power_use', 12)).toBeGreaterThan(at('power_use', 0));
    expect(at('co2', 12)).toBeLessThan(at('co2', 0));
  });

  it('makes a tonne of scrap steel dearer by 0.6361 MWh x 497 yuan where its price doubles, and furnaces that sell it cheaper', () => {
    const dear = run('', 2, 'drivers: { power_price_index: 2 }');
    const scrap = positionOf('technology', 'scrap_eaf');
    const furnace = positionOf('technology', 'bf_bof');
    const change = (technology: number) =>
      dear('cost_per_tonne', 1, technology) - run('', 2)('cost_per_tonne', 1, technology);
    expect(change(scrap)).toBeCloseTo(0.6361 * 497, 6);
    expect(change(furnace)).toBeCloseTo(-0.2833 * 497, 6);
    expect(dear('power_bill', 1) / dear('power_use', 1)).toBeCloseTo(2 * 497, 9);
  });

  it('a closed cogeneration leaves 13 million m2 cold, 250 posts fewer and 3.048 Mt less in the air', () => {
    const at = run('{ do: run_power, power_plants: [benxi_cogen], share: 0, from: 2026-07 }', 12);
    expect([at('heat_lost', 0), at('heat_lost', 12)]).toEqual([0, 13e6]);
    expect(at('venture_jobs_total', 12)).toBe(-250);
    expect(((at('town_co2', 0) - at('town_co2', 12)) * 12) / 1e6).toBeCloseTo(3.048, 9);
    const half = run('{ do: run_power, power_plants: [benxi_cogen], share: 0.5, from: 2026-07 }', 12);
    expect([half('heat_lost', 12), half('venture_jobs_total', 12)]).toEqual([0, 0]);
  });
});

describe('with nothing decided', () => {
  it('nothing is built, and the interpreter agrees with the module to the bit', () => {
    const set = caseOf('', 6);
    const { instance, givens } = prepare(town.program, set);
    const options = {
      steps: 6,
      start: monthNumber(set.start),
      seed: 0,
      record: ['all_jobs', 'storage_built', 'town_co2'],
    };
    const [future] = runFutures(town.models, instance, givens, [{ number: 0 }], options);
    const slow = interpret(instance, givens, { number: 0 }, options);
    for (const name of options.record)
      expect([...(future.series.get(name) ?? [])]).toEqual([...(slow.series.get(name) ?? [1])]);
    const at = run('', 6);
    expect(at('venture_jobs_total', 6)).toBe(0);
    expect(at('all_jobs', 6)).toBeCloseTo(at('all_jobs', 0), 6);
  });
});
