import { monthNumber, monthText } from '../../scenario/month.ts';
import { overTime, type Spread } from '../figures/over-time.ts';
import type { Language } from '../format.ts';
import type { Exhibit } from './exhibit.ts';
import { type OutcomeLabel, outcomeValue } from './labels.ts';
import { PLAN_COLOURS } from './plan-colours.ts';
import { ensembleWords } from './words.ts';

/** The middle and the bands of an outcome over the months, for one plan. */
export interface Fan extends Spread {
  readonly plan: string;
  /** As a reader knows it; `plan` where left out. */
  readonly name?: string;
  readonly middle: ArrayLike<number>;
}

/** The bands of half and of nine in ten futures, month by month, for one plan or several under the same draws. */
export function fanExhibit(start: string, outcome: OutcomeLabel, fans: readonly Fan[], language: Language): Exhibit {
  const words = ensembleWords(language);
  const show = (value: number) => outcomeValue(outcome, value, language);
  const [lead] = fans;
  const last = lead.middle.length - 1;
  const first = monthNumber(start);
  const january = Array.from({ length: last + 1 }, (_, month) => month).filter((month) => month % 12 === 0);
  return {
    id: `fan-${outcome.name}`,
    title: `${words.fanTitle}: ${outcome.title}`,
    sentence: words.fan(
      show(lead.low90[last]),
      show(lead.middle[last]),
      show(lead.high90[last]),
      monthText(first + last),
    ),
    figure: overTime(
      start,
      fans.map((fan, i) => ({
        name: fan.plan,
        colour: PLAN_COLOURS[i % PLAN_COLOURS.length],
        values: fan.middle,
        bands: fan,
      })),
      { label: outcome.percent ? '%' : outcome.unit, percent: outcome.percent },
    ),
    header: [
      words.month,
      ...fans.flatMap(({ plan, name = plan }) => [`${name} 5 %`, '25 %', words.middle, '75 %', '95 %']),
    ],
    text: 1,
    rows: january.map((month) => [
      monthText(first + month),
      ...fans.flatMap((fan) => levels(fan).map((level) => show(level[month]))),
    ]),
    csv: {
      header: ['plan', 'month', 'outcome', 'unit', 'q05', 'q25', 'q50', 'q75', 'q95'],
      rows: fans.flatMap((fan) =>
        Array.from({ length: last + 1 }, (_, month) => [
          fan.plan,
          monthText(first + month),
          outcome.name,
          outcome.unit,
          ...levels(fan).map((level) => level[month]),
        ]),
      ),
    },
  };
}

function levels({ low90, low50, middle, high50, high90 }: Fan): ArrayLike<number>[] {
  return [low90, low50, middle, high50, high90];
}
