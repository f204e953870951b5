import { describe, expect, it } from 'vitest';
import { benxi, compiledTown } from '../../../test/benxi.ts';
import { enforcement, leftWithoutOne, ordinaryTrade, worstYear } from '../../design/trade/picture.ts';
import { prepare } from '../../ensemble/prepare.ts';
import { runFutures } from '../../kernel/wasm/run.ts';
import { monthNumber } from '../../scenario/month.ts';
import { readScenario } from '../../scenario/read.ts';

const town = compiledTown();
const NAMES = [
  'corridor_trade',
  'corridor_share',
  'stop_chance',
  'neighbour_trade',
  'hidden_trade',
  'border_income',
  'hidden_income',
  'stopped_goods',
  'border_posts',
  'venture_jobs',
  'all_jobs',
  'partner_sales',
  'abroad_lost',
  'goods_lost',
  'base_partner_sales',
  'base_outside_sales',
  'base_sector_output',
  'base_local_sales',
];

type Reader = (name: string, month: number) => Float64Array;

function run(body: string, months = 36): Reader {
  const text = `landfall: 1\nname: any\ntitle: {en: any}\ndescription: {en: any}\nmonths: ${months}\n${body}\n`;
  const set = readScenario(text, 'any', benxi);
  const { instance, givens } = prepare(town.program, set);
  const options = { steps: months, start: monthNumber(set.start), seed: 0, record: NAMES };
  const [future] = runFutures(town.models, instance, givens, [{ number: 0 }], options);
  return (name, month) => {
    const values = future.series.get(name);
    if (values === undefined) throw new Error(name);
    const width = values.length / (months + 1);
    return values.subarray(width * month, width * (month + 1));
  };
}

const at = (corridor: string) => (benxi.labels.get('corridor') ?? []).findIndex(({ id }) => id === corridor);
const [SEA, DANDONG, LAND] = ['at_sea', 'dandong', 'on_land'].map(at);
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, one) => all + one, 0);

describe('trade with the neighbour', () => {
  const calm = run('');

  it('is the pack’s while nothing moves', () => {
    expect((calm('corridor_trade', 20)[DANDONG] * 12) / 13_568e6).toBeCloseTo(1, 9);
    expect((calm('hidden_trade', 20)[0] * 12) / (355e6 + 3941e6)).toBeCloseTo(1, 9);
    expect(Array.from(calm('corridor_trade', 30))).toEqual(Array.from(calm('corridor_trade', 0)));
  });

  it('by hand: twice the watch at sea takes 0.05 of 1.3 of its worth, e to the minus 0.975 of its weight', () => {
    const watched = run('drivers: { sea_enforcement: 2 }');
    const weights = [13_568, 355, 3941 * Math.exp(-15 * 0.05 * 1.3)];
    const all = weights[0] + weights[1] + weights[2];
    [DANDONG, LAND, SEA].forEach((corridor, i) => {
      expect(watched('corridor_share', 10)[corridor]).toBeCloseTo(weights[i] / all, 12);
    });
    expect(watched('stop_chance', 10)[SEA]).toBeCloseTo(0.1, 12);
    // what enforcement does not do is end trade: all that leaves the sea goes elsewhere
    expect(sum(watched('corridor_trade', 10)) / sum(calm('corridor_trade', 10))).toBeCloseTo(1, 12);
    expect(watched('corridor_trade', 10)[LAND]).toBeGreaterThan(calm('corridor_trade', 10)[LAND]);
  });

  it('in the report’s picture of enforcement is the model’s', () => {
    const watched = run('drivers: { sea_enforcement: 2 }');
    const picture = enforcement(benxi, { land: 1, sea: 2 });
    expect(picture?.hidden).toBeCloseTo(watched('hidden_trade', 10)[0] / calm('hidden_trade', 10)[0], 12);
    expect(picture?.displaced).toBeCloseTo(1, 12);
    expect(picture?.stillHidden).toBeGreaterThan(0);
    expect(picture?.stillHidden).toBeLessThan(1);
  });

  it('adds up over corridors whatever is driven, and income is what arrives', () => {
    const odd = run('drivers: { sea_enforcement: 7, land_enforcement: 0.3, border_opening: 0.4, sanctions: 0.2 }');
    for (const month of [0, 17, 36]) {
      expect(sum(odd('corridor_trade', month)) / odd('neighbour_trade', month)[0]).toBeCloseTo(1, 12);
      const trade = odd('corridor_trade', month);
      const chance = odd('stop_chance', month);
      const take = { [DANDONG]: 0.1, [LAND]: 0.1, [SEA]: 0.01 };
      const income = [0, 1, 2].reduce((all, c) => all + trade[c] * take[c] * (1 - chance[c]), 0);
      expect(odd('border_income', month)[0] / income).toBeCloseTo(1, 12);
      expect(odd('hidden_income', month)[0]).toBeLessThan(odd('border_income', month)[0]);
    }
  });

  it('is all declared without sanctions, and what it was in 2013', () => {
    const free = run('drivers: { sanctions: 0 }');
    expect(free('hidden_trade', 10)[0]).toBe(0);
    expect(free('neighbour_trade', 10)[0] / calm('neighbour_trade', 10)[0]).toBeCloseTo(2.38, 12);
  });

  it('stops where the border closes, and takes no job from a town that no source puts on it', () => {
    const closed = run('drivers: { border_opening: { points: { 2026-02: 1, 2026-03: 0 } } }');
    expect(sum(closed('corridor_trade', 6))).toBe(0);
    expect(Array.from(closed('all_jobs', 36))).toEqual(Array.from(calm('all_jobs', 36)));
    expect(closed('border_posts', 0)[0]).toBe(0);
  });

  it('where a scenario says that the town lives on it, its posts are there at the start and go with the border', () => {
    const claim = 'claims: [sanctions]\nassumptions: [{ quantity: town_border_share, value: 0.05, why: test }]';
    const closed = run(`${claim}\ndrivers: { border_opening: { points: { 2026-06: 1, 2026-07: 0 } } }`);
    const posts = closed('border_posts', 0)[0];
    expect(posts).toBeCloseTo((0.05 * closed('border_income', 0)[0]) / 8000, 9);
    expect(sum(closed('venture_jobs', 3))).toBe(0);
    expect(sum(closed('venture_jobs', 12))).toBeCloseTo(-posts, 9);
    expect(closed('all_jobs', 36)[0]).toBeLessThan(calm('all_jobs', 36)[0] - 0.1 * posts);
  });
});

