import { at, path, type Result } from '../../ensemble/result.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';

/** A year of the run: its first and last month as steps, and its name. */
export interface Year {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Calendar years of a run; the first and the last may be short. */
export function yearsOf(result: Result): Year[] {
  const first = monthNumber(result.start);
  const years: Year[] = [];
  for (let from = 0; from < result.months; ) {
    const to = Math.min(result.months, from + 12 - ((first + from) % 12));
    years.push({ name: monthText(first + from).slice(0, 4), from, to });
    from = to;
  }
  return years;
}

/** What a running total gained in a year. */
export function gained(result: Result, name: string, { from, to }: Year): number {
  const values = path(result, name);
  return values[to] - values[from];
}

/** What a monthly flow of one element adds up to in a year. */
export function flowed(result: Result, name: string, element: number, { from, to }: Year): number {
  let sum = 0;
  for (let month = from; month < to; month += 1) sum += at(result, name, month)[element];
  return sum;
}

/** A series at the end of a year, all its elements together. */
export function atEnd(result: Result, name: string, { to }: Year): number {
  return at(result, name, to).reduce((sum, value) => sum + value, 0);
}
