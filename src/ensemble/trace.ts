import type { Snapshot } from '../kernel/explain/explain.ts';
import { type Trace, trace } from '../kernel/explain/trace.ts';
import { snapshots } from '../kernel/wasm/run.ts';
import type { Case } from '../scenario/case.ts';
import { monthNumber } from '../scenario/month.ts';
import { prepare } from './prepare.ts';
import type { Town } from './run.ts';

/** Where a shock is looked for, in the order of the page: work, pay, plants, carbon, public money, people. */
export const LANDINGS: readonly string[] = [
  'plant_jobs',
  'other_jobs',
  'unemployment_rate',
  'left_behind_total',
  'pay_lost_total',
  'local_household_income',
  'under_minimum_total',
  'total_steel_output',
  'plant_profit',
  'co2',
  'city_gap',
  'fund_gap',
  'residents',
];

/**
 * Months that are kept of each run: dense at first, when most things move; three in a row, since people are followed
 * from quarter to quarter; and the last.
 */
const KEPT = [1, 4, 7, 10, 13, 18, 24, 36, 48, 72, 96, 144, 192, 288, 384, 576, 768];

export interface Traced {
  readonly trace: Trace;
  /** The two runs at the last month. */
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/**
 * Along which equations the difference between two cases of one region and length travels, and where it lands by their
 * last month.
 * @throws Faults where the pack does not fit together
 */
export function traceCases(town: Town, before: Case, after: Case): Traced {
  const a = moments(town, before);
  const b = moments(town, after);
  const landings = LANDINGS.map((name) => {
    const variable = town.program.byName.get(name);
    if (variable === undefined) throw new Error(`the model has no ${name}`);
    return variable;
  });
  return { trace: trace(a, b, landings), before: a[a.length - 1], after: b[b.length - 1] };
}

function moments(town: Town, set: Case): Snapshot[] {
  const { instance, givens } = prepare(town.program, set);
  const start = monthNumber(set.start);
  const options = { steps: set.months, start, seed: 0, record: [] };
  const kept = KEPT.flatMap((month) => [month, month + 1, month + 2]).filter((month) => month < set.months);
  const steps = [...kept, set.months];
  return snapshots(town.models[0], instance, givens, { number: 0 }, options, steps).map((values, i) => ({
    instance,
    values,
    step: steps[i],
    time: start + steps[i],
    startTime: start,
    stopTime: start + set.months,
  }));
}
