import { describe, expect, it } from 'vitest';
import { benxi, compiledTown, scenario } from '../../../test/benxi.ts';
import { at, path } from '../../ensemble/result.ts';
import { runCase } from '../../ensemble/run.ts';
import { bindInstance } from '../../kernel/bind.ts';
import { buildProgram } from '../../kernel/build.ts';
import { interpret } from '../../kernel/interpreter/index.ts';
import { figure, lowHigh } from '../../region/region.ts';
import { dimensions } from '../dimensions.ts';
import { fires } from './fires.ts';

const { seam, market, pollutant, emitter } = dimensions;
const alone = buildProgram({
  name: 'fires',
  doc: 'The fires without a town.',
  time: { unit: 'month', dt: 1 },
  dimensions: { seam, market, pollutant, emitter },
  equations: fires,
});
const HECTARE = 10000;

interface Field {
  readonly burning: number;
  readonly growth: number;
  readonly reignition?: number;
  /** Money of each month, yuan. */
  readonly money?: (month: number) => number;
  readonly watch?: number;
}

/** A field by itself: burning, cooling, cold and sunk, by month. */
function burn({ burning, growth, reignition = 0, money = () => 0, watch = 0 }: Field, months: number) {
  const of = (value: number) => Float64Array.of(value);
  const given: Record<string, number> = {
    burning_at_start: burning,
    seam_area: 1e12, // as much ground as the fire wants
    fire_growth: growth / 12,
    fire_cost: 125,
    fire_success: 0.58,
    reignition: reignition / 12,
    fire_detection: 0.77,
    cooling_time: 120,
    burn_rate: 0.63 / 12,
    fire_co2_per_tonne: 2.3,
    subsidence_rate: 0.05 / 12,
  };
  const labels = new Map([
    ['seam', ['field']],
    ['market', ['town']],
    ['emitter', ['smoke']],
  ]);
  const instance = bindInstance(alone, labels);
  const constants = new Map<string, Float64Array>();
  for (const { name, kind, dims, value } of alone.variables) {
    if (kind !== 'constant' || value !== undefined) continue;
    const size = dims.reduce((product, d) => product * (alone.dimensions[d].name === 'pollutant' ? 4 : 1), 1);
    constants.set(name, new Float64Array(size).fill(given[name] ?? (name === 'fire_crew_pay' ? 7500 : 0)));
  }
  const inputs = new Map([
    ['fire_money', Float64Array.from({ length: months + 1 }, (_, month) => money(month))],
    ['fire_watch', new Float64Array(months + 1).fill(watch)],
    ['fire_access', new Float64Array(months + 1)],
  ]);
  const record = ['burning', 'cooling', 'cold', 'sunk', 'spread', 'coal_lost', 'fire_fighting_cost'];
  const { series } = interpret(
    instance,
    { constants, inputs },
    { number: 0 },
    { steps: months, start: 0, seed: 0, record },
  );
  return (name: string, month = months) => (series.get(name) ?? of(Number.NaN))[month];
}

/** Wuda, as two satellite studies and a third of what came back saw it: hectares. */
const WUDA = {
  // Landsat 1989-2005: 204 -> 302, 2.48 % a year
  slow: { from: 204, to: 302, years: 16, growth: 0.0248 },
  // 2000-2006: 355.7 -> 513.2, 6.3 % a year
  fast: { from: 355.7, to: 513.2, years: 6, growth: 0.063 },
};

