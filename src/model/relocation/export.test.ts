import { describe, expect, it } from 'vitest';
import { bindInstance } from '../../kernel/bind.ts';
import { buildProgram } from '../../kernel/build.ts';
import { interpret } from '../../kernel/interpreter/index.ts';
import { constant, type EquationSpec } from '../../kernel/language.ts';
import { millExport } from './export.ts';

const given = (dims: string[], unit: string, value: number): EquationSpec => constant(dims, unit, { doc: 'd', value });
const PAY = 'CNY/(person*month)';

interface Works {
  /** Tonnes of steel a year. */
  readonly capacity: number;
  /** Tonnes of plant. */
  readonly weight: number;
  readonly crew: number;
  readonly rate: number;
  readonly runs?: boolean;
  readonly months?: number;
}

/** One works with one group of people; money in the price’s own currency. */
function exported({ capacity, weight, crew, rate, runs = false, months = 12 }: Works) {
  const set: Record<string, EquationSpec> = {
    mill_crew: given(['furnace'], 'person', crew),
    mill_price_agreed: given(['furnace'], 'CNY/t', 0),
    plant_tonnes_per_capacity: given([], 'month', weight / (capacity / 12)),
    dismantling_rate: given([], 't/(person*month)', rate),
    reused_share: given([], '1', 0.32),
    mill_price: given([], 'CNY/t', 40),
    local_crew_share: given([], '1', 0.05),
    experts_per_tonne: given([], 'person/t', 0.0002),
    engineering_per_tonne: given([], 'CNY/t', 60),
    engineering_time: given([], 'month', 18),
    engineering_pay_share: given([], '1', 0.25),
    restart_time: given([], 'month', 24),
    capacity_kept: given([], '1', 1),
    utilisation_abroad: given([], '1', 0.8),
    counted_abroad: given([], '1', 1),
    steel_capacity: given(['furnace'], 't/month', capacity / 12),
    availability: given(['furnace'], '1', runs ? 1 : 0),
    plant_of_furnace: constant(['furnace'], '1', { doc: 'd', value: 1, shared: true }),
    plant_of_group: constant(['group'], '1', { doc: 'd', value: 1, shared: true }),
    base_group_posts: given(['group'], 'person', 1000),
    home: given(['group', 'market'], '1', 1),
    group_searching: given(['group'], 'person', 500),
    base_mean_pay: given([], PAY, 5000),
    base_jobs: given(['occupation', 'market'], 'person', 100),
    scrap_price: given([], 'CNY/t', 300),
    unit_co2_per_tonne: given(['furnace'], 't/t', 2),
    town_co2: given([], 't/month', 0),
  };
  const label = { doc: 'd', labels: ['one'] };
  const program = buildProgram({
    name: 'export',
    doc: 'A test.',
    time: { unit: 'month', dt: 1 },
    dimensions: { furnace: label, plant: label, group: label, market: label, occupation: label },
    equations: { ...millExport, ...set },
  });
  const record = Object.keys(millExport).filter((name) => !(name in set));
  const nothing = { constants: new Map(), inputs: new Map() };
  const { series } = interpret(
    bindInstance(program, new Map()),
    nothing,
    { number: 0 },
    { steps: months, start: 0, seed: 0, record },
  );
  return (name: string) => Array.from(series.get(name) ?? []);
}

/** China Daily and Deutsche Welle 2002: 250,000 t, 80,000 t to be used again, 600 to 1,000 workers, about EUR 10 m, 2 Mt a year. */
const dortmund: Works = { capacity: 2e6, weight: 250_000, crew: 800, rate: 31.25 };

describe('Phoenix and Westfalenhütte, 2002 to 2003', () => {
  const of = exported(dortmund);

  it('are gone after ten months of 800 workers', () => {
    const standing = of('standing_plant');
    expect(standing[9]).toBeGreaterThan(0);
    expect(standing[10]).toBeCloseTo(0, 6);
  });

  it('bring EUR 10 m: EUR 40 for each tonne taken apart, 125 for each used again, 5 for each tonne a year', () => {
    const paid = of('mill_sale').reduce((sum, value) => sum + value, 0);
    const shipped = of('shipped_plant').at(-1) ?? 0;
    expect(paid).toBeCloseTo(10e6, 3);
    expect(shipped).toBeCloseTo(80_000, 6);
    expect(paid / 250_000).toBeCloseTo(40, 9);
    expect(paid / shipped).toBeCloseTo(125, 9);
    expect(paid / 2e6).toBeCloseTo(5, 9);
    expect(paid / 3e6).toBeCloseTo(3.33, 2); // by the 3 Mt that the buyer spoke of
  });

  it('conserve every tonne of plant', () => {
    const [standing, shipped, scrapped] = ['standing_plant', 'shipped_plant', 'scrapped_plant'].map(of);
    for (const [month, tonnes] of standing.entries()) {
      expect(tonnes + shipped[month] + scrapped[month]).toBeCloseTo(250_000, 6);
    }
  });

  it('give 40 posts to the town while 760 workers come with the buyer', () => {
    expect(of('local_crew')[0]).toBeCloseTo(40, 9);
    expect(of('foreign_crew')[0]).toBeCloseTo(760, 9);
  });
});

it('Kaiserstuhl: 300 people for seven months are 15 posts for a town that lost 450', () => {
  // its weight was not published: at 12 to 42 t a worker and month it was 25,200 to 88,200 t
  for (const rate of [12, 42]) {
    const of = exported({ capacity: 2e6, weight: 300 * 7 * rate, crew: 300, rate });
    expect(of('standing_plant')[7]).toBeCloseTo(0, 6);
    expect(of('standing_plant')[6]).toBeGreaterThan(0);
    expect(of('local_crew')[0]).toBeCloseTo(15, 9);
    expect(of('local_crew')[0] / 450).toBeLessThan(0.04);
  }
});

it('takes nothing apart that runs', () => {
  const of = exported({ ...dortmund, runs: true });
  expect(of('dismantled_total').at(-1)).toBe(0);
  expect(Math.max(...of('mill_sale'))).toBe(0);
});

it('moves carbon dioxide and does not cut it: all capacity runs again in the end', () => {
  const of = exported({ ...dortmund, months: 240 });
  expect(of('capacity_abroad').at(-1)).toBeCloseTo(2e6 / 12, 2);
  expect(of('moved_co2').at(-1)).toBeCloseTo((0.8 * 2 * 2e6) / 12, 1);
  expect(of('moved_co2')[3]).toBeLessThan(0.01 * (of('moved_co2').at(-1) ?? 0));
});

it('works off an order book without losing a yuan of it', () => {
  const of = exported({ ...dortmund, months: 60 });
  const placed = 60 * 250_000;
  const done = of('orders_worked_off')
    .slice(0, -1)
    .reduce((sum, value) => sum + value, 0);
  expect(done + (of('order_book_abroad').at(-1) ?? 0)).toBeCloseTo(placed, 3);
});
