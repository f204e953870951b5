import type { Town } from '../../ensemble/run.ts';
import type { Region } from '../../region/region.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { costPath } from '../judge/costs.ts';
import { courtOf, playPlan } from '../judge/court.ts';
import type { PlanText } from './schema.ts';
import { datedLevers, leverFrom, type Step, startOf } from './step.ts';

/** A plan as it turns out in one future. */
export interface Settled {
  /** The scenario with every lever of the plan that is pulled, dated. */
  readonly scenario: ScenarioText;
  /** When the levers that wait were pulled, `YYYY-MM`; none where their line was never crossed. */
  readonly waited: readonly { readonly id: string; readonly from?: string }[];
  /** What the costs named in the plan come to within the run, by payer. */
  readonly costs: ReadonlyMap<string, number>;
}

/**
 * Works out, at the central values of everything, when the levers that wait are pulled. What comes before a lever does
 * not depend on it, so a run with these dates is the run in which the levers waited.
 * @throws Faults where the levers do not go together
 */
export function settle(
  town: Town,
  region: Region,
  base: ScenarioText,
  plan: Pick<PlanText, 'name' | 'title' | 'description'>,
  steps: readonly Step[],
): Settled {
  const start = monthNumber(base.start ?? region.start);
  const { began } = playPlan(courtOf(town, region, base, []), steps, [0]);
  const waiting = steps.filter(({ waits }) => waits !== undefined);
  const waited = waiting.map(({ id }, i) => (began[0][i] < 0 ? { id } : { id, from: monthText(start + began[0][i]) }));
  const late = waiting.flatMap((step, i) => {
    const from = waited[i].from;
    const lever = from === undefined ? undefined : leverFrom(step, from);
    return lever === undefined ? [] : [lever];
  });
  const costs = new Map<string, number>();
  for (const step of steps) {
    const from = step.waits === undefined ? startOf(step.lever) : waited.find(({ id }) => id === step.id)?.from;
    if (from === undefined) continue;
    for (const cost of step.costs) {
      const sum = cost.amount * costPath(cost, step, monthNumber(from) - start, start, base.months);
      costs.set(cost.payer, (costs.get(cost.payer) ?? 0) + sum);
    }
  }
  return {
    scenario: {
      ...base,
      name: plan.name,
      title: plan.title,
      description: plan.description,
      levers: [...(base.levers ?? []), ...datedLevers(steps), ...late],
    },
    waited,
    costs,
  };
}
