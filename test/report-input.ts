import { multipliersOf } from '../src/ensemble/multipliers.ts';
import { runCase, type Town } from '../src/ensemble/run.ts';
import { swings } from '../src/ensemble/swings.ts';
import type { ReportInput } from '../src/report/parts/told.ts';
import { told } from '../src/scenario/case.ts';
import { benxi, compiledTown, scenario } from './benxi.ts';

let town: Town | undefined;

/** What a report of a Benxi scenario is made from, at a length that tests can afford. */
export function reportInput(name: string, months = 60, withSwings = false): ReportInput {
  town ??= compiledTown();
  const set = scenario(name, months);
  return {
    result: runCase(town, set, 0),
    baseline: runCase(town, scenario('baseline', months), 0),
    set: told(set),
    multipliers: multipliersOf(benxi),
    swings: withSwings ? swings(town, set, 'left_behind_total') : [],
  };
}
