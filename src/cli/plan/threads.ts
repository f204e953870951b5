import { Worker } from 'node:worker_threads';
import type { Design } from '../../ensemble/sample/design.ts';
import { Faults } from '../../kernel/errors.ts';
import type { Outcome } from '../../plan/judge/court.ts';
import type { Play } from '../../plan/seek/judge.ts';
import type { ThreadAnswer, ThreadOrder, ThreadTask } from './messages.ts';

/** Threads that play plans. */
export interface Players {
  /** Plays plans in all futures of a design. */
  readonly play: (design: Design, whom: boolean) => Play;
  readonly close: () => Promise<void>;
}

/** Futures that run side by side: futures are handed out in blocks of as many. */
const BLOCK = 8;

/**
 * Starts threads. Each always gets the same futures, so that it draws them once; outcomes do not depend on how many
 * threads there are.
 */
export function startPlayers(count: number, task: ThreadTask): Players {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./thread.js', import.meta.url), { workerData: task }),
  );
  let last = 0;
  const order = (worker: Worker, what: Omit<ThreadOrder, 'id'>, done: (plan: number, outcome: Outcome) => void) =>
    new Promise<void>((finished, failed) => {
      last += 1;
      const id = last;
      let left = what.plans.length;
      const stop = (error?: Error) => {
        worker.off('message', answered).off('error', stop).off('exit', ended);
        if (error === undefined) finished();
        else failed(error);
      };
      const ended = () => stop(new Error('a thread that plays plans ended'));
      const answered = (answer: ThreadAnswer) => {
        if (answer.id !== id) return;
        if ('faults' in answer) stop(new Faults('plan', answer.faults));
        else if ('defect' in answer) stop(new Error(answer.defect));
        else {
          done(answer.plan, answer.outcome);
          left -= 1;
          if (left === 0) stop();
        }
      };
      worker.on('message', answered).on('error', stop).on('exit', ended);
      worker.postMessage({ id, ...what } satisfies ThreadOrder);
    });
  return {
    play: (design, whom) => async (plans, done) => {
      const shares = workers.map((_, i) => futuresOf(design.size, i, workers.length)).filter((list) => list.length > 0);
      const parts = plans.map(() => new Map<number, Outcome>());
      await Promise.all(
        shares.map((futures, i) =>
          order(workers[i], { design, whom, plans, futures }, (plan, outcome) => {
            parts[plan].set(i, outcome);
            if (parts[plan].size === shares.length) done(plan, joined(design.size, shares, parts[plan]));
          }),
        ),
      );
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** The futures of one of `count` threads: every count-th block. */
export function futuresOf(size: number, thread: number, count: number): number[] {
  return Array.from({ length: size }, (_, i) => i).filter((i) => Math.floor(i / BLOCK) % count === thread);
}

/** The parts of an outcome in the order of futures. */
function joined(size: number, shares: readonly (readonly number[])[], parts: ReadonlyMap<number, Outcome>): Outcome {
  const values: (readonly number[])[] = new Array(size);
  const began: (readonly number[])[] = new Array(size);
  shares.forEach((futures, i) => {
    const part = parts.get(i);
    futures.forEach((future, at) => {
      values[future] = part?.values[at] ?? [];
      began[future] = part?.began[at] ?? [];
    });
  });
  return { values, began };
}
