import { type Enforced, enforcement, leftWithoutOne, ordinaryTrade, worstYear } from '../../design/trade/picture.ts';
import { at, path, type Result } from '../../ensemble/result.ts';
import { labelsOf, withValues } from '../../region/region.ts';
import { type Cell, type DataTable, type Drawing, money, type Section, share } from '../document.ts';
import { bars } from '../figures/bars.ts';
import { COLOURS } from '../figures/draw.ts';
import { type Line, overTime } from '../figures/over-time.ts';
import { localized } from '../format.ts';
import { lastYear, type Telling } from '../parts/told.ts';
import { BORDER_WORDS } from '../words/border.ts';

/** Billions a year under which trade stands still. */
const STILL = 1e-6;
const PALETTE = [COLOURS.blue, COLOURS.orange, COLOURS.purple, COLOURS.green, COLOURS.red, COLOURS.sky];

/** Trade with the neighbour by corridor, what hangs on it, what enforcement does, and whom the town sells to. */
export function border(telling: Telling): Section | undefined {
  const { result, set, language, n } = telling;
  const region = withValues(set.region, set.settings);
  if (labelsOf(region, 'corridor').length === 0) return undefined;
  const words = BORDER_WORDS[language];
  const all = 12 * sum(at(result, 'corridor_trade', 0));
  const hidden = 12 * path(result, 'hidden_trade')[0];
  const posts = Math.max(...path(result, 'border_posts'));
  const efforts = (['land', 'sea', 'both'] as const).flatMap((on) => {
    const found = enforcement(region, { land: on === 'sea' ? 1 : 2, sea: on === 'land' ? 1 : 2 });
    return found === undefined ? [] : [{ on, found }];
  });
  const [land] = efforts;
  const ordinary = ordinaryTrade(region);
  const worst = worstYear(region);
  const amounts = [n.compact(hidden), n.compact(all), result.currency] as const;
  const text = [
    posts > 0 ? words.claimed(...amounts, n.people(posts)) : words.lead(...amounts),
    ...(land === undefined ? [] : [words.moved(n.share(land.found.stillHidden))]),
    ...(ordinary === undefined
      ? []
      : [words.ordinary(n.figure(Number((ordinary.ordinary / ordinary.declared).toPrecision(2))))]),
    ...(worst === undefined ? [] : [words.fall(n.share(worst.fall), String(worst.year))]),
    words.purpose,
  ].join(language === 'zh' ? '' : ' ');
  return {
    id: 'border',
    title: words.title,
    text,
    figures: drawn(telling, text),
    tables: [
      corridorTable(telling),
      enforcedTable(telling, efforts, leftWithoutOne(region)),
      incomeTable(telling),
      salesTable(telling),
    ],
  };
}

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, one) => all + one, 0);

/** A yearly amount at the end of a run, of an element of a monthly series. */
function yearOf(result: Result, name: string, element: number): number {
  const months = Math.min(12, result.months);
  return lastYear(Array.from({ length: months }, (_, k) => at(result, name, result.months - k)[element]));
}

const corridorsOf = ({ result, language }: Telling) =>
  (result.dimensions.get('corridor') ?? []).map(({ names }) => localized(names, language));

/** Trade by corridor: over time where it moves, else as it is. */
function drawn(telling: Telling, says: string): Drawing[] {
  const { result, n, language } = telling;
  const words = BORDER_WORDS[language];
  const lines: Line[] = corridorsOf(telling).map((name, c) => ({
    name,
    colour: PALETTE[c % PALETTE.length],
    values: Array.from(
      { length: result.months + 1 },
      (_, month) => (12 * at(result, 'corridor_trade', month)[c]) / words.inBillions,
    ),
  }));
  const moves = lines.some(({ values }) => Array.from(values).some((value) => Math.abs(value - values[0]) > STILL));
  if (moves)
    return [
      {
        svg: overTime(result.start, lines, { label: `${words.billions} ${result.currency}/${telling.words.year}` }),
        says,
      },
    ];
  const rows = lines.map(({ name, colour, values }) => ({
    name,
    colour,
    value: values[0],
    text: `${n.compact(values[0] * words.inBillions)} ${result.currency}`,
  }));
  return [{ svg: bars(rows), says }];
}

function corridorTable(telling: Telling): DataTable {
  const { result, language } = telling;
  const words = BORDER_WORDS[language];
  return {
    id: 'border-corridors',
    title: words.corridors(result.currency),
    header: [words.corridor, words.start, words.end, words.stopped],
    rows: corridorsOf(telling).map((name, c) => [
      name,
      money(12 * at(result, 'corridor_trade', 0)[c]),
      money(yearOf(result, 'corridor_trade', c)),
      share(at(result, 'stop_chance', result.months)[c]),
    ]),
  };
}

function enforcedTable(
  { language }: Telling,
  efforts: readonly { readonly on: 'land' | 'sea' | 'both'; readonly found: Enforced }[],
  without: number | undefined,
): DataTable {
  const words = BORDER_WORDS[language];
  return {
    id: 'border-enforcement',
    title: words.enforced,
    header: [words.effort, words.hidden, words.still],
    rows: [
      ...efforts.map(({ on, found }): Cell[] => [words.efforts[on], share(found.hidden), share(found.stillHidden)]),
      ...(without === undefined ? [] : [[words.without, share(without), undefined]]),
    ],
  };
}

function incomeTable({ result, baseline, words: shared, language }: Telling): DataTable {
  const words = BORDER_WORDS[language];
  return {
    id: 'border-income',
    title: words.income(result.currency),
    header: ['', shared.baseline, shared.scenario],
    rows: Object.entries(words.incomes).map(([name, title]) => [
      title,
      money(lastYear(path(baseline, name))),
      money(lastYear(path(result, name))),
    ]),
  };
}

function salesTable(telling: Telling): DataTable {
  const { result, baseline, words: shared, language } = telling;
  const words = BORDER_WORDS[language];
  return {
    id: 'border-sales',
    title: words.sales(result.currency),
    header: [words.partner, shared.baseline, shared.scenario],
    rows: (result.dimensions.get('partner') ?? []).map(({ id }, p) => [
      words.partners[id] ?? id,
      money(yearOf(baseline, 'partner_sales', p)),
      money(yearOf(result, 'partner_sales', p)),
    ]),
  };
}
