import { at, type Result } from '../../../ensemble/result.ts';
import { COLOURS } from '../../../report/figures/colours.ts';
import { localized } from '../../../report/format.ts';
import { useWords } from '../../ui/all-words.ts';
import { Bars } from '../../ui/Bars.tsx';
import { useStore } from '../../ui/context.ts';
import { Figure } from '../../ui/Figure.tsx';
import type { Column } from './columns.ts';

/** Rows drawn of a long list. */
const MOST = 12;

// long lists beside each other
const BY = [
  ['place', 'left_behind_by_place'],
  ['age', 'left_behind_by_age'],
  ['occupation', 'left_behind_by_occupation'],
  ['group', 'group_left_behind'],
  ['sex', 'left_behind_by_sex'],
] as const;

/** Who gains and who loses against another plan, by where and who they are. */
export function Who({ current, other }: { readonly current: Column; readonly other: Column }) {
  const { words } = useWords();
  if (current.result.months !== other.result.months) return null;
  return (
    <>
      {BY.map(([by, series]) => (
        <One key={by} title={words.by[by]} series={series} current={current.result} other={other.result} />
      ))}
    </>
  );
}

function One({
  title,
  series,
  current,
  other,
}: {
  readonly title: string;
  readonly series: string;
  readonly current: Result;
  readonly other: Result;
}) {
  const { words, n, language } = useWords();
  const store = useStore();
  const [dimension] = current.series.get(series)?.dims ?? [];
  const labels = current.dimensions.get(dimension ?? '') ?? [];
  const [now, before] = [at(current, series, current.months), at(other, series, other.months)];
  const all = labels
    .map((label, i) => ({ name: localized(label.names, language), value: now[i] - before[i], element: i }))
    .filter((row) => Math.abs(row.value) >= 0.5)
    .sort((a, b) => b.value - a.value)
    .map((row) => ({
      ...row,
      text: `${row.value > 0 ? '+' : '−'}${n.people(Math.abs(row.value))}`,
      colour: row.value > 0 ? COLOURS.red : COLOURS.blue,
      of: [series],
      ask: () => store.why({ variable: series, element: row.element }, current.months),
    }));
  if (all.length === 0) return null;
  // the largest, in the order of who loses to who gains
  const shown = [...all]
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, MOST)
    .sort((a, b) => b.value - a.value);
  return (
    <Figure
      title={title}
      text={`${words.whoText} ${all.length > MOST ? words.largest(String(MOST), String(all.length)) : ''}`}
      of={[series]}
      picture={<Bars rows={shown} />}
      svg={async () => (await import('../../../report/figures/bars.ts')).bars(shown)}
      twin={{
        header: [title, words.whoText],
        rows: all.map((row) => [row.name, row.text]),
        of: [undefined, [series]],
        ask: (row, column) => (column === 1 ? all[row].ask : undefined),
      }}
    />
  );
}
