import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { benxi, compiledTown, scenario } from '../../../test/benxi.ts';
import { runCase } from '../../ensemble/run.ts';
import { emitModule } from '../../kernel/wasm/emit.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { difference, explained, reach } from './told.ts';
import { openDesk } from './town.ts';

const preset = (name: string) =>
  parse(readFileSync(new URL(`../../../scenarios/benxi/${name}.yaml`, import.meta.url), 'utf8')) as ScenarioText;

describe('the desk', async () => {
  const town = compiledTown();
  const desk = await openDesk(benxi, [emitModule(town.program, 2)], () => 0);

  it('gives the numbers of a run of its own, whatever ran before', () => {
    for (const name of ['cliff-closure', 'baseline', 'steel-slump', 'cliff-closure']) {
      const { result } = desk.run(preset(name));
      const own = runCase(town, scenario(name), 0);
      for (const [series, { values }] of own.series)
        expect([series, result.series.get(series)?.values]).toEqual([series, values]);
    }
  });

  it('gives the first screen few series, each with the bits that it has in the whole run', () => {
    for (const name of ['cliff-closure', 'steel-slump']) {
      const [few, all] = [desk.run(preset(name), true), desk.run(preset(name))];
      expect([few.whole, all.whole]).toEqual([false, true]);
      expect(few.result.series.size).toBeLessThan(all.result.series.size / 5);
      for (const [series, { values }] of few.result.series)
        expect([series, values]).toEqual([series, all.result.series.get(series)?.values]);
    }
  });

  it('works the calibration out again when an assumption changes', () => {
    const changed = {
      ...preset('cliff-closure'),
      assumptions: [{ quantity: 'mean_unemployment', value: 0.08, why: 'tried' }],
    };
    const rate = (text: ScenarioText) => desk.run(text).result.series.get('unemployment_rate')?.values[0];
    const before = rate(preset('cliff-closure'));
    expect(rate(changed)).not.toBe(before);
    expect(rate(preset('cliff-closure'))).toBe(before);
  });

  it('takes the model’s applications apart by occupation, none lost and none added', () => {
    const month = 30;
    const labels = desk.region.labels.get('occupation') ?? [];
    const all = labels.map((_, occupation) => reach(desk, preset('cliff-closure'), month, occupation));
    for (const { jobs } of all) expect(jobs.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    all[0].jobs.forEach(({ open, rivals }, target) => {
      const applied = all.reduce((sum, { searching, jobs }) => sum + searching * jobs[target].share, 0);
      expect(applied / (open * rivals)).toBeCloseTo(1, 9);
    });
  });

  it('explains a value that it showed, and what makes it differ', () => {
    const place = { variable: 'plant_jobs', element: 0 };
    const month = 60;
    const run = desk.run(preset('cliff-closure')).result.series.get('plant_jobs')?.values[month];
    expect(explained(desk, preset('cliff-closure'), month, place).value).toBe(run);
    const { before, after, causes } = difference(desk, preset('baseline'), preset('cliff-closure'), month, place);
    expect(after).toBe(run);
    expect(before).toBeGreaterThan(after);
    expect(causes.length).toBeGreaterThan(0);
  });
});
