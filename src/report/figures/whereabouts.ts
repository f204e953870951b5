import type { Whereabouts } from '../headline.ts';
import type { Words } from '../words/en.ts';
import type { Bar } from './bars.ts';
import { COLOURS } from './colours.ts';

/** Names of what came of people. */
export type Outcomes = Pick<
  Words,
  'redeployed' | 'backWell' | 'backBelow' | 'early' | 'withdrawn' | 'searching' | 'gone'
>;

/** Where the people are who lost a job: blue and green keep a paycheck, warm colours do not, grey is not known. */
export function whereaboutsBars(where: Whereabouts, words: Outcomes, people: (value: number) => string): Bar[] {
  const bar = (name: string, value: number, colour: string): Bar => ({ name, value, text: people(value), colour });
  return [
    bar(words.redeployed, where.redeployed, COLOURS.blue),
    bar(words.backWell, where.backWell, COLOURS.green),
    bar(words.backBelow, where.backBelow, COLOURS.orange),
    bar(words.early, where.early, COLOURS.purple),
    bar(words.withdrawn, where.withdrawn, COLOURS.red),
    bar(words.searching, where.searching, '#7a1f00'),
    bar(words.gone, where.gone, COLOURS.grey),
  ];
}
