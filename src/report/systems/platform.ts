import { hostsAbove, type Mixture, medianIncome } from '../../design/digital/mixture.ts';
import { at, path, type Result } from '../../ensemble/result.ts';
import { figure } from '../../region/lookup.ts';
import { type DataTable, type Drawing, money, people, type Section, share } from '../document.ts';
import { bars } from '../figures/bars.ts';
import { COLOURS } from '../figures/draw.ts';
import { overTime } from '../figures/over-time.ts';
import { sentences } from '../format.ts';
import { type Telling, yearly } from '../parts/told.ts';
import { PLATFORM_WORDS } from '../words/platform.ts';

/** Bounds of the classes of monthly income that are shown. */
const BOUNDS = [100, 1000, 3000, 5000, 10_000, 100_000];
/** `platform_form` of a Pareto tail. */
const PARETO = 1;

/** What hosts on a platform earn, mean and median, and what training for it brings. */
export function platformPart(telling: Telling): Section | undefined {
  const { result, set, n, language } = telling;
  if (figure(set.region, 'platform_above_low', {}) === undefined) return undefined;
  const words = PLATFORM_WORDS[language];
  const mixture = mixtureOf(result);
  const rows = classesOf(mixture).map((value, i) => ({
    name: words.classes[i],
    value,
    text: n.share(value),
    colour: i < 3 ? COLOURS.red : i < 4 ? COLOURS.orange : COLOURS.green,
  }));
  const meets = at(result, 'host_meets', 0);
  const reach = meets.reduce((sum, value) => sum + value, 0) / meets.length;
  const text = words.text(
    `${n.people(medianIncome(mixture))} ${result.currency}`,
    `${n.people(at(result, 'host_mean', 0)[0])} ${result.currency}`,
    n.share(reach),
  );
  const trained = at(result, 'trained_total', result.months)[0];
  const told = sentences(language, [
    text,
    ...(trained < 0.5 ? [] : [words.trained(n.people(trained), n.people(peakOf(result)))]),
  ]);
  return {
    id: 'platform',
    title: words.title,
    text: told,
    figures: [{ svg: bars(rows), says: text }, ...(trained < 0.5 ? [] : [peopleFigure(telling)])],
    tables: [
      {
        id: 'platform-income',
        header: [`${words.income} (${result.currency})`, words.share],
        rows: rows.map(({ name, value }) => [name, share(value)]),
        folded: true,
      },
      ...(trained < 0.5 ? [] : [yearly('platform-people', telling, linesOf(telling), people), broughtTable(telling)]),
    ],
  };
}

function mixtureOf(result: Result): Mixture {
  const of = (name: string) => at(result, name, 0)[0];
  return {
    professionalShare: of('professional_share'),
    professional:
      of('platform_form') === PARETO
        ? { alpha: of('platform_alpha'), least: of('platform_least') }
        : { median: of('platform_median'), sigma: of('platform_sigma') },
    hobby: { median: of('hobby_median'), sigma: of('hobby_sigma') },
    factor: of('crowding_factor'),
  };
}

function classesOf(mixture: Mixture): number[] {
  const above = [1, ...BOUNDS.map((bound) => hostsAbove(mixture, bound)), 0];
  return above.slice(1).map((value, i) => above[i] - value);
}

const peakOf = (result: Result) => path(result, 'earners_total').reduce((most, value) => Math.max(most, value), 0);

function linesOf({ result, language }: Telling) {
  const words = PLATFORM_WORDS[language];
  return [
    { name: words.hosts, colour: COLOURS.orange, values: path(result, 'hosts_total') },
    { name: words.earners, colour: COLOURS.green, values: path(result, 'earners_total') },
  ];
}

function peopleFigure(telling: Telling): Drawing {
  const words = PLATFORM_WORDS[telling.language];
  return { svg: overTime(telling.result.start, linesOf(telling), { label: words.line }), says: words.line };
}

/** What the training brings over the whole run. */
function broughtTable({ result, language }: Telling): DataTable {
  const words = PLATFORM_WORDS[language];
  const sum = (name: string) => {
    let total = 0;
    for (let month = 0; month < result.months; month += 1) {
      total += at(result, name, month).reduce((all, value) => all + value, 0);
    }
    return total;
  };
  return {
    id: 'platform-brings',
    header: [words.measure, `${result.currency}, ${words.over}`],
    rows: [
      [words.rows.trained_total, people(at(result, 'trained_total', result.months)[0])],
      ...(['platform_income', 'crowded_out', 'makers_sales', 'contributions_missing'] as const).map((name) => [
        words.rows[name],
        money(sum(name)),
      ]),
    ],
  };
}
