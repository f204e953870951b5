import type { Outcome } from '../judge/court.ts';
import type { Problem } from '../problem/problem.ts';
import { robustness, satisfied } from './robust.ts';

/** Rules by which one may choose among plans when the future is not known. */
export const CRITERIA = ['mean', 'cvar', 'worst', 'regret'] as const;
export type Criterion = (typeof CRITERIA)[number];

export interface Choices {
  /** By objective, by rule: place of the plan that it chooses; the first of equals. */
  readonly byObjective: readonly Readonly<Record<Criterion, number>>[];
  /** The plan for which all limits hold in most futures, and their share; nothing where there are no limits. */
  readonly satisficing?: { readonly plan: number; readonly share: number };
}

/**
 * What each rule would choose: the best on average, the best in its worst tenth of futures, the best worst case
 * (Wald 1945), the smallest largest regret (Savage 1951), and the one that holds the limits most often (Starr 1963).
 * @param outcomes of plans that were played in the same futures
 */
export function choices(problem: Pick<Problem, 'objectives' | 'limits'>, outcomes: readonly Outcome[]): Choices {
  const robust = robustness(problem, outcomes);
  const least = (value: (plan: number) => number): number => {
    let best = 0;
    for (let plan = 1; plan < outcomes.length; plan += 1) if (value(plan) < value(best)) best = plan;
    return best;
  };
  const byObjective = problem.objectives.map(({ sign }, k) => ({
    mean: least((plan) => sign * robust[plan][k].mean),
    cvar: least((plan) => sign * robust[plan][k].cvar),
    worst: least((plan) => sign * robust[plan][k].worst),
    regret: least((plan) => robust[plan][k].regret),
  }));
  if (problem.limits.length === 0) return { byObjective };
  const shares = outcomes.map((outcome) => satisfied(problem, outcome).all);
  const plan = least((one) => -shares[one]);
  return { byObjective, satisficing: { plan, share: shares[plan] } };
}
