import { cvar, mean, quantile, regrets } from '../judge/across.ts';
import type { Outcome } from '../judge/court.ts';
import type { Problem } from '../problem/problem.ts';

/** How a plan holds up in one objective, in the objective’s unit; more is better where the objective says so. */
export interface Robust {
  readonly mean: number;
  /** Mean of the worst tenth of futures. */
  readonly cvar: number;
  readonly worst: number;
  /** Nine in ten futures lie between. */
  readonly low: number;
  readonly high: number;
  /** How much worse than the best plan of the list at most, in any future (Savage 1951). */
  readonly regret: number;
}

/** Share of futures’ worst part that `cvar` looks at. */
const TAIL = 0.9;

/**
 * Robustness of plans that were played in the same futures.
 * @returns by plan, by objective
 */
export function robustness(problem: Pick<Problem, 'objectives'>, outcomes: readonly Outcome[]): Robust[][] {
  const byObjective = problem.objectives.map(({ quantity, sign }) => {
    const columns = outcomes.map(({ values }) => Float64Array.from(values, (row) => sign * row[quantity]));
    const regret = regrets(columns);
    return columns.map((column, plan) => ({
      mean: sign * mean(column),
      cvar: sign * cvar(column, TAIL),
      worst: sign * Math.max(...column),
      low: sign * quantile(column, sign === 1 ? 0.05 : 0.95),
      high: sign * quantile(column, sign === 1 ? 0.95 : 0.05),
      regret: Math.max(...regret[plan]),
    }));
  });
  return outcomes.map((_, plan) => byObjective.map((list) => list[plan]));
}

/** Share of futures in which each limit of the problem holds taken alone, and in which all do (satisficing: Starr 1963). */
export function satisfied(
  problem: Pick<Problem, 'limits'>,
  { values }: Outcome,
): { readonly each: readonly number[]; readonly all: number } {
  const holds = (row: readonly number[], i: number) => {
    const { quantity, sign, bound } = problem.limits[i];
    return sign * (row[quantity] - bound) <= 0;
  };
  const share = (test: (row: readonly number[]) => boolean) => values.filter(test).length / values.length;
  return {
    each: problem.limits.map((_, i) => share((row) => holds(row, i))),
    all: share((row) => problem.limits.every((_, i) => holds(row, i))),
  };
}
