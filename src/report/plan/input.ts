import type { Outcome } from '../../plan/judge/court.ts';
import type { Problem } from '../../plan/problem/problem.ts';
import type { Tried } from '../../plan/seek/judge.ts';
import type { Sought } from '../../plan/seek/seek.ts';

/** What the page of a plan search is made from. */
export interface PlanReport {
  readonly problem: Problem;
  readonly version: string;
  readonly sought: Sought;
  readonly seed: number;
  /** Futures of the search. */
  readonly futures: number;
  /** The frontier, then the simple plans, in futures of their own: what the tables show. */
  readonly judged: readonly Outcome[];
  readonly judgedFutures: number;
  /** Whether these are other futures than those of the search. */
  readonly afresh: boolean;
  /** Whom plans leave behind: where these values stand in the outcomes of `judged`. */
  readonly whom: readonly { readonly series: string; readonly label: string; readonly quantity: number }[];
  readonly nameOf: (place: number) => string;
}

export function allPlans({ sought }: PlanReport): readonly Tried[] {
  return [...sought.frontier, ...sought.simple.map(({ tried }) => tried)];
}
