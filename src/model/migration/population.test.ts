import { describe, expect, it } from 'vitest';
import { bindInstance } from '../../kernel/bind.ts';
import { buildProgram } from '../../kernel/build.ts';
import { interpret } from '../../kernel/interpreter/index.ts';
import { constant, type EquationSpec } from '../../kernel/language.ts';
import { dimensions } from '../dimensions.ts';
import { destinations } from './destinations.ts';
import { population } from './population.ts';

type Row = readonly number[];
const all = (value: number): Row => [value, value, value, value, value];

interface Town {
  readonly shares?: Row;
  readonly births?: Row;
  readonly deaths?: Row;
  readonly movers?: Row;
  readonly ageing?: Row;
  readonly leave?: number;
  readonly back?: number;
  readonly grant?: number;
  readonly there?: readonly [number, number];
  readonly months?: number;
}

/** A town of 100,000 with 12 births, 24 deaths and 6 movers away for each 1,000 residents and year; two places to go to. */
function run(given: Town) {
  const { shares = all(1), births = all(1), deaths = all(1), movers = all(1), ageing = all(0), months = 12 } = given;
  const { leave = 0, back = 0, grant = 0, there = [0, 0] } = given;
  const one = (unit: string, value: number, dims: string[] = []): EquationSpec =>
    constant(dims, unit, { doc: 'd', value });
  const open = (unit: string, dims: string[]): EquationSpec => constant(dims, unit, { doc: 'd' });
  const set: Record<string, EquationSpec> = {
    residents_at_start: one('person', 100_000),
    births_per_person: one('1/month', 0.001),
    deaths_per_person: one('1/month', 0.002),
    net_movers_per_person: one('1/month', -0.0005),
    people_per_mover: one('1', 2),
    return_rate: one('1/month', back),
    homecoming_grant: one('CNY/person', grant),
    homecoming_reference: one('CNY/person', 10_000),
    homecoming_effect: one('1', 2),
    traders_arriving: one('person/month', 0),
    departures: one('person/month', 50, ['group']),
    arrivals: one('person/month', 50, ['group']),
    left_town: one('person/month', leave, ['group']),
    away_pay: one('CNY/(person*month)', 5000),
    pay_response: one('1', 2),
    distance_response: one('1', 1),
    network_gain: one('1', 1.8),
    network_saving: one('1', 0.1),
    network_half: one('person', 1000),
    job_mover_weight: one('1', 1, ['life']),
    return_weight: one('1', 1, ['life']),
    destination_open: one('1', 1, ['destination']),
    ...Object.fromEntries(
      ['resident_age_share', 'birth_weight', 'death_weight', 'mover_weight'].map((name) => [name, open('1', ['life'])]),
    ),
    life_ageing: open('1/month', ['life']),
    destination_pay: open('CNY/(person*month)', ['destination']),
    destination_distance: open('km', ['destination']),
    people_there_at_start: open('person', ['destination']),
  };
  const { life, destination } = dimensions;
  const program = buildProgram({
    name: 'population',
    doc: 'A test.',
    time: { unit: 'month', dt: 1 },
    dimensions: { life, destination, group: { doc: 'd', labels: ['all'] } },
    equations: { ...population, ...destinations, ...set },
  });
  const constants = new Map(
    Object.entries({
      resident_age_share: shares,
      birth_weight: births,
      death_weight: deaths,
      mover_weight: movers,
      life_ageing: ageing,
      destination_pay: [5000, 10_000],
      destination_distance: [100, 1000],
      people_there_at_start: there,
    }).map(([name, values]) => [name, Float64Array.from(values)]),
  );
  const record = [...Object.keys(population), ...Object.keys(destinations)].filter((name) => !(name in set));
  const instance = bindInstance(program, new Map([['destination', ['near', 'far']]]));
  const { series } = interpret(
    instance,
    { constants, inputs: new Map() },
    { number: 0 },
    { steps: months, start: 0, seed: 0, record },
  );
  const width = (name: string) => (series.get(name)?.length ?? 0) / (months + 1);
  const row = (name: string, month: number) =>
    Array.from(series.get(name)?.subarray(month * width(name), (month + 1) * width(name)) ?? []);
  return { row, sum: (name: string, month: number) => row(name, month).reduce((total, value) => total + value, 0) };
}

