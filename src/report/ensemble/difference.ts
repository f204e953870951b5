import { monthNumber, monthText } from '../../scenario/month.ts';
import { type Language, numbers } from '../format.ts';
import type { Exhibit } from './exhibit.ts';
import { type Fan, fanExhibit } from './fan.ts';
import { type OutcomeLabel, outcomeValue } from './labels.ts';
import { ensembleWords } from './words.ts';

/**
 * One plan less another, in the same futures, month by month.
 * @param names of the plans, as a reader knows them
 * @param fan of the difference
 * @param more share of futures in which it is above zero in the last month
 */
export function differenceExhibit(
  start: string,
  outcome: OutcomeLabel,
  names: { readonly plan: string; readonly against: string },
  fan: Fan,
  more: number,
  language: Language,
): Exhibit {
  const words = ensembleWords(language);
  const show = (value: number) => outcomeValue(outcome, value, language);
  const last = fan.middle.length - 1;
  const title = words.less(outcome.title, names.plan, names.against).replace(/,$/, '');
  return {
    ...fanExhibit(start, { ...outcome, title }, [fan], language),
    id: `difference-${outcome.name}-${fan.plan}`,
    title: `${words.differenceTitle}: ${title}`,
    sentence: words.difference(
      show(fan.low90[last]),
      show(fan.middle[last]),
      show(fan.high90[last]),
      monthText(monthNumber(start) + last),
      numbers(language).share(more),
    ),
  };
}
