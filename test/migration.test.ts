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
const head = 'landfall: 1\nname: any\ntitle: {en: any}\ndescription: {en: any}\nmonths: 60\n';
const close = '  - { do: close, plants: [beiying], from: 2026-03 }\n';
const read = (text: string) => readScenario(head + text, 'any', benxi);
const run = (text: string) => runCase(town, read(text), 0);
const sum = (result: Result, name: string, month = result.months) =>
  at(result, name, month).reduce((total, value) => total + value, 0);

describe('people on the move', () => {
  it('conserve people and money with every lever and driver of theirs', () => {
    const set = read(
      `drivers: { refugees_arriving: 5000, traders_arriving: 20 }\nlevers:\n${close}  - { do: merge_services, share: 0.7, from: 2026-06 }\n  - { do: homecoming, grant: 30000, payer: province, from: 2026-06 }\n`,
    );
    const { instance, givens } = prepare(town.program, set);
    for (const [unit, scale] of [
      ['person', 600_000],
      ['CNY', 3e9],
    ] as const) {
      const record = closedNames(town.program, unit);
      const options = { steps: set.months, start: monthNumber(set.start), seed: 0, record };
      const [one] = runFutures(town.models, instance, givens, [{ number: 0 }], options);
      for (const residual of imbalance(town.program, instance, one, unit)) expect(residual / scale).toBeLessThan(1e-9);
    }
  });

  it('residents are those of the month before, plus who came and was born, less who left and died', () => {
    const result = run(`drivers: { traders_arriving: 20 }\nlevers:\n${close}`);
    for (let month = 0; month < 60; month += 1) {
      const change =
        sum(result, 'births', month) -
        sum(result, 'deaths', month) +
        sum(result, 'net_movers', month) +
        sum(result, 'returned_home', month) +
        20 -
        sum(result, 'fewer_for_work', month);
      expect(sum(result, 'residents', month + 1)).toBeCloseTo(sum(result, 'residents', month) + change, 6);
    }
  });

  it('merging saves the city what it spends less, and costs posts of teachers', () => {
    const [kept, merged] = ['', '  - { do: merge_services, share: 1, from: 2026-03 }\n'].map((line) =>
      run(`levers:\n${close}${line}`),
    );
    const saved = path(merged, 'services_saved')[60];
    expect(saved).toBeCloseTo(0.5 * path(merged, 'idle_services')[60], 6);
    expect(path(merged, 'city_expenditure')[60]).toBeLessThan(path(kept, 'city_expenditure')[60]);
    expect(path(merged, 'other_jobs')[60]).toBeLessThan(path(kept, 'other_jobs')[60] - 10);
    expect(path(kept, 'services_saved')[60]).toBe(0);
  });

  it('refugees come to the province, and a share of them to the town, where the budgets pay for them', () => {
    const result = run('drivers: { refugees_arriving: 1000 }\n');
    // 5 a month come, 4 % move on: 125 in the long run
    expect(path(result, 'refugees')[60]).toBeCloseTo(125 * (1 - 0.96 ** 60), 6);
    const without = run('');
    const more = path(result, 'city_expenditure')[60] - path(without, 'city_expenditure')[60];
    expect(more).toBeGreaterThan(0);
    expect(more).toBeLessThanOrEqual(1000 * path(result, 'refugees')[60] + 1e-3);
    expect(path(result, 'all_jobs')[60]).toBe(path(without, 'all_jobs')[60]);
  });

  it('matter where the young leave, and hardly where grants call a few home', () => {
    const last = (name: string, series: string) => path(runCase(town, scenario(name), 0), series)[240];
    expect(last('young-leave', 'residents')).toBeLessThan(0.8 * last('baseline', 'residents'));
    const [without, with_] = [last('cliff-closure', 'residents'), last('homecoming', 'residents')];
    expect(with_).toBeGreaterThan(without);
    expect(with_ / without - 1).toBeLessThan(0.001);
    expect(last('homecoming', 'left_behind_total')).toBeCloseTo(last('cliff-closure', 'left_behind_total'), 0);
  });

  it('have a part in the report that counts every resident, in both languages', () => {
    const input = reportInput('claim-uzbek', 24);
    for (const language of ['en', 'zh'] as const) {
      const part = reportOf(input, language).sections.find(({ id }) => id === 'people');
      expect(part?.figures).toHaveLength(1);
      const row = part?.tables[0].rows.at(-1) ?? [];
      const counted = row
        .slice(1)
        .reduce((total: number, cell) => total + (typeof cell === 'object' && 'value' in cell ? cell.value : 0), 0);
      expect(counted).toBeCloseTo(sum(input.result, 'residents', 24), 6);
    }
  });
});
