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

/** A thread that dies takes its parts with it; others try each again, so often. */
const TRIES = 3;
/** Parts that a thread has at a time: while one is written, the next one runs. */
const AHEAD = 2;

/** A thread, and who waits for which of its parts. */
interface Hand {
  readonly worker: Worker;
  /** By the part's first future. */
  readonly waiting: Map<number, (answer: ThreadAnswer | Error) => void>;
}

/** Starts threads at once: they read their code while the pack is read here. */
export function startThreads(count: number): Threads {
  const hands = new Set<Hand>();
  let opened: ThreadStart | undefined;
  let closed = false;
  const newHand = (): Hand => {
    const worker = new Worker(pathToFileURL(homePath('dist', 'cli', 'ensemble', 'thread.js')));
    const hand: Hand = { worker, waiting: new Map() };
    const ended = (error: Error): void => {
      hands.delete(hand);
      for (const answered of hand.waiting.values()) answered(error);
      hand.waiting.clear();
    };
    worker.on('message', (answer: ThreadAnswer) => {
      const answered = hand.waiting.get(answer.from);
      hand.waiting.delete(answer.from);
      answered?.(answer);
    });
    worker.on('error', ended);
    worker.on('exit', () => ended(new Error('a thread of the ensemble ended')));
    if (opened !== undefined) tell(worker, { start: opened });
    hands.add(hand);
    return hand;
  };
  for (let i = 0; i < count; i += 1) newHand();
  const ask = (part: Part, manifest: Manifest): Promise<ThreadAnswer | Error> => {
    const free = [...hands].sort((a, b) => a.waiting.size - b.waiting.size)[0];
    const hand = free === undefined || (free.waiting.size > 0 && hands.size < count) ? newHand() : free;
    return new Promise((resolve) => {
      hand.waiting.set(part.from, resolve);
      tell(hand.worker, { part, manifest });
    });
  };
  const one = async (part: Part, manifest: Manifest): Promise<number> => {
    for (let tries = 1; ; tries += 1) {
      const answer = await ask(part, manifest);
      if (answer instanceof Error) {
        if (closed || tries >= TRIES) throw answer;
        continue;
      }
      if ('faults' in answer) throw new Faults('ensemble', answer.faults);
      if ('defect' in answer) throw new Error(answer.defect);
      return answer.failed;
    }
  };
  return {
    open: (start) => {
      opened = start;
      for (const { worker } of hands) tell(worker, { start });
    },
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
      const ends = await Promise.allSettled(Array.from({ length: Math.min(AHEAD * count, parts.length) }, line));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
    close: async () => {
      closed = true;
      await Promise.all([...hands].map(({ worker }) => worker.terminate()));
    },
  };
}

const tell = (worker: Worker, task: ThreadTask): void => worker.postMessage(task);
