import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../kernel/program.ts';
import { runNetwork, type Shock, type SmallEconomy } from './testing/laboratory.ts';

/** Values of a variable in a month. */
function at(run: Run, name: string, month: number, width: number): number[] {
  const series = run.series.get(name);
  if (series === undefined) throw new Error(`${name} was not recorded`);
  return [...series.subarray(month * width, (month + 1) * width)];
}

/** Miller and Blair’s two sectors: Z = [[150, 500], [200, 100]], x = [1000, 2000]. */
const millerBlair: SmallEconomy = {
  output: [1000, 2000],
  coefficients: [
    [0.15, 0.25],
    [0.2, 0.05],
  ],
};

describe('without a shock', () => {
  it('stays where it starts, to the bit', () => {
    const economy = { ...millerBlair, spent: 0.4, steady: 100, settings: { criticality: 1, inventory_time: 0.3 } };
    const names = ['output_index', 'workforce', 'inputs_held', 'demand_of_sector', 'spending_index'];
    const run = runNetwork(economy, [], 120, names);
    for (const name of names) {
      const width = name === 'spending_index' ? 1 : name === 'inputs_held' ? 4 : 2;
      expect(at(run, name, 120, width)).toEqual(at(run, name, 0, width));
    }
    expect(at(run, 'output_index', 120, 2)).toEqual([1, 1]);
  });
});

describe('a fixed output', () => {
  it('comes to rest at Miller and Blair’s mixed model', () => {
    // Sector 1 makes 900 in place of 1000, demand on sector 2 from outside stays 1700: x2 = 1700 / 0.95 + 0.2 / 0.95 * 900
    const shock: Shock = { on: 'plant_output', sectors: [0], from: 12, until: 999, factor: 0.9 };
    const run = runNetwork({ ...millerBlair, plants: [0] }, [shock], 240, ['sector_output']);
    const [x1, x2] = at(run, 'sector_output', 240, 2);
    expect(x1).toBeCloseTo(900, 9);
    expect(x2).toBeCloseTo(1978.947368, 5);
  });

  it('comes to rest at the model closed on households where pay is spent', () => {
    // x2 = 0.2 x1 + 0.05 x2 + (1700 - c0) + c, c = c0 + spent * pay * (x2 - 2000): x2 is free, x1 = 900
    const spent = 0.5;
    const pay = 0.4;
    const economy = { ...millerBlair, plants: [0], spent, pay, settings: { household_mix: [0, 1], outlook_time: 3 } };
    const shock: Shock = { on: 'plant_output', sectors: [0], from: 12, until: 999, factor: 0.9 };
    const run = runNetwork(economy, [shock], 480, ['sector_output']);
    const closed = (0.2 * 900 + 1700 - spent * pay * 2000) / (1 - 0.05 - spent * pay);
    expect(at(run, 'sector_output', 480, 2)[1]).toBeCloseTo(closed, 6);
  });

  it('is not driven by demand', () => {
    const shock: Shock = { on: 'outside_demand', sectors: [0], from: 3, until: 999, factor: 0.5 };
    const run = runNetwork({ ...millerBlair, plants: [0] }, [shock], 60, ['output_index']);
    expect(at(run, 'output_index', 60, 2)).toEqual([1, 1]);
  });
});

