import type { Fault } from '../../kernel/errors.ts';
import type { Answers, Question, Reply } from './protocol.ts';

/** What went wrong in the worker, with every fault of a pack or scenario. */
export class EngineError extends Error {
  readonly faults: readonly Fault[];
  constructor(what: string, faults: readonly Fault[]) {
    super(what);
    this.name = 'EngineError';
    this.faults = faults;
  }
}

export interface Engine {
  ask<Q extends Question>(question: Q): Promise<Answers[Q['ask']]>;
  close(): void;
}

/** Starts the model’s worker. */
export function startEngine(): Engine {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    { done: (answer: Answers[Question['ask']]) => void; failed: (error: Error) => void }
  >();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) one?.done(data.answer);
    else one?.failed(new EngineError(data.what, data.faults));
  };
  worker.onerror = (event) => {
    for (const one of waiting.values()) one.failed(new EngineError(event.message, []));
    waiting.clear();
  };
  return {
    ask: <Q extends Question>(question: Q) =>
      new Promise<Answers[Q['ask']]>((done, failed) => {
        last += 1;
        // the worker answers each question with its own kind of answer
        waiting.set(last, { done: done as (answer: Answers[Question['ask']]) => void, failed });
        worker.postMessage({ id: last, question });
      }),
    close: () => worker.terminate(),
  };
}
