import { describe, expect, it } from 'vitest';
import { benxi, compiledTown } from '../../../test/benxi.ts';
import { prepare } from '../../ensemble/prepare.ts';
import { closedNames, imbalance } from '../../kernel/conservation.ts';
import { interpret } from '../../kernel/interpreter/index.ts';
import { runFutures } from '../../kernel/wasm/run.ts';
import { monthNumber } from '../../scenario/month.ts';
import { readScenario } from '../../scenario/read.ts';

const town = compiledTown();
const NAMES = [
  'built',
  'permit_waited',
  'deposit_posts',
  'metal_made',
  'metal_sales',
  'resource_tax',
  'deposit_margin',
  'feed_worked',
  'deposit_left',
  'deposit_water',
  'home_price',
  'foreign_price',
  'price_paid',
  'crowding',
  'metal_unrest',
  'measure_paid',
  'venture_revenue',
  'venture_jobs',
  'ore_activity',
];

interface Settings {
  readonly levers?: string;
  readonly drivers?: string;
  readonly assumptions?: readonly string[];
  readonly months?: number;
}

const assume = (quantity: string, of: string, value: number) =>
  `{ quantity: ${quantity}, ${of === '' ? '' : `of: ${of}, `}value: ${value}, why: test }`;
const MINE = '{ deposit: rare_mine }';

function caseOf({ levers = '', drivers = '{}', assumptions = [], months = 60 }: Settings) {
  const lines = [
    'landfall: 1\nname: any\ntitle: {en: any}\ndescription: {en: any}\nclaims: [rare-metals]',
    `months: ${months}`,
    `drivers: ${drivers}`,
    `levers: [${levers}]`,
    `assumptions: [${assumptions.join(', ')}]`,
  ];
  return readScenario(`${lines.join('\n')}\n`, 'any', benxi);
}

type Reader = (name: string, month: number, element?: number) => number;

/** Several futures of one case. */
function futures(settings: Settings, numbers: readonly number[]): Reader[] {
  const set = caseOf(settings);
  const { instance, givens } = prepare(town.program, set);
  const options = { steps: set.months, start: monthNumber(set.start), seed: 11, record: NAMES };
  const all = runFutures(
    town.models,
    instance,
    givens,
    numbers.map((number) => ({ number })),
    options,
  );
  return all.map((future) => (name, month, element = 0) => {
    const values = future.series.get(name);
    if (values === undefined) throw new Error(name);
    return values[(values.length / (set.months + 1)) * month + element];
  });
}

const run = (settings: Settings): Reader => futures(settings, [0])[0];

const positionOf = (dimension: string, id: string) =>
  (benxi.labels.get(dimension) ?? []).findIndex((label) => label.id === id);
const MINED = positionOf('deposit', 'rare_mine');
const BYPRODUCT = positionOf('deposit', 'rare_byproduct');
const SCANDIUM = positionOf('metal', 'scandium');
const YTTRIUM = positionOf('metal', 'yttrium');
const METALS = benxi.labels.get('metal')?.length ?? 0;

const mine = (from = '2026-01') => `{ do: open_deposit, deposits: [rare_mine], from: ${from} }`;
/** Permits in a year, a year of building, at once at capacity, a price that pays. */
const quick = [
  assume('permit_time', MINE, 12),
  assume('build_time', MINE, 12),
  assume('ramp_time', '', 1),
  assume('metal_price', '{ metal: scandium }', 14200),
  assume('metal_price', '{ metal: yttrium }', 0),
];

/** The mine and its scandium. */
const of = (at: Reader) => (name: string, month: number) =>
  at(
    name,
    month,
    name === 'metal_made' ? MINED * METALS + SCANDIUM : name === 'crowding' || name === 'price_paid' ? SCANDIUM : MINED,
  );

