import type { Region } from '../region/region.ts';

/** A text in several languages; `en` is always there. */
export type Localized = { readonly en: string } & Readonly<Record<string, string>>;

/** A lever as it was decided, for the reports. */
export interface Decision {
  readonly lever: string;
  /** What it acts on: ids of units, plants, mines. */
  readonly on: readonly string[];
  /** `YYYY-MM` */
  readonly from: string;
  readonly until?: string;
  /** Its further settings, as written. */
  readonly settings: Readonly<Record<string, string | number>>;
}

/** A path of a driver, as written: value at a month; straight lines between, held before the first and after the last. */
export interface Path {
  readonly driver: string;
  readonly unit: string;
  readonly points: readonly { readonly month: string; readonly value: number }[];
  readonly source?: string;
}

/** A documented path that the scenario switches on. */
export interface Shocked {
  /** Id in the library of shocks. */
  readonly shock: string;
  /** `YYYY-MM` */
  readonly from: string;
  readonly until?: string;
  /** 1 as documented. */
  readonly strength: number;
}

/** An assumption that the scenario sets apart from the pack. */
export interface Setting {
  readonly quantity: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
  readonly why: string;
}

/** A claim that a scenario takes as true though no source was found for it. */
export interface TakenClaim {
  readonly id: string;
  readonly text: Localized;
}

/** A scenario read against a region: everything resolved, nothing left to look up. */
export interface Case {
  readonly name: string;
  readonly title: Localized;
  readonly description: Localized;
  /** SHA-256 of what it says, independent of spelling and order. */
  readonly hash: string;
  readonly region: Region;
  /** First month, `YYYY-MM`. */
  readonly start: string;
  readonly months: number;
  readonly drivers: readonly Path[];
  readonly shocks: readonly Shocked[];
  readonly decisions: readonly Decision[];
  readonly settings: readonly Setting[];
  /** Claims without a source that are taken as true. */
  readonly claims: readonly TakenClaim[];
  /** What is not known beside the ranges of the pack, as written; who draws futures reads it. */
  readonly uncertain?: Readonly<Record<string, unknown>>;
  /** Every input of the model: (months + 1) rows of its elements, row-major. */
  readonly inputs: ReadonlyMap<string, Float64Array>;
}

/** A case as it is told of afterwards: without the paths of its inputs. */
export type Told = Omit<Case, 'inputs'>;

export function told({ inputs: _, ...set }: Case): Told {
  return set;
}
