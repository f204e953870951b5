import { type Prepared, prepare } from '../../ensemble/prepare.ts';
import { runCase, type Town } from '../../ensemble/run.ts';
import { buildProgram } from '../../kernel/build.ts';
import type { Program } from '../../kernel/program.ts';
import { loadModelAsync } from '../../kernel/wasm/load.ts';
import { town as source } from '../../model/index.ts';
import type { Region } from '../../region/region.ts';
import type { Case } from '../../scenario/case.ts';
import { readScenarioData } from '../../scenario/resolve.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { FIRST } from './first.ts';
import type { Ran } from './protocol.ts';

/** A region opened beside the town’s equations: what every question of the page begins with. */
export interface Desk extends Town {
  readonly region: Region;
  /** A scenario from the page, read with all its checks: it passes the same as a file. */
  read(scenario: ScenarioText): Case;
  /** The calibration is kept while only levers and drivers move, since it depends on neither. */
  prepared(set: Case): Prepared;
  /** @param first keep the series of the first screen alone */
  run(scenario: ScenarioText, first?: boolean): Ran;
}

/** Seed of the single future that the page shows: the command line’s own. */
export const SEED = 0;

let built: Program | undefined;

/** The town’s equations, checked and put in order; once for a thread. */
export function program(): Program {
  built ??= buildProgram(source);
  return built;
}

/**
 * @param modules the compiled town, one for each number of futures side by side
 * @throws Faults where the modules are not in order
 */
export async function openDesk(region: Region, modules: readonly Uint8Array[], now: () => number): Promise<Desk> {
  const models = await Promise.all(modules.map((bytes) => loadModelAsync(program(), bytes)));
  const town: Town = { program: program(), models };
  const read = (scenario: ScenarioText) => readScenarioData(scenario, scenario.name, region);
  const prepared = preparer(town.program);
  return {
    ...town,
    region,
    read,
    prepared,
    run: (scenario, first = false) => {
      const set = read(scenario);
      const began = now();
      const result = runCase(town, set, SEED, prepared(set), first ? FIRST : undefined);
      const { decisions, drivers, shocks, settings } = set;
      return { whole: !first, result, decisions, drivers, shocks, settings, took: now() - began };
    },
  };
}

function preparer(of: Program): (set: Case) => Prepared {
  let kept: { readonly key: string; readonly prepared: Prepared } | undefined;
  return (set) => {
    const key = JSON.stringify([set.settings, set.start, set.months]);
    if (kept?.key !== key) kept = { key, prepared: prepare(of, set) };
    return { ...kept.prepared, givens: { ...kept.prepared.givens, inputs: set.inputs } };
  };
}
