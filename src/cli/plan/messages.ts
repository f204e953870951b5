import type { Design } from '../../ensemble/sample/design.ts';
import type { Fault } from '../../kernel/errors.ts';
import type { Outcome } from '../../plan/judge/court.ts';
import type { Step } from '../../plan/steps/step.ts';

/** What a thread is told once. */
export interface ThreadTask {
  readonly region: string;
  /** The scenario that plans stand on, as text with its file’s name. */
  readonly scenario: { readonly text: string; readonly file: string };
  /** The problem, as text with its file’s name. */
  readonly problem: { readonly text: string; readonly file: string };
}

/** Plans to play in some futures. */
export interface ThreadOrder {
  readonly id: number;
  readonly design: Design;
  /** Also say whom each plan leaves behind. */
  readonly whom: boolean;
  readonly plans: readonly (readonly Step[])[];
  readonly futures: readonly number[];
}

/** One answer for each plan of an order, or one for what went wrong. */
export type ThreadAnswer =
  | { readonly id: number; readonly plan: number; readonly outcome: Outcome }
  | { readonly id: number; readonly faults: readonly Fault[] }
  | { readonly id: number; readonly defect: string };
