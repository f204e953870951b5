import { at, path, type Result } from '../../ensemble/result.ts';
import { figure, labelsOf } from '../../region/region.ts';
import { amount, type Cell, type DataTable, money, people, type Section } from '../document.ts';
import { COLOURS } from '../figures/draw.ts';
import { type Line, overTime } from '../figures/over-time.ts';
import { type Telling, yearly } from '../parts/told.ts';
import { type FireWords, fireWords } from '../words/fires.ts';

const HECTARE = 10000;

/** Seams that burn: shown where a fire burns in the run, which in a town without documented fires is where a scenario says so. */
export function firesSection(telling: Telling): Section | undefined {
  const { result, set, language } = telling;
  if (labelsOf(set.region, 'seam').length === 0) return undefined;
  const area = path(result, 'burning_total');
  if (area.every((value) => value === 0)) return undefined;
  const words = fireWords(language);
  const hectares = (value: number) => String(Number((value / HECTARE).toPrecision(3)));
  const co2 = path(result, 'fire_co2')[result.months] * 12;
  const lines = linesOf(telling, words);
  const open = set.decisions.filter(({ lever }) => lever === 'open_fires');
  const text = words.text(
    hectares(area[0]),
    hectares(area[result.months]),
    telling.n.compact(path(result, 'coal_lost')[result.months]),
    telling.n.compact(co2),
  );
  const agreed = open.flatMap(({ settings }) => (settings.consent === undefined ? [] : [String(settings.consent)]));
  return {
    id: 'fires',
    title: words.title,
    text: [text, ...agreed.map(words.consent)].join(' '),
    figures: [{ svg: overTime(result.start, lines, { label: 'ha' }), says: words.says }],
    tables: [endsTable(telling, words), studiesTable(telling, words), yearly('fires-area', telling, lines)],
  };
}

function linesOf({ result, baseline }: Telling, words: FireWords): Line[] {
  const of = (from: Result, name: string) => path(from, name).map((value) => value / HECTARE);
  return [
    { name: words.burningBaseline, colour: COLOURS.grey, dashed: true, values: of(baseline, 'burning_total') },
    { name: words.cooling, colour: COLOURS.sky, values: of(result, 'cooling_total') },
    { name: words.burning, colour: COLOURS.red, values: of(result, 'burning_total') },
  ];
}

function endsTable({ result, baseline, n }: Telling, words: FireWords): DataTable {
  const row = (name: string, series: string, times: number, as: (value: number) => Cell): Cell[] => {
    const [mine, other] = [path(result, series), path(baseline, series)];
    return [name, as(mine[0] * times), as(other[baseline.months] * times), as(mine[result.months] * times)];
  };
  const hectares = (value: number) => amount(Number(value.toPrecision(3)));
  const dust = (value: number) => amount(Number(value.toFixed(1)));
  const spent = moneyOf(result) - moneyOf(baseline);
  const avoided = sum(path(baseline, 'fire_co2')) - sum(path(result, 'fire_co2'));
  return {
    id: 'fires-ends',
    title: words.table,
    header: [words.what, words.start, words.endBaseline, words.end],
    rows: [
      row(words.area, 'burning_total', 1 / HECTARE, hectares),
      row(words.hot, 'cooling_total', 1 / HECTARE, hectares),
      row(words.sunk, 'sunk_total', 1 / HECTARE, hectares),
      row(words.coal, 'coal_burning', 12, money),
      row(words.co2, 'fire_co2', 12, money),
      row(words.dust, 'town_fine_dust', 1, dust),
      row(words.posts, 'fire_jobs_total', 1, people),
      row(words.visits, 'visits_total', 1, people),
      [words.money, undefined, undefined, money(spent)],
      // the run's own money for each tonne that did not go up: to be held against a carbon price
      [
        words.perTonne,
        undefined,
        undefined,
        avoided > 1 ? n.figure(Number((spent / avoided).toPrecision(3))) : words.none,
      ],
    ],
  };
}

/** What fighting and watching cost over a run. */
function moneyOf(result: Result): number {
  const measures = (result.dimensions.get('measure') ?? []).map(({ id }) => id);
  const some = ['fight_fires', 'watch_fires'].map((id) => measures.indexOf(id));
  let all = 0;
  for (let month = 0; month < result.months; month += 1) {
    const cost = at(result, 'measure_cost', month);
    for (const measure of some) all += cost[measure];
  }
  return all;
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

/** The spread between studies: the range that the ensemble draws from. */
function studiesTable({ set }: Telling, words: FireWords): DataTable {
  const title = (id: string) => set.region.sources.get(id)?.title ?? id;
  const used = figure(set.region, 'fire_growth', {})?.source ?? '';
  return {
    id: 'fires-studies',
    title: words.studies,
    header: [words.field, words.found, words.source],
    rows: [
      [words.wuda, words.wuda1, title('wuda-2005')],
      [words.wuda, words.wuda2, title(used)],
      [words.wuda, words.wuda3, title('wuda-2008')],
      [words.midong, words.midong1, title(used)],
      [words.xinjiang, words.xinjiang1, title('xinjiang-fires')],
    ],
    folded: true,
  };
}
