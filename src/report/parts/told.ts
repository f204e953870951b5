import type { Result } from '../../ensemble/result.ts';
import type { Swing } from '../../ensemble/swings.ts';
import type { Told } from '../../scenario/case.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { amount, type Cell, type DataTable } from '../document.ts';
import type { Line } from '../figures/over-time.ts';
import { currencyName, type Language, numbers, wordsOf } from '../format.ts';
import type { Words } from '../words/en.ts';
import { type PageWords, pageWords } from '../words/pages.ts';

/** What a report is made from. */
export interface ReportInput {
  readonly result: Result;
  /** The same region and months with nothing decided. */
  readonly baseline: Result;
  readonly set: Told;
  readonly multipliers: Multipliers;
  /** What the answer hangs on, widest first. */
  readonly swings: readonly Swing[];
}

/** Jobs outside the plants for all jobs in them, by three accounts. */
export interface Multipliers {
  readonly directJobs: number;
  readonly typeI: number;
  readonly typeII: number;
  readonly reducedForm: { readonly low: number; readonly middle: number; readonly high: number };
  /** Suppliers’ jobs in the rest of the province and of the country. */
  readonly elsewhere?: { readonly province: number; readonly nation: number };
  /** Of each unit that the plants spend on goods, by who sells them. */
  readonly bought?: { readonly town: number; readonly rest: number; readonly inflow: number; readonly imports: number };
  /** Of each unit of pay: what stays in the town at the first round. */
  readonly paySpentInTown?: number;
  /** How the accounts were made of the published tables. */
  readonly steps?: readonly {
    readonly name: string;
    readonly note: string;
    readonly before?: number;
    readonly after?: number;
    readonly iterations?: number;
  }[];
}

/** The input with what every part needs to tell of it in a language. */
export interface Telling extends ReportInput {
  readonly language: Language;
  readonly words: Words;
  readonly more: PageWords;
  readonly n: ReturnType<typeof numbers>;
}

export function tellingIn(input: ReportInput, language: Language): Telling {
  // Whatever is told of money is told in the language of the reader.
  const result = { ...input.result, currency: currencyName(input.result.currency, language) };
  return { ...input, result, language, words: wordsOf(language), more: pageWords(language), n: numbers(language) };
}

/** The twin of a picture over time: the value in the first month of each year of the run. */
export function yearly(
  id: string,
  { result, words }: Telling,
  lines: readonly Line[],
  as: (value: number) => Cell = amount,
): DataTable {
  const first = monthNumber(result.start);
  const rows: Cell[][] = [];
  for (let month = 0; month < lines[0].values.length; month += 12) {
    rows.push([monthText(first + month), ...lines.map((line) => as(line.values[month]))]);
  }
  return { id, header: [words.month, ...lines.map((line) => line.name)], rows, folded: true };
}

/** What a monthly flow adds up to in the last year of a run; of a shorter run, at that pace. */
export function lastYear(series: ArrayLike<number>): number {
  const last = Array.from(series).slice(-12);
  return (last.reduce((sum, value) => sum + value, 0) * 12) / last.length;
}
