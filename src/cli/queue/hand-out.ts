import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Queue } from 'bullmq';
import type { Manifest } from '../../ensemble/study/manifest.ts';
import { Faults, formatFault } from '../../kernel/errors.ts';
import { openDepot } from '../../store/ensemble/depot/open.ts';
import { digestOf, type Part } from '../../store/ensemble/folder.ts';
import { isObjects } from '../../store/objects/address.ts';
import type { Begun } from '../ensemble/run.ts';
import { regionFolder } from '../files.ts';
import { newRefusals, type PartJob, putUp, queueName, takeDown } from './board.ts';
import { connect } from './connect.ts';

const HEAR = 1000; // ms between looks at what workers say
const RENEW = 5000; // ms between renewals of the notice and looks at every part in the queue
/** Errors of a worker after which a part is given up; a worker that is lost does not count. */
const TRIES = 3;
/** How often a part that is neither in the queue nor in the folder is handed out again. */
const AGAIN = 5;

/**
 * Hands the missing parts of an ensemble to workers on any number of machines, and returns when all lie in its folder.
 * What counts is the place where workers put them: a part is there, whole, once, under a name made from all that
 * decides its bytes. So a part that was run twice, or that comes late, changes nothing.
 * @param written the place: the ensemble’s folder, which all machines share, or `s3://bucket/prefix`
 * @param tell what a person should know while waiting
 * @throws Faults where a worker met a fault (a full disk), a part was damaged, or there is no server
 */
export function handOut(url: string, written: string, tell: (text: string) => void) {
  const place = isObjects(written) ? written : resolve(written);
  return async ({ order, manifest }: Begun, missing: readonly Part[], done: (part: Part) => void): Promise<void> => {
    const depot = await openDepot(place, manifest, process.env);
    await depot.begin();
    const client = await connect(url);
    const digest = nameOf(manifest, place);
    const queue = new Queue<PartJob>(queueName(digest), { connection: client });
    const notice = { order: { ...order, region: await elsewhere(order.region) }, manifest, place };
    const add = (parts: readonly Part[]) =>
      queue.addBulk(
        parts.map(({ from }) => ({
          name: 'part',
          data: { from },
          opts: { jobId: jobId(from), attempts: TRIES, removeOnComplete: true },
        })),
      );
    const open = new Map(missing.map((part) => [basename(part.path), part]));
    const again = new Map<string, number>();
    let alone = false;
    const hear = async (): Promise<void> => {
      for (const { worker, faults } of await newRefusals(client, digest)) {
        tell(`worker ${worker} cannot help:\n${faults.map(formatFault).join('\n')}\n`);
      }
      if (!alone && (await queue.getWorkersCount()) === 0) {
        tell('waiting for workers: landfall worker --queue <the same address>\n');
        alone = true;
      }
      const [broken] = await queue.getFailed(0, 0);
      if (broken !== undefined) throw failure(broken);
    };
    /** Hands out again what the server has lost. */
    const lookAtQueue = async (): Promise<void> => {
      const jobs = await Promise.all([...open.values()].map(({ from }) => queue.getJob(jobId(from))));
      const lost = [...open].filter((_, i) => jobs[i] === undefined);
      if (lost.length === 0) return;
      for (const [name, part] of lost) {
        if (await depot.has(part)) continue; // it has come in between the two looks
        again.set(name, (again.get(name) ?? 0) + 1);
        if ((again.get(name) ?? 0) > AGAIN) throw notShared(depot.address, part);
        await add([part]);
      }
    };
    let renewed = Number.NEGATIVE_INFINITY;
    const renew = async (): Promise<boolean> => {
      if (Date.now() - renewed < RENEW) return false;
      renewed = Date.now();
      await putUp(client, digest, notice);
      return true;
    };
    const collect = async (): Promise<void> => {
      const present = await depot.names();
      for (const [name, part] of open) {
        if (!present.has(name) || !(await depot.take(part))) continue;
        open.delete(name);
        done(part);
        await renew(); // many parts may take longer to bring than a notice stands
      }
    };
    try {
      await queue.clean(0, 0, 'failed'); // of an earlier run that met a fault
      await collect(); // what workers have finished since the command was stopped
      if (open.size === 0) return;
      await renew();
      await add([...open.values()]);
      for (let heard = Date.now(); ; await wait(depot.rest)) {
        await collect();
        if (open.size === 0) return;
        if (Date.now() - heard > HEAR) {
          heard = Date.now();
          await hear();
        }
        if (await renew()) await lookAtQueue();
      }
    } finally {
      await takeDown(client, digest);
      await queue.obliterate({ force: true });
      await queue.close();
      client.disconnect();
    }
  };
}

/** The same ensemble in two places is two pieces of work. */
function nameOf(manifest: Manifest, place: string): string {
  return createHash('sha256')
    .update(`${digestOf(manifest)} ${place}`)
    .digest('hex');
}

const jobId = (from: number): string => `part-${from}`;

/** The folder of a pack by a path that does not hang on where a program was started; a built-in region by its name. */
async function elsewhere(region: string): Promise<string> {
  const folder = await regionFolder(region);
  return folder === region ? resolve(folder) : region;
}

function failure({ id, failedReason }: { readonly id?: string; readonly failedReason?: string }): Error {
  try {
    const { faults } = JSON.parse(failedReason ?? '');
    if (Array.isArray(faults)) return new Faults('ensemble', faults);
  } catch {
    // in words
  }
  return new Faults('ensemble', [
    {
      where: id ?? 'a part',
      found: failedReason ?? 'given up by its workers',
      expected: 'a part that some worker can finish',
      mend: 'look at what the workers say',
    },
  ]);
}

function notShared(address: string, { from, to }: Part): Faults {
  return new Faults('ensemble', [
    {
      where: address,
      found: `nothing of futures ${from} to ${to - 1}, though a worker has finished them`,
      expected: 'the place that the workers write to',
      mend: 'give --out a folder that all machines share, or --parts s3://bucket/prefix',
    },
  ]);
}
