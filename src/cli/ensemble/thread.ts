import { parentPort } from 'node:worker_threads';
import { checkSame, type Manifest, manifestOf } from '../../ensemble/study/manifest.ts';
import { runBatch, type Study } from '../../ensemble/study/study.ts';
import { Faults } from '../../kernel/errors.ts';
import type { Part } from '../../store/ensemble/folder.ts';
import { writePart } from '../../store/ensemble/part.ts';
import { townOf } from '../town.ts';
import { engineHash } from './engine.ts';
import type { ThreadAnswer, ThreadStart, ThreadTask } from './messages.ts';
import { openOrder } from './order.ts';

/** A thread that runs parts of one ensemble and writes each to its file; the next may run while one is being written. */
let study: Promise<Study> | undefined;
let checked = false;

parentPort?.on('message', async (task: ThreadTask) => {
  if ('start' in task) {
    study = open(task.start);
    // told with the first part
    study.catch(() => undefined);
  } else parentPort?.postMessage(await answer(task.part, task.manifest));
});

async function answer(part: Part, manifest: Manifest): Promise<ThreadAnswer> {
  const { from } = part;
  try {
    if (study === undefined) throw new Error('a part before the ensemble that it is of');
    const opened = await study;
    await check(opened, manifest);
    const batch = runBatch(opened, part.from, part.to);
    await writePart(part.path, manifest, batch);
    return { from, failed: batch.failed.length };
  } catch (error) {
    if (error instanceof Faults) return { from, faults: error.faults };
    return { from, defect: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function open({ order, opened }: ThreadStart): Promise<Study> {
  return openOrder(order, opened === undefined ? undefined : { region: opened.region, town: townOf(opened.town) });
}

/** The pack may have been edited since the ensemble was begun: what is open must be what the manifest names. */
async function check(opened: Study, manifest: Manifest): Promise<void> {
  if (checked) return;
  checkSame(manifest, manifestOf(opened, await engineHash(), manifest.batch), 'the pack or the program');
  checked = true;
}
