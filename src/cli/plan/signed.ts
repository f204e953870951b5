import type { Town } from '../../ensemble/run.ts';
import { parsePlan, resolvePlan } from '../../plan/steps/read.ts';
import { type Settled, settle } from '../../plan/steps/settle.ts';
import type { Region } from '../../region/region.ts';
import type { Case } from '../../scenario/case.ts';
import { parseScenario, resolveScenario } from '../../scenario/read.ts';
import { readScenarioText } from '../files.ts';
import { instanceOf } from './open.ts';

/** A plan file with the case in which it is carried out. */
export interface Signed {
  readonly set: Case;
  readonly settled: Settled;
}

/** Opens a plan by name or path, with the scenario that it names. @throws Faults with every fault of the plan */
export async function openPlan(town: Town, region: Region, name: string, months?: number): Promise<Signed> {
  const { text, file } = await readScenarioText(name, region.id);
  const written = parsePlan(text, file);
  const scenario = await readScenarioText(written.value.scenario, region.id);
  const whole = parseScenario(scenario.text, scenario.file);
  const base = { ...whole, months: months ?? whole.months };
  const steps = resolvePlan(written, file, region, base, instanceOf(town, region));
  const settled = settle(town, region, base, written.value, steps);
  return { set: resolveScenario(settled.scenario, file, region), settled };
}
