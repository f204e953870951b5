import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindInstance } from '../../kernel/bind.ts';
import { buildProgram } from '../../kernel/build.ts';
import { closedNames, imbalance } from '../../kernel/conservation.ts';
import { interpret } from '../../kernel/interpreter/index.ts';
import { dimensions } from '../dimensions.ts';
import { memory } from './memory.ts';
import { park } from './park.ts';

const { site, record_level, market } = dimensions;
const program = buildProgram({
  name: 'memory alone',
  doc: 'Places of memory without the town.',
  time: { unit: 'month', dt: 1 },
  dimensions: { site, record_level, market },
  equations: { ...memory, ...park },
});
const instance = bindInstance(
  program,
  new Map([
    ['site', ['works', 'tower']],
    ['market', ['town']],
  ]),
);

interface Setting {
  readonly constants?: Readonly<Record<string, readonly number[]>>;
  /** By input: the value of each place in a month. */
  readonly inputs?: Readonly<Record<string, (month: number, site: number) => number>>;
}

function run({ constants = {}, inputs = {} }: Setting, steps: number) {
  const given = new Map<string, Float64Array>();
  const paths = new Map<string, Float64Array>();
  program.variables.forEach(({ name, kind }, i) => {
    const length = instance.lengths[i];
    if (kind === 'constant')
      given.set(
        name,
        Float64Array.from({ length }, (_, at) => constants[name]?.[at] ?? 0),
      );
    if (kind === 'input') {
      const value = inputs[name] ?? (() => (name === 'record_depth' ? 2 : 0));
      paths.set(
        name,
        Float64Array.from({ length: length * (steps + 1) }, (_, at) => value(Math.floor(at / length), at % length)),
      );
    }
  });
  const record = program.variables.filter(({ kind }) => kind !== 'constant').map(({ name }) => name);
  const result = interpret(
    instance,
    { constants: given, inputs: paths },
    { number: 0 },
    { steps, start: 0, seed: 0, record },
  );
  return { result, at: (name: string, month: number, i = 0) => valueAt(result, name, month, i) };
}

function valueAt(result: ReturnType<typeof interpret>, name: string, month: number, i: number): number {
  const series = result.series.get(name);
  const length = instance.lengths[program.byName.get(name) ?? -1];
  return series?.[month * length + i] ?? Number.NaN;
}

const PLACES = {
  memory_worth: [10, 4],
  sound_share: [0.5, 1],
  recording_hours: [100, 50],
  depth_hours: [0.25, 1, 3, 8],
  depth_keeps: [0.1, 0.4, 0.6, 0.8],
  recorder_hours: [160],
  restoration_output_per_job: [1],
  opening_time: [1],
  full_worth: [1],
};

describe('memory', () => {
  it('by hand: half is recorded, then the tower falls', () => {
    // 4 points in 50 hours; 25 hours record 2 of them. The tower falls in month 1: the record keeps 0.4 of its 2 points.
    const { at } = run(
      {
        constants: PLACES,
        inputs: {
          recording_effort: (month, i) => (month === 0 && i === 1 ? 25 : 0),
          demolished: (month, i) => (month >= 1 && i === 1 ? 1 : 0),
        },
      },
      3,
    );
    expect(at('recorded', 1, 1)).toBe(2);
    expect(at('unrecorded', 1, 1)).toBe(2);
    expect(at('gone_unrecorded', 2, 1)).toBe(2);
    expect(at('only_record', 2, 1)).toBe(2);
    expect(at('memory_lost', 2, 1)).toBeCloseTo(2 + 2 * 0.6, 12);
    expect(at('memory_lost', 2, 0)).toBe(0);
  });

  it('decays by its rate where nobody looks after it', () => {
    const { at } = run(
      { constants: { ...PLACES, decay_rate: [0.01, 0.01] }, inputs: { looked_after: (_, i) => i } },
      12,
    );
    expect(at('unrecorded', 12, 0)).toBeCloseTo(5 * 0.99 ** 12, 12);
    expect(at('unrecorded', 12, 1)).toBe(4);
  });

  it('a deeper record takes longer: level 3 gets a third of the worth from the same hours', () => {
    const effort = { recording_effort: (month: number, i: number) => (month === 0 && i === 0 ? 30 : 0) };
    const { at } = run({ constants: PLACES, inputs: { ...effort, record_depth: () => 3 } }, 1);
    expect(at('recorded', 1, 0)).toBeCloseTo(0.5, 12);
  });

  it('nothing leaks, whatever is recorded, kept up or demolished', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { minLength: 13, maxLength: 13 }),
        fc.integer({ min: 0, max: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (effort, falls, decay) => {
          const { result, at } = run(
            {
              constants: { ...PLACES, decay_rate: [decay, decay / 2] },
              inputs: {
                recording_effort: (month, i) => effort[(month + i) % 13],
                demolished: (month, i) => (i === 0 && month >= falls ? 1 : 0),
              },
            },
            12,
          );
          for (const [i, all] of [5, 4].entries()) {
            const held = ['unrecorded', 'recorded', 'only_record', 'gone_unrecorded'].map((name) => at(name, 12, i));
            expect(Math.min(...held)).toBeGreaterThanOrEqual(-1e-12);
            expect(held.reduce((sum, value) => sum + value, 0)).toBeCloseTo(all, 9);
          }
          expect(closedNames(program, '1')).toContain('unrecorded');
          expect(Math.max(...imbalance(program, instance, result, '1').map(Math.abs))).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a culture park', () => {
  const OPEN = {
    ...PLACES,
    visits_within_reach: [9000],
    travel_cost_response: [0.01],
    staff_per_visit: [0.0064],
    park_running_cost: [20000],
    site_area: [44, 1],
    market_of_site: [1, 1],
  };

  it('by hand: visits, staff, money', () => {
    // worth 5 stands, so the park is a full one; a ticket of 20 takes exp(-0.2) of the visits
    const inputs = { park_open: (_: number, i: number) => (i === 0 ? 1 : 0), park_ticket: () => 20 };
    const { at } = run({ constants: OPEN, inputs }, 2);
    const visits = 9000 * Math.exp(-0.2);
    expect(at('park_visits', 0)).toBe(0); // nobody knows it yet
    expect(at('park_visits', 2)).toBeCloseTo(visits, 8);
    expect(at('park_income', 2)).toBeCloseTo(20 * visits, 6);
    expect(at('park_cost', 2)).toBe(44 * 20000);
    expect(at('heritage_jobs', 2)).toBeCloseTo(0.0064 * visits, 8);
    expect(at('visit_value', 2)).toBeCloseTo(visits / 0.01, 5);
  });

  it('costs Landschaftspark Duisburg-Nord’s 6 million euros a year for its 180 ha', () => {
    const running = [6e6 / 180 / 12];
    const { at } = run(
      { constants: { ...OPEN, park_running_cost: running, site_area: [180, 0] }, inputs: { park_open: () => 1 } },
      1,
    );
    expect(12 * at('park_cost', 1)).toBeCloseTo(6e6, 3);
  });

  it('costs what Zollverein did where the plan is overrun as there', () => {
    const each = 90e6 / 24;
    const { at } = run(
      {
        constants: { ...OPEN, restoration_overrun: [440 / 90] },
        inputs: { restoration_planned: (month, i) => (i === 0 && month < 24 ? each : 0) },
      },
      24,
    );
    const spent = Array.from({ length: 24 }, (_, month) => at('restoration_cost', month)).reduce((a, b) => a + b, 0);
    expect(spent).toBeCloseTo(440e6, 2);
  });
});
