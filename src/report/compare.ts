import { at, path, type Result, seriesOf } from '../ensemble/result.ts';
import { type Cell, people, type ReportDocument, type Section, share, money as total } from './document.ts';
import { changes } from './figures/changes.ts';
import { COLOURS } from './figures/draw.ts';
import { type Line, overTime } from './figures/over-time.ts';
import { whereaboutsBars } from './figures/whereabouts.ts';
import { type Language, localized } from './format.ts';
import { headline, whereabouts } from './headline.ts';
import { sentence } from './parts/lead.ts';
import { leverRows } from './parts/money.ts';
import { lastYear, type ReportInput, type Telling, tellingIn, yearly } from './parts/told.ts';
import { badgesOf, colophonOf } from './report.ts';
import { MONEY_WORDS } from './words/money.ts';

/** Colours of the plans, in their order. */
const HUES = [COLOURS.blue, COLOURS.orange, COLOURS.purple] as const;

interface Plan extends Telling {
  readonly name: string;
  readonly colour: string;
}

/**
 * Two or three plans side by side.
 * @param inputs plans of the same region, first month and length; the first is what the others are compared with
 */
export function comparisonOf(inputs: readonly ReportInput[], language: Language): ReportDocument {
  const plans = inputs.map((input, i): Plan => {
    const telling = tellingIn(input, language);
    return { ...telling, name: localized(input.result.scenario.title, language), colour: HUES[i % HUES.length] };
  });
  const [first] = plans;
  return {
    kicker: first.more.compareKicker,
    title: `${localized(first.result.region.names, language)}: ${plans.map(({ name }) => name).join(' · ')}`,
    description: first.more.compareText,
    badges: plans.flatMap((plan) => badgesOf(plan).map((badge) => `${plan.name}: ${badge}`)),
    sections: [
      ...plans.map((plan, i): Section => ({ id: `plan-${i + 1}`, title: plan.name, lead: sentence(plan), tables: [] })),
      sideBySide(plans),
      differences(plans),
      whereTheyAre(plans),
      ...overMonths(plans),
      ...whoGains(plans),
      costs(plans, language),
    ],
    colophon: plans.map(colophonOf).join(' '),
  };
}

/** What the plans are compared by: its name, its value in a run, and how it is shown. */
function measures({ words, result, language }: Telling): [string, (from: Result) => number, (value: number) => Cell][] {
  return [
    [words.lostJobs, (from) => headline(from).lost, people],
    [words.leftBehind, (from) => headline(from).leftBehind, people],
    [words.personMonths, (from) => headline(from).personMonths, total],
    [`${words.payLost} (${result.currency})`, (from) => headline(from).payLost, total],
    [`${words.plantJobs}, ${words.end}`, (from) => headline(from).plantJobsEnd, people],
    [`${words.jobs}, ${words.end}`, (from) => headline(from).jobsEnd, people],
    [words.unemployment, (from) => headline(from).unemploymentPeak, share],
    [`${words.co2} (t/${words.year}), ${words.end}`, (from) => headline(from).co2End, total],
    [`${words.steel} (t/${words.year}), ${words.end}`, (from) => headline(from).steelEnd, total],
    [
      `${MONEY_WORDS[language].budget}: ${MONEY_WORDS[language].lines.city_gap} (${result.currency}/${words.year})`,
      (from) => lastYear(path(from, 'city_gap')),
      total,
    ],
  ];
}

function sideBySide(plans: readonly Plan[]): Section {
  const [{ words, more, baseline }] = plans;
  return {
    id: 'side-by-side',
    title: more.sideTitle,
    tables: [
      {
        id: 'side-by-side',
        header: ['', words.baseline, ...plans.map(({ name }) => name)],
        rows: measures(plans[0]).map(([name, value, as]) => [
          name,
          as(value(baseline)),
          ...plans.map(({ result }) => as(value(result))),
        ]),
      },
    ],
  };
}

function differences(plans: readonly Plan[]): Section {
  const [first, ...others] = plans;
  return {
    id: 'differences',
    title: first.more.differenceTitle,
    text: first.more.differenceText(first.name),
    tables: [
      {
        id: 'differences',
        header: ['', ...others.map(({ name }) => name)],
        rows: measures(first).map(([name, value, as]) => [
          name,
          ...others.map(({ result }) => as(value(result) - value(first.result))),
        ]),
      },
    ],
  };
}

