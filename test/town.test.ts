import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baselineOf } from '../src/cli/baseline.ts';
import { prepare } from '../src/ensemble/prepare.ts';
import { path } from '../src/ensemble/result.ts';
import { runCase } from '../src/ensemble/run.ts';
import { townVocabulary } from '../src/ensemble/vocabulary.ts';
import { closedNames, imbalance } from '../src/kernel/conservation.ts';
import { interpret } from '../src/kernel/interpreter/index.ts';
import { runFutures } from '../src/kernel/wasm/run.ts';
import { readRegion } from '../src/region/region.ts';
import { monthNumber } from '../src/scenario/month.ts';
import { readScenario } from '../src/scenario/read.ts';
import { benxi, compiledTown, packFiles, scenario } from './benxi.ts';

const town = compiledTown();
const names = ['baseline', 'cliff-closure', 'managed-closure', 'bf-to-eaf', 'steel-slump'];

/** A random scenario a planner could write: closures, compression, pledges, demand. */
const anyScenario = fc
  .record({
    plant: fc.constantFrom('beiying', 'bengang_plates', 'bensteel_mining'),
    close: fc.integer({ min: 1, max: 30 }),
    pledge: fc.boolean(),
    early: fc.boolean(),
    freeze: fc.boolean(),
    demand: fc.double({ min: 0.2, max: 1.2, noNaN: true }),
    to: fc.double({ min: 0.3, max: 1, noNaN: true }),
  })
  .map(({ plant, close, pledge, early, freeze, demand, to }) => {
    const month = (n: number) => `${2026 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
    const levers = [
      plant === 'bensteel_mining' ? '' : `  - { do: close, plants: [${plant}], from: ${month(close)} }`,
      `  - { do: compress, plants: [bengang_plates], to: ${to}, from: ${month(3)}, until: ${month(40)} }`,
      pledge ? `  - { do: no_layoffs, plants: [${plant}], from: 2026-01 }` : '',
      early ? `  - { do: early_retirement, plants: [${plant}, bengang_plates], from: 2026-02 }` : '',
      freeze ? `  - { do: freeze_hiring, plants: [${plant}], from: 2026-02 }` : '',
    ].filter((line) => line !== '');
    return `landfall: 1\nname: any\ntitle: {en: any}\ndescription: {en: any}\nmonths: 48\ndrivers:\n  steel_demand: { points: { 2026-06: 1, 2028-01: ${demand} } }\nlevers:\n${levers.join('\n')}\n`;
  });

describe('Benxi', () => {
  it.each(names)('%s: the interpreter and the module give the same bits', (name) => {
    const set = scenario(name, 60);
    const { instance, givens } = prepare(town.program, set);
    const options = {
      steps: 60,
      start: monthNumber(set.start),
      seed: 0,
      record: ['left_behind', 'jobs', 'staff', 'emissions', 'cost_per_tonne'],
    };
    const plain = interpret(instance, givens, { number: 0 }, options);
    const [compiled] = runFutures(town.models, instance, givens, [{ number: 0 }], options);
    for (const [series, values] of plain.series)
      expect(
        Buffer.from(compiled.series.get(series)?.buffer ?? new ArrayBuffer(0)).equals(Buffer.from(values.buffer)),
      ).toBe(true);
  });

  it('without lever or driver gives the baseline, bit for bit', () => {
    const nothing = runCase(town, scenario('baseline'), 0);
    const baseline = runCase(town, baselineOf(scenario('cliff-closure')), 0);
    for (const [name, { values }] of nothing.series) {
      expect([
        name,
        Buffer.from(values.buffer).equals(Buffer.from(baseline.series.get(name)?.values.buffer ?? new ArrayBuffer(0))),
      ]).toEqual([name, true]);
    }
  });

  it('stands still when nothing happens', () => {
    const result = runCase(town, scenario('baseline'), 0);
    for (const name of ['all_jobs', 'plant_jobs', 'all_unemployed', 'total_steel_output']) {
      const series = path(result, name);
      expect(Math.abs(series[result.months] / series[0] - 1)).toBeLessThan(1e-9);
    }
    expect(path(result, 'lost_total')[result.months]).toBeLessThan(1e-3);
  });

  it('conserves people and ore whatever is decided', () => {
    fc.assert(
      fc.property(anyScenario, (text) => {
        const set = readScenario(text, 'any', benxi);
        const { instance, givens } = prepare(town.program, set);
        for (const unit of ['person', 't']) {
          const options = {
            steps: set.months,
            start: monthNumber(set.start),
            seed: 0,
            record: closedNames(town.program, unit),
          };
          const [run] = runFutures(town.models, instance, givens, [{ number: 0 }], options);
          const scale = unit === 'person' ? 600_000 : 1e10;
          for (const residual of imbalance(town.program, instance, run, unit))
            expect(residual / scale).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 12, seed: 20260101 },
    );
  });

  it('never counts more left behind than lost a job, nor a negative number of anybody', () => {
    fc.assert(
      fc.property(anyScenario, (text) => {
        const result = runCase(town, readScenario(text, 'any', benxi), 0);
        const lost = path(result, 'lost_total');
        path(result, 'left_behind_total').forEach((behind, month) => {
          expect(behind).toBeLessThanOrEqual(lost[month] + 1e-6);
          expect(behind).toBeGreaterThanOrEqual(-1e-6);
        });
        for (const name of [
          'searching_total',
          'back_total',
          'early_total',
          'withdrawn_total',
          'gone_total',
          'plant_jobs',
          'other_jobs',
        ]) {
          expect(Math.min(...path(result, name))).toBeGreaterThanOrEqual(-1e-6);
        }
      }),
      { numRuns: 12, seed: 7 },
    );
  });

  it('leaves fewer behind when the same works close with a pledge and early retirement than at once', () => {
    const behind = (name: string) => {
      const series = path(runCase(town, scenario(name), 0), 'left_behind_total');
      return series[series.length - 1];
    };
    expect(behind('managed-closure')).toBeLessThan(behind('cliff-closure'));
  });

  it('gives the same results when the rows of every table are in another order', () => {
    const shuffled = new Map(
      [...packFiles].map(([file, bytes]) => {
        if (!file.endsWith('.csv')) return [file, bytes];
        const lines = new TextDecoder().decode(bytes).trimEnd().split('\n');
        return [file, new TextEncoder().encode(`${[lines[0], ...lines.slice(1).reverse()].join('\n')}\n`)];
      }),
    );
    const other = readRegion(shuffled, townVocabulary());
    expect(other.hash).toBe(benxi.hash);
    const here = runCase(town, scenario('cliff-closure', 60), 0);
    const there = runCase(town, scenario('cliff-closure', 60, other), 0);
    for (const [name, { values }] of here.series)
      expect([name, Array.from(there.series.get(name)?.values ?? [])]).toEqual([name, Array.from(values)]);
  });
});
