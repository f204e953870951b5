import { Fragment } from 'react';
import { localized, monthName } from '../../report/format.ts';
import { leverName, leverTargets } from '../../report/words/levers.ts';
import type { Decision } from '../../scenario/case.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { shocks } from '../../scenario/shocks/index.ts';
import { conflictsOf } from '../levers/conflicts.ts';
import { withLeverAt } from '../levers/edit.ts';
import { signedText } from '../signed.ts';
import { useWords } from '../ui/all-words.ts';
import { ClaimBadges } from '../ui/ClaimBadges.tsx';
import { usePage, useStore } from '../ui/context.ts';
import { Basis, Mark, PlainMark } from '../ui/Mark.tsx';
import { useStale } from '../ui/stale.ts';
import { moreWords } from '../words/more.ts';
import { CostOf, PlanEffects } from './PlanEffects.tsx';
import { type Part, useParts } from './parts.ts';

/** The plan on one page: what is decided, on a timeline, with what each decision does, costs and who pays. */
export function Plan() {
  const { shown, opened, history } = usePage();
  const { words, n, language } = useWords();
  const parts = useParts();
  const still = history?.now === shown?.scenario;
  const look = useStale('figures', !still);
  if (shown === undefined || opened === undefined) return null;
  const more = moreWords(language);
  const { result, decisions, drivers, shocks: happening } = shown.ran;
  const first = monthNumber(result.start);
  const last = first + result.months;
  const conflicts = conflictsOf(decisions, opened.region);
  const labels = [...opened.region.labels.values()].flat();
  const labelName = (id: string): string => {
    const found = labels.find((label) => label.id === id);
    return found === undefined ? id : localized(found.names, language);
  };
  return (
    <div className={look}>
      <section className="figure wide" aria-labelledby="plan-title">
        <header>
          <h2 id="plan-title">{words.planTitle}</h2>
        </header>
        <p>
          {words.planText} <Basis of={SERIES} /> <ClaimBadges />
        </p>
        {decisions.length + drivers.length + happening.length === 0 ? <p>{words.nothing}</p> : null}
        <div className="gantt">
          <Years first={first} last={last} />
          <ol>
            {decisions.map((decision, i) => (
              <Row
                // biome-ignore lint/suspicious/noArrayIndexKey: a lever may stand in a plan twice
                key={i}
                name={leverName(decision.lever, language)}
                about={[
                  leverTargets(decision, opened.region, language),
                  settingsOf(decision, more.fields, n.figure, labelName),
                ]
                  .filter((one) => one !== '')
                  .join(' · ')}
                when={`${monthName(decision.from, language)} – ${decision.until === undefined ? words.toEnd : monthName(decision.until, language)}`}
                from={share(decision.from, first, last)}
                until={decision.until === undefined ? 100 : share(decision.until, first, last)}
                outside={false}
                set
              >
                <CostOf decision={decision} /> <Does part={parts[i]} /> <TakeOut index={i} />
              </Row>
            ))}
            {happening.map((shock) => (
              <Row
                key={`${shock.shock} ${shock.from}`}
                name={localized(
                  shocks.find(({ id }) => id === shock.shock)?.title ?? { en: shock.shock.replaceAll('_', ' ') },
                  language,
                )}
                about={`${words.world} · × ${n.figure(shock.strength)}`}
                set
                when={`${monthName(shock.from, language)} – ${shock.until === undefined ? words.toEnd : monthName(shock.until, language)}`}
                from={share(shock.from, first, last)}
                until={shock.until === undefined ? 100 : share(shock.until, first, last)}
                outside
              />
            ))}
            {drivers.map((driver) => (
              <Row
                key={driver.driver}
                name={more.drivers[driver.driver] ?? driver.driver.replaceAll('_', ' ')}
                about={`${words.world}${driver.source === undefined ? '' : ` · ${driver.source}`}`}
                set
                when={driver.points.map(({ month, value }) => `${month.slice(0, 4)}: ${n.figure(value)}`).join(' → ')}
                from={share(driver.points[0]?.month ?? result.start, first, last)}
                until={100}
                outside
              />
            ))}
          </ol>
        </div>
        <h3>{words.conflicts}</h3>
        {conflicts.length === 0 ? (
          <p>{words.noConflicts}</p>
        ) : (
          <ul className="conflicts">
            {conflicts.map((conflict) => (
              <li key={conflict.en}>{localized(conflict, language)}</li>
            ))}
          </ul>
        )}
      </section>
      <PlanEffects />
    </div>
  );
}

