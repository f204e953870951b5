import { type Attainable, attainableWith, countsRegret } from '../judge/attainable.ts';
import type { Outcome } from '../judge/court.ts';
import { keptBy, type Problem, type Verdict, verdictOf } from '../problem/problem.ts';
import type { Step } from '../steps/step.ts';

/** A plan with what came of it. */
export interface Played {
  readonly steps: readonly Step[];
  readonly outcome: Outcome;
}

/** What plans are judged by: where regret counts, the best that was reached in each future. */
export interface Standard {
  /** Takes note of a plan. */
  readonly meet: (plan: Played) => void;
  readonly verdict: (plan: Played) => Verdict;
  /** Changes whenever verdicts given before no longer hold. */
  readonly version: () => number;
}

/**
 * What a plan breaks is no choice that anybody has, so nothing is regretted for it; while no plan keeps all limits, the
 * best is that of all.
 */
export function standardOf(problem: Problem): Standard {
  const regret = problem.objectives.some(countsRegret);
  let attainable: Attainable | undefined;
  let [allowed, version] = [false, 0];
  return {
    meet: ({ steps, outcome }) => {
      if (!regret) return;
      const keeps = keptBy(problem, steps, outcome).breaches.length === 0;
      if (allowed && !keeps) return;
      const before = keeps && !allowed ? undefined : attainable;
      attainable = attainableWith(problem.objectives, before, outcome);
      allowed ||= keeps;
      if (attainable !== before) version += 1;
    },
    verdict: ({ steps, outcome }) => verdictOf(problem, steps, outcome, attainable),
    version: () => version,
  };
}

/** Verdicts of plans that were played in the same futures, by what the best of them reach. */
export function verdictsAmong(problem: Problem, plans: readonly Played[]): Verdict[] {
  const standard = standardOf(problem);
  for (const plan of plans) standard.meet(plan);
  return plans.map(standard.verdict);
}
