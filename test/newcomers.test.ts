import { describe, expect, it } from 'vitest';
import { prepare } from '../src/ensemble/prepare.ts';
import { runFutures } from '../src/kernel/wasm/run.ts';
import { monthNumber } from '../src/scenario/month.ts';
import { readScenario } from '../src/scenario/read.ts';
import { benxi, compiledTown } from './benxi.ts';

const town = compiledTown();

function run(more: string, months: number, record: readonly string[]): (name: string, month: number) => number {
  const text = `landfall: 1\nname: any\ntitle: {en: any}\ndescription: {en: any}\nstart: 2026-01\nmonths: ${months}\n${more}`;
  const set = readScenario(text, 'any', benxi);
  const { instance, givens } = prepare(town.program, set);
  const options = { steps: months, start: monthNumber(set.start), seed: 0, record };
  const [{ series }] = runFutures(town.models, instance, givens, [{ number: 0 }], options);
  return (name, month) => {
    const values = series.get(name) ?? new Float64Array();
    const width = values.length / (months + 1);
    return values.subarray(month * width, (month + 1) * width).reduce((sum, value) => sum + value, 0);
  };
}

const freeze =
  'levers:\n  - { do: freeze_hiring, plants: [bengang_plates, beiying, bensteel_mining], from: 2026-01 }\n';
const staying = (share: number) =>
  `${freeze}assumptions:\n  - { quantity: newcomers_stay, value: ${share}, why: a test }\n`;

describe('newcomers whom the plants do not take on', () => {
  const record = ['attrition', 'turned_away', 'newcomers', 'all_unemployed', 'newcomers_searching'];

  it('are as many as the posts that fell free, times the share that stays', () => {
    const at = run(staying(0.3), 1, record);
    expect(at('attrition', 0)).toBeGreaterThan(0);
    expect(at('turned_away', 0) / at('attrition', 0)).toBeCloseTo(0.3, 12);
    expect(at('newcomers', 0) / at('turned_away', 0)).toBeCloseTo(1, 12);
    expect(at('newcomers_searching', 0) / at('turned_away', 0)).toBeCloseTo(1, 12);
  });

  it('look for work in the town: more stay, more are out of work', () => {
    const out = [0, 0.5, 1].map((share) => run(staying(share), 36, record)('all_unemployed', 36));
    expect(out[1]).toBeGreaterThan(out[0] * 1.001);
    expect(out[2]).toBeGreaterThan(out[1] * 1.001);
  });

  it('are none while every post is filled again', () => {
    const at = run('', 24, record);
    for (let month = 0; month <= 24; month += 1) expect(at('turned_away', month)).toBeLessThan(1e-9);
  });
});

describe('quits', () => {
  const record = ['quit', 'quit_index', 'tightness_index', 'staff'];
  const closure = (response: number) =>
    `levers:\n  - { do: close, plants: [beiying], from: 2026-03 }\nassumptions:\n  - { quantity: quit_response, value: ${response}, why: a test }\n`;

  it('are those of the pack while work is as easy to find as at the start', () => {
    const at = run('', 24, record);
    for (let month = 0; month <= 24; month += 1) expect(at('quit_index', month)).toBeCloseTo(1, 9);
  });

  it('fall with vacancies for each person out of work, by the elasticity', () => {
    const at = run(closure(0.5), 24, record);
    expect(at('tightness_index', 24)).toBeLessThan(0.9);
    expect(at('quit_index', 24)).toBeCloseTo(Math.sqrt(at('tightness_index', 24)), 12);
    expect(at('quit', 24) / at('staff', 24)).toBeLessThan(0.97 * (at('quit', 0) / at('staff', 0)));
    expect(run(closure(0), 24, record)('quit_index', 24)).toBe(1);
  });
});

describe('residents', () => {
  const record = [
    'residents',
    'births',
    'deaths',
    'net_movers',
    'departures',
    'arrivals',
    'left_town',
    'returned_home',
  ];
  const closure = 'levers:\n  - { do: close, plants: [beiying], from: 2026-06 }\n';
  const change = (at: ReturnType<typeof run>, month: number) =>
    at('births', month) - at('deaths', month) + at('net_movers', month);

  it('have the births, deaths and moves of the pack at the start, and then those of their ages', () => {
    const at = run('', 24, record);
    expect(at('residents', 0)).toBeCloseTo(1_267_000, 6);
    expect(at('births', 0)).toBeCloseTo((1_267_000 * 0.0029) / 12, 6);
    expect(at('deaths', 0)).toBeCloseTo((1_267_000 * 0.00546) / 12, 6);
    expect(at('net_movers', 0)).toBeCloseTo((1_267_000 * -0.0043) / 12, 6);
    let expected = 1_267_000;
    for (let month = 0; month < 24; month += 1) expected += change(at, month);
    expect(at('residents', 24) / expected).toBeCloseTo(1, 9);
  });

  it('fall by those who leave or do not come for lack of work, with their households', () => {
    const at = run(closure, 24, record);
    let expected = 1_267_000;
    for (let month = 0; month < 24; month += 1) {
      const movers = at('departures', month) - at('arrivals', month) + at('left_town', month);
      expected += change(at, month) - 1.5 * movers + at('returned_home', month);
    }
    expect(at('residents', 24) / expected).toBeCloseTo(1, 9);
    expect(at('residents', 24)).toBeLessThan(run('', 24, record)('residents', 24) - 500);
  });
});
