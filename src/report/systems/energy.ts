import { knownComparison, type Option, type Range, type StorageReport } from '../../design/storage/compare.ts';
import { at, type Result } from '../../ensemble/result.ts';
import { labelsOf, withValues } from '../../region/region.ts';
import { amount, type Cell, type DataTable, type Drawing, money, people, type Section } from '../document.ts';
import { bars } from '../figures/bars.ts';
import { COLOURS } from '../figures/draw.ts';
import { type Line, overTime } from '../figures/over-time.ts';
import { localized } from '../format.ts';
import { type Telling, yearly } from '../parts/told.ts';
import { ENERGY_WORDS } from '../words/energy.ts';

/** Storage beside its rivals with the verdict on weights in shafts, what the scenario builds, and the town’s power. */
export function energy(telling: Telling): Section | undefined {
  const { set, language, result } = telling;
  const region = withValues(set.region, set.settings);
  if (['storage', 'shaft', 'power_plant'].every((dimension) => labelsOf(region, dimension).length === 0)) {
    return undefined;
  }
  const words = ENERGY_WORDS[language];
  const report = knownComparison(region);
  const site = total(result, 'storage_site_posts');
  const posts = total(result, 'storage_posts');
  const spent = total(result, 'storage_spending').reduce((sum, value) => sum + value, 0);
  const cold = at(result, 'heat_lost', result.months)[0];
  const wasBuilt = site.some((value) => value > 0) || posts.some((value) => value > 0);
  const sentences = [
    ...(report === undefined ? [] : [verdict(telling, report)]),
    ...(wasBuilt
      ? [
          words.built(
            `${telling.n.compact(spent)} ${result.currency}`,
            telling.n.people(Math.max(...site)),
            telling.n.people(posts[posts.length - 1]),
          ),
        ]
      : []),
    ...(cold > 0 ? [words.cold(telling.n.figure(Number((cold / 1e6).toPrecision(3))))] : []),
    ...(report !== undefined && report.projects.length > 0 ? [words.projectsText] : []),
  ];
  const lines: Line[] = [
    { name: words.onSite, colour: COLOURS.blue, values: site },
    { name: words.running, colour: COLOURS.red, values: posts },
  ];
  const drawn: Drawing[] = wasBuilt
    ? [{ svg: overTime(result.start, lines, { label: words.work }), says: sentences.join(' ') }]
    : [];
  return {
    id: 'storage-and-power',
    title: words.title,
    text: sentences.join(language === 'zh' ? '' : ' '),
    figures: [
      ...(report === undefined ? [] : [{ svg: costBars(telling, report), says: verdict(telling, report) }]),
      ...drawn,
    ],
    tables: [
      ...(report === undefined
        ? []
        : [work(telling, report), worth(telling, report), options(telling, report), holes(telling, report)]),
      ...(wasBuilt ? [{ ...yearly('storage-work', telling, lines, people), title: words.work }] : []),
      power(telling),
    ],
  };
}

/** A series over projects, summed month by month. */
function total(result: Result, name: string): number[] {
  return Array.from({ length: result.months + 1 }, (_, month) =>
    at(result, name, month).reduce((sum, value) => sum + value, 0),
  );
}

const middleOf = ({ options: all }: StorageReport, kind: Option['kind']) => all.find((option) => option.kind === kind);

function verdict({ language, n, result }: Telling, report: StorageReport): string {
  const words = ENERGY_WORDS[language];
  const cost = (kind: Option['kind']) => {
    const option = middleOf(report, kind);
    return option === undefined ? '–' : shown(n, option.levelised.middle);
  };
  const usable = report.against.length > 0 ? [] : report.shafts.filter((shaft) => shaft.against.length === 0);
  const rivals = [cost('gravity'), cost('water'), cost('battery')] as const;
  if (usable.length > 0) return words.usable(result.currency, n.people(usable.length), ...rivals);
  const held = report.shafts.reduce((sum, shaft) => sum + (shaft.energy?.middle ?? 0), 0);
  const gravity = middleOf(report, 'gravity');
  const carried = Math.max(...(gravity?.earnings ?? []).map((earning) => earning.carried.middle));
  const times = gravity === undefined ? 0 : gravity.investment.middle / carried;
  return words.rejected(result.currency, n.figure(three(held)), ...rivals, n.figure(Number(times.toPrecision(2))));
}

