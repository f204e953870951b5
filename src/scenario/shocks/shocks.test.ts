import { describe, expect, it } from 'vitest';
import { benxi } from '../../../test/benxi.ts';
import { Faults } from '../../kernel/errors.ts';
import { drivers } from '../drivers.ts';
import { readScenario } from '../read.ts';
import { factorAt } from './apply.ts';
import { shocks } from './index.ts';
import { withDriver, withShock } from './switch-on.ts';

const head = 'landfall: 1\nname: a\ntitle: { en: A }\ndescription: { en: A }\nstart: 2026-01\nmonths: 120\n';
const read = (text: string) => readScenario(head + text, 'a.yaml', benxi);
const path = (text: string, driver: string) => read(text).inputs.get(driver) ?? new Float64Array();

describe('the library of shocks', () => {
  it('names each once, with a source, and moves drivers that exist, forward in time', () => {
    expect(new Set(shocks.map(({ id }) => id)).size).toBe(shocks.length);
    for (const { id, title, moves } of shocks) {
      expect([id, (title.zh ?? '').length > 0, moves.length > 0]).toEqual([id, true, true]);
      for (const { driver, points, source, how } of moves) {
        expect(drivers.map(({ name }) => name)).toContain(driver);
        expect([source.title, source.publisher, how].every((text) => text.length > 3)).toBe(true);
        const months = points.map(([month]) => month);
        expect(months).toEqual([...months].sort((x, y) => x - y));
        expect([months[0], points.every(([, factor]) => factor >= 0)]).toEqual([0, true]);
      }
    }
    const ways = new Map<string, Set<boolean>>();
    for (const { driver, adds } of shocks.flatMap(({ moves }) => moves)) {
      ways.set(driver, (ways.get(driver) ?? new Set()).add(adds === true));
    }
    // of one driver all multiply or all add, so that their order carries no meaning
    expect([...ways.values()].filter((way) => way.size > 1)).toEqual([]);
  });

  it('holds the published figures: ore in 2021, China’s steel from 2020 to 2024, the Mon Valley', () => {
    const at = (id: string, month: number) => {
      const move = shocks.find((shock) => shock.id === id)?.moves[0];
      return move === undefined ? Number.NaN : factorAt(move, month);
    };
    expect(at('ore-spike-2021', 12)).toBeCloseTo(1.966, 3); // 214.14 dollars on 108.92
    expect(at('steel-slide-2020-2024', 48)).toBeCloseTo(0.9437, 4); // 1,005 Mt on 1,065
    expect(at('mon-valley-1979-1989', 120)).toBeCloseTo(0.2706, 4); // 2.3 Mt on 8.5
    expect(at('steel-decline-cisa', 90)).toBeCloseTo(875 / 950, 12); // half way from 900 to 850 Mt
  });

  it('adds to a driver that is 0: the carbon border of the EU, half way and at half strength', () => {
    const driver = path(
      'shocks:\n  - { shock: eu-carbon-border, from: 2026-02, strength: 0.5 }\n',
      'border_carbon_price',
    );
    expect([...driver.slice(0, 2)]).toEqual([0, 0.5 * 0.025 * 75 * 7.8]);
    expect(driver[49]).toBeCloseTo(0.5 * ((0.025 + 1) / 2) * 75 * 7.8, 9); // 48 of 96 months
    expect(driver[120]).toBeCloseTo(0.5 * 75 * 7.8, 9);
  });

  it('goes in straight lines, holds the last value, and is nothing before it begins', () => {
    const move = {
      ...shocks[0].moves[0],
      points: [
        [0, 1],
        [10, 2],
      ] as const,
    };
    expect([-1, 0, 5, 10, 99].map((month) => factorAt(move, month))).toEqual([1, 1, 1.5, 2, 2]);
  });
});

describe('a scenario with shocks', () => {
  it('is bit for bit the same without any', () => {
    expect(read('shocks: []\n').inputs).toEqual(read('').inputs);
  });

  it('multiplies the driver’s own path, and shocks with each other, in any order', () => {
    const slump = 'drivers: { steel_demand: 0.8 }\n';
    const [a, b] = [
      '{ shock: steel-slide-2020-2024, from: 2026-01 }',
      '{ shock: export-boom-2019-2024, from: 2027-01 }',
    ];
    const both = path(`${slump}shocks: [${a}, ${b}]\n`, 'steel_demand');
    expect(both[120]).toBeCloseTo((0.8 * 1.005 * (1 + 48.72 / 995.4)) / 1.065, 12);
    const other = path(`${slump}shocks: [${b}, ${a}]\n`, 'steel_demand');
    both.forEach((value, month) => {
      expect(other[month]).toBeCloseTo(value, 14);
    });
  });

  it('scales with its strength, turns round, and is lifted', () => {
    const ore = (rest: string) =>
      path(`shocks: [{ shock: ore-spike-2021, from: 2027-01, ${rest} }]\n`, 'ore_price_index')[24];
    const whole = 214.14 / 108.92;
    expect(ore('strength: 1')).toBeCloseTo(whole, 12);
    expect(ore('strength: 0.5')).toBeCloseTo(1 + (whole - 1) / 2, 12);
    expect(ore('strength: -0.5')).toBeCloseTo(1 - (whole - 1) / 2, 12);
    expect(ore('until: 2028-01')).toBe(1);
    expect(ore('until: 2028-02')).toBeCloseTo(whole, 12);
  });

  it('is told in the case', () => {
    expect(read('shocks: [{ shock: ore-spike-2021, from: 2027-01 }]\n').shocks).toEqual([
      { shock: 'ore-spike-2021', from: '2027-01', strength: 1 },
    ]);
  });

  it('moves every occupation’s demand together', () => {
    const demand = path('shocks: [{ shock: layoffs-1997-1999, from: 2026-01 }]\n', 'demand_index');
    const width = demand.length / 121;
    expect(width).toBeGreaterThan(1);
    expect(new Set(demand.slice(24 * width, 25 * width))).toEqual(new Set([0.87]));
  });
});

describe('a probe', () => {
  it('changes what it is given in a copy, from the second month', () => {
    const set = read('');
    const moved = withDriver(set, 'steel_demand', (value) => value * 0.9);
    expect([...(moved.inputs.get('steel_demand') ?? []).slice(0, 3)]).toEqual([1, 0.9, 0.9]);
    expect(set.inputs.get('steel_demand')?.[1]).toBe(1);
    expect(withShock(set, { shock: 'free-allowances-end', from: '2026-02' }).inputs.get('free_allocation')?.[120]).toBe(
      0,
    );
  });

  it('refuses to take a driver out of its bounds', () => {
    expect(() => withDriver(read(''), 'steel_demand', (value) => value * 9)).toThrow(Faults);
  });
});