function share(month: string, first: number, last: number): number {
  return ((Math.min(last, Math.max(first, monthNumber(month))) - first) / (last - first)) * 100;
}

const SERIES = ['measure_paid', 'left_behind_total', 'all_jobs', 'co2'];

/** Every fifth year over the bars. */
function Years({ first, last }: { readonly first: number; readonly last: number }) {
  const start = Math.ceil(first / 12);
  const step = last - first > 300 ? 10 : last - first > 100 ? 5 : 1;
  const years = Array.from({ length: Math.ceil((last - first) / 12 / step) + 1 }, (_, i) => start + i * step).filter(
    (year) => year * 12 <= last,
  );
  return (
    <div className="years" aria-hidden="true">
      {years.map((year) => (
        <span key={year} style={{ left: `${((year * 12 - first) / (last - first)) * 100}%` }}>
          {monthText(year * 12).slice(0, 4)}
        </span>
      ))}
    </div>
  );
}

function Row({
  name,
  about,
  when,
  from,
  until,
  outside,
  set,
  children,
}: {
  readonly name: string;
  readonly about: string;
  readonly when: string;
  readonly from: number;
  readonly until: number;
  readonly outside: boolean;
  /** Its numbers are the plan’s own. */
  readonly set: boolean;
  readonly children?: React.ReactNode;
}) {
  return (
    <li className={outside ? 'outside' : undefined}>
      <div className="what">
        <strong>{name}</strong> <span className="soft">{about}</span>
      </div>
      <div className="line" aria-hidden="true">
        <i style={{ left: `${from}%`, right: `${100 - Math.max(from, until)}%` }} />
      </div>
      <div className="terms soft">
        {when}
        {set ? <PlainMark kind="scenario" /> : null} {children === undefined ? null : <>· {children}</>}
      </div>
    </li>
  );
}

/** What would be otherwise without it. */
function Does({ part }: { readonly part: Part | undefined }) {
  const { words, n } = useWords();
  const store = useStore();
  const months = usePage().shown?.ran.result.months ?? 0;
  if (part === undefined) return null;
  return (
    <span className="does">
      · {words.does}:{' '}
      {(
        [
          [words.doesBehind(signedText(part.behind, n.people)), 'left_behind_total'],
          [words.doesJobs(signedText(part.jobs, n.people)), 'all_jobs'],
          [words.doesTonnes(signedText(part.tonnes, n.compact)), 'co2'],
        ] as const
      ).map(([text, variable], i) => (
        <Fragment key={variable}>
          {i === 0 ? '' : ', '}
          <button
            type="button"
            className="number"
            title={words.why}
            onClick={() => store.why({ variable, element: 0 }, months)}
          >
            {text}
            <Mark of={[variable]} />
          </button>
        </Fragment>
      ))}
    </span>
  );
}

function TakeOut({ index }: { readonly index: number }) {
  const { history } = usePage();
  const store = useStore();
  const { words } = useWords();
  if (history === undefined) return null;
  return (
    <button type="button" className="plain" onClick={() => store.edit(withLeverAt(history.now, index, undefined), '')}>
      {words.takeOut}
    </button>
  );
}

/** Further settings in the page’s words; sources and names stand elsewhere. */
function settingsOf(
  { settings }: Decision,
  names: Readonly<Record<string, string>>,
  show: (value: number) => string,
  labelName: (id: string) => string,
): string {
  return Object.entries(settings)
    .filter(([key]) => key !== 'source' && key !== 'payer')
    .map(
      ([key, value]) =>
        `${names[key] ?? key.replaceAll('_', ' ')}: ${typeof value === 'number' ? show(value) : labelName(value)}`,
    )
    .join(' · ');
}
