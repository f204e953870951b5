import type { Region } from '../../src/region/region.ts';

/** Something that was observed, and that a run of the model must come near to. */
export interface Fact {
  readonly id: string;
  readonly text: string;
  /** A number or, where sources differ, a span. In `unit`. */
  readonly observed: { readonly low: number; readonly high: number };
  readonly unit: '%' | 'points' | 'years of pay' | 'GBP a year';
  /** How far from the fact the model’s central run may lie and still count as a hit. In `unit`. */
  readonly tolerance: number;
  /** Ids of the pack’s sources. */
  readonly sources: readonly string[];
  /** The structural choice of the model that the fact speaks to. */
  readonly bears: string;
  /** Why the model has no answer; then nothing is measured. */
  readonly notModelled?: string;
  /** What to know when reading the result: a weak source, an input that is itself a guess. */
  readonly note?: string;
}

/** What a run recorded. */
export interface Outcome {
  readonly region: Region;
  /** Values of a variable at a month (0 the start), row-major over its dimensions. */
  readonly at: (variable: string, month: number) => Float64Array;
  /** Sum over all elements. */
  readonly total: (variable: string, month: number) => number;
}

/** A place and a time that the model must face: a pack, scenarios that replay what happened, and facts. */
export interface ValidationCase {
  /** Folder under validation/, with `pack/` and the scenarios in it. */
  readonly folder: string;
  readonly title: string;
  readonly about: string;
  /** Scenario files, by the name that `measure` knows them by. */
  readonly scenarios: Readonly<Record<string, string>>;
  /** Variables to record. */
  readonly record: readonly string[];
  /** Quantities of the pack that the band is drawn over. */
  readonly uncertain: readonly string[];
  readonly facts: readonly Fact[];
  /** The model’s answer to each fact that it has an answer to, by id. */
  readonly measure: (runs: Readonly<Record<string, Outcome>>) => Readonly<Record<string, number>>;
  /** What the hits and misses teach, written by hand. */
  readonly lessons: readonly string[];
}

/** hit: the central run is near enough. wide: it is not, but the band holds the fact. */
export type Verdict = 'hit' | 'wide' | 'miss' | 'not modelled';

/** A fact beside the model. */
export interface Faced {
  readonly fact: Fact;
  readonly verdict: Verdict;
  readonly central?: number;
  /** The central answer under each variant of the structure, by name. */
  readonly otherwise?: Readonly<Record<string, number>>;
  /** 10 % and 90 % of the futures drawn. */
  readonly band?: { readonly low: number; readonly high: number };
}

/** Judges the model’s central answer and its band against a fact. */
export function judge(fact: Fact, central: number, drawn: readonly number[]): Faced {
  const sorted = [...drawn].sort((a, b) => a - b);
  const quantile = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const band = { low: quantile(0.1), high: quantile(0.9) };
  const { low, high } = fact.observed;
  const near = central >= low - fact.tolerance && central <= high + fact.tolerance;
  const held = band.high >= low && band.low <= high;
  return { fact, verdict: near ? 'hit' : held ? 'wide' : 'miss', central, band };
}