describe('residents by age', () => {
  it('grow as one number where a pack says nothing of ages', () => {
    const { sum } = run({});
    for (const month of [0, 1, 12]) expect(sum('residents', month)).toBeCloseTo(100_000 * 0.9985 ** month, 6);
  });

  it('by hand: births from the young, deaths of the old, one month', () => {
    const { row } = run({
      shares: [0.05, 0.1, 0.25, 0.4, 0.2],
      births: [0, 0, 1, 0, 0],
      deaths: [0, 0, 0, 0, 1],
      movers: [0, 0, 1, 0, 0],
      ageing: [1 / 72, 1 / 108, 1 / 240, 1 / 300, 0],
    });
    expect(row('residents_by_age', 0)).toEqual([5000, 10_000, 25_000, 40_000, 20_000]);
    const after = [
      5000 + 100 - 5000 / 72,
      10_000 + 5000 / 72 - 10_000 / 108,
      25_000 + 10_000 / 108 - 25_000 / 240 - 50,
      40_000 + 25_000 / 240 - 40_000 / 300,
      20_000 + 40_000 / 300 - 200,
    ];
    for (const [age, people] of row('residents_by_age', 1).entries()) expect(people).toBeCloseTo(after[age], 8);
    // fewer young, fewer births; more old, more deaths
    expect(row('births', 1)[0]).toBeCloseTo((100 * after[2]) / 25_000, 8);
    expect(row('deaths', 1)[4]).toBeCloseTo((200 * after[4]) / 20_000, 8);
  });

  it('lose nobody between two ages', () => {
    const { sum } = run({
      shares: [1, 2, 3, 4, 5],
      ageing: [0.02, 0.01, 0.005, 0.004, 0],
      leave: 20,
      back: 0.01,
      months: 60,
    });
    let expected = 100_000;
    for (let month = 0; month < 60; month += 1) {
      expect(sum('grew_out', month)).toBeCloseTo(sum('grew_into', month), 9);
      expected += sum('births', month) - sum('deaths', month) + sum('net_movers', month);
      expected += sum('came_home', month) - sum('job_movers', month);
      expect(sum('residents', month + 1)).toBeCloseTo(expected, 6);
    }
  });

  it('count who went away and who came back: away = went - back', () => {
    const { sum } = run({ leave: 20, back: 0.01, months: 24 });
    let away = 0;
    for (let month = 0; month < 24; month += 1) {
      expect(sum('went_away', month)).toBe(40);
      away += sum('went_away', month) - sum('returned_home', month);
    }
    expect(sum('away_for_work', 24)).toBeCloseTo(away, 9);
  });

  it('come home three times as often for the reference grant, at an effect of 2, and each is paid', () => {
    const [without, with_] = [run({ leave: 20, back: 0.01 }), run({ leave: 20, back: 0.01, grant: 10_000 })];
    expect(with_.sum('returned_home', 1) / without.sum('returned_home', 1)).toBeCloseTo(3, 9);
    expect(with_.sum('homecoming_paid', 1)).toBeCloseTo(10_000 * with_.sum('returned_home', 1), 6);
  });
});

describe('where people go', () => {
  it('by hand: twice the pay squared against ten times the distance', () => {
    // odds 1 at 5,000 yuan and 100 km; (10,000 / 5,000)^2 / (1,000 / 100) = 0.4
    const { row } = run({ leave: 20 });
    const [near, far] = row('destination_share', 0);
    expect(near).toBeCloseTo(1 / 1.4, 12);
    expect(far).toBeCloseTo(0.4 / 1.4, 12);
  });

  it('a network almost doubles the odds (Zhou 2015): 1.8 times as soon, a tenth off the distance', () => {
    const { row } = run({ there: [0, 1e12] });
    expect(row('network_factor', 0)).toEqual([1, expect.closeTo(1.8 / 0.9, 6)]);
    const { row: half } = run({ there: [0, 1000] });
    expect(half('network_factor', 0)[1]).toBeCloseTo(1.5, 9);
  });

  it('those who go draw others after, and everybody who left is somewhere', () => {
    const { row, sum } = run({ leave: 100, there: [0, 300], months: 120 });
    expect(row('destination_share', 120)[0]).toBeGreaterThan(row('destination_share', 0)[0]);
    expect(sum('people_there', 120) - 300).toBeCloseTo(sum('away_for_work', 120), 6);
    for (const month of [0, 60, 120]) expect(sum('destination_share', month)).toBeCloseTo(1, 12);
  });
});
