import { useState } from 'react';
import { at, type Result } from '../../ensemble/result.ts';
import { figureArray, labelsOf } from '../../region/lookup.ts';
import type { Region } from '../../region/region.ts';
import { bars } from '../../report/figures/bars.ts';
import { COLOURS } from '../../report/figures/draw.ts';
import { overTime } from '../../report/figures/over-time.ts';
import { type Language, localized, wordsOf } from '../../report/format.ts';
import { type Headline, headline } from '../../report/headline.ts';
import type { Localized } from '../../scenario/case.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { differenceOf } from '../state/bands.ts';
import { cloudKey, unchanged } from '../state/page.ts';
import { usePage, useStore, useWords } from '../ui/context.ts';
import { Figure, Table } from '../ui/Figure.tsx';
import { Svg } from '../ui/Svg.tsx';

interface Column {
  readonly scenario: ScenarioText;
  readonly name: string;
  readonly result: Result;
  readonly colour: string;
}

const HUES = [COLOURS.orange, COLOURS.purple, COLOURS.green];

/** Two or three plans and the baseline, side by side and as differences. */
export function Compare() {
  const { shown, baseline, kept, own, history } = usePage();
  const store = useStore();
  const { words, language } = useWords();
  const [against, setAgainst] = useState(0);
  if (shown === undefined || baseline === undefined || history === undefined) return null;
  const others: Column[] = [
    { scenario: unchanged(shown.scenario), name: words.baseline, result: baseline.result, colour: COLOURS.grey },
    ...kept.flatMap((plan, i): Column[] =>
      plan.ran === undefined
        ? []
        : [
            {
              scenario: plan.scenario,
              name: titleOf(plan.scenario.title, language),
              result: plan.ran.result,
              colour: HUES[i],
            },
          ],
    ),
  ];
  const current: Column = {
    scenario: shown.scenario,
    name: words.scenario,
    result: shown.ran.result,
    colour: COLOURS.blue,
  };
  const other = others[Math.min(against, others.length - 1)];
  const addable = [...own].filter(([name]) => !kept.some((plan) => plan.scenario.name === name));
  return (
    <div className={history.now === shown.scenario ? 'figures' : 'figures stale'}>
      <section className="figure wide">
        <h2>{words.compareTitle}</h2>
        <p>{words.compareText}</p>
        <div className="row">
          <button type="button" disabled={kept.length >= 3} onClick={() => store.keep(history.now, shown.ran)}>
            {words.keep}
          </button>
          <label>
            {words.compareWith}{' '}
            <select
              value=""
              disabled={kept.length >= 3}
              onChange={(event) => {
                const scenario = own.get(event.target.value);
                if (scenario !== undefined) store.keep(scenario, undefined);
              }}
            >
              <option value="">+</option>
              {addable.map(([name, one]) => (
                <option key={name} value={name}>
                  {titleOf(one.title, language)}
                </option>
              ))}
            </select>
          </label>
          {kept.length >= 3 ? <span className="soft">{words.full}</span> : null}
        </div>
        <ul className="row">
          {kept.map((plan, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same plan may be kept twice
            <li key={i}>
              <button
                type="button"
                onClick={() => store.drop(i)}
                aria-label={`${words.remove}: ${titleOf(plan.scenario.title, language)}`}
              >
                {titleOf(plan.scenario.title, language)} ×
              </button>
            </li>
          ))}
        </ul>
        <SideBySide columns={[current, ...others]} />
        <Differences others={others} />
      </section>
      <Paths columns={[current, ...others]} />
      <section className="figure">
        <h2>{words.whoTitle}</h2>
        <p>{words.whoText}</p>
        <label>
          {words.compareWith}{' '}
          <select
            value={String(Math.min(against, others.length - 1))}
            onChange={(event) => setAgainst(Number(event.target.value))}
          >
            {others.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same plan may be kept twice
              <option key={i} value={i}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      </section>
      {(
        [
          ['place', 'left_behind_by_place'],
          ['occupation', 'left_behind_by_occupation'],
          ['age', 'left_behind_by_age'],
          ['sex', 'left_behind_by_sex'],
          ['group', 'group_left_behind'],
        ] as const
      ).map(([by, series]) => (
        <Who
          key={by}
          title={words.by[by]}
          series={series}
          current={current.result}
          other={other.result}
          language={language}
        />
      ))}
      <Exits />
    </div>
  );
}

function titleOf(title: unknown, language: Language): string {
  return localized(title as Localized, language); // a scenario’s title has been checked when it was read
}

function SideBySide({ columns }: { readonly columns: readonly Column[] }) {
  const { words, n, language } = useWords();
  const report = wordsOf(language);
  const heads = columns.map((column) => headline(column.result));
  const row = (name: string, show: (head: Headline) => string) => [name, ...heads.map(show)];
  return (
    <Table
      label={words.compareTitle}
      header={[words.indicator, ...columns.map((column) => column.name)]}
      rows={[
        row(report.lostJobs, (head) => n.people(head.lost)),
        row(report.leftBehind, (head) => n.people(head.leftBehind)),
        row(report.personMonths, (head) => n.compact(head.personMonths)),
        row(`${report.payLost} (CNY)`, (head) => n.compact(head.payLost)),
        row(report.plantJobs, (head) => n.people(head.plantJobsEnd)),
        row(report.jobs, (head) => n.people(head.jobsEnd)),
        row(report.unemployment, (head) => n.share(head.unemploymentEnd)),
        row(`CO₂ (t/${report.year})`, (head) => n.compact(head.co2End)),
      ]}
    />
  );
}

/** Differences between plans under the same draws: what is uncertain for both does not count twice. */
function Differences({ others }: { readonly others: readonly Column[] }) {
  const { cloud, clouds } = usePage();
  const { words, n } = useWords();
  const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${n.people(Math.abs(value))}`;
  const rows = others.map(({ name, scenario }) => {
    const found = differenceOf(cloud?.cloud, clouds.get(cloudKey(scenario)), 'left_behind_total');
    return found === undefined
      ? [name, '…', '…', '…']
      : [name, signed(found.middle), `${signed(found.low)} – ${signed(found.high)}`, n.share(found.lower)];
  });
  return (
    <>
      <h3>{words.differencesTitle}</h3>
      <Table
        label={words.differencesTitle}
        header={[words.compareWith, words.differenceMiddle, words.differenceBand, words.differenceLower]}
        rows={rows}
      />
    </>
  );
}

function Paths({ columns }: { readonly columns: readonly Column[] }) {
  const { words } = useWords();
  const lines = (series: string) =>
    columns.map((column, i) => ({
      name: column.name,
      colour: column.colour,
      dashed: i > 0,
      values: column.result.series.get(series)?.values ?? new Float64Array(column.result.months + 1),
    }));
  const figure = (title: string, series: string) => (
    <section className="figure">
      <h2>{title}</h2>
      <Svg
        draw={(width) =>
          overTime(columns[0].result.start, lines(series), { label: '', zero: series !== 'all_jobs', width })
        }
        label={title}
      />
    </section>
  );
  return (
    <>
      {figure(words.behindTitle, 'left_behind_total')}
      {figure(words.jobsTitle, 'all_jobs')}
    </>
  );
}

/** Rows drawn of a long list. */
const MOST = 12;

function Who({
  title,
  series,
  current,
  other,
  language,
}: {
  readonly title: string;
  readonly series: string;
  readonly current: Result;
  readonly other: Result;
  readonly language: Language;
}) {
  const { n } = useWords();
  if (current.months !== other.months) return null;
  const [dimension] = current.series.get(series)?.dims ?? [];
  const labels = current.dimensions.get(dimension ?? '') ?? [];
  const [now, before] = [at(current, series, current.months), at(other, series, other.months)];
  const rows = labels
    .map((label, i) => ({ name: localized(label.names, language), value: now[i] - before[i] }))
    .filter((row) => Math.abs(row.value) >= 0.5)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, MOST)
    .map((row) => ({
      ...row,
      text: `${row.value > 0 ? '+' : '−'}${n.people(Math.abs(row.value))}`,
      colour: row.value > 0 ? COLOURS.red : COLOURS.blue,
    }));
  if (rows.length === 0) return null;
  return (
    <Figure
      title={title}
      text=""
      picture={
        <Svg draw={(width) => bars(rows, width)} label={rows.map((row) => `${row.name} ${row.text}`).join('; ')} />
      }
      twin={{ header: [title, ''], rows: rows.map((row) => [row.name, row.text]) }}
    />
  );
}

interface Exit {
  readonly name: string;
  readonly share: number;
  readonly pay: number;
  readonly jobs: number;
}

/** Where people of an occupation move to, by weight of the network and the jobs that are there. */
function exitsOf(region: Region, occupation: number, language: Language): Exit[] {
  const labels = labelsOf(region, 'occupation');
  const size = labels.length;
  const moves = figureArray(region, 'mobility_observed', ['occupation', 'target']).values;
  const pay = figureArray(region, 'jobs_pay', ['occupation']).values;
  const branches = figureArray(region, 'branch_jobs', ['branch', 'market']).values;
  const mix = figureArray(region, 'branch_occupation', ['branch', 'occupation']).values;
  const markets = labelsOf(region, 'market').length;
  const jobs = labels.map((_, o) =>
    labelsOf(region, 'branch').reduce((sum, _branch, b) => {
      const all = branches.slice(b * markets, (b + 1) * markets).reduce((total, one) => total + one, 0);
      return sum + all * mix[b * size + o];
    }, 0),
  );
  const row = moves.slice(occupation * size, (occupation + 1) * size);
  const total = row.reduce((sum, weight, target) => (target === occupation ? sum : sum + weight), 0);
  return labels
    .map((label, target) => ({
      name: localized(label.names, language),
      share: total > 0 && target !== occupation ? row[target] / total : 0,
      pay: pay[target],
      jobs: jobs[target],
    }))
    .filter((exit) => exit.share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST);
}

function Exits() {
  const { opened } = usePage();
  const { words, n, language } = useWords();
  const labels = opened === undefined ? [] : labelsOf(opened.region, 'occupation');
  const metal = labels.findIndex((label) => label.id.startsWith('81') || label.text.family === 'plant_operators');
  const [occupation, setOccupation] = useState(Math.max(0, metal));
  if (opened === undefined) return null;
  const exits = exitsOf(opened.region, occupation, language);
  return (
    <section className="figure wide">
      <h2>{words.exitsTitle}</h2>
      <p>{words.exitsText}</p>
      <label>
        {words.occupation}{' '}
        <select value={String(occupation)} onChange={(event) => setOccupation(Number(event.target.value))}>
          {labels.map((label, i) => (
            <option key={label.id} value={i}>
              {localized(label.names, language)}
            </option>
          ))}
        </select>
      </label>
      <Table
        label={words.exitsTitle}
        header={[words.occupation, words.share, words.pay, words.jobsThere]}
        rows={exits.map((exit) => [
          exit.name,
          n.share(exit.share),
          `${n.compact(exit.pay)} ${opened.region.currency}`,
          n.people(exit.jobs),
        ])}
      />
    </section>
  );
}
