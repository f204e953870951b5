import { monthNumber, monthText } from '../../scenario/month.ts';
import type { Crossing, Probability } from '../../store/ensemble/answers.ts';
import { overTime } from '../figures/over-time.ts';
import { type Language, numbers } from '../format.ts';
import type { Exhibit } from './exhibit.ts';
import { PLAN_COLOURS } from './plan-colours.ts';
import { ensembleWords } from './words.ts';

/**
 * How likely a line is crossed, month by month, for each plan under the same draws.
 * @param what the line in words: “left behind is more than 5,000”
 * @param name of the exhibit: the line as it was asked for
 * @param crossings one for each plan
 * @param plans their titles
 */
export function crossingExhibit(
  start: string,
  what: string,
  name: string,
  crossings: readonly Crossing[],
  plans: readonly string[],
  language: Language,
): Exhibit {
  const words = ensembleWords(language);
  const n = numbers(language);
  const sure = ({ low, high }: Probability) => `${n.share(low)} – ${n.share(high)}`;
  return {
    id: `crossing-${name.replace('>', '-above-').replace('<', '-below-')}`,
    title: words.crossingTitle(what),
    sentence: crossings
      .map(({ atEnd, ever }, i) =>
        words.crossing(plans[i], n.share(atEnd.share), n.share(atEnd.low), n.share(atEnd.high), n.share(ever.share)),
      )
      .join(' '),
    figure: overTime(
      start,
      crossings.map(({ byMonth }, i) => ({
        name: plans[i],
        colour: PLAN_COLOURS[i % PLAN_COLOURS.length],
        values: byMonth,
      })),
      { label: `${words.shareOfFutures}, %`, percent: true },
    ),
    header: [words.plan, words.atEnd, words.confidence, words.ever, words.confidence],
    text: 1,
    rows: crossings.map(({ atEnd, ever }, i) => [
      plans[i],
      n.share(atEnd.share),
      sure(atEnd),
      n.share(ever.share),
      sure(ever),
    ]),
    csv: {
      header: ['plan', 'line', 'month', 'share'],
      rows: crossings.flatMap(({ plan, byMonth }) =>
        byMonth.map((share, month) => [plan, name, monthText(monthNumber(start) + month), share]),
      ),
    },
  };
}
