import { monthNumber, monthText } from '../../scenario/month.ts';
import type { Cost } from '../steps/schema.ts';
import { leverFrom, type Step } from '../steps/step.ts';

/**
 * How many times the amount of a cost falls due within a run: the part of what is paid once that is due before the
 * end, or the months in which the lever holds; times the setting by which the amount is multiplied.
 * @param from month of the run in which the lever begins
 * @param start number of the run’s first month
 */
export function costPath(cost: Cost, step: Step, from: number, start: number, months: number): number {
  const times = cost.times === undefined ? 1 : Number((step.lever as Record<string, unknown>)[cost.times]); // checked when read
  const left = Math.max(0, months - from);
  if (cost.per === 'once') return (times * Math.min(left, cost.over)) / cost.over;
  const lever = leverFrom(step, monthText(start + from));
  if (lever === undefined) return 0;
  const end = 'until' in lever && lever.until !== undefined ? monthNumber(lever.until) - start - from : left;
  return times * Math.min(left, end);
}
