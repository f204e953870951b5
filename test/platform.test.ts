import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../src/ensemble/prepare.ts';
import { at, path, type Result } from '../src/ensemble/result.ts';
import { runCase } from '../src/ensemble/run.ts';
import { closedNames, imbalance } from '../src/kernel/conservation.ts';
import { runFutures } from '../src/kernel/wasm/run.ts';
import { reportOf } from '../src/report/report.ts';
import { monthNumber } from '../src/scenario/month.ts';
import { readScenario } from '../src/scenario/read.ts';
import { benxi, compiledTown, scenario } from './benxi.ts';
import { reportInput } from './report-input.ts';

const town = compiledTown();
const head = 'landfall: 1\nname: any\ntitle: {en: any}\ndescription: {en: any}\nmonths: 48\nlevers:\n';
const close = '  - { do: close, plants: [beiying], from: 2026-03 }\n';
const train = (people: number, suppliers = true) =>
  `  - { do: platform_training, plants: [beiying], ${suppliers ? 'suppliers: true, ' : ''}people: ${people}, payer: province, from: 2026-04, until: 2028-04 }\n`;
const read = (text: string) => readScenario(text, 'any', benxi);
const last = (result: Result, name: string) => path(result, name)[result.months];

describe('livelihoods on a platform', () => {
  it('conserve people and money, and never count more hosts than people who look for work', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.boolean(), (people, suppliers) => {
        const set = read(head + close + train(people, suppliers));
        const { instance, givens } = prepare(town.program, set);
        const options = { steps: set.months, start: monthNumber(set.start), seed: 0 };
        for (const [unit, scale] of [
          ['person', 600_000],
          ['CNY', 3e9],
        ] as const) {
          const record = closedNames(town.program, unit);
          const [one] = runFutures(town.models, instance, givens, [{ number: 0 }], { ...options, record });
          for (const residual of imbalance(town.program, instance, one, unit))
            expect(residual / scale).toBeLessThan(1e-9);
        }
        const record = ['hosts', 'earners', 'group_searching'];
        const [one] = runFutures(town.models, instance, givens, [{ number: 0 }], { ...options, record });
        const [hosts, earners, searching] = record.map((name) => one.series.get(name) ?? new Float64Array());
        hosts.forEach((count, i) => {
          expect(count).toBeGreaterThanOrEqual(0);
          expect(count + earners[i]).toBeLessThanOrEqual(searching[i] + 1e-9);
        });
      }),
      { numRuns: 6, seed: 4 },
    );
  });

  it('train nobody, and change nothing, where nobody lost a job', () => {
    const idle = runCase(town, read(head + train(500)), 0);
    const baseline = runCase(town, scenario('baseline', 48), 0);
    expect(last(idle, 'trained_total')).toBeLessThan(1e-2); // the start is steady to a thousandth of a person
    expect(last(idle, 'all_jobs')).toBeCloseTo(last(baseline, 'all_jobs'), 3);
  });

  it('hardly matter by the survey, and matter as their friends see them', () => {
    const behind = (name: string) => last(runCase(town, scenario(name, 96), 0), 'left_behind_total');
    const without = behind('cliff-closure');
    expect(Math.abs(without - behind('platform-training')) / without).toBeLessThan(0.005);
    expect(without - behind('platform-best-case')).toBeGreaterThan(100);
  });

  it('cost what was trained, whoever pays', () => {
    const result = runCase(town, read(head + close + train(100)), 0);
    const measure = (result.dimensions.get('measure') ?? []).findIndex(({ id }) => id === 'platform_training');
    let paid = 0;
    for (let month = 0; month < result.months; month += 1) paid += at(result, 'measure_cost', month)[measure];
    expect(paid).toBeCloseTo(3000 * last(result, 'trained_total'), 3);
    expect(last(result, 'trained_total')).toBeCloseTo(2400, 6);
  });

  it('have a part in the report whose shares are all hosts, in both languages', () => {
    const input = reportInput('platform-training', 48);
    for (const language of ['en', 'zh'] as const) {
      const part = reportOf(input, language).sections.find(({ id }) => id === 'platform');
      const shares = part?.tables[0].rows.map(([, cell]) =>
        typeof cell === 'object' && 'value' in cell ? cell.value : 0,
      );
      expect(shares?.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
      expect(part?.text).toMatch(/777/);
    }
    expect(at(input.result, 'trained_total', 48)[0]).toBeGreaterThan(1000);
  });
});
