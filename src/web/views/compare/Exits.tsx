import { useEffect, useMemo, useState } from 'react';
import { path } from '../../../ensemble/result.ts';
import { labelsOf } from '../../../region/lookup.ts';
import { currencyName, localized, monthName } from '../../../report/format.ts';
import { monthNumber, monthText } from '../../../scenario/month.ts';
import type { Reach } from '../../engine/reach.ts';
import { useWords } from '../../ui/all-words.ts';
import { ClaimBadges } from '../../ui/ClaimBadges.tsx';
import { usePage, useStore } from '../../ui/context.ts';
import { Table } from '../../ui/Figure.tsx';
import { Basis } from '../../ui/Mark.tsx';
import { useStale } from '../../ui/stale.ts';

/** What the table is made of: the model’s equations of the labour market. */
const READ = ['applications', 'pull', 'vacancies', 'jobs_pay', 'pay'];

const COLUMNS = [
  undefined,
  ['applications', 'pull'],
  ['vacancies'],
  ['applications', 'vacancies'],
  ['jobs_pay'],
  ['jobs_pay', 'pay'],
];
const PAY = 4;

/** Rows shown of all occupations. */
const MOST = 12;

/** Which jobs people of an occupation could reach under the plan, against how many others, and at what pay. */
export function Exits() {
  const { opened, shown, history } = usePage();
  const store = useStore();
  const { words, n, language } = useWords();
  const labels = opened === undefined ? [] : labelsOf(opened.region, 'occupation');
  const first = labels.findIndex((label) => label.text.family === 'plant_operators' || label.id.startsWith('81'));
  const [occupation, setOccupation] = useState(Math.max(0, first));
  const [reach, setReach] = useState<Reach>();
  const still = history?.now === shown?.scenario ? shown : undefined;
  const month = useMemo(() => (still === undefined ? 0 : hardest(path(still.ran.result, 'searching_total'))), [still]);
  useEffect(() => {
    if (still === undefined) return;
    let wanted = true;
    void store.reach(still.scenario, month, occupation).then((found) => {
      if (wanted && found !== undefined) setReach(found);
    });
    return () => {
      wanted = false;
    };
  }, [still, month, occupation, store]);
  const look = useStale('figure wide', still === undefined);
  if (opened === undefined || shown === undefined) return null;
  const { threshold, start, currency } = shown.ran.result;
  const unit = currencyName(currency, language);
  const when = monthName(monthText(monthNumber(start) + month), language);
  const jobs = [...(reach?.jobs ?? [])].sort((a, b) => b.share - a.share).slice(0, MOST);
  const before = reach?.before;
  return (
    <section className={look} aria-labelledby="exits-title">
      <header>
        <h2 id="exits-title">{words.exitsTitle}</h2>
        <label>
          {words.occupation}{' '}
          <select value={String(occupation)} onChange={(event) => setOccupation(Number(event.target.value))}>
            {labels.map((label, i) => (
              <option key={label.id} value={i}>
                {localized(label.names, language)}
              </option>
            ))}
          </select>
        </label>
      </header>
      <p>
        {words.exitsText(when)}{' '}
        {before === undefined ? '' : words.exitsBefore(`${n.people(before)} ${unit}`, n.share(threshold))}{' '}
        <Basis of={READ} month={month} /> <ClaimBadges />
      </p>
      <Table
        label={words.exitsTitle}
        header={[words.occupation, words.share, words.openPosts, words.rivals, words.pay, words.ofBefore]}
        of={COLUMNS}
        ask={(row, column) => {
          const series = COLUMNS[column];
          // sums over the town’s markets are listed, pay is one value of the model
          if (column === PAY) return () => store.why({ variable: 'jobs_pay', element: jobs[row].occupation }, month);
          return series === undefined ? undefined : () => store.list(series, month);
        }}
        rows={jobs.map((job) => [
          localized(labels[job.occupation].names, language),
          n.share(job.share),
          n.people(job.open),
          n.axis(Number(job.rivals.toFixed(1))),
          `${n.people(job.pay)} ${unit}`,
          before === undefined ? '' : `${n.share(job.pay / before)}${job.pay / before >= threshold ? ' ✓' : ''}`,
        ])}
      />
    </section>
  );
}

/** The month in which most of those who lost a job look for work. */
function hardest(looking: ArrayLike<number>): number {
  let most = 0;
  for (let month = 0; month < looking.length; month += 1) if (looking[month] > looking[most]) most = month;
  return most;
}
