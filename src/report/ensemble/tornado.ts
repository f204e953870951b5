import type { EndMeans } from '../../ensemble/analysis/given-data/ends.ts';
import type { Language } from '../format.ts';
import type { Exhibit } from './exhibit.ts';
import { type InputLabel, inputDoc, inputName, largest, type OutcomeLabel, outcomeValue, SHOWN } from './labels.ts';
import { tornado } from './tornado-figure.ts';
import { ensembleWords } from './words.ts';

/**
 * How far the mean outcome moves between the ends of each input.
 * @param middle mean over all futures
 * @param found one for each input, in the order of the labels
 */
export function tornadoExhibit(
  labels: readonly InputLabel[],
  outcome: OutcomeLabel,
  middle: number,
  found: readonly EndMeans[],
  language: Language,
): Exhibit {
  const words = ensembleWords(language);
  const show = (value: number) => outcomeValue(outcome, value, language);
  const order = largest(
    found.map(({ low, high }) => Math.abs(high - low)),
    labels.length,
  );
  const [top] = order;
  const idle = found.every(({ low, high }) => low === high);
  return {
    id: 'tornado',
    title: words.tornadoTitle,
    sentence: idle
      ? words.idle
      : words.tornado(show(middle), words.quoted(inputName(labels[top])), show(found[top].low), show(found[top].high)),
    figure: idle
      ? ''
      : tornado(
          order.slice(0, SHOWN).map((i) => ({
            name: inputName(labels[i]),
            low: found[i].low,
            high: found[i].high,
            lowText: show(found[i].low),
            highText: show(found[i].high),
          })),
          middle,
          { low: words.lowEnd, high: words.highEnd },
        ),
    header: [words.input, words.meaning, words.lowEnd, words.highEnd],
    text: 2,
    rows: order.map((i) => [
      inputName(labels[i]),
      inputDoc(labels[i], language),
      show(found[i].low),
      show(found[i].high),
    ]),
    csv: {
      header: ['input', 'outcome', 'unit', 'mean', 'mean_lowest_tenth', 'mean_highest_tenth'],
      rows: order.map((i) => [labels[i].name, outcome.name, outcome.unit, middle, found[i].low, found[i].high]),
    },
  };
}
