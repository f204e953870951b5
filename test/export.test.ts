import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../src/ensemble/prepare.ts';
import { at, path, type Result, seriesOf } from '../src/ensemble/result.ts';
import { runCase } from '../src/ensemble/run.ts';
import { closedNames, imbalance } from '../src/kernel/conservation.ts';
import { runFutures } from '../src/kernel/wasm/run.ts';
import { reportOf } from '../src/report/report.ts';
import { monthNumber } from '../src/scenario/month.ts';
import { readScenario } from '../src/scenario/read.ts';
import { benxi, compiledTown, scenario } from './benxi.ts';
import { reportInput } from './report-input.ts';

const town = compiledTown();
const head = 'landfall: 1\nname: any\ntitle: {en: any}\ndescription: {en: any}\nmonths: 48\n';
const close = '  - { do: close, plants: [beiying], from: 2026-03 }\n';
const sell = (crew: number, price: number) =>
  `  - { do: export_mill, furnaces: [beiying_bf2, beiying_bf4], crew: ${crew}, price: ${price}, from: 2026-06 }\n`;
const last = (result: Result, name: string) => at(result, name, result.months).reduce((sum, value) => sum + value, 0);

describe('a mill that goes abroad', () => {
  it('loses no tonne, no person and no yuan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 3000 }), (crew, price) => {
        const set = readScenario(`${head}levers:\n${close}${sell(crew, price)}`, 'any', benxi);
        const { instance, givens } = prepare(town.program, set);
        for (const [unit, scale] of [
          ['person', 600_000],
          ['t', 1e10],
          ['CNY', 3e9],
        ] as const) {
          const record = closedNames(town.program, unit);
          const options = { steps: set.months, start: monthNumber(set.start), seed: 0, record };
          const [one] = runFutures(town.models, instance, givens, [{ number: 0 }], options);
          for (const residual of imbalance(town.program, instance, one, unit))
            expect(residual / scale).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 4, seed: 9 },
    );
  });

  it('saves the town carbon dioxide and the world hardly any, unless its steel takes the place of as dirty steel', () => {
    const result = runCase(town, scenario('export-mill'), 0);
    const start = path(result, 'town_co2')[0];
    const towns = start - last(result, 'town_co2');
    const world = start - last(result, 'world_co2');
    expect(towns * 12).toBeGreaterThan(10e6);
    expect(world).toBeLessThan(0.1 * towns);
    expect(last(result, 'world_co2') - last(result, 'town_co2')).toBeCloseTo(last(result, 'moved_co2'), 6);

    const text = `${head}levers:\n${close}${sell(2000, 300)}assumptions: [{ quantity: counted_abroad, value: 0, why: a test }]\n`;
    const displaced = runCase(town, readScenario(text, 'any', benxi), 0);
    expect(last(displaced, 'world_co2')).toBe(last(displaced, 'town_co2'));
    expect(last(displaced, 'moved_co2')).toBeGreaterThan(0);
  });

  it('pays the owner an eighth of what the scrap is worth, and hardly changes who is left behind', () => {
    const result = runCase(town, scenario('export-mill', 96), 0);
    const closure = runCase(town, scenario('cliff-closure', 96), 0);
    const paid = path(result, 'mill_sale').reduce((sum, value) => sum + value, 0);
    const scrap = path(result, 'scrap_forgone').reduce((sum, value) => sum + value, 0);
    expect(scrap / paid).toBeCloseTo(2414 / 310, 6);
    const [with_, without] = [result, closure].map((one) => path(one, 'left_behind_total')[one.months]);
    expect(Math.abs(with_ / without - 1)).toBeLessThan(0.01);
    expect(Math.max(...seriesOf(result, 'local_crew').values)).toBeLessThan(0.1 * 1500);
  });

  it('has a part in the report where it happens, in both languages, and none where it does not', () => {
    const input = reportInput('export-mill', 60);
    for (const language of ['en', 'zh'] as const) {
      const part = reportOf(input, language).sections.find(({ id }) => id === 'relocation');
      expect(part?.figures).toHaveLength(1);
      expect(part?.tables[0].rows).toHaveLength(8);
    }
    expect(reportOf(reportInput('baseline', 12), 'en').sections.some(({ id }) => id === 'relocation')).toBe(false);
  });
});
