import { at, path, type Result, seriesOf } from '../ensemble/result.ts';
import type { Claim, Figure, Region, Source } from '../region/region.ts';
import type { Case } from '../scenario/case.ts';
import { monthNumber, monthText } from '../scenario/month.ts';
import { shocks } from '../scenario/shocks/index.ts';
import { type Bar, bars } from './figures/bars.ts';
import { COLOURS } from './figures/draw.ts';
import { type Line, overTime } from './figures/over-time.ts';
import { whereaboutsBars } from './figures/whereabouts.ts';
import { escapeHtml as esc, type Language, localized, numbers, wordsOf } from './format.ts';
import { headline, whereabouts } from './headline.ts';
import { section, tableHtml } from './parts.ts';
import { moneyTables } from './public-money.ts';
import { STYLE } from './style.ts';
import type { Words } from './words/en.ts';

/** What a report is made from. */
export interface ReportInput {
  readonly result: Result;
  /** The same region and months with nothing decided. */
  readonly baseline: Result;
  readonly set: Case;
  readonly multipliers: Multipliers;
}

/** Jobs outside the plants for all jobs in them, by three accounts. */
export interface Multipliers {
  readonly directJobs: number;
  readonly typeI: number;
  readonly typeII: number;
  readonly reducedForm: { readonly low: number; readonly middle: number; readonly high: number };
}