function costBars({ language, n }: Telling, report: StorageReport): string {
  const words = ENERGY_WORDS[language];
  return bars(
    report.options.map(({ kind, levelised }) => ({
      name: words[kind],
      value: levelised.middle,
      text: shown(n, levelised.middle),
      colour: kind === 'gravity' ? COLOURS.red : COLOURS.blue,
    })),
  );
}

/** What each project asks for in hands. */
function work(telling: Telling, report: StorageReport): DataTable {
  const { language } = telling;
  const words = ENERGY_WORDS[language];
  return {
    id: 'storage-projects',
    title: words.projects,
    header: [words.project, words.site, words.local, words.posts, words.years],
    rows: report.projects.map((project): Cell[] => [
      localized(project.names, language),
      spread(telling, project.site, 1),
      spread(telling, project.localSite, 1),
      spread(telling, project.posts, 1),
      people(three(project.building + project.running)),
    ]),
  };
}

/** What it costs, what it is worth, and what the grid’s carbon makes of it. */
function worth(telling: Telling, report: StorageReport): DataTable {
  const { language, result } = telling;
  const words = ENERGY_WORDS[language];
  return {
    id: 'storage-worth',
    title: words.worth,
    header: [
      words.project,
      words.millions(result.currency),
      words.each(result.currency),
      words.value(result.currency),
      words.avoided,
    ],
    rows: report.projects.map((project): Cell[] => [
      localized(project.names, language),
      amount(three(project.investment / 1e6)),
      money(three(project.moneyPerYear)),
      project.npv === undefined ? undefined : spread(telling, project.npv, 1e6),
      project.avoided === undefined ? undefined : spread(telling, project.avoided, 1000),
    ]),
  };
}

function options(telling: Telling, report: StorageReport): DataTable {
  const { language, result, n } = telling;
  const words = ENERGY_WORDS[language];
  const markets = report.options[0].earnings.map(({ market }) => market);
  const named = { 'spot elsewhere': words.spot, tariff: words.tariff, 'own prices': words.own };
  return {
    id: 'storage-options',
    title: words.options(result.currency, n.figure(report.hours)),
    header: [words.option, words.investment, words.levelised, ...markets.map((market) => named[market]), words.npv],
    rows: report.options.map(({ kind, investment, levelised, earnings }): Cell[] => [
      words[kind],
      spread(telling, investment, 1000),
      spread(telling, levelised, 1),
      ...earnings.map(({ carried }) => spread(telling, carried, 1000)),
      earnings.length === 0 ? undefined : spread(telling, earnings[0].npv, 1000),
    ]),
  };
}

function holes({ language }: Telling, report: StorageReport): DataTable {
  const words = ENERGY_WORDS[language];
  const states: Readonly<Record<string, string>> = words.states;
  return {
    id: 'storage-holes',
    title: words.holes,
    header: [words.hole, words.state, words.holds, words.against],
    rows: report.shafts.map((shaft): Cell[] => [
      localized(shaft.names, language),
      states[shaft.state] ?? shaft.state,
      shaft.energy === undefined ? undefined : amount(three(shaft.energy.middle)),
      [...shaft.against, ...report.against]
        .map(({ kind }) => words.reasons[kind])
        .join(language === 'zh' ? '；' : '; ') || words.nothing,
    ]),
    folded: true,
  };
}

function power({ language, result }: Telling): DataTable {
  const words = ENERGY_WORDS[language];
  const row = (name: string, series: string, factor: number): Cell[] => [
    name,
    ...[0, result.months].map((month) => amount(three(at(result, series, month)[0] * factor))),
  ];
  return {
    id: 'power',
    title: words.power,
    header: ['', words.start, words.end],
    rows: [
      row(words.use, 'power_use', 12 / 1000),
      row(words.bought, 'bought_power_co2', 12 / 1000),
      row(words.plants, 'power_plant_co2', 12 / 1000),
      row(words.revenue(result.currency), 'storage_city_revenue', 12 / 1e6),
      row(words.heat, 'heat_lost', 1),
    ],
  };
}

function spread({ language, n }: Telling, { low, middle, high }: Range, scale: number): string {
  const text = (value: number) => shown(n, value / scale);
  return ENERGY_WORDS[language].range(text(middle), text(low), text(high));
}

/** A number to three digits, with marks between thousands. */
function shown(n: Telling['n'], value: number): string {
  return Math.abs(value) < 100 ? n.figure(three(value)) : n.people(value);
}

/** To three digits: nothing here is known better. */
const three = (value: number): number => Number(value.toPrecision(3));
