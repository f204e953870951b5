import { describe, expect, it } from 'vitest';
import { benxi, compiledTown, scenario } from '../../../test/benxi.ts';
import { airBudget, airConstants, emittedAtStart } from '../../design/air/constants.ts';
import { GEMM, hazardRatio } from '../../design/air/health.ts';
import { extinction, visualRange } from '../../design/air/visibility.ts';
import { prepare } from '../../ensemble/prepare.ts';
import { at, path } from '../../ensemble/result.ts';
import { runCase } from '../../ensemble/run.ts';
import { interpret } from '../../kernel/interpreter/index.ts';
import { figureArray, labelsOf } from '../../region/region.ts';
import { readScenario } from '../../scenario/read.ts';

const town = compiledTown();
const set = scenario('cliff-closure', 24);
const prepared = prepare(town.program, set);
const result = runCase(town, set, 0, prepared);
const places = labelsOf(benxi, 'place').map(({ id }) => id);

/** Variables that no report needs, at a month of the same run. */
function inside(names: readonly string[], month: number): Record<string, readonly number[]> {
  const options = { steps: 24, start: 0, seed: 0, record: names };
  const { series } = interpret(prepared.instance, prepared.givens, { number: 0 }, options);
  return Object.fromEntries(
    [...series].map(([name, values]) => {
      const width = values.length / 25;
      return [name, [...values.subarray(month * width, (month + 1) * width)]];
    }),
  );
}

describe('air', () => {
  it('has the observed mean of the urban districts at the start, 30 ug/m3', () => {
    expect(path(result, 'town_fine_dust')[0]).toBeCloseTo(30, 9);
  });

  it('is what comes from elsewhere and what the stacks add, season by season', () => {
    const { season_dust, town_dust, dust_from_elsewhere } = inside(
      ['season_dust', 'town_dust', 'dust_from_elsewhere'],
      3,
    );
    season_dust.forEach((dust, i) => {
      const season = Math.floor(i / places.length);
      expect(dust).toBeCloseTo(dust_from_elsewhere[season] + town_dust[i], 12);
    });
  });

  it('has months that make up the year: five of heating, seven of the rest', () => {
    const quiet = runCase(town, scenario('baseline', 12), 0);
    const month = Array.from({ length: 12 }, (_, m) => at(quiet, 'fine_dust', m)[0]);
    const mean = month.reduce((sum, value) => sum + value, 0) / 12;
    expect(mean).toBeCloseTo(at(quiet, 'fine_dust_year', 0)[0], 9);
    // January lies in the heating season, July does not
    expect(month[0]).toBeGreaterThan(month[6]);
  });

  it('follows the works: where Beiying shuts, its neighbour’s orders smoke beside the town', () => {
    const own = (m: number) => at(result, 'town_dust_year', m);
    const nanfen = places.indexOf('nanfen');
    expect(own(24)[nanfen]).toBeLessThan(own(0)[nanfen]);
    expect(path(result, 'town_fine_dust')[24]).toBeGreaterThan(30);
  });

  it('adds up to the emissions of the works and of the power stations, kilogram for kilogram', () => {
    const { emitted } = inside(['emitted'], 0);
    const start = emittedAtStart(benxi);
    emitted.forEach((kilograms, i) => {
      expect(kilograms).toBeCloseTo(start[i], 4);
    });
    const kinds = labelsOf(benxi, 'pollutant').length;
    const steel = at(result, 'emissions', 0);
    const power = figureArray(benxi, 'emitter_emission', ['emitter', 'pollutant']).values;
    for (let k = 0; k < kinds; k += 1) {
      const of = (values: ArrayLike<number>) =>
        Array.from(values).reduce((sum, value, i) => (i % kinds === k ? sum + value : sum), 0);
      expect(of(emitted) / (steel[k] + of(power))).toBeCloseTo(1, 9);
    }
  });

  it('follows a power plant that is told to run less: half of the cogeneration, half of its smoke', () => {
    const text = (levers: string) =>
      `landfall: 1\nname: half\ntitle: { en: Half }\ndescription: { en: Half }\nstart: 2026-01\nmonths: 6\n${levers}\n`;
    const lever = 'levers:\n  - { do: run_power, power_plants: [benxi_cogen], share: 0.5, from: 2026-04 }';
    const half = readScenario(text(lever), 'half.yaml', benxi);
    const { instance, givens } = prepare(town.program, half);
    const options = { steps: 6, start: 0, seed: 0, record: ['emitter_activity'] };
    const activity = interpret(instance, givens, { number: 0 }, options).series.get('emitter_activity') ?? [];
    const emitters = labelsOf(benxi, 'emitter').map(({ id }) => id);
    const of = (id: string, month: number) => activity[month * emitters.length + emitters.indexOf(id)];
    expect([of('cogen_power', 0), of('cogen_power', 6), of('captive_power', 6)]).toEqual([1, 0.5, 1]);
  });

  it('splits 2020 and 2021 into the town’s own part and the rest: 35 and 30', () => {
    const budget = airBudget(benxi);
    expect(budget.map(({ year, observed }) => [year, observed])).toEqual([
      ['2020', 35],
      ['2021', 30],
    ]);
    for (const { observed, own, elsewhere } of budget) expect(own + elsewhere).toBeCloseTo(observed, 12);
  });
});

describe('sight and burden', () => {
  it('are those of the calculators', () => {
    const names = ['sulphate', 'nitrate', 'organic', 'soot', 'soil', 'coarse_dust', 'extinction'];
    const found = inside(names, 0);
    const humidity = figureArray(benxi, 'relative_humidity', ['season']).values;
    found.extinction.forEach((b, i) => {
      const [sulphate, nitrate, organic, soot, soil, coarse] = names.slice(0, 6).map((name) => found[name][i]);
      const mix = { sulphate, nitrate, organic, soot, soil, coarse };
      expect(b * 1000).toBeCloseTo(extinction(mix, humidity[Math.floor(i / places.length)] * 100), 9);
    });
    const [heating] = airConstants(benxi).get('season_share') ?? [];
    const mean = found.extinction[0] * heating + found.extinction[places.length] * (1 - heating);
    expect(at(result, 'visual_range', 0)[0]).toBeCloseTo(visualRange(mean * 1000), 9);
    const dust = at(result, 'fine_dust_year', 0);
    inside(['gemm_ratio'], 0).gemm_ratio.forEach((ratio, p) => {
      expect(ratio).toBeCloseTo(hazardRatio(GEMM.ncd_lri, dust[p]), 12);
    });
  });

  it('cleaner stacks clear the air a little and cost the plants a great deal', () => {
    const quiet = runCase(town, scenario('baseline', 24), 0);
    const clean = runCase(town, scenario('clean-stacks', 36), 0);
    const dust = path(clean, 'town_fine_dust');
    expect(dust[36]).toBeLessThan(dust[0] - 1);
    expect(path(clean, 'dust_deaths_total')[30]).toBeLessThan(path(quiet, 'dust_deaths_total')[24]);
    const measures = clean.dimensions.get('measure')?.findIndex(({ id }) => id === 'clean_stacks') ?? -1;
    expect(at(clean, 'measure_cost', 36)[measures]).toBeGreaterThan(1e8);
    expect(at(clean, 'payer_total', 36)[0]).toBeGreaterThanOrEqual(at(clean, 'measure_cost', 36)[measures]);
  });
});
