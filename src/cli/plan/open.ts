import type { Town } from '../../ensemble/run.ts';
import { bindInstance } from '../../kernel/bind.ts';
import type { Instance } from '../../kernel/program.ts';
import type { Problem } from '../../plan/problem/problem.ts';
import { parseProblem, resolveProblem } from '../../plan/problem/read.ts';
import { labelsOf, type Region } from '../../region/region.ts';
import { parseScenario } from '../../scenario/read.ts';
import { readScenarioText } from '../files.ts';
import type { ThreadTask } from './messages.ts';

/** A problem with the texts from which a thread can read it again. */
export interface Opened {
  readonly problem: Problem;
  readonly task: ThreadTask;
}

/** Opens a problem: its own text and that of the scenario it names. @throws Faults */
export async function openProblem(
  town: Town,
  region: Region,
  regionName: string,
  written: { readonly text: string; readonly file: string },
): Promise<Opened> {
  const parsed = parseProblem(written.text, written.file);
  const scenario = await readScenarioText(parsed.value.scenario, region.id);
  const task = { region: regionName, scenario, problem: written };
  return { problem: problemOf(town, region, task), task };
}

/** The same from its texts. @throws Faults */
export function problemOf(town: Town, region: Region, { scenario, problem }: ThreadTask): Problem {
  const base = parseScenario(scenario.text, scenario.file);
  const parsed = parseProblem(problem.text, problem.file);
  return resolveProblem(parsed, problem.file, region, base, instanceOf(town, region));
}

/** The model with the labels of a region. */
export function instanceOf({ program }: Town, region: Region): Instance {
  const open = new Map(
    program.dimensions.flatMap(({ name, root, labels }, i) =>
      labels !== undefined || root !== i ? [] : [[name, labelsOf(region, name).map(({ id }) => id)] as const],
    ),
  );
  return bindInstance(program, open);
}
