import { type Fault, Faults } from '../../kernel/errors.ts';
import type { Instance } from '../../kernel/program.ts';
import type { Region } from '../../region/region.ts';
import { resolveScenario } from '../../scenario/read.ts';
import { leverSchema, type ScenarioText } from '../../scenario/schema.ts';
import { readYaml, type Written } from '../../scenario/yaml.ts';
import { stepFaults } from '../problem/check.ts';
import { type PlanText, planSchema } from './schema.ts';
import { datedLevers, leverOf, type Step } from './step.ts';

/** What a plan says, before it meets a region. @throws Faults with every fault, each with its line */
export function parsePlan(text: string, file: string): Written<PlanText> {
  return readYaml(text, file, planSchema, 'the plan');
}

/**
 * The steps of a plan, each checked alone and all together.
 * @param base the scenario that the plan names
 * @throws Faults with every fault, each with its line
 */
export function resolvePlan(
  { value: text, lineOf }: Written<PlanText>,
  file: string,
  region: Region,
  base: ScenarioText,
  instance: Instance,
): Step[] {
  const faults: Fault[] = [];
  const at = (path: readonly PropertyKey[], found: readonly Fault[]) => {
    for (const fault of found) {
      faults.push({ ...fault, where: file, line: lineOf(path), found: `${path.join('.')}: ${fault.found}` });
    }
  };
  if (text.region !== region.id) {
    at(['region'], [{ where: file, found: `written for ${text.region}`, expected: `the region ${region.id}` }]);
  }
  const steps = text.steps.flatMap((one, i): Step[] => {
    const shape = leverSchema.safeParse(leverOf(one));
    if (!shape.success) {
      const found = shape.error.issues.map(({ path, message }) => ({
        where: file,
        found: path.length === 0 ? 'the lever' : path.map(String).join('.'),
        expected: message,
      }));
      at(['steps', i], found);
      return [];
    }
    const { lasting, waits_for } = one.when;
    const step: Step = {
      id: one.id,
      lever: shape.data,
      ...(lasting === undefined ? {} : { lasting }),
      ...(waits_for === undefined ? {} : { waits: waits_for }),
      costs: one.costs ?? [],
    };
    at(['steps', i], stepFaults(step, region, base, instance));
    return [step];
  });
  if (faults.length === 0) {
    try {
      resolveScenario({ ...base, levers: [...(base.levers ?? []), ...datedLevers(steps)] }, file, region);
    } catch (error) {
      if (!(error instanceof Faults)) throw error;
      at(['steps'], error.faults);
    }
  }
  if (faults.length > 0) throw new Faults(file, faults);
  return steps;
}
