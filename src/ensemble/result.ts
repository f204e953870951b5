import type { Localized, TakenClaim } from '../scenario/case.ts';

/** One label of a dimension, as shown to people. */
export interface ResultLabel {
  readonly id: string;
  readonly names: Localized;
}

/** A recorded variable: one row for each month, the first for the start. */
export interface Series {
  readonly name: string;
  readonly unit: string;
  readonly doc: string;
  /** Names of dimensions, outermost first. */
  readonly dims: readonly string[];
  /** (months + 1) rows of its elements, row-major. */
  readonly values: Float64Array;
}

/** What a run of one scenario gave. Everything a table, a report or a file of results needs is in here. */
export interface Result {
  /** Version of Landfall. */
  readonly version: string;
  readonly region: { readonly id: string; readonly names: Localized; readonly hash: string };
  readonly scenario: {
    readonly name: string;
    readonly title: Localized;
    readonly description: Localized;
    readonly hash: string;
    /** Claims without a source that it takes as true: to be shown wherever its numbers are. */
    readonly claims: readonly TakenClaim[];
  };
  readonly seed: number;
  /** First month, `YYYY-MM`. */
  readonly start: string;
  /** Steps after the start. */
  readonly months: number;
  readonly currency: string;
  /** Months after losing the job at which income is compared, and the share of former pay that counts. */
  readonly followUpMonths: number;
  /** People are judged at the end of every so many months, when all lost their job at least followUpMonths ago. */
  readonly followUpStep: number;
  readonly threshold: number;
  readonly dimensions: ReadonlyMap<string, readonly ResultLabel[]>;
  readonly series: ReadonlyMap<string, Series>;
}

/** The values of a series at a month, 0 for the start: row-major over its dimensions. */
export function at(result: Result, name: string, month: number): Float64Array {
  const series = seriesOf(result, name);
  const width = series.values.length / (result.months + 1);
  return series.values.subarray(month * width, (month + 1) * width);
}

/** The path of a scalar series, one value a month. */
export function path(result: Result, name: string): Float64Array {
  const series = seriesOf(result, name);
  if (series.dims.length > 0) throw new Error(`series ${name} is not a scalar: it runs over ${series.dims.join(', ')}`);
  return series.values;
}

export function seriesOf(result: Result, name: string): Series {
  const series = result.series.get(name);
  if (series === undefined) throw new Error(`series ${name} was not recorded`);
  return series;
}
