import { monthNumber, monthText } from '../../scenario/month.ts';
import { type Cell, people, type Section, share, money as total } from '../document.ts';
import { headline } from '../headline.ts';
import type { Telling } from './told.ts';

/** The answer in one sentence, and the figures behind it beside the baseline. */
export function lead({ result, baseline, words, n }: Telling): Section {
  const now = headline(result);
  const before = headline(baseline);
  const peak = monthText(monthNumber(result.start) + now.unemploymentPeakMonth);
  const rows: Cell[][] = [
    [words.lostJobs, people(before.lost), people(now.lost)],
    [words.leftBehind, people(before.leftBehind), people(now.leftBehind)],
    [words.personMonths, total(before.personMonths), total(now.personMonths)],
    [`${words.payLost} (${result.currency})`, total(before.payLost), total(now.payLost)],
    [`${words.plantJobs}, ${words.end}`, people(before.plantJobsEnd), people(now.plantJobsEnd)],
    [`${words.jobs}, ${words.end}`, people(before.jobsEnd), people(now.jobsEnd)],
    [`${words.unemployment}, ${words.peak(peak)}`, share(before.unemploymentPeak), share(now.unemploymentPeak)],
    [`${words.co2} (t/${words.year}), ${words.end}`, total(before.co2End), total(now.co2End)],
    [`${words.steel} (t/${words.year}), ${words.end}`, total(before.steelEnd), total(now.steelEnd)],
  ];
  return {
    id: 'headline',
    title: '',
    lead: sentence({ result, words, n }),
    text: words.oneFuture,
    tables: [{ id: 'headline', header: ['', words.baseline, words.scenario], rows }],
  };
}

/** How many lost a job, and how many of them are left behind. */
export function sentence({ result, words, n }: Pick<Telling, 'result' | 'words' | 'n'>): string {
  const now = headline(result);
  const months = String(result.followUpMonths);
  if (now.lost < 0.5) return words.nothingLost;
  if (now.judged < 0.5) return words.tooEarly(n.people(now.lost), months);
  return words.headline(
    n.people(now.judged),
    n.people(now.leftBehind),
    n.share(now.leftBehind / now.judged),
    months,
    n.share(result.threshold),
  );
}