describe('deposits of rare metals', () => {
  const opened = run({ levers: mine(), assumptions: quick });
  const at = of(opened);

  it('by hand: a year of permits, a year of building with its posts and money, then metal', () => {
    expect(at('permit_waited', 12)).toBe(12);
    expect([at('built', 12), at('built', 24)]).toEqual([0, 1]);
    expect(at('built', 18)).toBeCloseTo(0.5, 12);
    expect([at('deposit_posts', 11), at('deposit_posts', 12), at('deposit_posts', 23)].map(Math.round)).toEqual([
      0, 60, 60,
    ]);
    // 71,500 t a year of 627 g/t, 84 % of it got out
    const made = (71_500 / 12) * 0.627 * 0.84;
    expect(at('metal_made', 40)).toBeCloseTo(made, 6);
    expect(at('deposit_posts', 40)).toBeCloseTo(75, 6);
    expect(at('deposit_water', 40)).toBeCloseTo((3 * 71_500) / 12, 6);
    // buying answers one to one: as much as 45 t a year and this mine’s are sold at 45 / (45 + 37.7) of the price
    const crowded = 1 / (1 + (12 * made) / 45_000);
    expect(at('crowding', 40)).toBeCloseTo(crowded, 9);
    const sales = made * at('price_paid', 40);
    expect(at('metal_sales', 40) / sales).toBeCloseTo(1, 9);
    expect(at('resource_tax', 40) / sales).toBeCloseTo(0.2, 9);
    expect(at('deposit_margin', 40) / (0.8 * sales - (2085 * 71_500) / 12)).toBeCloseTo(1, 9);
  });

  it('gets out of Nyngan’s reserve what its feasibility study says: 37,690 kg a year for twenty years', () => {
    expect(Math.abs(12 * at('metal_made', 40) - 37_690)).toBeLessThan(100);
  });

  it('spends the investment once, and the payer of the lever pays it', () => {
    const measures = town.program.dimensions.find(({ name }) => name === 'measure')?.labels ?? [];
    const row = measures.indexOf('open_deposit') * 5;
    let paid = 0;
    for (let month = 0; month < 60; month += 1) paid += opened('measure_paid', month, row);
    expect(paid / 618e6).toBeCloseTo(1, 9);
  });

  it('stands still at the price at home: sales after tax do not pay the running cost', () => {
    const at = of(run({ levers: mine(), assumptions: quick.slice(0, 3) }));
    expect(at('built', 40)).toBe(1);
    expect([at('metal_made', 40), at('deposit_posts', 40)]).toEqual([0, 0]);
  });

  it('is closed again where the lever ends', () => {
    const at = of(run({ levers: mine().replace('from', 'until: 2029-06, from'), assumptions: quick }));
    expect(at('deposit_posts', 40)).toBeGreaterThan(70);
    expect(at('deposit_posts', 43)).toBe(0);
  });

  it('as a by-product comes and goes with the ore that is dug', () => {
    const cheap = [assume('feed_cost', '{ deposit: rare_byproduct }', 0), assume('ramp_time', '', 1)];
    const levers = `{ do: open_deposit, deposits: [rare_byproduct], from: 2026-01 }, { do: close, plants: [bensteel_mining], from: 2030-01 }`;
    const by = run({ levers, assumptions: cheap });
    const scandium = BYPRODUCT * METALS + SCANDIUM;
    expect(by('metal_made', 47, scandium)).toBeGreaterThan(0);
    expect(by('ore_activity', 49)).toBeLessThan(0.5);
    expect(by('metal_made', 49, scandium) / by('metal_made', 47, scandium)).toBeCloseTo(by('ore_activity', 49), 9);
  });

  it('brings its posts to its labour market and its tax to the city’s budget', () => {
    const markets = benxi.labels.get('market')?.length ?? 0;
    const venture = positionOf('venture', 'minerals');
    const here = venture * markets + positionOf('market', 'benxi');
    expect(opened('venture_jobs', 40, here)).toBeCloseTo(at('deposit_posts', 40), 9);
    expect(opened('venture_revenue', 40, venture)).toBeCloseTo(0.5 * at('resource_tax', 40), 6);
  });

  it('lets no tonne appear or vanish: what is dug is missing in the ground', () => {
    const set = caseOf({ levers: mine(), assumptions: quick });
    const { instance, givens } = prepare(town.program, set);
    const options = { steps: 60, start: monthNumber(set.start), seed: 0, record: closedNames(town.program, 't') };
    const [future] = runFutures(town.models, instance, givens, [{ number: 0 }], options);
    for (const residual of imbalance(town.program, instance, future, 't')) expect(residual / 1e9).toBeLessThan(1e-9);
    let dug = 0;
    for (let month = 0; month < 60; month += 1) dug += at('feed_worked', month);
    expect((at('deposit_left', 0) - at('deposit_left', 60)) / dug).toBeCloseTo(1, 9);
  });
});

