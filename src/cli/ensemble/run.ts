import { drawnInputs } from '../../ensemble/study/inputs.ts';
import { type Manifest, manifestOf } from '../../ensemble/study/manifest.ts';
import type { Study } from '../../ensemble/study/study.ts';
import { readThresholds, type Threshold } from '../../ensemble/study/threshold.ts';
import type { Summary } from '../../store/ensemble/answers.ts';
import { finishFolder } from '../../store/ensemble/finish.ts';
import { beginFolder, missingParts, type Part, partsOf } from '../../store/ensemble/folder.ts';
import { engineHash } from './engine.ts';
import { openOrder, type StudyOrder } from './order.ts';
import { startThreads, type Threads } from './threads.ts';

/** Futures in one part: about a second of work, so that a kill costs no more than that. */
export const BATCH = 32;

export interface EnsembleOptions {
  readonly folder: string;
  readonly threads: number;
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
  const begun = await begin(order, options);
  const { study, manifest, thresholds, parts } = begun;
  const missing = await missingParts(parts);
  const before = parts.length - missing.length;
  let done = before;
  options.progress?.({ parts: parts.length, done, before });
  const count = (): void => {
    done += 1;
    options.progress?.({ parts: parts.length, done, before });
  };
  if (missing.length > 0) {
    if (options.elsewhere !== undefined) await options.elsewhere(begun, missing, count);
    else await onThreads(startThreads(options.threads, { order, manifest }), missing, count);
  }
  return finishFolder(options.folder, manifest, drawnInputs(study), thresholds);
}

async function onThreads(threads: Threads, missing: readonly Part[], count: () => void): Promise<void> {
  try {
    await threads.run(missing, count);
  } finally {
    await threads.close();
  }
}

async function begin(order: StudyOrder, options: EnsembleOptions): Promise<Begun> {
  const study = await openOrder(order);
  const manifest = manifestOf(study, await engineHash(), options.batch ?? BATCH);
  const thresholds = readThresholds(options.thresholds ?? [], manifest.columns);
  await beginFolder(options.folder, manifest);
  return { order, study, manifest, thresholds, parts: partsOf(options.folder, manifest) };
}
