import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { Faults } from '../../kernel/errors.ts';
import { missingParts, partsOf } from '../../store/ensemble/folder.ts';
import { startThreads } from '../ensemble/threads.ts';
import { accept, type Place } from './accept.ts';
import { type Notice, type PartJob, queueName, readNotice, refuse, standing } from './board.ts';
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
        accepted.set(digest, begin(client, digest, await accept(notice, options.places), options));
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
function begin(client: Redis, digest: string, { order, manifest, folder }: Notice, options: WorkOptions) {
  const parts = new Map(partsOf(folder, manifest).map((part) => [part.from, part]));
  const threads = startThreads(options.threads, { order, manifest });
  let closed = false;
  const worker = new Worker<PartJob>(
    queueName(digest),
    async ({ data: { from } }) => {
      const part = parts.get(from);
      if (part === undefined) throw new UnrecoverableError(`no part begins with future ${from}`);
      // Somebody who was thought lost may have finished it after all.
      if ((await missingParts([part])).length === 0) return;
      try {
        await threads.one(part);
      } catch (error) {
        if (closed) return; // the ensemble is finished: this was a part that others have done
        if (error instanceof Faults) throw new UnrecoverableError(JSON.stringify({ faults: error.faults }));
        throw error;
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
    },
  };
}