describe('by hand, month by month', () => {
  it('a plant that makes half orders less at once and its supplier follows with its delays', () => {
    // Sector 1 (the plant) uses 0.2 of sector 2; nothing else is traded. It holds 0.5 + 1 months.
    const economy: SmallEconomy = {
      output: [1000, 2000],
      coefficients: [
        [0, 0],
        [0.2, 0],
      ],
      plants: [0],
      settings: { hiring_time: 2, dismissal_time: 2 },
    };
    const shock: Shock = { on: 'plant_output', sectors: [0], from: 1, until: 999, factor: 0.5 };
    const run = runNetwork(economy, [shock], 4, ['inputs_ordered', 'inputs_held', 'output_index', 'workforce']);
    // Month 1: it uses half and means to hold 0.75 months; 0.75 too many, worked off over 1.5 + 1 months: orders 0.5 - 0.3.
    expect(at(run, 'inputs_ordered', 1, 4)[2]).toBeCloseTo(0.2, 12);
    // Demand on sector 2 falls by 0.8 * 200 of 2000: it makes 0.92, and its posts begin to follow by half of the gap.
    expect(at(run, 'output_index', 1, 2)[1]).toBeCloseTo(0.92, 12);
    expect(at(run, 'workforce', 2, 2)[1]).toBeCloseTo(0.96, 12);
    // Month 2: 1.5 + 0.2 - 0.5 months are held, orders 0.5 + (0.75 - 1.2) / 2.5 = 0.32; demand 2000 - 0.68 * 200.
    expect(at(run, 'inputs_held', 2, 4)[2]).toBeCloseTo(1.2, 12);
    expect(at(run, 'inputs_ordered', 2, 4)[2]).toBeCloseTo(0.32, 12);
    expect(at(run, 'output_index', 2, 2)[1]).toBeCloseTo(0.932, 12);
    expect(at(run, 'workforce', 3, 2)[1]).toBeCloseTo(0.96 - (0.96 - 0.932) / 2, 12);
  });

  it('a critical supplier that stops stops its user when the stock is gone', () => {
    const economy: SmallEconomy = {
      output: [1000, 2000],
      coefficients: [
        [0, 0.1],
        [0, 0],
      ],
      settings: { criticality: 1, inventory_time: 0.5, dismissal_time: 6 },
    };
    const shock: Shock = { on: 'sector_availability', sectors: [0], from: 1, until: 4, factor: 0 };
    const run = runNetwork(economy, [shock], 40, ['output_index']);
    const path = [0, 1, 2, 3, 4, 5].map((month) => at(run, 'output_index', month, 2)[1]);
    // Held 1.5 months: full in month 1, half of month 2, nothing until deliveries begin again.
    expect(path.slice(0, 3)).toEqual([1, 1, expect.closeTo(0.5, 12)]);
    expect(path[3]).toBeCloseTo(0, 12);
    expect(path[5]).toBeGreaterThan(0.2);
    const replaced = { ...economy, settings: { ...economy.settings, replaced_outside: 1 } };
    const open = runNetwork(replaced, [shock], 40, ['output_index']);
    expect(at(open, 'output_index', 3, 2)[1]).toBe(1);
    const important = { ...economy, settings: { ...economy.settings, criticality: 0.5 } };
    expect(at(runNetwork(important, [shock], 40, ['output_index']), 'output_index', 3, 2)[1]).toBeCloseTo(0.5, 12);
  });
});

/** A closed economy of five sectors with strong links, nothing to be had from elsewhere. */
const ring: SmallEconomy = {
  output: [400, 300, 500, 200, 600],
  coefficients: [
    [0.1, 0.25, 0.05, 0.1, 0.05],
    [0.2, 0.05, 0.1, 0.05, 0.05],
    [0.05, 0.2, 0.1, 0.3, 0.1],
    [0.05, 0.02, 0.06, 0.05, 0.04],
    [0.1, 0.1, 0.2, 0.1, 0.1],
  ],
  spent: 0.3,
  steady: 100,
};

const anyShock: fc.Arbitrary<Shock> = fc.record({
  on: fc.constantFrom('outside_demand' as const, 'sector_availability' as const),
  sectors: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }),
  from: fc.integer({ min: 1, max: 6 }),
  until: fc.integer({ min: 7, max: 24 }),
  factor: fc.double({ min: 0, max: 1.5, noNaN: true }),
});

