import type { Fault } from '../../kernel/errors.ts';
import type { RunOrder } from '../../server/runner.ts';

/** What the server’s thread is asked, and what it answers. */
export interface ThreadOrder {
  readonly id: number;
  readonly order: RunOrder;
}

export type ThreadAnswer =
  | { readonly id: number; readonly json: string }
  | { readonly id: number; readonly faults: readonly Fault[] }
  | { readonly id: number; readonly defect: string };
