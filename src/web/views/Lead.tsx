import { type Headline, headline } from '../../report/headline.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { type Bands, bandsOf } from '../state/bands.ts';
import { ClaimBadges } from '../ui/ClaimBadges.tsx';
import { usePage, useStore, useWords } from '../ui/context.ts';
import { Pill } from '../ui/Pill.tsx';
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
  const range =
    bands === undefined ? undefined : words.leadRange(n.people(bands.low90[last]), n.people(bands.high90[last]));
  const counted = now.lost >= 0.5 && now.judged >= 0.5;
  const sentence = counted
    ? `${words.lead(year, n.people(now.judged), n.people(now.leftBehind))}${range ?? words.leadAlone}`
    : now.lost < 0.5
      ? words.nobody(year)
      : words.tooEarly(n.people(now.lost), months);
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
        {words.definition(months, n.share(result.threshold))} <Pill kind="model" />
        <ClaimBadges />
        {changed > 0 ? <span className="pill scenario">{words.forkedBadge(String(changed))}</span> : null}
        {futures !== undefined && futures.count > 0 ? (
          <details className="sure">
            <summary>{words.futures(String(futures.count))}</summary>
            {words.futuresText}
          </details>
        ) : null}
      </p>
    </div>
  );
}

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