describe('after a shock that passes', () => {
  it('everything comes back to within 1 %', () => {
    const settings = fc.record({
      criticality: fc.constantFrom(0, 0.5, 1),
      inventory_time: fc.double({ min: 0, max: 3, noNaN: true }),
      supply_delay: fc.double({ min: 1, max: 6, noNaN: true }),
      replaced_outside: fc.double({ min: 0, max: 1, noNaN: true }),
      spare_capacity: fc.double({ min: 0, max: 0.3, noNaN: true }),
      hiring_time: fc.double({ min: 1, max: 9, noNaN: true }),
      dismissal_time: fc.double({ min: 1, max: 6, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(anyShock, { minLength: 1, maxLength: 3 }), settings, (shocks, set) => {
        const run = runNetwork({ ...ring, settings: set }, shocks, 480, [
          'output_index',
          'workforce',
          'spending_index',
        ]);
        for (const value of [
          ...at(run, 'output_index', 480, 5),
          ...at(run, 'workforce', 480, 5),
          ...at(run, 'spending_index', 480, 1),
        ]) {
          expect(Math.abs(value - 1)).toBeLessThan(0.01);
        }
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('where restocking by the rule of plain ARIO ends the whole economy, or swings for ever', () => {
    const shock: Shock = { on: 'sector_availability', sectors: [3], from: 3, until: 6, factor: 0.5 };
    const plain = (inventory: number, restocking: number, rule: number) => {
      const settings = {
        criticality: 1,
        inventory_time: inventory,
        restocking_rule: rule,
        plain_restocking_time: restocking,
        // As in ARIO nobody is dismissed and output can exceed the usual by a quarter.
        dismissal_time: 1e6,
        spare_capacity: 0.25,
      };
      const run = runNetwork({ ...ring, settings }, [shock], 240, ['output_index']);
      return [...at(run, 'output_index', 240, 5), ...at(run, 'output_index', 239, 5)];
    };
    const off = (values: number[]) => Math.max(...values.map((value) => Math.abs(value - 1)));
    // Half a sector of a tenth of all output is gone for three months. Held: two weeks.
    expect(Math.max(...plain(0.5, 2, 1))).toBeLessThan(1e-6);
    expect(off(plain(0.5, 2, 0))).toBeLessThan(0.01);
    // Two months are held and what is missing is ordered within one.
    expect(off(plain(2, 1, 1))).toBeGreaterThan(0.1);
    expect(off(plain(2, 1, 0))).toBeLessThan(0.01);
  });
});

describe('what is made is what is delivered', () => {
  it('in every month of a shock, good by good', () => {
    const shocks: Shock[] = [
      { on: 'sector_availability', sectors: [1, 3], from: 2, until: 9, factor: 0.4 },
      { on: 'outside_demand', sectors: [0, 4], from: 5, until: 14, factor: 1.4 },
    ];
    const settings = { criticality: 0.5, replaced_outside: 0.3 };
    const names = ['sector_output', 'fill', 'base_household_sales', 'base_outside_sales', 'output_index'];
    const flows = ['inputs_held', 'inputs_ordered'];
    const run = runNetwork({ ...ring, local: 0.7, settings }, shocks, 40, [...names, ...flows, 'spending_index']);
    for (let month = 0; month < 40; month += 1) {
      const [made, fill, households, outside, index] = names.map((name) => at(run, name, month, 5));
      const [spending] = at(run, 'spending_index', month, 1);
      const [held, ordered] = flows.map((name) => at(run, name, month, 25));
      const next = at(run, 'inputs_held', month + 1, 25);
      for (let i = 0; i < 5; i += 1) {
        const demanded = shocks[1].sectors.includes(i) && month >= 5 && month < 14 ? 1.4 : 1;
        let sold = 0;
        for (let j = 0; j < 5; j += 1) {
          const cell = i * 5 + j;
          const use = ring.coefficients[i][j] * ring.output[j];
          // In yuan: deliveries from the town, what came from elsewhere anyway, and what was replaced from there.
          const fromTown = 0.7 * use * ordered[cell] * fill[i];
          const elsewhere = 0.3 * use * ordered[cell] + 0.7 * use * ordered[cell] * (1 - fill[i]) * 0.3;
          const used = Math.min(use * index[j], use * held[cell] + fromTown + elsewhere);
          expect(use * next[cell]).toBeCloseTo(use * held[cell] + fromTown + elsewhere - used, 8);
          expect(next[cell]).toBeGreaterThanOrEqual(0);
          sold += fromTown;
        }
        expect(sold + fill[i] * (households[i] * spending + outside[i] * demanded)).toBeCloseTo(made[i], 8);
      }
    }
  });
});
