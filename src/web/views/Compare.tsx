import { useState } from 'react';
import { useWords } from '../ui/all-words.ts';
import { usePage, useStore } from '../ui/context.ts';
import { Figure } from '../ui/Figure.tsx';
import { useStale } from '../ui/stale.ts';
import { TimeFigure } from '../ui/TimeFigure.tsx';
import { type Column, columnsOf } from './compare/columns.ts';
import { Differences } from './compare/Differences.tsx';
import { Exits } from './compare/Exits.tsx';
import { Plans } from './compare/Plans.tsx';
import { Who } from './compare/Who.tsx';

/** Two or three plans and the baseline, side by side and as differences. */
export function Compare() {
  const page = usePage();
  const { words, language } = useWords();
  // The first plan that is kept is what people want to compare with, else no change.
  const [against, setAgainst] = useState(Number.POSITIVE_INFINITY);
  const columns = columnsOf(page, words, language);
  const [current, ...others] = columns;
  const look = useStale('figures compare', page.history?.now !== page.shown?.scenario);
  if (current === undefined) return null;
  const chosen = Number.isFinite(against) ? Math.min(against, others.length - 1) : Math.min(1, others.length - 1);
  const other = others[chosen];
  return (
    <div className={look}>
      <Plans columns={columns} />
      <Paths columns={columns} title={words.behindTotal} series="left_behind_total" zero />
      <Paths columns={columns} title={words.jobsTitle} series="all_jobs" zero={false} />
      <div className="figure wide ask-with">
        <label htmlFor="against">{words.compareWith}</label>{' '}
        <select id="against" value={String(chosen)} onChange={(event) => setAgainst(Number(event.target.value))}>
          {others.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same plan may be kept twice
            <option key={i} value={i}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <Differences current={current} other={other} />
      <Who current={current} other={other} />
      <Exits />
    </div>
  );
}

function Paths({
  columns,
  title,
  series,
  zero,
}: {
  readonly columns: readonly Column[];
  readonly title: string;
  readonly series: string;
  readonly zero: boolean;
}) {
  const { words, n } = useWords();
  const { start, months } = columns[0].result;
  const store = useStore();
  const lines = columns.map(({ name, colour, result, scenario }, i) => ({
    name,
    colour,
    dashed: i > 0,
    values: result.series.get(series)?.values ?? new Float64Array(months + 1),
    variable: series,
    plan: () => scenario,
  }));
  return (
    <Figure
      title={title}
      text={words.compareText}
      picture={<TimeFigure start={start} lines={lines} label={title} show={n.people} zero={zero} />}
      legend={lines}
      of={[series]}
      twin={{
        header: ['', ...lines.map((line) => line.name)],
        rows: Array.from({ length: Math.floor(months / 12) + 1 }, (_, year) => [
          String(Number(start.slice(0, 4)) + year),
          ...lines.map((line) => n.people(line.values[year * 12])),
        ]),
        of: [undefined, ...lines.map(() => [series])],
        ask: (row, column) =>
          column === 0
            ? undefined
            : () => store.why({ variable: series, element: 0 }, row * 12, columns[column - 1].scenario),
      }}
    />
  );
}
