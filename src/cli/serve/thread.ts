import { parentPort } from 'node:worker_threads';
import { runCase, type Town } from '../../ensemble/run.ts';
import { Faults } from '../../kernel/errors.ts';
import type { Region } from '../../region/region.ts';
import { readScenario } from '../../scenario/read.ts';
import type { RunOrder } from '../../server/runner.ts';
import { resultJson } from '../../store/json.ts';
import { readScenarioText } from '../files.ts';
import { loadTown, openRegion } from '../town.ts';
import type { ThreadAnswer, ThreadOrder } from './messages.ts';

/** A thread of the server that works runs out one after another, with the town and the packs kept open. */
let town: Promise<Town> | undefined;
const regions = new Map<string, Promise<Region>>();

parentPort?.on('message', async ({ id, order }: ThreadOrder) => {
  parentPort?.postMessage(await answer(id, order));
});

async function answer(id: number, order: RunOrder): Promise<ThreadAnswer> {
  try {
    return { id, json: await work(order) };
  } catch (error) {
    if (error instanceof Faults) return { id, faults: error.faults };
    return { id, defect: error instanceof Error ? error.message : String(error) };
  }
}

async function work({ region: name, scenario, seed }: RunOrder): Promise<string> {
  town ??= loadTown();
  const opened = regions.get(name) ?? openRegion(name);
  regions.set(name, opened);
  const region = await opened;
  const { text, file } =
    'name' in scenario ? await readScenarioText(scenario.name, name) : { text: scenario.text, file: 'scenario' };
  return resultJson(runCase(await town, readScenario(text, file, region), seed));
}
