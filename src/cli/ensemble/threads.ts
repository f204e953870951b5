import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Manifest } from '../../ensemble/study/manifest.ts';
import { Faults } from '../../kernel/errors.ts';
import type { Part } from '../../store/ensemble/folder.ts';
import { homePath } from '../files.ts';
import type { ThreadAnswer, ThreadStart, ThreadTask } from './messages.ts';

/** Threads that work at one ensemble, kept until they are closed. */
export interface Threads {
  /** What they work at. They read it while others are still getting ready; parts come afterwards. */
  readonly open: (start: ThreadStart) => void;
  /** Runs one part and says how many of its futures failed. @throws Faults where the disk is full, the pack has changed, ... */
  readonly one: (part: Part, manifest: Manifest) => Promise<number>;
  /** Runs parts, as many at a time as there are threads, until none is left. @throws as `one` */
  readonly run: (
    parts: readonly Part[],
    manifest: Manifest,
    done: (part: Part, failed: number) => void,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A thread that dies takes its part with it; another tries it again, so often. */
const TRIES = 3;

/** Starts threads at once: they read their code while the pack is read here. */
export function startThreads(count: number): Threads {
  const all = new Set<Worker>();
  let opened: ThreadStart | undefined;
  const newWorker = (): Worker => {
    const worker = new Worker(pathToFileURL(homePath('dist', 'cli', 'ensemble', 'thread.js')));
    all.add(worker);
    worker.on('exit', () => all.delete(worker));
    if (opened !== undefined) tell(worker, { start: opened });
    return worker;
  };
  const idle = Array.from({ length: count }, newWorker);
  const open = (start: ThreadStart): void => {
    opened = start;
    for (const worker of all) tell(worker, { start });
  };
  const one = async (part: Part, manifest: Manifest): Promise<number> => {
    for (let tries = 1; ; tries += 1) {
      const worker = idle.pop() ?? newWorker();
      const answer = await ask(worker, { part, manifest });
      if (answer instanceof Error) {
        if (tries >= TRIES) throw answer;
        continue;
      }
      idle.push(worker);
      if ('faults' in answer) throw new Faults('ensemble', answer.faults);
      if ('defect' in answer) throw new Error(answer.defect);
      return answer.failed;
    }
  };
  const close = async (): Promise<void> => {
    idle.length = 0;
    await Promise.all([...all].map((worker) => worker.terminate()));
  };
  return {
    open,
    one,
    run: async (parts, manifest, done) => {
      const queue = [...parts];
      let stopped = false;
      const line = async (): Promise<void> => {
        try {
          for (let part = queue.shift(); part !== undefined && !stopped; part = queue.shift()) {
            done(part, await one(part, manifest));
          }
        } catch (error) {
          stopped = true;
          throw error;
        }
      };
      const ends = await Promise.allSettled(Array.from({ length: Math.min(count, parts.length) }, line));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
    close,
  };
}

const tell = (worker: Worker, task: ThreadTask): void => worker.postMessage(task);

/** The answer of a thread, or the error it died of. */
function ask(worker: Worker, task: ThreadTask): Promise<ThreadAnswer | Error> {
  return new Promise((resolve) => {
    const finish = (answer: ThreadAnswer | Error): void => {
      worker.removeAllListeners('message');
      worker.removeAllListeners('error');
      worker.off('exit', ended);
      resolve(answer);
    };
    const ended = (): void => finish(new Error('a thread of the ensemble ended'));
    worker.once('message', (answer: ThreadAnswer) => finish(answer));
    worker.once('error', (error: Error) => finish(error));
    worker.once('exit', ended);
    tell(worker, task);
  });
}
