import { readFile } from 'node:fs/promises';
import {
  compareStorage,
  type Earning,
  type Market,
  type Option,
  type Range,
  type Reason,
  type StorageReport,
} from '../../design/storage/compare.ts';
import { dispatchWithin } from '../../design/storage/cycles.ts';
import { dispatch } from '../../design/storage/dispatch.ts';
import { pricesOf } from '../../design/storage/prices.ts';
import { reader } from '../../design/storage/reading.ts';
import { plainStore, revenue } from '../../design/storage/revenue.ts';
import { sizes } from '../../design/storage/sizes.ts';
import { together } from '../../design/storage/together.ts';
import { figure, type Region, readProfileFile } from '../../region/region.ts';
import { styled, type Terminal, table } from '../terminal.ts';
import { openRegion } from '../town.ts';

export interface StorageOptions {
  /** A CSV of prices through a year. */
  readonly prices?: string;
  /** MW of a connection that all projects share. */
  readonly grid?: number;
  /** Full cycles that a battery may make in a year. */
  readonly cycles?: number;
}

/** `landfall storage`: the region’s shafts as stores, beside water and lithium; the answer on the first line. */
export async function storage(regionName: string, options: StorageOptions, terminal: Terminal): Promise<void> {
  const region = await withPrices(await openRegion(regionName), options.prices);
  const report = compareStorage(region);
  terminal.out(`${styled(terminal, 'bold', answer(report))}\n\n`);
  terminal.out(holes(report));
  if (report.against.length > 0) {
    terminal.out(
      `\nAgainst any of them: ${report.against.map((reason) => tell(reason, report.currency)).join('; ')}.\n`,
    );
  }
  terminal.out('\n');
  terminal.out(money(report));
  terminal.out('\n');
  terminal.out(projects(report));
  const priced = hoursHeld(region, report);
  if (priced !== undefined) terminal.out(`\n${priced}`);
  if (options.grid !== undefined) terminal.out(`\n${await shared(region, options.grid)}\n`);
  if (options.cycles !== undefined) terminal.out(`\n${warranted(region, report, options.cycles)}\n`);
  terminal.out('\n');
  for (const note of notes(region, report)) terminal.out(`${styled(terminal, 'dim', note)}\n`);
}

async function withPrices(region: Region, file: string | undefined): Promise<Region> {
  if (file === undefined) return region;
  const read = readProfileFile(file, await readFile(file), 'power_price_path', `${region.currency}/MWh`);
  const profile = { ...read, year: String(region.priceYear), basis: 'observed', source: file } as const;
  return { ...region, profiles: new Map(region.profiles).set(profile.quantity, profile) };
}

function holes({ shafts, currency }: StorageReport): string {
  return table(
    ['hole', 'state', 'MWh', 'low', 'high', 'weight t', 'rope/weight', 'motor MW', 'of 25 t', 'against it'],
    shafts.map((shaft) => [
      shaft.names.en,
      shaft.state,
      shaft.energy === undefined ? '' : short(shaft.energy.middle),
      shaft.energy === undefined ? '' : short(shaft.energy.low),
      shaft.energy === undefined ? '' : short(shaft.energy.high),
      shaft.mass === undefined ? '' : short(shaft.mass),
      shaft.energy === undefined ? '' : shaft.rope === undefined ? 'none holds' : shaft.rope.toFixed(2),
      shaft.motor === undefined ? '' : short(shaft.motor),
      shaft.many === undefined ? '' : short(shaft.many.count),
      shaft.against.map((reason) => tell(reason, currency)).join('; ') || 'nothing found',
    ]),
  );
}

function money({ options, currency, hours }: StorageReport): string {
  return table(
    [
      `at ${hours} hours`,
      `${currency}/kWh held`,
      `${currency}/MWh given`,
      'sold at',
      'carries',
      'net present value/kWh',
    ],
    options.flatMap((option) =>
      option.earnings.map((earning, i) => [
        i === 0 ? NAMES[option.kind] : '',
        i === 0 ? range(option.investment, 1000) : '',
        i === 0 ? range(option.levelised, 1) : '',
        MARKETS[earning.market],
        range(earning.carried, 1000),
        range(earning.npv, 1000),
      ]),
    ),
  );
}

function projects({ projects: all, currency }: StorageReport): string {
  return table(
    [
      'project',
      `m ${currency}`,
      'on site',
      'of the town',
      'posts after',
      'person-years',
      `${currency} for one`,
      `npv m ${currency}`,
      'kt CO2 avoided/year',
    ],
    all.map((project) => [
      project.names.en,
      short(project.investment / 1e6),
      range(project.site, 1),
      range(project.localSite, 1),
      range(project.posts, 1),
      short(project.building + project.running),
      short(project.moneyPerYear),
      project.npv === undefined ? '' : range(project.npv, 1e6),
      project.avoided === undefined ? '' : range(project.avoided, 1000),
    ]),
  );
}

/** What more hours are worth at the place’s own prices. */
function hoursHeld(region: Region, { currency }: StorageReport): string | undefined {
  const read = reader(region);
  const prices = pricesOf(region, read);
  if (prices === undefined) return undefined;
  const rate = read('storage_discount').middle;
  const of = (kind: string) =>
    sizes(prices.prices, prices.hours, {
      efficiency: read(`${kind}_efficiency`).middle,
      years: read(`${kind}_life`).middle,
      upkeep: read(`${kind}_upkeep`).middle,
      rate,
    });
  const [gravity, battery] = [of('gravity'), of('battery')];
  return table(
    ['hours held', `gravity: k ${currency}/MW`, `carries ${currency}/kWh`, 'battery', 'carries'],
    gravity.map((size, i) => [
      short(size.hours),
      short(size.revenue / 1000),
      short(size.carried / 1000),
      short(battery[i].revenue / 1000),
      short(battery[i].carried / 1000),
    ]),
  );
}

