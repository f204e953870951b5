import { airBudget } from '../../design/air/constants.ts';
import { CHINA_FINE_DUST, limitIn, WHO_FINE_DUST } from '../../design/air/standards.ts';
import { CONTRAST, legibility, opticalDepth } from '../../design/air/visibility.ts';
import { at, path, type Result } from '../../ensemble/result.ts';
import { figure, labelsOf } from '../../region/region.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { amount, type Cell, type DataTable, type Drawing, people, type Section } from '../document.ts';
import { COLOURS } from '../figures/draw.ts';
import { type Above, fromAbove } from '../figures/from-above.ts';
import { type Line, overTime } from '../figures/over-time.ts';
import { skyline, type View } from '../figures/skyline.ts';
import { localized } from '../format.ts';
import { lastYear, type Telling, yearly } from '../parts/told.ts';
import { type AirWords, airWords } from '../words/air.ts';

/** Sight differs so little that two pictures would be one, as a share. */
const SAME = 0.01;

/** What people breathe and see, from the stacks of the town and from elsewhere. */
export function airSection(telling: Telling): Section | undefined {
  const { result, set, language } = telling;
  if (labelsOf(set.region, 'emitter').length === 0) return undefined;
  const words = airWords(language);
  const dust = path(result, 'town_fine_dust');
  const last = dust[result.months];
  const year = Number(endOf(result).slice(0, 4));
  const limit = limitIn(year, limitsOf(telling));
  const judged =
    limit === undefined
      ? words.noLimit
      : (last <= limit.year ? words.meets : words.fails)(String(limit.year), String(year));
  return {
    id: 'air',
    title: words.title,
    text: words.text(one(dust[0]), one(last), one(ownShare(telling)), judged),
    figures: [...sightFigures(telling, words), dustFigure(telling, words)],
    tables: [
      placeTable(telling, words),
      healthTable(telling, words),
      limitsTable(telling, last, words),
      budgetTable(telling, words),
      gasTable(telling, words),
      yearly('fine-dust', telling, dustLines(telling, words)),
    ],
  };
}

/** Limits of the country of the pack: only China’s are known here. */
const limitsOf = ({ set }: Telling) => (set.region.currency === 'CNY' ? CHINA_FINE_DUST : []);
const one = (value: number) => value.toFixed(1);
const endOf = ({ start, months }: Result) => monthText(monthNumber(start) + months);

/** Fine dust from the town’s own stacks in the urban districts, at the end: as they are weighted in the mean. */
function ownShare({ result }: Telling): number {
  return path(result, 'town_own_dust')[result.months];
}

function sightFigures(telling: Telling, words: AirWords): Drawing[] {
  const { hill, above } = views(telling, words);
  const map = fromAbove(telling.set.region, above);
  return [
    { svg: skyline(hill), says: `${words.hillSays} ${words.hazeNote}` },
    ...(map === undefined ? [] : [{ svg: map, says: words.aboveSays }]),
  ];
}

/** What was observed of old, then the start, the end if nothing changes where it differs, and the end. */
function views({ result, baseline, set, words: common }: Telling, words: AirWords): { hill: View[]; above: Above[] } {
  const hill: View[] = [];
  const above: Above[] = [];
  const layer = 1000 * (figure(set.region, 'haze_height', {})?.value ?? 1);
  const short = (range: number) => (range < 10 ? String(Number(range.toPrecision(2))) : range.toFixed(0));
  for (const [quantity, titled] of [
    ['visibility_lowest', words.worst],
    ['visibility_mean', words.observed],
  ] as const) {
    const seen = figure(set.region, quantity, {});
    if (seen === undefined) continue;
    const title = titled(seen.year.replace('-', '–'));
    const extinction = CONTRAST / seen.value;
    const index = legibility(opticalDepth(extinction * 1000, layer));
    hill.push({ title, note: words.seesObserved(String(seen.value)), extinction, smoke: 1 });
    above.push({ title, note: words.legible(index.toFixed(2)), legibility: () => index });
  }
  const places = (result.dimensions.get('place') ?? []).map(({ id }) => id);
  const add = (from: Result, month: number, title: string) => {
    const range = path(from, 'town_visual_range')[month];
    const index = at(from, 'legibility', month);
    const smoke = at(from, 'emissions', month)[fineOf(from)] / at(from, 'emissions', 0)[fineOf(from)];
    const mean = legibility(opticalDepth((CONTRAST / range) * 1000, layer));
    hill.push({ title, note: words.sees(short(range)), extinction: CONTRAST / range, smoke });
    above.push({
      title,
      note: words.legible(mean.toFixed(2)),
      legibility: (place) => index[places.indexOf(place)] ?? mean,
    });
  };
  add(result, 0, result.start);
  const range = (from: Result, month: number) => path(from, 'town_visual_range')[month];
  const [then, other] = [range(result, result.months), range(baseline, baseline.months)];
  const first = range(result, 0);
  // the end without decisions is worth a picture where it is neither the start nor the end with them
  if (Math.abs(then / other - 1) > SAME && Math.abs(first / other - 1) > SAME)
    add(baseline, baseline.months, `${endOf(baseline)}, ${words.unchanged}`);
  add(result, result.months, `${endOf(result)}, ${common.scenario.toLowerCase()}`);
  return { hill, above };
}

