import type { Ground } from '../../ensemble/rests.ts';
import type { Result } from '../../ensemble/result.ts';
import type { Fault } from '../../kernel/errors.ts';
import type { Region } from '../../region/region.ts';
import type { Decision, Path, Setting, Shocked } from '../../scenario/case.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import type { Offered } from './offered.ts';
import type { Packed } from './packed.ts';
import type { Reach } from './reach.ts';

/** What the page asks of the worker. Every question has a number; the answer carries it back. */
export type Question =
  | {
      readonly ask: 'open';
      readonly from: From;
      readonly modules: readonly Uint8Array[];
    }
  | { readonly ask: 'read'; readonly text: string; readonly file: string }
  | { readonly ask: 'run'; readonly scenario: ScenarioText; readonly first?: boolean }
  | { readonly ask: 'ground'; readonly scenario: ScenarioText }
  | { readonly ask: 'offered'; readonly plant: string; readonly scenario: ScenarioText }
  | {
      readonly ask: 'futures';
      readonly scenario: ScenarioText;
      readonly of: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly ask: 'reach'; readonly scenario: ScenarioText; readonly month: number; readonly occupation: number }
  | { readonly ask: 'explain'; readonly scenario: ScenarioText; readonly month: number; readonly at: Place }
  | {
      readonly ask: 'difference';
      readonly first: ScenarioText;
      readonly second: ScenarioText;
      readonly month: number;
      readonly at: Place;
    };

/** One element of one variable: its name and a label for each dimension, or its position. */
export interface Place {
  readonly variable: string;
  readonly element: number;
}

/** The files of a pack, what they were read as, or that as the build packed it. */
export type From = ReadonlyMap<string, Uint8Array> | Region | Packed;

/** The answer to opening: the words of the model, and the region where it was read just now. */
export interface Answered {
  readonly vocabulary: Region['vocabulary'];
  readonly read?: Region;
}

export interface Opened {
  readonly region: Region;
}

/** A run and what the scenario said, as it was understood. */
export interface Ran {
  /** Whether all series are there, or those of the first screen alone. */
  readonly whole: boolean;
  readonly result: Result;
  readonly decisions: readonly Decision[];
  readonly drivers: readonly Path[];
  readonly shocks: readonly Shocked[];
  readonly settings: readonly Setting[];
  /** Milliseconds that the run took. */
  readonly took: number;
}

/** Futures of a design, from one number up to another: for each watched series its paths, one after the other. */
export interface Futures {
  readonly from: number;
  readonly to: number;
  readonly paths: ReadonlyMap<string, Float64Array>;
}

/** Where a number comes from, ready to show. */
export interface Told {
  readonly variable: string;
  readonly element: number;
  readonly name: string;
  readonly labels: readonly string[];
  readonly value: number;
  readonly unit: string;
  readonly doc: string;
  readonly kind: string;
  readonly text?: string;
  readonly source?: string;
  readonly origin?: OriginTold;
  readonly inputs: readonly ToldInput[];
  readonly more: number;
}

export interface ToldInput extends Place {
  readonly labels: readonly string[];
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly doc: string;
  /** Where the input is a number of the pack: how it is known. */
  readonly basis?: string;
}

export type OriginTold =
  | {
      readonly kind: 'figure';
      readonly basis: string;
      readonly year: string;
      readonly low?: number;
      readonly high?: number;
      readonly source: string;
      readonly publisher: string;
      readonly address: string;
      readonly place: string;
      readonly formula?: string;
      readonly note?: string;
    }
  | { readonly kind: 'calibrated'; readonly from: readonly string[] }
  | { readonly kind: 'label' | 'method' | 'none' }
  | { readonly kind: 'scenario'; readonly name: string };

export interface Difference {
  readonly name: string;
  readonly labels: readonly string[];
  readonly doc: string;
  readonly unit: string;
  readonly before: number;
  readonly after: number;
  readonly interaction: number;
  readonly causes: readonly {
    readonly variable: string;
    readonly element: number;
    readonly name: string;
    readonly doc: string;
    readonly unit: string;
    readonly before: number;
    readonly after: number;
    readonly alone: number;
  }[];
}

/** The answer to each question. */
export interface Answers {
  readonly open: Answered;
  readonly read: ScenarioText;
  readonly offered: Offered;
  readonly run: Ran;
  readonly ground: Ground;
  readonly futures: Futures;
  readonly reach: Reach;
  readonly explain: Told;
  readonly difference: Difference;
}

export type Ask = Question['ask'];

export type Reply =
  | { readonly id: number; readonly ok: true; readonly answer: Answers[Ask] }
  | { readonly id: number; readonly ok: false; readonly what: string; readonly faults: readonly Fault[] };