async function shared(region: Region, grid: number): Promise<string> {
  const read = reader(region);
  const prices = pricesOf(region, read);
  if (prices === undefined) return 'No prices to plan against.';
  const found = await together(region, grid, prices.prices, prices.hours, read('storage_cycles').middle);
  const lost = 1 - found.shared / found.apart;
  return `${found.names.length} projects of ${short(found.power)} MW behind ${short(grid)} MW earn ${short(found.shared / 1e6)} m ${region.currency} a year, ${short(lost * 100)} % less than with connections of their own.`;
}

/** What a limit on cycles takes from a battery. */
function warranted(region: Region, { hours, currency }: StorageReport, cycles: number): string {
  const read = reader(region);
  const prices = pricesOf(region, read);
  if (prices === undefined) return 'No prices to plan against.';
  const battery = plainStore(hours, read('battery_efficiency').middle);
  const free = dispatch(battery, prices.prices, prices.hours).value;
  const { plan, price } = dispatchWithin(battery, prices.prices, prices.hours, cycles);
  const share = short((100 * plan.value) / free);
  return `A battery of ${hours} hours that makes at most ${short(cycles)} cycles a year earns ${share} % of what it could; one cycle more is worth ${short(price)} ${currency} for each MWh given.`;
}

function notes(region: Region, report: StorageReport): string[] {
  const assumed = report.figures.filter((one) => one.basis === 'assumption').length;
  const prices = pricesOf(region, reader(region));
  const own = prices?.kind === 'own prices' ? foresight(region, report, prices) : undefined;
  return [
    'Ranges join the cheap, or the dear, end of every assumption. Spot elsewhere: a year of prices known beforehand, which no operator knows; on yesterday’s prices 77 % of it.',
    prices?.kind === 'tariff'
      ? 'Tariff: what a store behind the meter of a works saves. No spot prices of the region were found; --prices takes a year of them.'
      : '',
    own ?? '',
    'Pumped hydro is paid for its capacity as well; that price was not found, and its net present value is without it.',
    `${report.figures.length} figures of the pack, ${assumed} of them assumptions. Jobs of gravity storage: said by a seller; none were counted.`,
  ].filter((note) => note !== '');
}

function foresight(
  region: Region,
  { hours }: StorageReport,
  prices: { readonly prices: Float64Array; readonly hours: number },
): string {
  const store = plainStore(hours, figure(region, 'gravity_efficiency', {})?.value ?? 1);
  const { yesterday, day, year, both } = revenue(store, prices.prices, prices.hours);
  const part = (value: number) => `${short((100 * value) / year)} %`;
  return `A plan on yesterday’s prices earns ${part(yesterday)} of what the year known beforehand gives, one that knows each day ${part(day)}. In ${both} steps taking and giving at once would pay; no plan here does.`;
}

const NAMES: Record<Option['kind'], string> = {
  gravity: 'gravity in shafts',
  water: 'pumped hydro of the region',
  battery: 'lithium batteries',
};

const MARKETS: Record<Market, string> = {
  'spot elsewhere': 'spot elsewhere',
  tariff: 'its tariff',
  'own prices': 'its own prices',
};

function answer({ shafts, against, options, currency, hours }: StorageReport): string {
  const of = (kind: Option['kind']) => options.find((option) => option.kind === kind);
  const gravity = of('gravity');
  const sized = shafts.filter((shaft) => shaft.energy !== undefined);
  const usable = against.length > 0 ? [] : shafts.filter((shaft) => shaft.against.length === 0);
  const rivals = [of('water'), of('battery')].flatMap((option) =>
    option === undefined ? [] : [`${NAMES[option.kind]} ${short(option.levelised.middle)}`],
  );
  const cost =
    gravity === undefined
      ? ''
      : `${short(gravity.levelised.middle)} ${currency} a MWh given, against ${rivals.join(' and ')}${most(gravity)}`;
  if (sized.length === 0) return `No shaft of known depth: nothing to hang a weight in. Gravity would cost ${cost}.`;
  const held = sized.reduce((sum, shaft) => sum + (shaft.energy?.middle ?? 0), 0);
  const verdict = usable.length === 0 ? 'Rejected' : `${usable.length} of ${shafts.length} shafts not ruled out`;
  return `Gravity storage: ${verdict}. ${sized.length === 1 ? 'The one shaft of known depth holds' : `${sized.length} shafts of known depth hold`} ${short(held)} MWh; ${cost} (${hours} hours).`;

  function most(option: Option): string {
    const carried = Math.max(...option.earnings.map((earning: Earning) => earning.carried.middle));
    const times = option.investment.middle / carried;
    return times > 1 ? `; it costs ${short(times)} times what it can earn` : '';
  }
}

function tell(reason: Reason, currency: string): string {
  switch (reason.kind) {
    case 'used':
      return 'in use';
    case 'heritage':
      return 'kept as heritage';
    case 'unknown':
      return 'no depth found';
    case 'small':
      return `holds ${short(reason.energy)} MWh at most`;
    case 'rope':
      return 'no rope holds';
    case 'spread':
      return `gives ${short(reason.efficiency)}, prices need ${short(reason.needed)}`;
    case 'dear':
      return `costs ${short(reason.investment / 1000)} ${currency}/kWh, its revenue carries ${short(reason.carried / 1000)} at most`;
    case 'jobs':
      return `${short(reason.gravity)} person-years a million, pumped hydro ${short(reason.water)}`;
  }
}

function range({ low, middle, high }: Range, scale: number): string {
  return `${short(middle / scale)} (${short(low / scale)} to ${short(high / scale)})`;
}

function short(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-GB');
}
