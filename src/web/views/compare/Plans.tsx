import { currencyName, wordsOf } from '../../../report/format.ts';
import { type Headline, headline } from '../../../report/headline.ts';
import { useWords } from '../../ui/all-words.ts';
import { ClaimBadges } from '../../ui/ClaimBadges.tsx';
import { usePage, useStore } from '../../ui/context.ts';
import { Basis, Mark } from '../../ui/Mark.tsx';
import { type Column, titleOf } from './columns.ts';

/** The plans side by side: which they are, what each comes to. */
export function Plans({ columns }: { readonly columns: readonly Column[] }) {
  const { shown, kept, own, history } = usePage();
  const store = useStore();
  const { words, n, language } = useWords();
  if (shown === undefined || history === undefined) return null;
  const report = wordsOf(language);
  const full = kept.length >= 3;
  const addable = [...own].filter(([name]) => !kept.some((plan) => plan.scenario.name === name));
  const heads = columns.map(({ result }) => headline(result));
  const row = (name: string, variable: string, show: (head: Headline) => string) => ({ name, variable, show });
  const rows = [
    row(report.lostJobs, 'lost_total', (head) => n.people(head.lost)),
    row(words.behindTotal, 'left_behind_total', (head) => n.people(head.leftBehind)),
    row(report.personMonths, 'months_below_total', (head) => n.compact(head.personMonths)),
    row(`${words.payMissing} (${currencyName(shown.ran.result.currency, language)})`, 'pay_lost_total', (head) =>
      n.compact(head.payLost),
    ),
    row(report.plantJobs, 'plant_jobs', (head) => n.people(head.plantJobsEnd)),
    row(report.jobs, 'all_jobs', (head) => n.people(head.jobsEnd)),
    row(report.unemployment, 'unemployment_rate', (head) => n.share(head.unemploymentEnd)),
    row(`${report.co2} (${words.tonnesYear})`, 'co2', (head) => n.compact(head.co2End)),
  ];
  return (
    <section className="figure wide" aria-labelledby="plans-title">
      <header>
        <h2 id="plans-title">{words.compareTitle}</h2>
        <div className="row">
          <button type="button" disabled={full} onClick={() => store.keep(history.now, shown.ran)}>
            {words.keep}
          </button>
          <select
            aria-label={words.add}
            value=""
            disabled={full}
            onChange={(event) => {
              const scenario = own.get(event.target.value);
              if (scenario !== undefined) store.keep(scenario, undefined);
            }}
          >
            <option value="">＋ {words.add}</option>
            {addable.map(([name, one]) => (
              <option key={name} value={name}>
                {titleOf(one.title, language)}
              </option>
            ))}
          </select>
        </div>
      </header>
      <p>
        {words.compareText} {full ? words.full : ''} <Basis of={rows.map(({ variable }) => variable)} /> <ClaimBadges />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region needs the focus to be scrolled by keys */}
      <section className="scroll" aria-label={words.compareTitle} tabIndex={0}>
        <table className="plans">
          <thead>
            <tr>
              <th scope="col">{words.indicator}</th>
              {columns.map((column, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same plan may be kept twice
                <th key={i} scope="col" className="n">
                  <i className="key" style={{ borderColor: column.colour }} /> {column.name}{' '}
                  {i < 2 ? null : (
                    <button
                      type="button"
                      className="plain"
                      onClick={() => store.drop(i - 2)}
                      aria-label={`${words.remove}: ${column.name}`}
                    >
                      ×
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, variable, show }) => (
              <tr key={variable}>
                <th scope="row">
                  {name}
                  <Mark of={[variable]} />
                </th>
                {heads.map((head, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same plan may be kept twice
                  <td key={i} className="n">
                    <button
                      type="button"
                      className="number"
                      title={words.why}
                      onClick={() => store.why({ variable, element: 0 }, columns[i].result.months, columns[i].scenario)}
                    >
                      {show(head)}
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