describe('prices of rare metals', () => {
  it('under licences yttrium is 38 times as dear abroad, and the mine is paid a fifth more', () => {
    const at = run({ months: 12 });
    expect(at('foreign_price', 6, YTTRIUM) / at('home_price', 6, YTTRIUM)).toBeCloseTo(1917 / 50, 9);
    // 0.5 of it wanted abroad, 5 % licensed, a fifth of the difference comes back
    expect(at('price_paid', 6, YTTRIUM) / 50).toBeCloseTo(1 + 0.5 * 0.05 * 0.2 * (1917 / 50 - 1), 9);
  });

  it('are one price under free trade, and where the buyers close their market', () => {
    for (const drivers of ['{ export_control: 0 }', '{ rival_control: 1 }']) {
      const at = run({ months: 12, drivers });
      for (const metal of [0, 1]) {
        expect(at('foreign_price', 6, metal)).toBe(at('home_price', 6, metal));
        expect(at('price_paid', 6, metal)).toBe(at('home_price', 6, metal));
      }
    }
  });

  it('lie on the central path in a single run, and wander and jump where unrest is played out', () => {
    const calm = run({ months: 240 });
    expect([0, 120, 240].map((month) => calm('metal_unrest', month))).toEqual([0, 0, 0]);
    // diffusion alone, nothing pulls back: after 120 months a deviation of 0.3 x sqrt(10)
    const wild = [assume('price_unrest', '', 1), assume('price_reversion', '', 0), assume('jump_rate', '', 0)];
    const numbers = Array.from({ length: 40 }, (_, number) => number);
    const ends = futures({ months: 120, assumptions: wild }, numbers).map((at) => at('metal_unrest', 120, SCANDIUM));
    const mean = ends.reduce((sum, end) => sum + end, 0) / ends.length;
    const deviation = Math.sqrt(ends.reduce((sum, end) => sum + (end - mean) ** 2, 0) / (ends.length - 1));
    expect(Math.abs(mean)).toBeLessThan((3 * 0.3 * Math.sqrt(10)) / Math.sqrt(40));
    expect(Math.abs(deviation / (0.3 * Math.sqrt(10)) - 1)).toBeLessThan(0.3);
  });

  it('jump to the same bits in the interpreter and in the module', () => {
    const set = caseOf({ months: 12, assumptions: [assume('price_unrest', '', 1), assume('jump_rate', '', 3)] });
    const { instance, givens } = prepare(town.program, set);
    const options = { steps: 12, start: monthNumber(set.start), seed: 7, record: ['metal_unrest'] };
    const plain = interpret(instance, givens, { number: 3 }, options).series.get('metal_unrest');
    const [compiled] = runFutures(town.models, instance, givens, [{ number: 3 }], options);
    expect(Array.from(compiled.series.get('metal_unrest') ?? [])).toEqual(Array.from(plain ?? []));
    expect(new Set(plain).size).toBeGreaterThan(20);
  });
});
