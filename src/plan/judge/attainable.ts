import type { Objective } from '../problem/problem.ts';
import type { Outcome } from './court.ts';

/** What is read of an objective here. */
type Of = Pick<Objective, 'quantity' | 'sign' | 'across'>;

/**
 * The best that any plan reaches in each future, for each objective that counts regret: what the regret of a plan is
 * counted from (Savage 1951). Nobody knows the best of all plans there could be; it is the best of those that were
 * played in the same futures, and may improve as long as plans are played.
 */
export type Attainable = readonly (Float64Array | undefined)[];

export function countsRegret({ across }: Pick<Of, 'across'>): boolean {
  return typeof across === 'object' && 'regret' in across;
}

/** What was attainable before, or with one more outcome: the same object where that improves nothing. */
export function attainableWith(
  objectives: readonly Of[],
  before: Attainable | undefined,
  { values }: Outcome,
): Attainable {
  let better = before === undefined;
  const after = objectives.map((objective, k) => {
    if (!countsRegret(objective)) return undefined;
    const { quantity, sign } = objective;
    const own = Float64Array.from(values, (row) => sign * row[quantity]);
    const best = before?.[k];
    if (best === undefined) return own;
    if (own.some((value, future) => value < best[future])) better = true;
    return own.map((value, future) => Math.min(value, best[future]));
  });
  return better || before === undefined ? after : before;
}
