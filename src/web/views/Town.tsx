import { memo, Suspense } from 'react';
import type { Result } from '../../ensemble/result.ts';
import { whereaboutsBars } from '../../report/figures/whereabouts.ts';
import { monthName } from '../../report/format.ts';
import { whereabouts } from '../../report/headline.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { Bars } from '../ui/Bars.tsx';
import { usePage, useStore, useWords } from '../ui/context.ts';
import { Figure } from '../ui/Figure.tsx';
import { afterFirst } from '../ui/painted.ts';
import { useStale } from '../ui/stale.ts';
import { TownMap } from './TownMap.tsx';

// The drawing of lines is large: it comes right after the first picture.
const TownCharts = afterFirst(() => import('./TownCharts.tsx'));

/** The first screen: where the paychecks went, where people live, and the paths over time. */
export function Town() {
  const { shown, baseline, history, opened, cloud } = usePage();
  const look = useStale('figures', history?.now !== shown?.scenario);
  if (shown === undefined || opened === undefined) return null;
  const { result } = shown.ran;
  return (
    <div className={look}>
      <Where result={result} />
      <TownMap result={result} region={opened.region} />
      {baseline === undefined ? null : (
        <Suspense>
          <TownCharts
            result={result}
            baseline={baseline.result}
            cloud={cloud?.scenario === shown.scenario ? cloud.cloud : undefined}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The series behind each bar, in their order. */
const SERIES = [
  ['lost_total', 'back_total', 'early_total', 'withdrawn_total', 'searching_total', 'gone_total'],
  ['back_total', 'back_below_total'],
  ['back_below_total'],
  ['early_total'],
  ['withdrawn_total'],
  ['searching_total'],
  ['gone_total'],
];
const ALL = [...new Set(SERIES.flat())];

// Drawn anew only with a new result: not while a lever’s run is on its way.
const Where = memo(function Where({ result }: { readonly result: Result }) {
  const { words, n, language } = useWords();
  const store = useStore();
  const rows = whereaboutsBars(whereabouts(result), words.outcomes, n.people).map((row, i) => ({
    ...row,
    of: SERIES[i],
    ask: () => store.why({ variable: SERIES[i][0], element: 0 }, result.months),
  }));
  const last = monthName(monthText(monthNumber(result.start) + result.months), language);
  return (
    <Figure
      title={words.whereTitle}
      text={words.whereText(last)}
      of={ALL}
      picture={<Bars rows={rows} />}
      svg={async () => (await import('../../report/figures/bars.ts')).bars(rows)}
      twin={{
        header: [words.whereTitle, words.people],
        rows: rows.map((row) => [row.name, row.text]),
        of: [undefined, ALL],
        ask: (row, column) => (column === 1 ? rows[row].ask : undefined),
      }}
    />
  );
});
