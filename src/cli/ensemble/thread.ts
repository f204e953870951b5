import { parentPort, workerData } from 'node:worker_threads';
import { checkSame, manifestOf } from '../../ensemble/study/manifest.ts';
import { runBatch, type Study } from '../../ensemble/study/study.ts';
import { Faults } from '../../kernel/errors.ts';
import type { Part } from '../../store/ensemble/folder.ts';
import { writePart } from '../../store/ensemble/part.ts';
import { engineHash } from './engine.ts';
import type { ThreadAnswer, ThreadStart } from './messages.ts';
import { openOrder } from './order.ts';

/** A thread that runs parts of one ensemble, one after another, and writes each to its file. */
const { order, manifest }: ThreadStart = workerData;
let study: Promise<Study> | undefined;

parentPort?.on('message', async (part: Part) => {
  parentPort?.postMessage(await answer(part));
});

async function answer(part: Part): Promise<ThreadAnswer> {
  try {
    study ??= open();
    const batch = runBatch(await study, part.from, part.to);
    await writePart(part.path, manifest, batch);
    return { done: part, failed: batch.failed.length };
  } catch (error) {
    if (error instanceof Faults) return { faults: error.faults };
    return { defect: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The pack may have been edited since the ensemble was begun: what is open must be what the manifest names. */
async function open(): Promise<Study> {
  const opened = await openOrder(order);
  checkSame(manifest, manifestOf(opened, await engineHash(), manifest.batch), 'the pack or the program');
  return opened;
}
