import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bindInstance } from '../../src/kernel/bind.ts';
import { buildProgram } from '../../src/kernel/build.ts';
import type { Run } from '../../src/kernel/program.ts';
import { emitModule } from '../../src/kernel/wasm/emit.ts';
import { loadModel } from '../../src/kernel/wasm/load.ts';
import { runFutures } from '../../src/kernel/wasm/run.ts';
import { laboratory, laboratoryConstants } from './laboratory.ts';

/*
 * del Rio-Chanona et al. 2021 on the complete network: 464 occupations of the US in 2016 and their automation
 * probabilities. The expected paths are those of the authors' public code on the same data; the changes by occupation
 * are those that the authors published (u_ltu_perc_change, complete network).
 */
const data = new URL('../../../shared/data/labour/', import.meta.url);
const files = ['acs464-employment-2016.txt', 'acs464-automation-probability.txt'].map((name) => new URL(name, data));
const missing = files.some((file) => !existsSync(file));
if (missing) console.log(`skipped: the labour test data are not in ${data.pathname}`);

const numbers = (file: URL) => readFileSync(file, 'utf8').split(/\s+/).filter(Boolean).map(Number);

// Parameters of the authors' run scripts; a step is 6.75 weeks.
const SEPARATION = 0.016 + 1e-8;
const OPENING = 0.012 + 1e-8;
const ADJUSTMENT = 10 * SEPARATION;
const STEPS = 600;
const SHOCK = 100;
const YEARS = 30;
const LENGTH = (YEARS * 52) / 6.75;
const WAITS = 4;

