import { at, path, type Result } from '../../ensemble/result.ts';
import { currencyName } from '../../report/format.ts';
import { headline } from '../../report/headline.ts';
import { MONEY_WORDS } from '../../report/words/money.ts';
import type { Decision } from '../../scenario/case.ts';
import { entryOf } from '../../scenario/catalogue.ts';
import type { Lever } from '../../scenario/schema.ts';
import { signedText } from '../signed.ts';
import { unchanged } from '../state/plans.ts';
import { useWords } from '../ui/all-words.ts';
import { ClaimBadges } from '../ui/ClaimBadges.tsx';
import { usePage, useStore } from '../ui/context.ts';
import { Table } from '../ui/Figure.tsx';
import { Basis, Mark } from '../ui/Mark.tsx';

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
  const store = useStore();
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
      {all < 1 ? (
        words.noCost
      ) : (
        <>
          <button type="button" className="number" title={words.why} onClick={() => store.list(PAID, result.months)}>
            {n.compact(all)} {currencyName(result.currency, language)}
            <Mark of={PAID} />
          </button>{' '}
          · {words.paidBy(payers)}
        </>
      )}{' '}
      {together}
    </span>
  );
}

const EFFECTS = ['left_behind_total', 'plant_jobs', 'all_jobs', 'co2'];
const PAID = ['measure_paid'];

/** What the whole plan does against the baseline: jobs, tonnes, paychecks, and money by payer. */
export function PlanEffects() {
  const { shown, baseline } = usePage();
  const store = useStore();
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
          <Basis of={EFFECTS} /> <ClaimBadges />
        </p>
        <Table
          label={words.effects}
          ask={(row, column) =>
            column === 0
              ? undefined
              : () =>
                  store.why(
                    { variable: EFFECTS[row], element: 0 },
                    result.months,
                    column === 1 ? unchanged(shown.scenario) : undefined,
                  )
          }
          of={[undefined, EFFECTS, EFFECTS, EFFECTS]}
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
          {words.whoPaysText} <Basis of={PAID} /> <ClaimBadges />
        </p>
        {costing.length === 0 ? (
          <p>{words.noCost}</p>
        ) : (
          <Table
            label={words.whoPays}
            of={[undefined, ...names.payers.map(() => PAID), PAID]}
            ask={(row, column) => {
              if (column === 0) return undefined;
              // a payer’s part is one value of the model; the sum over all of them is listed
              if (column > names.payers.length) return () => store.list(PAID, result.months);
              const measure = measures.indexOf(costing[row]);
              const element = measure * names.payers.length + column - 1;
              return () => store.why({ variable: PAID[0], element }, result.months);
            }}
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
