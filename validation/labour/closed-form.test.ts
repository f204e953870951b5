import { describe, expect, it } from 'vitest';
import { bindInstance } from '../../src/kernel/bind.ts';
import { buildProgram } from '../../src/kernel/build.ts';
import { interpret } from '../../src/kernel/interpreter/index.ts';
import { laboratory, laboratoryConstants } from './laboratory.ts';

/** One occupation, run from an arbitrary start until it rests. */
function rest(rates: { separation: number; opening: number; adjustment: number; intensity: number }, steps: number) {
  const constants = laboratoryConstants(1, 2);
  constants.set('separation_rate', Float64Array.of(rates.separation));
  constants.set('opening_rate', Float64Array.of(rates.opening));
  constants.set('adjustment_rate', Float64Array.of(rates.adjustment));
  constants.set('search_intensity', Float64Array.of(rates.intensity));
  constants.set('base_jobs', Float64Array.of(0.97));
  constants.set('base_unemployed', Float64Array.of(0.03, 0));
  constants.set('base_vacancies', Float64Array.of(0.01));
  constants.set('base_demand', Float64Array.of(1));
  const instance = bindInstance(
    buildProgram(laboratory),
    new Map([
      ['occupation', ['all']],
      ['market', ['all']],
      ['wait', ['w1', 'w2']],
    ]),
  );
  const inputs = new Map([
    ['demand_index', new Float64Array(steps + 1).fill(1)],
    ['new_jobs', new Float64Array(steps + 1)],
  ]);
  const run = interpret(
    instance,
    { constants, inputs },
    { number: 0 },
    { steps, start: 0, seed: 0, record: ['jobs', 'occupation_unemployed', 'vacancies'] },
  );
  const last = (name: string) => run.series.get(name)?.[steps] ?? Number.NaN;
  return { jobs: last('jobs'), unemployed: last('occupation_unemployed'), vacancies: last('vacancies') };
}

/**
 * The paper's steady state of a single market in closed form: v = u - e (du - dv) / ((1 - dv) g) with demand 1 = e + u,
 * hires m-urn-ball = du e. Solved here for u by bisection.
 */
function closedForm(separation: number, opening: number, adjustment: number, intensity: number): number {
  let low = 1e-6;
  let high = 0.5;
  for (let i = 0; i < 200; i += 1) {
    const u = (low + high) / 2;
    const e = 1 - u;
    const v = u - (e * (separation - opening)) / ((1 - opening) * adjustment);
    const hires = v > 0 ? v * (1 - Math.exp((-intensity * u) / v)) : 0;
    if (hires < separation * e) low = u;
    else high = u;
  }
  return (low + high) / 2;
}

describe('a single labour market', () => {
  it('comes to rest at the closed form, to 1e-9', () => {
    const { jobs, unemployed, vacancies } = rest(
      { separation: 0.016, opening: 0.012, adjustment: 0.16, intensity: 1 },
      4000,
    );
    const expected = closedForm(0.016, 0.012, 0.16, 1);
    expect(Math.abs(unemployed - expected)).toBeLessThan(1e-9);
    expect(100 * expected).toBeCloseTo(4.106573, 5);
    expect((100 * vacancies) / (vacancies + jobs)).toBeCloseTo(1.721901, 5);
    expect(unemployed / (0.016 * jobs)).toBeCloseTo(2.6765, 4);
  });

  it('keeps rates and the length of spells when a step is a month', () => {
    const { jobs, unemployed, vacancies } = rest(
      { separation: 0.0102716, opening: 0.00769251, adjustment: 0.10271605, intensity: 0.36105978 },
      6000,
    );
    expect(100 * unemployed).toBeCloseTo(4.10657, 4);
    expect((100 * vacancies) / (vacancies + jobs)).toBeCloseTo(1.7219, 4);
    expect(unemployed / (0.0102716 * jobs)).toBeCloseTo(4.169, 3);
    expect(((unemployed / (0.0102716 * jobs)) * 52) / 12).toBeCloseTo(18.07, 2);
  });
});
