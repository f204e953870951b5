import { Fragment, type ReactNode } from 'react';
import { type Headline, headline, judgedMonth } from '../../report/headline.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { type Bands, bandsOf } from '../state/bands.ts';
import { ClaimBadges } from '../ui/ClaimBadges.tsx';
import { usePage, useStore, useWords } from '../ui/context.ts';
import { Basis, FigureMark, Mark } from '../ui/Mark.tsx';
import { useStale } from '../ui/stale.ts';

/** The one sentence with numbers that everything else is about, and the same as a bar. */
export function Lead() {
  const { shown, history, cloud } = usePage();
  const store = useStore();
  const { words, n } = useWords();
  const look = useStale('answer', history?.now !== shown?.scenario);
  if (shown === undefined) return <p className="lead">{words.opening}</p>;
  const { result } = shown.ran;
  const now = headline(result);
  const year = monthText(monthNumber(result.start) + result.months).slice(0, 4);
  const months = String(result.followUpMonths);
  const futures = cloud?.scenario === shown.scenario ? cloud.cloud : undefined;
  const bands = bandsOf(futures, 'left_behind_total');
  const last = result.months;
  const { judged, leftBehind, lost } = now;
  const counted = lost >= 0.5 && judged >= 0.5;
  const asked = (variable: string, month: number) => (value: string) => (
    <Asked of={variable} month={month} value={value} />
  );
  const [behind, before] = [asked('left_behind_total', last), asked('lost_total', judgedMonth(result))];
  const sentence = !counted
    ? lost < 0.5
      ? words.nobody(year)
      : spoken((at) => words.tooEarly(at(0), months), [asked('lost_total', last)(n.people(lost))])
    : spoken(
        (at) =>
          `${words.lead(year, at(0), at(1))}${bands === undefined ? words.leadAlone : words.leadRange(at(2), at(3))}`,
        [
          before(n.people(judged)),
          behind(n.people(leftBehind)),
          ...(bands === undefined ? [] : [bands.low90, bands.high90].map((band) => behind(n.people(band[last])))),
        ],
      );
  const changed = shown.scenario.assumptions?.length ?? 0;
  return (
    <div aria-live="polite" className={look}>
      <p className="lead">
        {sentence}{' '}
        <button
          type="button"
          className="ask"
          onClick={() => store.why({ variable: 'left_behind_total', element: 0 }, result.months)}
        >
          {words.why}
        </button>
      </p>
      {counted ? <Strip now={now} bands={bands} month={last} /> : null}
      <p className="soft">
        {spoken(
          (at) => words.definition(at(0), at(1)),
          [
            <>
              {months}
              <FigureMark quantity="spell_length" />
            </>,
            <>
              {n.share(result.threshold)}
              <FigureMark quantity="left_behind_threshold" />
            </>,
          ],
        )}{' '}
        <Basis of={SERIES} /> <ClaimBadges />
        {changed > 0 ? <span className="pill scenario">{words.forkedBadge(String(changed))}</span> : null}
        {futures !== undefined && futures.count > 0 ? (
          <details className="sure">
            <summary>{words.futures(String(futures.count))}</summary>
            {words.futuresText}
            {shown.scenario.uncertain === undefined ? '' : words.futuresOwn}
          </details>
        ) : null}
      </p>
    </div>
  );
}

const SERIES = ['left_behind_total', 'lost_total'];

/** A number of the sentence: it opens its explanation and says how it is known. */
function Asked({ of, month, value }: { readonly of: string; readonly month: number; readonly value: string }) {
  const store = useStore();
  const { words } = useWords();
  return (
    <button
      type="button"
      className="number"
      title={words.why}
      onClick={() => store.why({ variable: of, element: 0 }, month)}
    >
      {value}
      <Mark of={[of]} />
    </button>
  );
}

/** A sentence of the words with things of the page in the places where it has its numbers. */
function spoken(sentence: (at: (place: number) => string) => string, things: readonly ReactNode[]): ReactNode[] {
  // Private-use characters stand for the things: no sentence has them.
  return sentence((place) => String.fromCharCode(FIRST + place))
    .split(/([\uE000-\uE0FF])/)
    .map((part, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence have no other name than their place
      <Fragment key={i}>{things[part.charCodeAt(0) - FIRST] ?? part}</Fragment>
    ));
}
const FIRST = 0xe000;

/** Lost paychecks as one bar: without a replacement, with one, and where the border lies in nine of ten futures. */
function Strip({
  now,
  bands,
  month,
}: {
  readonly now: Headline;
  readonly bands: Bands | undefined;
  readonly month: number;
}) {
  const { words, n } = useWords();
  const whole = Math.max(now.judged, bands?.high90[month] ?? 0);
  const at = (people: number) => `${Math.min(100, (people / whole) * 100)}%`;
  const kept = Math.max(0, now.judged - now.leftBehind);
  return (
    <div className="strip" aria-hidden="true">
      <div className="bar">
        <span className="behind" style={{ width: at(now.leftBehind) }}>
          {now.leftBehind / whole > 0.3
            ? `${n.people(now.leftBehind)} ${words.noReplacement}`
            : n.people(now.leftBehind)}
        </span>
        <span className="kept" style={{ width: at(kept) }}>
          {kept / whole > 0.2 ? `${n.people(kept)} ${words.replaced}` : ''}
        </span>
      </div>
      {bands === undefined ? null : (
        <div className="range">
          <i
            className="nine"
            style={{ left: at(bands.low90[month]), width: at(bands.high90[month] - bands.low90[month]) }}
          />
          <i
            className="half"
            style={{ left: at(bands.low50[month]), width: at(bands.high50[month] - bands.low50[month]) }}
          />
        </div>
      )}
    </div>
  );
}