describe('a burning field', () => {
  it.each(Object.entries(WUDA))('grows as the %s study of Wuda saw it', (_, { from, to, years, growth }) => {
    const field = burn({ burning: from * HECTARE, growth: 12 * ((1 + growth) ** (1 / 12) - 1) }, years * 12);
    expect(field('burning') / HECTARE / to).toBeCloseTo(1, 2);
  });

  it('lies, by the pack’s range of growth, on both sides of both studies', () => {
    const growth = figure(benxi, 'fire_growth', {});
    if (growth === undefined) throw new Error('the pack has no growth');
    const { low, high } = lowHigh(growth);
    for (const study of Object.values(WUDA)) {
      expect(low * 12).toBeLessThan(study.growth);
      expect(high * 12).toBeGreaterThan(study.growth);
    }
  });

  it('comes back where it was put out: 0.3 km2 in two years of 2.5, at Wuda from 2013', () => {
    // 3.2 km2 fought over in five years until 2.5 are out, then left for two years
    const enough = (2.5e6 / 0.58) * 125;
    const field = burn(
      { burning: 3.2e6, growth: 0.044, reignition: 0.045, money: (month) => (month < 60 ? enough / 60 : 0) },
      84,
    );
    const back = (field('burning') - field('burning', 60)) / 1e6;
    expect(back).toBeGreaterThan(0.2);
    expect(back).toBeLessThan(0.4);
  });

  it('burns by hand: 100 ha, a month', () => {
    const field = burn({ burning: 100 * HECTARE, growth: 0.12, money: () => 125000 }, 1);
    // spread 1 %, 1,000 m2 worked on of which 58 % go out
    expect(field('burning')).toBeCloseTo(1e6 * 1.01 - 580, 0);
    expect(field('cooling')).toBeCloseTo(580, 9);
    expect(field('coal_lost')).toBeCloseTo(1e6 * (0.63 / 12), 6);
    expect(field('sunk')).toBeCloseTo(1e6 * (0.05 / 12), 6);
    expect(field('fire_fighting_cost')).toBe(125000);
  });

  it('loses no ground: what burns, cools and is cold is what burnt at the start and what it spread to', () => {
    const field = burn({ burning: 3e6, growth: 0.05, reignition: 0.05, money: () => 2e6 }, 120);
    let spread = 0;
    for (let month = 0; month < 120; month += 1) spread += field('spread', month);
    const ground = field('burning') + field('cooling') + field('cold');
    expect(ground / (3e6 + spread)).toBeCloseTo(1, 12);
  });

  it('costs no more than there is to put out, and less comes back where somebody watches', () => {
    const left = burn({ burning: 1e5, growth: 0.04, reignition: 0.05, money: () => 1e9 }, 60);
    expect(left('burning')).toBeLessThan(1000);
    expect(left('fire_fighting_cost')).toBeLessThan(1e6);
    const watched = burn({ burning: 1e5, growth: 0.04, reignition: 0.05, money: () => 1e9, watch: 1 }, 60);
    expect(watched('burning')).toBeLessThan(left('burning'));
  });
});

describe('fires in the town', () => {
  const town = compiledTown();
  const run = (name: string, months = 240) => runCase(town, scenario(name, months), 0);

  it('are none unless a scenario takes the claim as true', () => {
    const quiet = run('baseline', 24);
    expect(path(quiet, 'burning_total').every((area) => area === 0)).toBe(true);
    expect(at(quiet, 'venture_jobs', 24).every((jobs) => jobs === 0)).toBe(true);
  });

  it('grow where nobody fights them, shrink where somebody does, and come back after two years of it', () => {
    const [left, fought, brief] = ['claim-coal-fires', 'claim-coal-fires-fought', 'claim-coal-fires-brief'].map(
      (name) => run(name),
    );
    const area = (result: typeof left, month = 240) => path(result, 'burning_total')[month];
    expect(area(left)).toBeGreaterThan(1.5 * area(left, 0));
    expect(area(fought)).toBeLessThan(0.3 * area(fought, 0));
    expect(area(brief, 36)).toBeLessThan(area(brief, 0));
    expect(area(brief)).toBeGreaterThan(area(brief, 0));
    const quiet = run('baseline', 24);
    expect(path(left, 'town_co2')[0]).toBeCloseTo(path(quiet, 'town_co2')[0] + path(left, 'fire_co2')[0], 6);
    expect(path(fought, 'fire_jobs_total')[24]).toBeGreaterThan(5);
    // the observed air holds the smoke of the start; the people of the town breathe what changes
    expect(path(left, 'town_fine_dust')[0]).toBeCloseTo(30, 9);
    const own = (result: typeof left) => path(result, 'town_own_dust');
    expect(own(left)[240]).toBeGreaterThan(own(fought)[240]);
    const payers = fought.dimensions.get('payer')?.map(({ id }) => id) ?? [];
    const paid = at(fought, 'payer_total', 24);
    expect(paid[payers.indexOf('province')]).toBeGreaterThan(0);
    expect(paid[payers.indexOf('city')]).toBeGreaterThan(0);
  });
});
