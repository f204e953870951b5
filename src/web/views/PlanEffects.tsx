import { at, path, type Result } from '../../ensemble/result.ts';
import { currencyName } from '../../report/format.ts';
import { headline } from '../../report/headline.ts';
import { MONEY_WORDS } from '../../report/words/money.ts';
import type { Decision } from '../../scenario/case.ts';
import { entryOf } from '../../scenario/catalogue.ts';
import type { Lever } from '../../scenario/schema.ts';
import { signedText } from '../signed.ts';
import { ClaimBadges } from '../ui/ClaimBadges.tsx';
import { usePage, useWords } from '../ui/context.ts';
import { Table } from '../ui/Figure.tsx';
import { Pill } from '../ui/Pill.tsx';

/** What levers of a kind cost over the whole run, by payer in the order of the model. */
export function paidFor(result: Result, measure: string): number[] {
  const m = (result.dimensions.get('measure') ?? []).findIndex(({ id }) => id === measure);
  const payers = result.dimensions.get('payer') ?? [];
  return payers.map((_, p) => {
    let sum = 0;
    for (let month = 0; m >= 0 && month < result.months; month += 1) {
      sum += at(result, 'measure_paid', month)[m * payers.length + p];
    }
    return sum;
  });
}

/** Cost of a decision’s kind of lever and who pays, in words. */
export function CostOf({ decision }: { readonly decision: Decision }) {
  const { shown } = usePage();
  const { words, n, language } = useWords();
  if (shown === undefined) return null;
  const { result, decisions } = shown.ran;
  // a decision’s lever comes from the schema’s own list
  const entry = entryOf(decision.lever as Lever['do']);
  if (entry.measure === undefined) return <span className="soft">{words.noPrice}</span>;
  const paid = paidFor(result, entry.measure);
  const names = MONEY_WORDS[language].payers;
  const payers = names.filter((_, p) => paid[p] >= 1).join(', ');
  const all = paid.reduce((sum, value) => sum + value, 0);
  const together = decisions.filter(({ lever }) => lever === decision.lever).length > 1 ? words.allOfKind : '';
  return (
    <span>
      {all < 1
        ? words.noCost
        : `${n.compact(all)} ${currencyName(result.currency, language)} · ${words.paidBy(payers)}`}{' '}
      {together}
    </span>
  );
}

/** What the whole plan does against the baseline: jobs, tonnes, paychecks, and money by payer. */
export function PlanEffects() {
  const { shown, baseline } = usePage();
  const { words, n, language } = useWords();
  if (shown === undefined || baseline === undefined) return null;
  const { result } = shown.ran;
  const [now, before] = [headline(result), headline(baseline.result)];
  const tonnes = (from: Result) => path(from, 'co2').reduce((sum, value) => sum + value, 0);
  const measures = (result.dimensions.get('measure') ?? []).map(({ id }) => ({ id, paid: paidFor(result, id) }));
  const costing = measures.filter(({ paid }) => paid.some((value) => value >= 1));
  const names = MONEY_WORDS[language];
  const money = currencyName(result.currency, language);
  return (
    <>
      <section className="figure" aria-labelledby="effects-title">
        <h2 id="effects-title">{words.effects}</h2>
        <p>
          <Pill kind="model" /> <ClaimBadges />
        </p>
        <Table
          label={words.effects}
          header={['', words.baseline, words.scenario, words.change]}
          rows={[
            [
              words.behindTotal,
              n.people(before.leftBehind),
              n.people(now.leftBehind),
              signedText(now.leftBehind - before.leftBehind, n.people),
            ],
            [
              words.plantJobs,
              n.people(before.plantJobsEnd),
              n.people(now.plantJobsEnd),
              signedText(now.plantJobsEnd - before.plantJobsEnd, n.people),
            ],
            [
              words.allJobs,
              n.people(before.jobsEnd),
              n.people(now.jobsEnd),
              signedText(now.jobsEnd - before.jobsEnd, n.people),
            ],
            [
              words.tonnes,
              n.compact(tonnes(baseline.result)),
              n.compact(tonnes(result)),
              signedText(tonnes(result) - tonnes(baseline.result), n.compact),
            ],
          ]}
        />
      </section>
      <section className="figure" aria-labelledby="payers-title">
        <h2 id="payers-title">{words.whoPays}</h2>
        <p>
          {words.whoPaysText} <Pill kind="model" /> <ClaimBadges />
        </p>
        {costing.length === 0 ? (
          <p>{words.noCost}</p>
        ) : (
          <Table
            label={words.whoPays}
            header={[money, ...names.payers, names.all]}
            rows={costing.map(({ id, paid }) => [
              names.measures[id] ?? id,
              ...paid.map(n.compact),
              n.compact(paid.reduce((sum, value) => sum + value, 0)),
            ])}
          />
        )}
      </section>
    </>
  );
}
