import { drawnInputs } from '../../ensemble/study/inputs.ts';
import { type Manifest, manifestOf } from '../../ensemble/study/manifest.ts';
import type { Study } from '../../ensemble/study/study.ts';
import { readThresholds, type Threshold } from '../../ensemble/study/threshold.ts';
import type { Summary } from '../../store/ensemble/answers.ts';
import { finishFolder } from '../../store/ensemble/finish.ts';
import { beginFolder, missingParts, type Part, partsOf } from '../../store/ensemble/folder.ts';
import { partsOfTown } from '../town.ts';
import { engineHash } from './engine.ts';
import { type OpenHouse, openHouse, openOrder, type StudyOrder } from './order.ts';
import { startThreads, type Threads } from './threads.ts';

/** Futures in one part: about a second of work, so that a kill costs no more than that. */
export const BATCH = 32;

export interface EnsembleOptions {
  readonly folder: string;
  readonly threads: number;
  /** What was made ready for it beforehand: its threads, which it closes, and what its order is opened with. */
  readonly ready?: { readonly threads: Threads; readonly house: OpenHouse };
  readonly batch?: number;
  /** Such as `left_behind_total>5000`. */
  readonly thresholds?: readonly string[];
  /** Called as parts are finished; `before` were found finished. */
  readonly progress?: (done: Progress) => void;
  /** Runs the missing parts in place of threads of this process. */
  readonly elsewhere?: (begun: Begun, missing: readonly Part[], done: (part: Part) => void) => Promise<void>;
}

export interface Progress {
  readonly parts: number;
  readonly done: number;
  readonly before: number;
}

/** An ensemble whose folder is made. */
export interface Begun {
  readonly order: StudyOrder;
  readonly study: Study;
  readonly manifest: Manifest;
  readonly thresholds: readonly Threshold[];
  readonly parts: readonly Part[];
}

/**
 * Runs an ensemble, or goes on with one, to its end. However often it was stopped, its files have the same bytes.
 * @throws Faults where pack, scenarios or folder do not fit, or the disk is full
 */
export async function runEnsemble(order: StudyOrder, options: EnsembleOptions): Promise<Summary> {
  const threads = options.ready?.threads ?? startThreads(options.elsewhere === undefined ? options.threads : 0);
  try {
    const begun = await begin(order, options, threads);
    const { study, manifest, thresholds, parts } = begun;
    const missing = await missingParts(parts);
    const before = parts.length - missing.length;
    let done = before;
    options.progress?.({ parts: parts.length, done, before });
    const count = (): void => {
      done += 1;
      options.progress?.({ parts: parts.length, done, before });
    };
    if (options.elsewhere !== undefined && missing.length > 0) await options.elsewhere(begun, missing, count);
    else await threads.run(missing, manifest, count);
    // Their memory is free again for the answers.
    await threads.close();
    return await finishFolder(options.folder, manifest, drawnInputs(study), thresholds);
  } finally {
    await threads.close();
  }
}

async function begin(order: StudyOrder, options: EnsembleOptions, threads: Threads): Promise<Begun> {
  const house = options.ready?.house ?? (await openHouse(order.region));
  threads.open({ order, opened: { region: house.region, town: partsOfTown(house.town) } });
  const study = await openOrder(order, house);
  const manifest = manifestOf(study, await engineHash(), options.batch ?? BATCH);
  const thresholds = readThresholds(options.thresholds ?? [], manifest.columns);
  await beginFolder(options.folder, manifest);
  return { order, study, manifest, thresholds, parts: partsOf(options.folder, manifest) };
}
