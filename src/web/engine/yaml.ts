import { parse } from 'yaml';
import type { Region } from '../../region/region.ts';
import { readScenario } from '../../scenario/read.ts';
import type { ScenarioText } from '../../scenario/schema.ts';

/** @throws Faults with every fault of the scenario, each with its line. */
export function readYaml(text: string, file: string, region: Region): ScenarioText {
  readScenario(text, file, region);
  return parse(text) as ScenarioText; // checked by the schema on the line above
}
