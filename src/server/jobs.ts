import type { Fault } from '../kernel/errors.ts';
import type { Results } from './results.ts';
import { type Runner, type RunOrder, RunRefused } from './runner.ts';

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Job {
  readonly id: string;
  readonly order: RunOrder;
  readonly state: JobState;
  /** Share of the work that is done, 0 to 1. */
  readonly progress: number;
  readonly faults: readonly Fault[];
}

export interface Jobs {
  /** Takes an order; the same order again gives the same job. `undefined`: too many wait. */
  readonly take: (order: RunOrder) => Promise<Job | undefined>;
  readonly get: (id: string) => Promise<Job | undefined>;
  readonly cancel: (id: string) => boolean;
  /** Calls back with every change of a job until it is over; gives a function that stops that. */
  readonly watch: (id: string, change: (job: Job) => void) => () => void;
}

/** Orders that may wait for their turn. */
const LONGEST_QUEUE = 1_000;
/** Finished jobs that are remembered; their results stay on disk for good. */
const REMEMBERED = 5_000;

/** @param atOnce runs side by side */
export function createJobs(runner: Runner, results: Results, atOnce: number): Jobs {
  const jobs = new Map<string, Job>();
  const watchers = new Map<string, Set<(job: Job) => void>>();
  const stops = new Map<string, AbortController>();
  const queue: string[] = [];
  let running = 0;

  const put = (job: Job): void => {
    jobs.set(job.id, job);
    for (const change of watchers.get(job.id) ?? []) change(job);
  };
  const update = (id: string, next: Partial<Job>): void => {
    const job = jobs.get(id);
    if (job !== undefined && !isOver(job)) put({ ...job, ...next });
  };

  const work = async (id: string): Promise<void> => {
    const job = jobs.get(id);
    const stop = stops.get(id);
    if (job === undefined || stop === undefined || isOver(job)) return;
    update(id, { state: 'running' });
    try {
      const done = await runner.run(job.order, (progress) => update(id, { progress }), stop.signal);
      await results.keep(id, done.json);
      update(id, { state: 'done', progress: 1 });
    } catch (error) {
      if (stop.signal.aborted) update(id, { state: 'cancelled' });
      else update(id, { state: 'failed', faults: error instanceof RunRefused ? error.faults : [unexpected(error)] });
    } finally {
      stops.delete(id);
    }
  };

  const next = (): void => {
    while (running < atOnce) {
      const id = queue.shift();
      if (id === undefined) break;
      running += 1;
      void work(id).finally(() => {
        running -= 1;
        next();
      });
    }
    for (const [id, job] of jobs) {
      if (jobs.size <= REMEMBERED) break;
      if (isOver(job)) jobs.delete(id);
    }
  };

  const finished = async (id: string, order?: RunOrder): Promise<Job | undefined> => {
    const json = await results.read(id);
    if (json === undefined) return undefined;
    // An order that is not known any more is told by the result itself.
    return {
      id,
      order: order ?? { region: '', scenario: { name: '' }, seed: 0 },
      state: 'done',
      progress: 1,
      faults: [],
    };
  };

  return {
    take: async (order) => {
      const id = results.id(order);
      const known = jobs.get(id);
      if (known !== undefined && known.state !== 'cancelled' && known.state !== 'failed') return known;
      const before = await finished(id, order);
      if (before !== undefined) {
        put(before);
        return before;
      }
      if (queue.length >= LONGEST_QUEUE) return undefined;
      const job: Job = { id, order, state: 'queued', progress: 0, faults: [] };
      stops.set(id, new AbortController());
      put(job);
      queue.push(id);
      next();
      return jobs.get(id);
    },
    get: async (id) => jobs.get(id) ?? (await finished(id)),
    cancel: (id) => {
      const job = jobs.get(id);
      if (job === undefined || isOver(job)) return false;
      stops.get(id)?.abort();
      const waiting = queue.indexOf(id);
      if (waiting >= 0) queue.splice(waiting, 1);
      update(id, { state: 'cancelled' });
      return true;
    },
    watch: (id, change) => {
      const own = watchers.get(id) ?? new Set();
      watchers.set(id, own.add(change));
      return () => {
        own.delete(change);
        if (own.size === 0) watchers.delete(id);
      };
    },
  };
}

export function isOver(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';
}

function unexpected(error: unknown): Fault {
  return {
    where: 'the run',
    found: error instanceof Error ? error.message : String(error),
    expected: 'a run that ends',
    mend: 'report it, with the scenario',
  };
}