function fineOf(result: Result): number {
  return (result.dimensions.get('pollutant') ?? []).findIndex(({ id }) => id === 'pm25');
}

function dustLines(telling: Telling, words: AirWords): Line[] {
  const { result, baseline, words: common } = telling;
  const known = limitsOf(telling);
  const first = monthNumber(result.start);
  const limits = Array.from(
    { length: result.months + 1 },
    (_, month) => limitIn(Math.floor((first + month) / 12), known)?.year ?? Number.NaN,
  );
  return [
    ...(known.length === 0 ? [] : [{ name: words.limit, colour: COLOURS.red, dashed: true, values: limits }]),
    { name: common.baseline, colour: COLOURS.grey, dashed: true, values: path(baseline, 'town_fine_dust') },
    { name: common.scenario, colour: COLOURS.blue, values: path(result, 'town_fine_dust') },
  ];
}

function dustFigure(telling: Telling, words: AirWords): Drawing {
  return {
    svg: overTime(telling.result.start, dustLines(telling, words), { label: 'PM2.5, µg/m³' }),
    says: words.dustSays,
  };
}

function placeTable({ result, language }: Telling, words: AirWords): DataTable {
  const end = result.months;
  const [start, last, own, range] = [
    at(result, 'fine_dust_year', 0),
    at(result, 'fine_dust_year', end),
    at(result, 'town_dust_year', end),
    at(result, 'visual_range', end),
  ];
  const deaths = at(result, 'dust_deaths', end);
  return {
    id: 'air-places',
    title: words.placeTable,
    header: [words.place, words.dustStart, words.dustEnd, words.own, words.range, words.deathsEnd],
    rows: (result.dimensions.get('place') ?? []).map((label, p) => [
      localized(label.names, language),
      ...[start[p], last[p], own[p], range[p]].map(rounded),
      people(deaths[p] * 12),
    ]),
  };
}

const rounded = (value: number) => amount(Number(value.toFixed(1)));

function healthTable({ result, baseline }: Telling, words: AirWords): DataTable {
  const row = (name: string, series: string): Cell[] => {
    const [mine, other] = [path(result, series), path(baseline, series)];
    const saved = mine.reduce((sum, value, month) => (month === 0 ? sum : sum + other[month] - value), 0);
    return [name, people(mine[0] * 12), people(lastYear(other)), people(lastYear(mine)), people(saved)];
  };
  return {
    id: 'air-health',
    title: words.healthTable,
    header: [words.account, words.start, words.endBaseline, words.end, words.saved],
    rows: [row(words.gemm, 'dust_deaths_total'), row(words.linear, 'dust_deaths_linear_total')],
  };
}

function limitsTable(telling: Telling, dust: number, words: AirWords): DataTable {
  const names: Record<string, string> = { 'gb-2026-transition': words.transition, 'gb-2026': words.second };
  const line = (name: string, holds: string, limit: number): Cell[] => [
    name,
    holds,
    amount(limit),
    dust <= limit ? words.yes : words.no,
  ];
  return {
    id: 'air-limits',
    title: words.limitsTable,
    header: [words.limitName, words.holds, words.value, words.met],
    rows: [
      ...limitsOf(telling).map(({ id, year, from, until }) => line(names[id] ?? id, `${from}–${until ?? ''}`, year)),
      ...WHO_FINE_DUST.interim.map((value, i) => line(words.interim(String(i + 1)), words.always, value)),
      line(words.guideline, words.always, WHO_FINE_DUST.guideline),
    ],
    folded: true,
  };
}

function budgetTable({ set }: Telling, words: AirWords): DataTable {
  return {
    id: 'air-budget',
    title: words.budgetTable,
    header: [words.year, words.observedMean, words.ownPart, words.rest],
    rows: airBudget(set.region).map(({ year, observed, own, elsewhere }) => [
      year,
      ...[observed, own, elsewhere].map(rounded),
    ]),
    folded: true,
  };
}

function gasTable({ result, language }: Telling, words: AirWords): DataTable {
  const pollutants = result.dimensions.get('pollutant') ?? [];
  const end = at(result, 'gas_year', result.months);
  return {
    id: 'air-gases',
    title: words.gasTable,
    header: [words.place, ...pollutants.map(({ names }) => localized(names, language))],
    rows: (result.dimensions.get('place') ?? []).map((label, p) => [
      localized(label.names, language),
      ...pollutants.map((_, k) => rounded(end[p * pollutants.length + k])),
    ]),
    folded: true,
  };
}