function whereTheyAre(plans: readonly Plan[]): Section {
  const [{ words, n }] = plans;
  const rows = plans.map(({ result }) => whereaboutsBars(whereabouts(result), words, n.people));
  return {
    id: 'where',
    title: words.whereTitle,
    text: words.whereText,
    tables: [
      {
        id: 'where',
        header: ['', ...plans.map(({ name }) => name)],
        rows: rows[0].map(({ name }, i) => [name, ...rows.map((row) => people(row[i].value))]),
      },
    ],
  };
}

function overMonths(plans: readonly Plan[]): Section[] {
  const [first] = plans;
  const { words } = first;
  const lines = (name: string, scale = 1): Line[] => [
    {
      name: words.baseline,
      colour: COLOURS.grey,
      dashed: true,
      values: path(first.baseline, name).map((value) => value * scale),
    },
    ...plans.map(
      ({ result, name: plan, colour }): Line => ({
        name: plan,
        colour,
        values: path(result, name).map((value) => value * scale),
      }),
    ),
  ];
  const section = (
    id: string,
    title: string,
    drawn: readonly Line[],
    options: Parameters<typeof overTime>[2],
    as?: (value: number) => Cell,
  ): Section => ({
    id,
    title,
    figures: [{ svg: overTime(first.result.start, drawn, options), says: title }],
    tables: [yearly(id, first, drawn, as)],
  });
  return [
    section('left-behind', words.behindTitle, lines('left_behind_total'), { label: words.people }, people),
    section('plant-jobs', words.plantJobs, lines('plant_jobs'), { label: words.people }, people),
    section('unemployment', words.unemployment, lines('unemployment_rate'), { label: '%', percent: true }, share),
    section('carbon', words.co2, lines('co2', 12 / 1e6), { label: `Mt CO₂/${words.year}` }),
  ];
}

function whoGains(plans: readonly Plan[]): Section[] {
  const [first, ...others] = plans;
  const { words, more, language } = first;
  const by: [string, string, string][] = [
    ['district', more.byDistrict, 'left_behind_by_place'],
    ['origin', more.origin, 'group_left_behind'],
    ['occupation', words.occupationTitle, 'left_behind_by_occupation'],
    ['age', words.ageTitle, 'left_behind_by_age'],
    ['sex', words.sexTitle, 'left_behind_by_sex'],
  ];
  return by.map(([id, title, name]) => {
    const labels = first.result.dimensions.get(seriesOf(first.result, name).dims[0]) ?? [];
    const start = at(first.result, name, first.result.months);
    const ends = others.map(({ result }) => at(result, name, result.months));
    const rows = labels
      .map((label, i) => ({
        name: localized(label.names, language),
        before: start[i],
        after: ends.map((end) => end[i]),
      }))
      .filter(({ before, after }) => after.some((value) => Math.abs(value - before) >= 0.5));
    const text = more.whoText(first.name);
    return {
      id: `who-${id}`,
      title: more.whoTitle(title),
      text: rows.length === 0 ? more.dropped : text,
      figures:
        rows.length === 0
          ? []
          : others.map(({ name: plan, colour, n }, k) => ({
              svg: changes(
                rows
                  .map((row) => ({ name: row.name, value: row.after[k] - row.before }))
                  .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
                  .slice(0, 14),
                colour,
                n.people,
              ),
              says: `${plan}: ${text}`,
            })),
      tables:
        rows.length === 0
          ? []
          : [
              {
                id: `who-${id}`,
                header: [title, first.name, ...others.flatMap(({ name: plan }) => [plan, `${words.change}: ${plan}`])],
                rows: rows.map((row) => [
                  row.name,
                  people(row.before),
                  ...row.after.flatMap((value) => [people(value), people(value - row.before)]),
                ]),
                folded: true,
              },
            ],
    };
  });
}

/** What the levers of each plan cost, and who pays. */
function costs(plans: readonly Plan[], language: Language): Section {
  const words = MONEY_WORDS[language];
  const [{ result }] = plans;
  return {
    id: 'costs',
    title: `${words.levers} (${result.currency})`,
    text: words.leversText,
    tables: plans.flatMap((plan, i) => {
      const rows = leverRows(plan.result, words.measures);
      return rows.length === 0
        ? []
        : [{ id: `costs-${i + 1}`, title: plan.name, header: ['', ...words.payers, words.all], rows }];
    }),
  };
}
