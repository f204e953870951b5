import { parse } from 'yaml';
import type { Region } from '../../region/region.ts';
import type { Case } from '../../scenario/case.ts';
import { readScenario } from '../../scenario/read.ts';
import type { ScenarioText } from '../../scenario/schema.ts';

/** @throws Faults with every fault of the scenario, each with its line. */
export function readYaml(
  text: string,
  file: string,
  region: Region,
): { readonly scenario: ScenarioText; readonly set: Case } {
  const set = readScenario(text, file, region);
  return { scenario: parse(text) as ScenarioText, set }; // checked by the schema on the line above
}
