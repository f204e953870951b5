import { path } from '../../ensemble/result.ts';
import { amount, people, type Section } from '../document.ts';
import { swingBars } from '../figures/swings.ts';
import { quantityName } from '../words/quantities.ts';
import type { Telling } from './told.ts';

/** Swings that the picture shows. */
const SHOWN = 10;

/** What the answer hangs on: each number that is not known, from the low to the high end of its range. */
export function decides({ result, swings, words, more, n, language }: Telling): Section | undefined {
  if (swings.length === 0) return undefined;
  const centre = path(result, 'left_behind_total')[result.months];
  const moving = swings.filter(({ low, high }) => Math.abs(high - low) >= 0.5);
  if (moving.length === 0) return { id: 'decides', title: more.swingsTitle, text: more.swingsNone, tables: [] };
  const names = moving
    .slice(0, 3)
    .map(({ name, doc, low, high }) => `${quantityName(name, doc, language)} (${n.people(low)} – ${n.people(high)})`);
  return {
    id: 'decides',
    title: more.swingsTitle,
    text: more.swingsText(names.join('; ')),
    figures: [
      {
        svg: swingBars(moving.slice(0, SHOWN), centre, words.leftBehind, n.people, language),
        says: more.swingsText(names.join('; ')),
      },
    ],
    tables: [
      {
        id: 'decides',
        header: [words.quantity, more.meaning, more.atLow, more.atHigh, more.apart],
        rows: moving.map(({ name, doc, low, high }) => [
          name,
          language === 'en' ? doc : quantityName(name, doc, language),
          people(low),
          people(high),
          amount(Math.round(Math.abs(high - low))),
        ]),
        folded: true,
      },
    ],
  };
}
