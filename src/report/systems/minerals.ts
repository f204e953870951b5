import { assessDeposits, type DepositWorth, metalPrices } from '../../design/minerals/assess.ts';
import { at, type Result } from '../../ensemble/result.ts';
import { figure, labelsOf, type Region, withValues } from '../../region/region.ts';
import { amount, type Cell, type DataTable, type Drawing, money, people, type Section } from '../document.ts';
import { bars } from '../figures/bars.ts';
import { COLOURS } from '../figures/draw.ts';
import { overTime } from '../figures/over-time.ts';
import { localized } from '../format.ts';
import { type Telling, yearly } from '../parts/told.ts';
import { MINERAL_WORDS } from '../words/minerals.ts';

/** Rare metals: what export licences do to prices, what each deposit would be worth, and what came of those that were opened. */
export function minerals(telling: Telling): Section | undefined {
  const { result, set, language, n } = telling;
  const region = withValues(set.region, set.settings);
  if (labelsOf(region, 'deposit').length === 0) return undefined;
  const words = MINERAL_WORDS[language];
  const controls = { exports: at(result, 'export_control', 0)[0], rival: at(result, 'rival_control', 0)[0] };
  const prices = metalPrices(region, controls);
  const free = metalPrices(region, { exports: 0, rival: controls.rival });
  const dearest = prices.reduce((best, one) => (one.abroad / one.home > best.abroad / best.home ? one : best));
  const more = dearest.paid / free[prices.indexOf(dearest)].paid - 1;
  const deposits = assessDeposits(region, controls);
  const world = postsOfTheWorld(region, deposits);
  const sentences = [
    words.text(localized(dearest.names, language), n.figure(Math.round(dearest.abroad / dearest.home)), n.share(more)),
    ...(deposits.some(({ claim }) => claim !== '') && set.claims.length === 0 ? [words.hypothesis] : []),
    ...(world === undefined ? [] : [words.world(n.people(world))]),
    words.worthText,
  ];
  const text = sentences.join(language === 'zh' ? '' : ' ');
  return {
    id: 'rare-metals',
    title: words.title,
    text,
    figures: [{ svg: priceBars(telling, dearest), says: text }, ...postsDrawn(telling)],
    tables: [
      {
        id: 'rare-metals-prices',
        title: words.prices(result.currency),
        header: [words.metal, words.home, words.abroad, words.paid, words.free],
        rows: prices.map(({ names, home, abroad, paid }, i) => [
          localized(names, language),
          rounded(home),
          rounded(abroad),
          rounded(paid),
          rounded(free[i].paid),
        ]),
      },
      worthTable(telling, region, deposits),
      ...openedTable(telling),
    ],
  };
}

function priceBars(
  { result, language, n }: Telling,
  { names, home, abroad, paid }: ReturnType<typeof metalPrices>[number],
): string {
  const words = MINERAL_WORDS[language];
  const named = (what: string) => `${localized(names, language)}: ${what}`;
  const text = (value: number) => `${n.compact(value)} ${result.currency}/kg`;
  return bars([
    { name: named(words.home), value: home, text: text(home), colour: COLOURS.grey },
    { name: named(words.paid), value: paid, text: text(paid), colour: COLOURS.blue },
    { name: named(words.abroad), value: abroad, text: text(abroad), colour: COLOURS.red },
  ]);
}

function worthTable({ result, language }: Telling, region: Region, deposits: readonly DepositWorth[]): DataTable {
  const words = MINERAL_WORDS[language];
  const metals = labelsOf(region, 'metal').map(({ names }) => words.made(localized(names, language)));
  return {
    id: 'rare-metals-worth',
    title: words.worth(result.currency),
    header: [
      words.deposit,
      ...metals,
      words.jobs,
      words.open,
      words.low,
      words.high,
      words.ready,
      words.quiet,
      words.from,
      words.best,
    ],
    rows: deposits.map(({ names, made, jobs, open, ready, quiet, from, best }) => [
      localized(names, language),
      ...made.map(rounded),
      people(jobs),
      money(open.middle),
      money(open.low),
      money(open.high),
      money(ready),
      money(quiet),
      from === undefined ? words.never : rounded(from),
      words.verdicts[best],
    ]),
  };
}

/** People at work if the whole world’s scandium came from mines like the region’s own mine, or from the first deposit with any. */
function postsOfTheWorld(region: Region, deposits: readonly DepositWorth[]): number | undefined {
  const metal = labelsOf(region, 'metal').findIndex(({ id }) => id === 'scandium');
  const rich = deposits.filter(({ made }) => metal >= 0 && made[metal] > 0);
  const own = labelsOf(region, 'deposit').filter(({ text }) => text.route === 'primary');
  const mine = rich.find(({ id }) => own.some((label) => label.id === id)) ?? rich[0];
  const world = figure(region, 'world_supply', { metal: 'scandium' });
  if (mine === undefined || world === undefined) return undefined;
  return (12 * world.value * mine.jobs) / mine.made[metal];
}

/** To three digits: nothing here is known better. */
const rounded = (value: number): Cell => amount(Number(value.toPrecision(3)));

const wasOpened = (result: Result): boolean =>
  Array.from({ length: result.months + 1 }, (_, month) => at(result, 'deposit_posts', month)).some((posts) =>
    posts.some((value) => value > 0),
  );

const OPENED = ['deposit_posts', 'metal_sales', 'deposit_margin', 'resource_tax', 'deposit_water'] as const;

/** Deposits that were opened, in the last year of the run. */
function openedTable({ result, language }: Telling): DataTable[] {
  if (!wasOpened(result)) return [];
  const words = MINERAL_WORDS[language];
  const months = Math.min(12, result.months);
  const lastOf = (name: string, deposit: number): number => {
    let sum = 0;
    for (let k = 0; k < months; k += 1) sum += at(result, name, result.months - k)[deposit];
    // posts are a level, the rest flows of a month
    return name === 'deposit_posts' ? sum / months : (sum * 12) / months;
  };
  return [
    {
      id: 'rare-metals-opened',
      title: words.opened,
      header: [words.deposit, words.posts, words.sales, words.margin, words.tax, words.water],
      rows: (result.dimensions.get('deposit') ?? []).map(({ names }, d): Cell[] => [
        localized(names, language),
        ...OPENED.map((name) => (name === 'deposit_posts' ? people(lastOf(name, d)) : money(lastOf(name, d)))),
      ]),
    },
  ];
}

function postsDrawn(telling: Telling): Drawing[] {
  const { result, language } = telling;
  if (!wasOpened(result)) return [];
  const words = MINERAL_WORDS[language];
  const values = Array.from({ length: result.months + 1 }, (_, month) =>
    at(result, 'deposit_posts', month).reduce((sum, value) => sum + value, 0),
  );
  const lines = [{ name: words.postsOver, colour: COLOURS.blue, values }];
  return [
    {
      svg: overTime(result.start, lines, { label: words.posts }),
      says: yearly('rare-metals-posts', telling, lines)
        .rows.map((row) =>
          row
            .map((cell) => (typeof cell === 'object' && 'value' in cell ? telling.n.people(cell.value) : cell))
            .join(': '),
        )
        .join('; '),
    },
  ];
}
