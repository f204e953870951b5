import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Faults } from '../../kernel/errors.ts';
import type { Part } from '../../store/ensemble/folder.ts';
import { homePath } from '../files.ts';
import type { ThreadAnswer, ThreadStart } from './messages.ts';

/** Threads that work at one ensemble. */
export interface Threads {
  /** Runs parts until none is left. @throws Faults where the disk is full, the pack has changed, ... */
  readonly run: (parts: readonly Part[], done: (part: Part, failed: number) => void) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A thread that dies takes its part with it; another tries it again, so often. */
const TRIES = 3;

export function startThreads(count: number, start: ThreadStart): Threads {
  const workers = new Set<Worker>();
  const newWorker = (): Worker => {
    const worker = new Worker(pathToFileURL(homePath('dist', 'cli', 'ensemble', 'thread.js')), { workerData: start });
    workers.add(worker);
    worker.on('exit', () => workers.delete(worker));
    return worker;
  };
  return {
    run: async (parts, done) => {
      const queue = [...parts];
      let stopped = false;
      const line = async (): Promise<void> => {
        let worker = newWorker();
        let tries = 1;
        try {
          for (let part = queue.shift(); part !== undefined && !stopped; ) {
            const answer = await ask(worker, part);
            if (answer instanceof Error) {
              if (tries >= TRIES) throw answer;
              tries += 1;
              worker = newWorker();
              continue;
            }
            if ('faults' in answer) throw new Faults('ensemble', answer.faults);
            if ('defect' in answer) throw new Error(answer.defect);
            done(part, answer.failed);
            tries = 1;
            part = queue.shift();
          }
        } catch (error) {
          stopped = true;
          throw error;
        } finally {
          await worker.terminate();
        }
      };
      const lines = Array.from({ length: Math.min(count, parts.length) }, line);
      const ends = await Promise.allSettled(lines);
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

/** The answer of a thread, or the error it died of. */
function ask(worker: Worker, part: Part): Promise<ThreadAnswer | Error> {
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
    worker.postMessage(part);
  });
}
