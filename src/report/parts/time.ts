import { path, type Result } from '../../ensemble/result.ts';
import { people, type Section, share } from '../document.ts';
import { COLOURS } from '../figures/draw.ts';
import { type Line, overTime } from '../figures/over-time.ts';
import { type Telling, yearly } from './told.ts';

/** Jobs, pay, paychecks left behind and unemployment, month by month, beside the baseline. */
export function time(telling: Telling): Section[] {
  const { result, baseline, words, more } = telling;
  const line = (from: Result, name: string, label: string, colour: string, dashed = false): Line => ({
    name: label,
    colour,
    dashed,
    values: path(from, name),
  });
  const both = (name: string, label: string, colour: string): Line[] => [
    line(baseline, name, `${label}: ${words.baseline}`, COLOURS.grey, true),
    line(result, name, `${label}: ${words.scenario}`, colour),
  ];
  const draw = (lines: Line[], label: string, options: { percent?: boolean; zero?: boolean } = {}) =>
    overTime(result.start, lines, { label, ...options });
  const plants = both('plant_jobs', words.plantJobs, COLOURS.blue);
  const others = both('other_jobs', words.otherJobs, COLOURS.green);
  const pay = both('payroll', more.payTitle, COLOURS.purple).map((one) => ({
    ...one,
    values: Array.from(one.values, (value) => value / 1e6),
  }));
  const behind = [
    line(result, 'lost_total', words.lostJobs, COLOURS.orange),
    line(result, 'left_behind_total', words.leftBehind, COLOURS.red),
  ];
  const unemployed = both('unemployment_rate', words.unemployment, COLOURS.red);
  const behindText = words.behindText(String(result.followUpMonths));
  return [
    {
      id: 'jobs',
      title: words.jobsTitle,
      text: words.jobsText,
      figures: [
        { svg: draw(plants, words.people), says: words.plantJobs },
        { svg: draw(others, words.people, { zero: false }), says: words.otherJobs },
      ],
      tables: [yearly('jobs', telling, [...plants, ...others], people)],
    },
    {
      id: 'pay',
      title: more.payTitle,
      text: more.payText,
      figures: [{ svg: draw(pay, more.millions(result.currency), { zero: false }), says: more.payText }],
      tables: [yearly('pay', telling, pay)],
    },
    {
      id: 'left-behind',
      title: words.behindTitle,
      text: behindText,
      figures: [{ svg: draw(behind, words.people), says: behindText }],
      tables: [yearly('left-behind', telling, behind, people)],
    },
    {
      id: 'unemployment',
      title: words.unemploymentTitle,
      text: words.unemploymentText,
      figures: [{ svg: draw(unemployed, '%', { percent: true }), says: words.unemploymentText }],
      tables: [yearly('unemployment', telling, unemployed, share)],
    },
  ];
}
