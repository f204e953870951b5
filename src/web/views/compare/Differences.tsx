import { path } from '../../../ensemble/result.ts';
import { COLOURS } from '../../../report/figures/colours.ts';
import { currencyName } from '../../../report/format.ts';
import { signedText } from '../../signed.ts';
import { type Difference, differenceBands, differenceOf } from '../../state/bands.ts';
import { cloudKey, drawnBeside } from '../../state/plans.ts';
import { useWords } from '../../ui/all-words.ts';
import { usePage, useStore } from '../../ui/context.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { TimeFigure } from '../../ui/TimeFigure.tsx';
import type { Column } from './columns.ts';

/** This plan less another, in futures under the same draws: what is uncertain for both does not count twice. */
export function Differences({ current, other }: { readonly current: Column; readonly other: Column }) {
  const { cloud, clouds } = usePage();
  const store = useStore();
  const { words, n, language } = useWords();
  if (current.result.months !== other.result.months) return null;
  const [own, against] = [cloud?.cloud, clouds.get(cloudKey(drawnBeside(other.scenario, current.scenario)))];
  const signed = (show: (value: number) => string) => (value: number) => signedText(value, show);
  const points = (value: number) => words.points(n.axis(Number((value * 100).toFixed(1))));
  const outcomes = [
    { name: words.behindTotal, series: 'left_behind_total', show: n.people },
    {
      name: `${words.payMissing} (${currencyName(current.result.currency, language)})`,
      series: 'pay_lost_total',
      show: n.compact,
    },
    { name: words.plantJobs, series: 'plant_jobs', show: n.people },
    { name: words.otherJobs, series: 'other_jobs', show: n.people },
    { name: words.unemploymentTitle, series: 'unemployment_rate', show: points },
  ].map((one) => ({ ...one, found: differenceOf(own, against, one.series) }));
  const all = outcomes.map(({ series }) => series);
  const change = path(current.result, 'left_behind_total').map(
    (value, month) => value - path(other.result, 'left_behind_total')[month],
  );
  const bands = differenceBands(own, against, 'left_behind_total');
  const wait = outcomes[0].found === undefined;
  return (
    <>
      <Figure
        title={words.differencesTitle}
        of={all}
        text={wait ? words.leadWait : words.differencesText(String(outcomes[0].found?.count ?? 0))}
        picture={
          <div className="spreads">
            {outcomes.map(({ name, series, show, found }) => (
              <SpreadRow
                key={series}
                name={name}
                of={series}
                month={current.result.months}
                found={found}
                show={signed(show)}
                share={n.share}
              />
            ))}
          </div>
        }
        twin={{
          header: [words.indicator, words.differenceMiddle, words.differenceBand, words.differenceLower],
          rows: outcomes.map(({ name, show, found }) =>
            found === undefined
              ? [name, '…', '…', '…']
              : [
                  name,
                  signed(show)(found.middle),
                  `${signed(show)(found.low)} – ${signed(show)(found.high)}`,
                  n.share(found.lower),
                ],
          ),
          of: [undefined, all, all, all],
          ask: (row, column) =>
            column === 0 ? undefined : () => store.why({ variable: all[row], element: 0 }, current.result.months),
        }}
      />
      <Figure
        title={words.differencePathTitle}
        of={BEHIND}
        text={words.differencePathText}
        picture={
          <TimeFigure
            start={current.result.start}
            lines={[
              {
                name: words.differenceLine,
                colour: COLOURS.red,
                values: change,
                variable: 'left_behind_total',
                ...(bands === undefined ? {} : { bands }),
              },
            ]}
            label={words.differencePathTitle}
            show={signed(n.people)}
          />
        }
        twin={{
          header: ['', words.differenceLine],
          rows: [...change].map((value, i) => [String(i), n.people(value)]),
          of: [undefined, BEHIND],
          ask: (row, column) => (column === 0 ? undefined : () => store.why({ variable: BEHIND[0], element: 0 }, row)),
        }}
      />
    </>
  );
}

const BEHIND = ['left_behind_total'];

/** Low, middle and high of a difference on one line around nothing. */
function SpreadRow({
  name,
  of,
  month,
  found,
  show,
  share,
}: {
  readonly name: string;
  readonly of: string;
  readonly month: number;
  readonly found: Difference | undefined;
  readonly show: (value: number) => string;
  readonly share: (value: number) => string;
}) {
  const store = useStore();
  const { words } = useWords();
  if (found === undefined) return <p>{name} …</p>;
  const { low, middle, high, lower } = found;
  const reach = Math.max(Math.abs(low), Math.abs(high), 1e-12);
  const at = (value: number) => 50 + (value / reach) * 48;
  return (
    <div className="spread">
      <span className="name">{name}</span>
      <button
        type="button"
        className="number n"
        title={words.why}
        onClick={() => store.why({ variable: of, element: 0 }, month)}
      >
        <strong>{show(middle)}</strong>{' '}
        <span className="soft">
          ({show(low)} – {show(high)})
        </span>
        <Mark of={[of]} />
      </button>
      <span className="track" aria-hidden="true">
        <b />
        <i className="band" style={{ left: `${at(low)}%`, width: `${at(high) - at(low)}%` }} />
        <i className="dot" style={{ left: `${at(middle)}%` }} />
      </span>
      <span className="soft">{words.lowerIn(share(lower))}</span>
    </div>
  );
}
