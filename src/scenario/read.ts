import type { Region } from '../region/region.ts';
import type { Case } from './case.ts';
import { readScenarioData } from './resolve.ts';
import { type ScenarioText, scenarioSchema } from './schema.ts';
import { readYaml } from './yaml.ts';

export { resolveScenario } from './resolve.ts';

/**
 * Reads a scenario against a region.
 * @param text YAML
 * @param file its name, for messages
 * @param months length of the run in place of the scenario’s own
 * @throws Faults with every fault, each with its line.
 */
export function readScenario(text: string, file: string, region: Region, months?: number): Case {
  const { value, lineOf } = readYaml(text, file, scenarioSchema, 'the scenario');
  return readScenarioData(value, file, region, months, lineOf);
}

/** What a scenario says, before it meets a region. @throws Faults as readScenario */
export function parseScenario(text: string, file: string): ScenarioText {
  return readYaml(text, file, scenarioSchema, 'the scenario').value;
}
