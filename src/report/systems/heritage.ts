import { at, path, type Result } from '../../ensemble/result.ts';
import { amount, type Cell, money, people, type Section } from '../document.ts';
import { COLOURS } from '../figures/draw.ts';
import { type Line, overTime } from '../figures/over-time.ts';
import { localized } from '../format.ts';
import { lastYear, type Telling, yearly } from '../parts/told.ts';
import { HERITAGE_WORDS } from '../words/heritage.ts';

/** What stands, is recorded and is lost; the park, if there is one. Nothing where the pack names no place of memory. */
export function heritage(telling: Telling): Section | undefined {
  const { result, language } = telling;
  const all = path(result, 'memory_standing_total')[0];
  if (!(all > 0)) return undefined;
  const words = HERITAGE_WORDS[language];
  const line = (name: string, label: string, colour: string): Line => ({
    name: label,
    colour,
    values: path(result, name),
  });
  const lines = [
    line('memory_standing_total', words.standing, COLOURS.green),
    line('memory_recorded_total', words.recorded, COLOURS.blue),
    line('memory_lost_total', words.lost, COLOURS.red),
  ];
  const lost = path(result, 'memory_lost_total')[result.months];
  return {
    id: 'memory',
    title: words.title,
    text: [words.text(lost.toPrecision(2), all.toPrecision(2)), parkText(telling)]
      .filter((one) => one !== '')
      .join(' '),
    figures: [{ svg: overTime(result.start, lines, { label: words.points }), says: words.title }],
    tables: [yearly('memory', telling, lines), byPlace(telling), ...parkTable(telling)],
  };
}

function byPlace({ result, language }: Telling) {
  const words = HERITAGE_WORDS[language];
  const lost = at(result, 'memory_lost', result.months);
  const sites = result.dimensions.get('site') ?? [];
  const rows = sites.flatMap((label, i): Cell[][] =>
    lost[i] > 0 ? [[localized(label.names, language), amount(lost[i])]] : [],
  );
  return { id: 'memory-by-place', header: [words.place, words.lost], rows, folded: true };
}

const yearOf = (result: Result, name: string) => lastYear(path(result, name));
const posts = (result: Result) => at(result, 'heritage_jobs', result.months).reduce((sum, jobs) => sum + jobs, 0);

function parkText({ result, language, n }: Telling): string {
  if (!(yearOf(result, 'park_visits') > 0)) return '';
  return HERITAGE_WORDS[language].parkText(
    n.people(yearOf(result, 'park_visits')),
    `${n.compact(yearOf(result, 'park_cost'))} ${result.currency}`,
    `${n.compact(yearOf(result, 'park_income'))} ${result.currency}`,
    n.people(posts(result)),
  );
}

function parkTable({ result, language }: Telling) {
  const spent = path(result, 'restoration_cost').reduce((sum, value) => sum + value, 0);
  if (!(yearOf(result, 'park_visits') > 0) && spent === 0) return [];
  const words = HERITAGE_WORDS[language];
  const of = (name: keyof typeof words.rows, cell: (value: number) => Cell): Cell[] => [
    words.rows[name],
    cell(name === 'balance' ? yearOf(result, 'park_income') - yearOf(result, 'park_cost') : yearOf(result, name)),
  ];
  const jobs = posts(result);
  const rows: Cell[][] = [
    of('park_visits', people),
    of('park_income', money),
    of('park_cost', money),
    of('balance', money),
    of('visitors_spending', money),
    of('visit_value', money),
    [words.whole, money(spent)],
    ...(jobs > 0 ? [[words.perJob, money(spent / jobs)]] : []),
  ];
  return [{ id: 'park', title: words.park, header: [words.item, result.currency], rows }];
}
