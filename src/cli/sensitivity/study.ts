import { availableParallelism } from 'node:os';
import { type Ensemble, readEnsemble } from '../../store/ensemble/read.ts';
import { openOrder, type StudyOrder } from '../ensemble/order.ts';
import { type Progress, runEnsemble } from '../ensemble/run.ts';
import { readScenarioText } from '../files.ts';
import { progress, type Terminal } from '../terminal.ts';
import { openRegion } from '../town.ts';

/** One scenario to be run in many futures. */
export interface Asked {
  readonly region: string;
  readonly scenario: string;
  readonly horizon?: number;
  readonly threads?: number;
}

/** The order of a scenario; its design is still to be chosen. */
export async function orderOf(asked: Asked, series: readonly string[]): Promise<StudyOrder> {
  const { id } = await openRegion(asked.region);
  return {
    region: asked.region,
    scenarios: [await readScenarioText(asked.scenario, id)],
    ...(asked.horizon === undefined ? {} : { months: asked.horizon }),
    design: { method: 'lhs', size: 1, seed: 0 },
    series,
  };
}

/** Names of the inputs that are open in an order. */
export async function inputsOf(order: StudyOrder): Promise<string[]> {
  const { plans } = await openOrder(order);
  return plans[0].sampler.uncertain.map(({ name }) => name);
}

/** Runs an order into a folder, or goes on with it, with a progress bar, and opens the result. */
export async function runOrder(order: StudyOrder, folder: string, asked: Asked, terminal: Terminal): Promise<Ensemble> {
  const bar = progress(terminal, 'futures');
  await runEnsemble(order, {
    folder,
    threads: asked.threads ?? availableParallelism(),
    progress: ({ parts, done, before }: Progress) => {
      if (parts > before) bar.step((done - before) / (parts - before));
    },
  });
  bar.end();
  return readEnsemble(folder);
}
