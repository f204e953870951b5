import type { Narrowing } from '../../ensemble/analysis/knowing/band.ts';
import type { WorthOfKnowing } from '../../ensemble/analysis/knowing/choice.ts';
import { COLOURS } from '../figures/draw.ts';
import { type Language, numbers } from '../format.ts';
import type { Exhibit } from './exhibit.ts';
import { intervals } from './intervals.ts';
import { type InputLabel, inputDoc, inputName, largest, type OutcomeLabel, outcomeValue, SHOWN } from './labels.ts';
import { ensembleWords } from './words.ts';

/** Assumptions named in a sentence. */
const NAMED = 3;

/**
 * The assumptions whose knowledge would narrow the band of nine in ten futures most.
 * @param band ends of that band
 * @param found one for each input, in the order of the labels
 */
export function decidingExhibit(
  labels: readonly InputLabel[],
  outcome: OutcomeLabel,
  band: { readonly low: number; readonly high: number },
  found: readonly Narrowing[],
  language: Language,
): Exhibit {
  const words = ensembleWords(language);
  const n = numbers(language);
  const show = (value: number) => outcomeValue(outcome, value, language);
  const order = largest(
    found.map(({ share }) => share),
    labels.length,
  );
  const sure = order.filter((i) => found[i].share > 0);
  const [first] = sure;
  const names = words.list(sure.slice(0, NAMED).map((i) => words.quoted(inputName(labels[i]))));
  return {
    id: 'deciding',
    title: words.decidingTitle,
    sentence:
      first === undefined
        ? words.decidingNone(show(band.low), show(band.high))
        : words.deciding(show(band.low), show(band.high), names, n.share(found[first].share)),
    figure:
      first === undefined
        ? ''
        : intervals(
            sure.slice(0, SHOWN).map((i) => ({
              name: inputName(labels[i]),
              estimates: [
                {
                  name: words.narrower,
                  value: found[i].share,
                  halfWidth: 0,
                  text: n.share(found[i].share),
                  colour: COLOURS.blue,
                },
              ],
            })),
          ),
    header: [words.input, words.meaning, words.widthNow, words.widthKnown, words.narrower],
    text: 2,
    telling: sure.length,
    rows: order.map((i) => [
      inputName(labels[i]),
      inputDoc(labels[i], language),
      show(found[i].now),
      show(found[i].known),
      n.share(found[i].share),
    ]),
    csv: {
      header: ['input', 'outcome', 'unit', 'width_now', 'width_known', 'narrower'],
      rows: order.map((i) => [
        labels[i].name,
        outcome.name,
        outcome.unit,
        found[i].now,
        found[i].known,
        found[i].share,
      ]),
    },
  };
}

/** What it would be worth to know each assumption before choosing between plans. */
export function choiceExhibit(
  labels: readonly InputLabel[],
  outcome: OutcomeLabel,
  plans: readonly string[],
  found: WorthOfKnowing,
  language: Language,
): Exhibit {
  const words = ensembleWords(language);
  const n = numbers(language);
  const show = (value: number) => outcomeValue(outcome, value, language);
  const order = largest(
    found.each.map(({ worth }) => worth),
    labels.length,
  );
  const sure = order.filter((i) => found.each[i].worth > 0);
  const [first] = sure;
  const plan = words.quoted(plans[found.plan]);
  const names = words.list(sure.slice(0, NAMED).map((i) => words.quoted(inputName(labels[i]))));
  const sentence =
    found.everything === 0
      ? words.choiceSame(plan)
      : first === undefined
        ? words.choiceNone(plan, show(found.everything))
        : words.choice(plan, show(found.everything), names, show(found.each[first].worth));
  return {
    id: 'choice',
    title: words.choiceTitle,
    sentence,
    figure:
      first === undefined
        ? ''
        : intervals(
            sure.slice(0, SHOWN).map((i) => ({
              name: inputName(labels[i]),
              estimates: [
                {
                  name: words.worth,
                  value: found.each[i].worth,
                  halfWidth: 0,
                  text: show(found.each[i].worth),
                  colour: COLOURS.green,
                },
              ],
            })),
          ),
    header: [words.input, words.meaning, words.worth, words.changes],
    text: 2,
    telling: sure.length,
    rows: order.map((i) => [
      inputName(labels[i]),
      inputDoc(labels[i], language),
      show(found.each[i].worth),
      n.share(found.each[i].changes),
    ]),
    csv: {
      header: ['input', 'outcome', 'unit', 'worth', 'share_of_futures_choosing_otherwise'],
      rows: order.map((i) => [labels[i].name, outcome.name, outcome.unit, found.each[i].worth, found.each[i].changes]),
    },
  };
}
