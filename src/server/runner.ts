import type { Fault } from '../kernel/errors.ts';

/** A run that was asked for: everything that decides its numbers. */
export interface RunOrder {
  readonly region: string;
  /** A scenario of the region by name, or a scenario’s text. */
  readonly scenario: { readonly name: string } | { readonly text: string };
  readonly seed: number;
}

/** What a run left behind, ready to be kept: the same order always gives the same text. */
export interface RunDone {
  readonly json: string;
}

/** Works runs out, away from the thread that answers. */
export interface Runner {
  /**
   * @param progress share of the work that is done, 0 to 1
   * @throws RunRefused where the order has faults
   */
  run(order: RunOrder, progress: (share: number) => void, signal: AbortSignal): Promise<RunDone>;
  close(): Promise<void>;
}

/** An order with faults. */
export class RunRefused extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super('the order has faults');
    this.name = 'RunRefused';
    this.faults = faults;
  }
}