describe('the picture of risk', () => {
  it('an ordinary neighbour would trade several times what customs count', () => {
    const found = ordinaryTrade(benxi);
    expect((found?.declared ?? 0) / 1e9).toBeCloseTo(2.73, 9);
    // 328.08 bn x 60^-0.7368 x 30^-0.1459 x (810/955)^-0.7838 x e^0.1929
    expect((found?.ordinary ?? 0) / 1e9).toBeCloseTo(
      328.08 * 60 ** -0.73677940305 * 30 ** -0.1458650918 * (810 / 955) ** -0.7838005706 * Math.exp(0.1929108184),
      6,
    );
  });

  it('declared trade fell by 89 % from 2019 to 2021', () => {
    expect(worstYear(benxi)).toEqual({ year: 2021, fall: 1 - 0.318 / 2.79 });
  });

  it('with the largest hidden corridor shut, what the other can carry at most is left', () => {
    expect(leftWithoutOne(benxi)).toBeCloseTo(1775 / (1775 + 5000), 12);
  });
});

describe('sales to province, nation and world', () => {
  const calm = run('');
  const taxed = run('drivers: { goods_tariff: { points: { 2026-06: 0, 2026-07: 0.25 } } }');
  const sectors = benxi.labels.get('sector')?.length ?? 0;

  it('are part of what sectors sell beyond the town’s sectors', () => {
    const [base, output] = [calm('base_partner_sales', 0), calm('base_sector_output', 0)];
    let partners = 0;
    for (let s = 0; s < sectors; s += 1) {
      const all = base[3 * s] + base[3 * s + 1] + base[3 * s + 2];
      expect(Math.min(base[3 * s], base[3 * s + 1], base[3 * s + 2])).toBeGreaterThanOrEqual(0);
      // the layout is balanced to the table’s rounding
      expect(all).toBeLessThanOrEqual(output[s] * 1.02 + 1e6);
      partners += all;
    }
    expect(sum(calm('partner_sales', 0)) / partners).toBeCloseTo(1, 9);
  });

  it('by hand: a quarter more at an elasticity of 3 loses 1 - 1.25^-3 of what goes abroad, and nothing at home at once', () => {
    const lost = 1 - 1.25 ** -3;
    expect(taxed('goods_lost', 12)[0]).toBeCloseTo(lost, 12);
    const [base, outside, gone] = [
      calm('base_partner_sales', 0),
      calm('base_outside_sales', 0),
      taxed('abroad_lost', 12),
    ];
    for (let s = 0; s < sectors; s += 1) {
      expect(gone[s]).toBeCloseTo(lost * Math.min(base[3 * s + 2], outside[s]), 3);
    }
    expect(taxed('partner_sales', 12)[2]).toBeLessThan(calm('partner_sales', 12)[2]);
    expect(taxed('partner_sales', 12)[1] / calm('partner_sales', 12)[1]).toBeCloseTo(1, 9);
  });

  it('lost abroad cost jobs at home', () => {
    expect(taxed('all_jobs', 36)[0]).toBeLessThan(calm('all_jobs', 36)[0] - 100);
    expect(taxed('all_jobs', 5)[0]).toBe(calm('all_jobs', 5)[0]);
  });
});
