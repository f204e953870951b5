import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { Faults } from '../../kernel/errors.ts';
import { PARTS, partsOf } from '../../store/ensemble/folder.ts';
import { isObjects } from '../../store/objects/address.ts';
import { startThreads } from '../ensemble/threads.ts';
import { type Accepted, accept, type Place } from './accept.ts';
import { type PartJob, queueName, readNotice, refuse, standing } from './board.ts';
import { connect } from './connect.ts';

export interface WorkOptions {
  readonly threads: number;
  /** Seconds without a sign of life after which a worker’s parts are given to others. */
  readonly patience: number;
  /** Ends when no ensemble wants workers any more; else waits for the next one. */
  readonly once: boolean;
  readonly places: readonly Place[];
  readonly tell: (text: string) => void;
}

const LOOK = 500; // ms between looks at the board
/** Workers that one part may lose before it is given up: it may be the part that kills them. */
const MOST_LOST = 20;

/**
 * Works at the ensembles that stand on the board of a server, those that this machine can run bit for bit.
 * @returns how many it had to refuse
 * @throws Faults where there is no server
 */
export async function work(url: string, options: WorkOptions): Promise<number> {
  const client = await connect(url);
  const name = `${hostname()} (${process.pid})`;
  const accepted = new Map<string, { readonly close: () => Promise<void> }>();
  const refused = new Set<string>();
  const look = async (): Promise<boolean> => {
    const digests = await standing(client);
    for (const digest of digests) {
      if (accepted.has(digest) || refused.has(digest)) continue;
      try {
        const notice = await readNotice(client, digest);
        if (notice === undefined) continue;
        accepted.set(digest, await begin(client, digest, await accept(notice, options.places), options));
        options.tell(`working at ${notice.manifest.plans[0].name}, ${notice.manifest.design.size} futures\n`);
      } catch (error) {
        if (!(error instanceof Faults)) throw error;
        refused.add(digest);
        options.tell(`refused: ${error.message}\n`);
        await refuse(client, digest, { worker: name, faults: error.faults });
      }
    }
    for (const [digest, one] of accepted) {
      if (digests.includes(digest)) continue;
      accepted.delete(digest);
      await one.close();
    }
    return accepted.size > 0;
  };
  for (let busy = await look(); busy || !options.once; busy = await look()) await wait(LOOK);
  client.disconnect();
  return refused.size;
}

/** Takes parts of one ensemble from its queue until it is closed. Threads do the work, so that this one can keep its locks. */
async function begin(client: Redis, digest: string, { notice, depot }: Accepted, options: WorkOptions) {
  const { order, manifest, place } = notice;
  const bench = await benchFor(place);
  const parts = new Map(partsOf(bench.folder, manifest).map((part) => [part.from, part]));
  const threads = startThreads(options.threads);
  threads.open({ order });
  let closed = false;
  const worker = new Worker<PartJob>(
    queueName(digest),
    async ({ data: { from } }) => {
      const part = parts.get(from);
      if (part === undefined) throw new UnrecoverableError(`no part begins with future ${from}`);
      try {
        // Somebody who was thought lost may have finished it after all.
        if (await depot.has(part)) return;
        await threads.one(part, manifest);
      } catch (error) {
        if (closed) return; // the ensemble is finished: this was a part that others have done
        if (error instanceof Faults) throw new UnrecoverableError(JSON.stringify({ faults: error.faults }));
        throw error;
      }
      try {
        await depot.give(part);
      } catch (error) {
        if (closed) return;
        // Another worker may have a better way to the place: it is tried again, some times.
        if (error instanceof Faults) throw new Error(JSON.stringify({ faults: error.faults }));
        throw error;
      } finally {
        await bench.clear(part.path);
      }
    },
    {
      connection: client,
      concurrency: options.threads,
      lockDuration: options.patience * 1000,
      stalledInterval: options.patience * 500,
      maxStalledCount: MOST_LOST,
    },
  );
  // What goes wrong with a part is told by the command that hands it out; a lock that was lost means that others have it.
  worker.on('error', () => undefined);
  return {
    close: async () => {
      closed = true;
      await threads.close();
      await worker.close(true);
      await bench.close();
    },
  };
}

/** Where threads write parts before they are given away: in a shared folder their own place, else a folder of this worker’s. */
async function benchFor(place: string) {
  if (!isObjects(place)) return { folder: place, clear: async () => undefined, close: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'landfall-worker-'));
  await mkdir(join(folder, PARTS));
  return {
    folder,
    clear: (path: string) => rm(path, { force: true }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
