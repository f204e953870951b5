import type { Ground } from '../../ensemble/rests.ts';
import type { Fault } from '../../kernel/errors.ts';
import type { Language } from '../../report/format.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import type { Offered } from '../engine/offered.ts';
import type { Difference, Opened, Place, Ran, Told } from '../engine/protocol.ts';
import type { View } from './address.ts';
import type { Cloud } from './bands.ts';
import type { History } from './history.ts';

/** What went wrong, for people. */
export interface Trouble {
  readonly what: string;
  readonly faults: readonly Fault[];
}

/** A question “why?” that is open, and its answer once it is there. */
export interface Why {
  readonly place: Place;
  readonly month: number;
  /** Results that are listed with what they rest on, before one of them is asked about. */
  readonly list?: { readonly series: readonly string[]; readonly figures: readonly string[] };
  /** The plan it is about. */
  readonly of: ScenarioText;
  readonly told?: Told;
  readonly difference?: Difference;
}

export interface KeptPlan {
  readonly scenario: ScenarioText;
  readonly ran?: Ran;
}

/** All that the views draw. */
export interface Page {
  readonly opened?: Opened;
  readonly own: ReadonlyMap<string, ScenarioText>;
  readonly regionName: string;
  /** The files of a pack that did not come with the page: no link can name it. */
  readonly brought?: ReadonlyMap<string, Uint8Array> | undefined;
  readonly language: Language;
  readonly view: View;
  readonly plant: string;
  readonly history?: History<ScenarioText>;
  readonly kept: readonly KeptPlan[];
  /** The run that is shown, and the scenario it is of: the older one while a new one is on its way. */
  readonly shown?: { readonly scenario: ScenarioText; readonly ran: Ran } | undefined;
  /** No change under the same assumptions; comes after the first picture. */
  readonly baseline?: Ran | undefined;
  /** What results rest on; there soon after the first picture. */
  readonly ground?: Ground;
  /** Futures of the plan that is shown, as they come in. */
  readonly cloud?: { readonly scenario: ScenarioText; readonly cloud: Cloud } | undefined;
  /** Futures of plans that it is compared with, by what these say. */
  readonly clouds: ReadonlyMap<string, Cloud>;
  readonly why: readonly Why[];
  /** Which kept plan an explanation is set against; -1: no change. */
  readonly whyAgainst: number;
  /** All that a plan may decide or meet; there once somebody looks beyond the first levers. */
  readonly offered?: Offered | undefined;
  readonly trouble?: Trouble | undefined;
  /** The link that holds all of this, once it is written; without a text where it would be too long. */
  readonly link?: { readonly of: ScenarioText; readonly text: string | undefined };
}

/** The page as the parts of its store see it: what it is now, how to change it, where to say what went wrong. */
export interface Held {
  now(): Page;
  set(next: Partial<Page>): void;
  trouble(error: unknown): void;
}
