import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { StudyOrder } from '../../src/cli/ensemble/order.ts';
import { runEnsemble } from '../../src/cli/ensemble/run.ts';
import { main } from '../../src/cli/main.ts';
import { handOut } from '../../src/cli/queue/hand-out.ts';
import { readObjectsAddress } from '../../src/store/objects/address.ts';
import { openObjects } from '../../src/store/objects/objects.ts';
import { bytesOf } from '../ensemble/bytes.ts';
import { kill, type Started, start, until } from '../ensemble/faults.ts';
import { smallOrder } from '../ensemble/order.ts';
import { long } from '../long.ts';
import { missing as noObjects, type ObjectServer, startObjectServer } from '../objects/server.ts';
import { missing as noQueue, type Server, startServer } from './server.ts';

const missing = noQueue ?? noObjects;
if (missing !== undefined) console.log(missing);

const home = mkdtempSync(join(tmpdir(), 'landfall-bucket-'));
afterAll(() => rmSync(home, { recursive: true }));

/** On a busy machine; nothing here hangs on how long it takes. */
const SLOW = 300_000;
const BUCKET = 'landfall';
const options = { threads: 2, batch: 2 };

describe.skipIf(missing !== undefined)('parts in a bucket', () => {
  let queue: Server;
  let objects: ObjectServer;
  const order = smallOrder();
  const whole = join(home, 'whole');
  const started: Started[] = [];
  const before = { ...process.env };

  beforeAll(async () => {
    [queue, objects] = await Promise.all([startServer(), startObjectServer(BUCKET)]);
    Object.assign(process.env, objects.environment);
  }, SLOW);
  afterEach(async () => {
    await Promise.all(started.splice(0).map(kill));
  });
  afterAll(async () => {
    process.env = before;
    await Promise.all([queue?.stop(), objects?.stop()]);
  });

  const worker = (environment: Readonly<Record<string, string>> = {}): Started => {
    const args = ['worker', '--queue', queue.address, '--threads', '1', '--patience', '1'];
    const one = start(args, undefined, environment);
    started.push(one);
    return one;
  };
  /** Hands it out from this process; what it says is gathered. */
  const handed = (folder: string, change: Partial<StudyOrder> = {}) => {
    const [said, done]: [string[], number[]] = [[], []];
    const summary = runEnsemble(
      { ...order, ...change },
      {
        ...options,
        folder,
        progress: (progress) => done.push(progress.done),
        elsewhere: handOut(queue.address, `s3://${BUCKET}`, (text) => said.push(text)),
      },
    );
    summary.catch(() => undefined); // looked at later
    return { folder, summary, said, done };
  };
  const bucket = () => openObjects(readObjectsAddress(`s3://${BUCKET}`, objects.environment));
  const parts = async () => (await bucket().list('')).filter((name) => name.endsWith('.parquet'));

  long(
    'end in the bytes of the local run: workers share no folder, one is killed, one part is damaged',
    async () => {
      await runEnsemble(order, { ...options, folder: whole });
      const first = handed(join(home, 'first'));
      const victim = worker();
      await until(async () => (await parts()).length >= 1);
      await kill(victim);
      worker();
      await first.summary;
      expect(bytesOf(first.folder)).toEqual(bytesOf(whole));
      expect(first.done).toEqual([0, 1, 2, 3, 4, 5, 6]);

      // The bucket keeps the parts: another machine goes on from them without a worker, unless one is damaged.
      const [damaged] = await parts();
      const digest = (await bucket().digest(damaged)) ?? '';
      await bucket().put(damaged, new TextEncoder().encode('not a part'));
      expect(await bucket().digest(damaged)).not.toBe(digest);
      await Promise.all(started.splice(0).map(kill));
      const second = handed(join(home, 'second'));
      await expect(second.summary).rejects.toThrow(
        /a broken part: .*; the broken part was removed; give the same command/,
      );
      const third = handed(join(home, 'second'));
      worker();
      await third.summary;
      expect(bytesOf(third.folder)).toEqual(bytesOf(whole));
    },
    SLOW,
  );

  long(
    'are refused by a worker that sees another server, which says why on both sides',
    async () => {
      const other = await startObjectServer(BUCKET);
      try {
        // Other futures: of those of the test before, the bucket has all parts.
        const { summary, said } = handed(join(home, 'other'), { design: { ...order.design, seed: 6 } });
        const blind = worker(other.environment);
        await until(() => said.some((text) => text.includes('cannot help')));
        expect(said.join('')).toMatch(/no ensemble; expected the bucket that landfall ensemble --parts has opened/);
        await until(() => blind.said().includes('refused'));
        worker();
        await summary;
      } finally {
        await other.stop();
      }
    },
    SLOW,
  );
});

describe('--parts', () => {
  it.each([
    [['--parts', 's3://runs'], /--parts s3:\/\/runs: --parts without --queue; expected --queue beside it/],
    [
      ['--parts', '/srv', '--queue', 'redis://h'],
      /--parts \/srv: no address of a bucket; expected s3:\/\/bucket\/prefix/,
    ],
  ])('is told of where it does not fit: %s', async (args, message) => {
    let err = '';
    const code = await main(['ensemble', 'benxi', '-n', '2', '-o', join(home, 'never'), ...args], {
      out: () => undefined,
      err: (text) => {
        err += text;
      },
      colour: false,
      interactive: false,
    });
    expect(code).toBe(1);
    expect(err).toMatch(message);
  });
});
