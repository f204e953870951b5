import { localized } from '../../report/format.ts';
import { leverName, leverSettings, leverTargets } from '../../report/words/levers.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { conflictsOf } from '../levers/conflicts.ts';
import { ClaimBadges } from '../ui/ClaimBadges.tsx';
import { usePage, useWords } from '../ui/context.ts';
import { CostOf, PlanEffects } from './PlanEffects.tsx';

/** The plan on one page: what is decided, on a timeline. */
export function Plan() {
  const { shown, opened } = usePage();
  const { words, n, language } = useWords();
  if (shown === undefined || opened === undefined) return null;
  const { result, decisions, drivers } = shown.ran;
  const first = monthNumber(result.start);
  const last = first + result.months;
  const share = (month: string | undefined, otherwise: number) =>
    ((Math.min(last, month === undefined ? otherwise : monthNumber(month)) - first) / result.months) * 100;
  const conflicts = conflictsOf(decisions, opened.region);
  return (
    <section>
      <h2>{words.planTitle}</h2>
      <p>
        {words.planText} <ClaimBadges />
      </p>
      {decisions.length === 0 ? <p>{words.nothing}</p> : null}
      <ol className="plan">
        {decisions.map((decision, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a lever may stand in a plan twice
          <li key={i}>
            <div>
              <strong>{leverName(decision.lever, language)}</strong>{' '}
              <span className="soft">{leverTargets(decision, opened.region, language)}</span> {leverSettings(decision)}
            </div>
            <div className="soft">
              {decision.from} – {decision.until ?? words.toEnd} · <CostOf decision={decision} />
            </div>
            <div className="line" aria-hidden="true">
              <i style={{ left: `${share(decision.from, first)}%`, right: `${100 - share(decision.until, last)}%` }} />
            </div>
          </li>
        ))}
        {shown.ran.shocks.map((shock) => (
          <li key={`${shock.shock} ${shock.from}`} className="driver">
            <div>
              <strong>{words.world}</strong>: {shock.shock.replaceAll('_', ' ')}{' '}
              <span className="soft">× {shock.strength}</span>
            </div>
            <div className="soft">
              {shock.from} – {shock.until ?? words.toEnd}
            </div>
          </li>
        ))}
        {drivers.map((driver) => (
          <li key={driver.driver} className="driver">
            <div>
              <strong>{words.world}</strong>: {driver.driver} <span className="soft">{driver.source ?? ''}</span>
            </div>
            <div className="soft">
              {driver.points.map((point) => `${point.month}: ${n.figure(point.value)}`).join(' → ')}
            </div>
          </li>
        ))}
      </ol>
      <p className="soft">
        {result.start} – {monthText(last)}
      </p>
      <PlanEffects />
      <h3>{words.conflicts}</h3>
      {conflicts.length === 0 ? (
        <p>{words.noConflicts}</p>
      ) : (
        <ul>
          {conflicts.map((conflict) => (
            <li key={conflict.en}>{localized(conflict, language)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