/** One self-contained page: no script, no font, no request. */
export function htmlReport(input: ReportInput, language: Language): string {
  const words = wordsOf(language);
  const { result, set } = input;
  const title = `${localized(result.region.names, language)}: ${localized(result.scenario.title, language)}`;
  const parts = [
    lead(input, language),
    where(input, language),
    time(input, language),
    byWhom(input, language),
    air(input, language),
    money(input, language),
    multipliers(input, language),
    decisions(set, language),
    assumptions(set.region, words, language),
    claims(set.region, words, language),
    sources(set.region, words),
  ];
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="question">${esc(words.question)}</p>
<h1>${esc(title)}</h1>
<p>${esc(localized(result.scenario.description, language))}</p>
${parts.join('\n')}
<footer>
<p>${esc(words.made(result.version))} ${esc(words.hashes)}: <code>${esc(result.region.hash.slice(0, 16))}</code>, <code>${esc(result.scenario.hash.slice(0, 16))}</code>.</p>
</footer>
</main>
</body>
</html>
`;
}

function lead({ result, baseline }: ReportInput, language: Language): string {
  const words = wordsOf(language);
  const n = numbers(language);
  const now = headline(result);
  const before = headline(baseline);
  const months = String(result.followUpMonths);
  const sentence =
    now.lost < 0.5
      ? words.nothingLost
      : now.judged < 0.5
        ? words.tooEarly(n.people(now.lost), months)
        : words.headline(
            n.people(now.judged),
            n.people(now.leftBehind),
            n.share(now.leftBehind / now.judged),
            months,
            n.share(result.threshold),
          );
  const peak = monthText(monthNumber(result.start) + now.unemploymentPeakMonth);
  const rows: [string, string, string][] = [
    [words.lostJobs, n.people(before.lost), n.people(now.lost)],
    [words.leftBehind, n.people(before.leftBehind), n.people(now.leftBehind)],
    [words.personMonths, n.compact(before.personMonths), n.compact(now.personMonths)],
    [`${words.payLost} (${result.currency})`, n.compact(before.payLost), n.compact(now.payLost)],
    [`${words.plantJobs}, ${words.end}`, n.people(before.plantJobsEnd), n.people(now.plantJobsEnd)],
    [`${words.jobs}, ${words.end}`, n.people(before.jobsEnd), n.people(now.jobsEnd)],
    [`${words.unemployment}, ${words.peak(peak)}`, n.share(before.unemploymentPeak), n.share(now.unemploymentPeak)],
    [`${words.co2} (t/${words.year}), ${words.end}`, n.compact(before.co2End), n.compact(now.co2End)],
    [`${words.steel} (t/${words.year}), ${words.end}`, n.compact(before.steelEnd), n.compact(now.steelEnd)],
  ];
  return `<p class="lead">${esc(sentence)}</p>
<p class="note">${esc(words.oneFuture)}</p>
${tableHtml(['', words.baseline, words.scenario], rows, 1)}`;
}

function where({ result }: ReportInput, language: Language): string {
  const words = wordsOf(language);
  const rows = whereaboutsBars(whereabouts(result), words, numbers(language).people);
  return section(words, words.whereTitle, words.whereText, bars(rows), barTable(rows, words));
}

function time({ result, baseline }: ReportInput, language: Language): string {
  const words = wordsOf(language);
  const n = numbers(language);
  const line = (from: Result, name: string, label: string, colour: string, dashed = false): Line => ({
    name: label,
    colour,
    dashed,
    values: path(from, name),
  });
  const jobs = [
    line(baseline, 'plant_jobs', `${words.plantJobs}: ${words.baseline}`, COLOURS.sky, true),
    line(result, 'plant_jobs', `${words.plantJobs}: ${words.scenario}`, COLOURS.blue),
  ];
  const others = [
    line(baseline, 'other_jobs', `${words.otherJobs}: ${words.baseline}`, COLOURS.grey, true),
    line(result, 'other_jobs', `${words.otherJobs}: ${words.scenario}`, COLOURS.green),
  ];
  const unemployed = [
    line(baseline, 'unemployment_rate', words.baseline, COLOURS.grey, true),
    line(result, 'unemployment_rate', words.scenario, COLOURS.red),
  ];
  const behind = [
    line(result, 'lost_total', words.lostJobs, COLOURS.orange),
    line(result, 'left_behind_total', words.leftBehind, COLOURS.red),
  ];
  const yearly = (lines: readonly Line[], show: (value: number) => string) =>
    yearlyTable(result.start, lines, words, show);
  return [
    section(
      words,
      words.jobsTitle,
      words.jobsText,
      overTime(result.start, jobs, { label: words.people }) +
        overTime(result.start, others, { label: words.people, zero: false }),
      yearly([...jobs, ...others], n.people),
    ),
    section(
      words,
      words.behindTitle,
      words.behindText(String(result.followUpMonths)),
      overTime(result.start, behind, { label: words.people }),
      yearly(behind, n.people),
    ),
    section(
      words,
      words.unemploymentTitle,
      words.unemploymentText,
      overTime(result.start, unemployed, { label: '%', percent: true }),
      yearly(unemployed, n.share),
    ),
  ].join('\n');
}

function byWhom({ result }: ReportInput, language: Language): string {
  const words = wordsOf(language);
  const n = numbers(language);
  const rowsOf = (name: string, most = 99): Bar[] => {
    const values = at(result, name, result.months);
    const [dimension] = seriesOf(result, name).dims;
    const labels = result.dimensions.get(dimension) ?? [];
    return labels
      .map((label, i) => ({
        name: localized(label.names, language),
        value: values[i],
        text: n.people(values[i]),
        colour: COLOURS.red,
      }))
      .sort((a, b) => b.value - a.value)
      .slice(0, most)
      .filter((row) => row.value >= 0.5);
  };
  const figures: [string, string, Bar[]][] = [
    [words.placeTitle, words.placeText, rowsOf('left_behind_by_place')],
    [words.originTitle, '', rowsOf('group_left_behind', 14)],
    [words.occupationTitle, '', rowsOf('left_behind_by_occupation', 14)],
    [words.ageTitle, '', rowsOf('left_behind_by_age')],
    [words.sexTitle, '', rowsOf('left_behind_by_sex')],
  ];
  return figures
    .filter(([, , rows]) => rows.length > 0)
    .map(([title, text, rows]) =>
      section(words, `${words.leftBehind}: ${title}`, text, bars(rows), barTable(rows, words)),
    )
    .join('\n');
}

function air({ result, baseline }: ReportInput, language: Language): string {
  const words = wordsOf(language);
  const n = numbers(language);
  const yearly = (from: Result) => path(from, 'co2').map((tonnes) => (tonnes * 12) / 1e6);
  const lines: Line[] = [
    { name: words.baseline, colour: COLOURS.grey, dashed: true, values: yearly(baseline) },
    { name: words.scenario, colour: COLOURS.blue, values: yearly(result) },
  ];
  const pollutants = result.dimensions.get('pollutant') ?? [];
  const first = at(result, 'emissions', 0);
  const last = at(result, 'emissions', result.months);
  const rows = pollutants.map((label, i): [string, string, string] => [
    localized(label.names, language),
    n.compact((first[i] * 12) / 1000),
    n.compact((last[i] * 12) / 1000),
  ]);
  return section(
    words,
    words.airTitle,
    words.airText,
    overTime(result.start, lines, { label: `Mt CO₂/${words.year}` }),
    yearlyTable(result.start, lines, words, n.figure) + tableHtml([`t/${words.year}`, words.start, words.end], rows, 1),
  );
}

function money({ result, baseline }: ReportInput, language: Language): string {
  return moneyTables(result, baseline, language)
    .map(
      ({ title, text, header, rows }) =>
        `<section><h2>${esc(title)}</h2><p>${esc(text)}</p>${tableHtml(header, rows, 1)}</section>`,
    )
    .join('\n');
}

function multipliers({ multipliers: found }: ReportInput, language: Language): string {
  const words = wordsOf(language);
  const n = numbers(language);
  const per = (jobs: number) => n.figure(jobs / found.directJobs);
  const reduced = found.reducedForm;
  const rows: string[][] = [
    [words.directJobs, n.people(found.directJobs), ''],
    ['Type I', n.people(found.typeI), per(found.typeI)],
    ['Type II', n.people(found.typeII), per(found.typeII)],
    [
      'Reduced form',
      `${n.people(reduced.middle * found.directJobs)} (${n.people(reduced.low * found.directJobs)}–${n.people(reduced.high * found.directJobs)})`,
      `${n.figure(reduced.middle)} (${n.figure(reduced.low)}–${n.figure(reduced.high)})`,
    ],
  ];
  return `<section><h2>${esc(words.multipliersTitle)}</h2><p>${esc(words.multipliersText)}</p>${tableHtml(['', words.people, '×'], rows, 1)}</section>`;
}

function decisions(set: Case, language: Language): string {
  const words = wordsOf(language);
  const levers = set.decisions.map((one) => [
    one.lever,
    one.on.join(', '),
    one.from,
    one.until ?? '',
    Object.entries(one.settings)
      .map(([key, value]) => `${key}: ${value}`)
      .join('; '),
  ]);
  const driven = set.drivers.map((one) => [
    one.driver,
    one.points.map((point) => `${point.month}: ${numbers(language).figure(point.value)} ${one.unit}`).join('; '),
    one.source ?? '',
  ]);
  const shocked = set.shocks.map((one) => {
    const known = shocks.find(({ id }) => id === one.shock);
    return [
      known === undefined ? one.shock : localized(known.title, language),
      one.from,
      one.until ?? '',
      numbers(language).figure(one.strength),
      (known?.moves ?? []).map(({ driver, source }) => `${driver}: ${source.publisher}, ${source.year}`).join('; '),
    ];
  });
  const tried = set.settings.map((one) => [
    one.quantity,
    Object.values(one.labels).join(', '),
    String(one.value),
    one.why,
  ]);
  const tables = [
    levers.length > 0 ? tableHtml([words.lever, words.on, words.from, words.until, words.settings], levers, 5) : '',
    driven.length > 0 ? tableHtml([words.driver, words.value, words.source], driven, 3) : '',
    shocked.length > 0
      ? tableHtml([words.shock, words.from, words.until, words.strength, words.source], shocked, 3)
      : '',
    tried.length > 0 ? tableHtml([words.quantity, words.on, words.value, words.source], tried, 2) : '',
  ].join('');
  return `<section><h2>${esc(words.decisionsTitle)}</h2>${tables === '' ? `<p>${esc(words.noDecisions)}</p>` : tables}</section>`;
}

function assumptions(region: Region, words: Words, language: Language): string {
  const n = numbers(language);
  const cell = (value: number | undefined) => (value === undefined ? '' : n.figure(value));
  const all = [...region.figures.values()].flat().filter((figure) => figure.basis !== 'observed');
  const row = (figure: Figure) => [
    figure.quantity,
    Object.values(figure.labels).join(', '),
    n.figure(figure.value),
    cell(figure.low),
    cell(figure.high),
    figure.unit,
    words.bases[figure.basis],
    figure.source,
  ];
  const header = [words.quantity, words.on, words.value, words.low, words.high, words.unit, words.basis, words.source];
  const scalars = all.filter((figure) => Object.keys(figure.labels).length === 0);
  const tables = all.filter((figure) => Object.keys(figure.labels).length > 0);
  return `<section><h2>${esc(words.assumptionsTitle)}</h2><p>${esc(words.assumptionsText)}</p>
${tableHtml(header, scalars.map(row), 2)}
<details><summary>${esc(words.table)} (${tables.length})</summary>${tableHtml(header, tables.map(row), 2)}</details></section>`;
}

function claims(region: Region, words: Words, language: Language): string {
  const row = (claim: Claim) =>
    `<tr><td>${esc(localized(claim.text, language))}</td><td><span class="pill ${esc(claim.verdict.replaceAll(' ', '-'))}">${esc(words.verdicts[claim.verdict])}</span></td><td>${esc(localized(claim.evidence, language))}</td><td>${esc(claim.sources.join(', '))}</td></tr>`;
  return `<section><h2>${esc(words.claimsTitle)}</h2><p>${esc(words.claimsText)}</p><div class="scroll"><table><thead><tr><th>${esc(words.claim)}</th><th>${esc(words.verdict)}</th><th>${esc(words.evidence)}</th><th>${esc(words.source)}</th></tr></thead><tbody>${region.claims.map(row).join('')}</tbody></table></div></section>`;
}

function sources(region: Region, words: Words): string {
  const row = (source: Source) => [
    source.id,
    source.title,
    source.publisher,
    source.address,
    source.read,
    source.grade,
  ];
  return `<section><h2>${esc(words.sourcesTitle)}</h2><details><summary>${region.sources.size}</summary>${tableHtml(['', words.source, words.publisher, 'URL', words.read, words.grade], [...region.sources.values()].map(row), 6)}</details></section>`;
}

function barTable(rows: readonly Bar[], words: Words): string {
  return tableHtml(
    [words.category, words.number],
    rows.map((row) => [row.name, row.text]),
    1,
  );
}

/** One row a year: the value in the first month of each year of the run. */
function yearlyTable(start: string, lines: readonly Line[], words: Words, show: (value: number) => string): string {
  const first = monthNumber(start);
  const rows: string[][] = [];
  for (let month = 0; month < lines[0].values.length; month += 12) {
    rows.push([monthText(first + month), ...lines.map((line) => show(line.values[month]))]);
  }
  return tableHtml([words.month, ...lines.map((line) => line.name)], rows, 1);
}
