import { type Language, wordsOf } from '../format.ts';
import type { OutcomeLabel } from './labels.ts';
import { ensembleWords } from './words.ts';

/**
 * An outcome as a reader meets it: in the words of the reports where they have any, else as the model says it.
 * @param name a series at the last month, `max(...)` or `min(...)` of one
 */
export function outcomeLabel(name: string, unit: string, doc: string, language: Language): OutcomeLabel {
  const own = ensembleWords(language);
  const [, how, series] = /^(max|min)\((.*)\)$/.exec(name) ?? ['', '', name];
  const known = titles(language)[series] ?? own.series[series] ?? doc.replace(/\.$/, '');
  const title = how === '' ? known : how === 'max' ? own.highest(known) : own.lowest(known);
  return { name, title, unit, percent: unit === '1' };
}

function titles(language: Language): Readonly<Record<string, string>> {
  const words = wordsOf(language);
  return {
    left_behind_total: words.leftBehind,
    lost_total: words.lostJobs,
    months_below_total: words.personMonths,
    pay_lost_total: words.payLost,
    plant_jobs: words.plantJobs,
    other_jobs: words.otherJobs,
    all_jobs: words.jobs,
    unemployment_rate: words.unemployment,
    long_term_unemployed: words.longTerm,
    co2: words.co2,
    total_steel_output: words.steel,
  };
}
