import { Worker } from 'node:worker_threads';
import { type RunDone, type Runner, type RunOrder, RunRefused } from '../../server/runner.ts';
import type { ThreadAnswer } from './messages.ts';

interface Waiting {
  readonly done: (done: RunDone) => void;
  readonly failed: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/**
 * Runs on threads of their own, so that a long run never holds up an answer. A thread that dies takes only its own
 * runs with it; a fresh one takes its place.
 */
export function startThreads(count: number): Runner {
  let last = 0;
  const start = (): Thread => {
    const worker = new Worker(new URL('./thread.js', import.meta.url));
    const thread: Thread = { worker, waiting: new Map() };
    worker.on('message', (answer: ThreadAnswer) => {
      const one = thread.waiting.get(answer.id);
      thread.waiting.delete(answer.id);
      if ('json' in answer) one?.done({ json: answer.json });
      else if ('faults' in answer) one?.failed(new RunRefused(answer.faults));
      else one?.failed(new Error(answer.defect));
    });
    const lost = (error: Error): void => {
      for (const one of thread.waiting.values()) one.failed(error);
      thread.waiting.clear();
    };
    worker.on('error', lost);
    worker.on('exit', () => {
      lost(new Error('the thread of the run ended'));
      const place = threads.indexOf(thread);
      if (place >= 0 && !closed) threads[place] = start();
    });
    return thread;
  };
  let closed = false;
  const threads: Thread[] = [];
  for (let i = 0; i < count; i += 1) threads.push(start());
  return {
    run: (order: RunOrder, _progress, signal) =>
      new Promise<RunDone>((done, failed) => {
        const thread = threads.reduce((least, one) => (one.waiting.size < least.waiting.size ? one : least));
        last += 1;
        const id = last;
        thread.waiting.set(id, { done, failed });
        thread.worker.postMessage({ id, order });
        // A run takes a fraction of a second: it is let finish, and its result is not kept.
        signal.addEventListener('abort', () => {
          thread.waiting.delete(id);
          failed(new Error('cancelled'));
        });
      }),
    close: async () => {
      closed = true;
      await Promise.all(threads.map((thread) => thread.worker.terminate()));
    },
  };
}