describe.skipIf(missing)('labour market on the complete network of 464 occupations', () => {
  let run: Run;
  let n = 0;

  beforeAll(() => {
    const employment = numbers(files[0]);
    const automation = numbers(files[1]);
    n = employment.length;
    const jobs = Float64Array.from(employment);
    const unemployed = new Float64Array(n * WAITS);
    jobs.forEach((people, i) => {
      unemployed[i * WAITS] = SEPARATION * people;
    });
    const before = jobs.map((people) => people + SEPARATION * people);
    const kept = before.map((people, i) => (1 - automation[i]) * people);
    const hoursCut = before.reduce((a, b) => a + b, 0) / kept.reduce((a, b) => a + b, 0);
    const after = kept.map((people) => people * hoursCut);
    const constants = laboratoryConstants(n, WAITS);
    constants.set('separation_rate', Float64Array.of(SEPARATION));
    constants.set('opening_rate', Float64Array.of(OPENING));
    constants.set('adjustment_rate', Float64Array.of(ADJUSTMENT));
    constants.set('base_jobs', jobs);
    constants.set('base_unemployed', unemployed);
    constants.set(
      'base_vacancies',
      jobs.map((people) => OPENING * people),
    );
    constants.set('base_demand', before);
    const half = LENGTH / 2;
    const steepness = -Math.log(1 / 0.9999 - 1) / half;
    const demand = new Float64Array((STEPS + 1) * n);
    for (let step = 0; step <= STEPS; step += 1) {
      const share = 1 / (1 + Math.exp(-steepness * (step + 1 - (SHOCK + half))));
      for (let i = 0; i < n; i += 1) demand[step * n + i] = (before[i] + (after[i] - before[i]) * share) / before[i];
    }
    const inputs = new Map([
      ['demand_index', demand],
      ['new_jobs', new Float64Array((STEPS + 1) * n)],
    ]);
    const program = buildProgram(laboratory);
    const labels = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
    const instance = bindInstance(
      program,
      new Map([
        ['occupation', labels('o', n)],
        ['market', ['usa']],
        ['wait', labels('w', WAITS)],
      ]),
    );
    const model = loadModel(program, emitModule(program, 2));
    [run] = runFutures([model], instance, { constants, inputs }, [{ number: 0 }], {
      steps: STEPS,
      start: 0,
      seed: 0,
      record: [
        'unemployment_rate',
        'vacancy_rate',
        'long_term_rate',
        'long_term',
        'occupation_unemployed',
        'occupation_jobs',
        'job_finding',
      ],
    });
  });

  const series = (name: string) => run.series.get(name) ?? new Float64Array();

  /** Share of the labour force unemployed since the start: the authors count only spells that begin within the run. */
  const unemployedAtStart = (step: number) => {
    let share = SEPARATION / (1 + SEPARATION);
    for (let s = 0; s < step; s += 1) share *= 1 - series('job_finding')[s * n];
    return share;
  };

  /** Average rate of an occupation over a window of steps, and its change from the steady window, in percent. */
  const change = (occupation: number, name: string) => {
    const mean = (from: number, to: number) => {
      let unemployed = 0;
      let all = 0;
      for (let s = from; s < to; s += 1) {
        const at = s * n + occupation;
        unemployed += series(name)[at];
        all += series('occupation_unemployed')[at] + series('occupation_jobs')[at];
      }
      return unemployed / all;
    };
    return 100 * (mean(100, 331) / mean(25, 75) - 1);
  };

  it.each([
    ['metal furnace operators, pourers, casters', 390, 17.33, 11.64],
    ['rolling machine setters', 387, 12.52, 7.29],
    ['forging machine setters', 386, 24.36, 18.03],
    ['welders', 394, 7.58, 2.83],
    ['structural iron and steel workers', 327, 12.52, 7.29],
    ['mining machine operators', 339, -2.19, -6.1],
    ['millwrights', 363, -2.12, -5.94],
    ['industrial machinery mechanics', 361, 5.27, 0.75],
    ['power plant operators', 413, 5.27, 0.75],
    ['furnace, kiln, oven operators', 421, -2.65, -7.09],
  ])('gives the published change of unemployment and long-term unemployment of %s', (_, id, unemployment, longTerm) => {
    expect(Math.abs(change(id, 'occupation_unemployed') - unemployment)).toBeLessThan(0.005);
    expect(Math.abs(change(id, 'long_term') - longTerm)).toBeLessThan(0.005);
  });

  it.each([
    [25, 4.080134, 0.988047],
    [75, 4.106569, 1.009236],
    [99, 4.106573, 1.009239],
    [150, 4.106573, 1.009239],
    [200, 4.332419, 0.961504],
    [215, 4.669068, 0.898312],
    [230, 4.666398, 0.891801],
    [250, 4.299437, 0.954168],
    [331, 4.106572, 1.009239],
    [599, 4.106573, 1.009239],
  ])('gives the published rates at step %i', (step, unemployment, longTerm) => {
    expect(Math.abs(100 * series('unemployment_rate')[step] - unemployment)).toBeLessThan(1e-6);
    expect(Math.abs(100 * (series('long_term_rate')[step] - unemployedAtStart(step)) - longTerm)).toBeLessThan(1e-6);
  });

  it('peaks at step 222', () => {
    const path = series('unemployment_rate');
    expect(path.indexOf(Math.max(...path.subarray(100)))).toBe(222);
    expect(Math.abs(100 * path[222] - 4.727595)).toBeLessThan(1e-6);
  });

  it.each([
    [75, 1.721902],
    [215, 2.318818],
    [599, 1.721902],
  ])('gives the published vacancy rate at step %i', (step, rate) => {
    expect(Math.abs(100 * series('vacancy_rate')[step] - rate)).toBeLessThan(1e-6);
  });

  it('conserves people to 1e-9', () => {
    const total = (step: number) => {
      let people = 0;
      for (let i = 0; i < n; i += 1)
        people += series('occupation_unemployed')[step * n + i] + series('occupation_jobs')[step * n + i];
      return people;
    };
    expect(Math.abs(total(STEPS) / total(0) - 1)).toBeLessThan(1e-9);
  });
});
