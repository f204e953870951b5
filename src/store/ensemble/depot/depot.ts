import type { Part } from '../folder.ts';

/**
 * Where those who make the parts of an ensemble put them, and where the one who waits for them finds them. A part
 * appears in it whole or not at all, under a name made from all that decides its bytes; so a second one is the same.
 * All methods throw Faults where the place refuses.
 */
export interface Depot {
  /** As a person knows it. */
  readonly address: string;
  /** Milliseconds to leave between two looks into it. */
  readonly rest: number;
  /** Opens it for the ensemble: the manifest lies there, so that a worker can tell whether it sees the same place. */
  readonly begin: () => Promise<void>;
  /** Checks that this machine sees the place that was opened. */
  readonly check: () => Promise<void>;
  /** Names of what lies there. */
  readonly names: () => Promise<ReadonlySet<string>>;
  /** Whether a part lies there whole. */
  readonly has: (part: Part) => Promise<boolean>;
  /** Puts a part there from its file; where there is one already, it is dropped. */
  readonly give: (part: Part) => Promise<void>;
  /** Brings a part from there to its file. @returns whether it is there whole */
  readonly take: (part: Part) => Promise<boolean>;
}
