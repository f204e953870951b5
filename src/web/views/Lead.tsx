import { headline } from '../../report/headline.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { bandsOf } from '../state/bands.ts';
import { ClaimBadges } from '../ui/ClaimBadges.tsx';
import { usePage, useStore, useWords } from '../ui/context.ts';
import { Pill } from '../ui/Pill.tsx';

/** The one sentence with numbers that everything else is about. */
export function Lead() {
  const { shown, history, cloud } = usePage();
  const store = useStore();
  const { words, n } = useWords();
  if (shown === undefined) return <p className="lead">{words.opening}</p>;
  const { result } = shown.ran;
  const now = headline(result);
  const year = monthText(monthNumber(result.start) + result.months).slice(0, 4);
  const months = String(result.followUpMonths);
  const stale = history?.now !== shown.scenario;
  const bands = cloud?.scenario === shown.scenario ? bandsOf(cloud.cloud, 'left_behind_total') : undefined;
  const last = result.months;
  const range =
    bands === undefined ? undefined : words.leadRange(n.people(bands.low90[last]), n.people(bands.high90[last]));
  const sentence =
    now.lost < 0.5
      ? words.nobody(year)
      : now.judged < 0.5
        ? words.tooEarly(n.people(now.lost), months)
        : `${words.lead(year, n.people(now.judged), n.people(now.leftBehind))}${range ?? words.leadAlone}`;
  const changed = shown.scenario.assumptions?.length ?? 0;
  return (
    <div aria-live="polite" className={stale ? 'stale' : undefined}>
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
      <p className="soft">
        {words.definition(months, n.share(result.threshold))}{' '}
        {cloud?.scenario === shown.scenario && cloud.cloud.count > 0 ? words.futures(String(cloud.cloud.count)) : ''}{' '}
        <Pill kind="model" />
        <ClaimBadges />
        {changed > 0 ? <span className="pill scenario">{words.forkedBadge(String(changed))}</span> : null}
      </p>
    </div>
  );
}
