import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { StudyOrder } from '../../src/cli/ensemble/order.ts';
import { runEnsemble } from '../../src/cli/ensemble/run.ts';
import { main } from '../../src/cli/main.ts';
import { standing } from '../../src/cli/queue/board.ts';
import { handOut } from '../../src/cli/queue/hand-out.ts';
import { VERSION } from '../../src/ensemble/version.ts';
import { bytesOf } from '../ensemble/bytes.ts';
import { kill, type Started, start, until } from '../ensemble/faults.ts';
import { smallOrder } from '../ensemble/order.ts';
import { long } from '../long.ts';
import { missing, type Server, startServer } from './server.ts';

if (missing !== undefined) console.log(missing);

const HOME = fileURLToPath(new URL('../../', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'landfall-queue-'));
afterAll(() => rmSync(home, { recursive: true }));

/** On a busy machine; nothing here hangs on how long it takes. */
const SLOW = 300_000;

const order = smallOrder();
const options = { threads: 2, batch: 2 };

describe.skipIf(missing !== undefined)('an ensemble handed to workers', () => {
  let server: Server;
  const whole = join(home, 'whole');
  const started: Started[] = [];

  beforeAll(async () => {
    server = await startServer();
    await runEnsemble(order, { ...options, folder: whole });
  }, SLOW);
  afterEach(async () => {
    await Promise.all(started.splice(0).map(kill));
  });
  afterAll(() => server.stop());

  const worker = (args: readonly string[] = [], program?: string): Started => {
    const one = start(['worker', '--queue', server.address, '--threads', '1', '--patience', '1', ...args], program);
    started.push(one);
    return one;
  };
  /** Hands it out from this process; what it says is gathered. */
  const handed = (name: string, change: Partial<StudyOrder> = {}) => {
    const folder = join(home, name);
    const said: string[] = [];
    const done: number[] = [];
    const summary = runEnsemble(
      { ...order, ...change },
      {
        ...options,
        folder,
        progress: (progress) => done.push(progress.done),
        elsewhere: handOut(server.address, folder, (text) => said.push(text)),
      },
    );
    summary.catch(() => undefined); // looked at later
    return { folder, summary, said, done };
  };
  /** A worker that looks only once must find the ensemble on the board. */
  const announced = async () => {
    const client = new Redis(server.address);
    await until(async () => (await standing(client)).length > 0);
    client.disconnect();
  };
  const parts = (folder: string) =>
    existsSync(join(folder, 'parts'))
      ? readdirSync(join(folder, 'parts')).filter((name) => name.endsWith('.parquet')).length
      : 0;

  it(
    'ends with the bytes of the local run, each part counted once',
    async () => {
      worker();
      worker();
      const { folder, summary, done } = handed('two');
      await summary;
      expect(bytesOf(folder)).toEqual(bytesOf(whole));
      expect(done).toEqual([0, 1, 2, 3, 4, 5, 6]);
    },
    SLOW,
  );

  long(
    'has the same bytes where workers are killed, and where one comes back late',
    async () => {
      const { folder, summary } = handed('killed');
      for (const finished of [1, 3]) {
        const victim = worker();
        await until(() => parts(folder) >= finished);
        await kill(victim);
      }
      // Stopped while it holds a part, longer than anybody waits for it; then it finishes what others have done.
      const late = worker();
      await until(() => late.said().includes('working at'));
      late.process.kill('SIGSTOP');
      worker();
      await until(() => parts(folder) === 6);
      late.process.kill('SIGCONT');
      await summary;
      expect(bytesOf(folder)).toEqual(bytesOf(whole));
    },
    SLOW,
  );

  long(
    'goes on where the command that hands out was killed',
    async () => {
      const folder = join(home, 'again');
      const args = ['ensemble', 'benxi', '-s', 'cliff-closure', '-n', '40', '--horizon', '24', '-q', '-o'];
      worker();
      const first = start([...args, folder, '--queue', server.address]);
      await until(() => first.said() !== '' || parts(folder) >= 1);
      await kill(first);
      expect(await start([...args, folder, '--queue', server.address]).ended).toBe(0);
      const local = join(home, 'local');
      expect(await start([...args, local]).ended).toBe(0);
      expect(bytesOf(folder)).toEqual(bytesOf(local));
    },
    SLOW,
  );

  long(
    'goes on where the server has lost everything',
    async () => {
      const { folder, summary } = handed('lost');
      worker();
      await until(() => parts(folder) >= 1);
      const client = new Redis(server.address);
      await client.flushall();
      client.disconnect();
      await summary;
      expect(bytesOf(folder)).toEqual(bytesOf(whole));
    },
    SLOW,
  );

  it(
    'refuses a worker of an older version, which says why on both sides',
    async () => {
      const older = join(home, 'older');
      mkdirSync(join(older, 'dist'), { recursive: true });
      for (const name of readdirSync(join(HOME, 'dist'))) {
        if (name !== 'web') cpSync(join(HOME, 'dist', name), join(older, 'dist', name), { recursive: true });
      }
      for (const name of ['bin', 'package.json']) cpSync(join(HOME, name), join(older, name), { recursive: true });
      for (const name of ['node_modules', 'regions', 'scenarios']) symlinkSync(join(HOME, name), join(older, name));
      const version = join(older, 'dist', 'ensemble', 'version.js');
      writeFileSync(version, readFileSync(version, 'utf8').replace(VERSION, '0.0.1'));
      const { folder, summary, said } = handed('refused');
      await announced();
      const old = worker(['--once'], join(older, 'bin', 'landfall.js'));
      expect(await old.ended).toBe(1);
      expect(old.said()).toContain(`version of Landfall 0.0.1; expected ${VERSION}, as the ensemble; install on this`);
      expect(parts(folder)).toBe(0);
      await until(() => said.some((text) => text.includes('cannot help')));
      expect(said.join('')).toContain('build of Landfall');
      worker();
      await summary;
      expect(bytesOf(folder)).toEqual(bytesOf(whole));
    },
    SLOW,
  );

  long(
    'refuses a worker that has another pack, or does not see the folder',
    async () => {
      const pack = join(home, 'pack');
      const edited = join(home, 'edited');
      for (const folder of [pack, edited]) cpSync(join(HOME, 'regions', 'benxi'), folder, { recursive: true });
      const about = join(edited, 'datapackage.json');
      writeFileSync(about, readFileSync(about, 'utf8').replace(/"title": "/, '"title": "Not '));
      const { folder, summary } = handed('packs', { region: pack });
      await announced();
      const other = worker(['--once', '--place', `${pack}=${edited}`]);
      expect(await other.ended).toBe(1);
      expect(other.said()).toMatch(/this machine: an ensemble of pack [0-9a-f]+; expected pack/);
      const blind = worker(['--once', '--place', `${folder}=${home}`]);
      expect(await blind.ended).toBe(1);
      expect(blind.said()).toContain('no ensemble; expected the folder that landfall ensemble writes to');
      worker();
      await summary;
      expect(parts(folder)).toBe(6);
    },
    SLOW,
  );
});

describe('an address without a server', () => {
  const terminal = { out: () => undefined, colour: false, interactive: false };
  it.each([
    [['worker', '--queue', 'redis://user:secret@127.0.0.1:1'], /redis:\/\/\*\*\*@127.0.0.1:1: no server that answers/],
    [['worker', '--queue', 'localhost:6379'], /localhost:6379: no address of a server; expected one such as redis/],
    [
      ['ensemble', 'benxi', '-n', '2', '-o', 'out/never', '--queue', 'redis://h', '--threads', '2'],
      /--threads beside --queue; expected one of them/,
    ],
    [['worker', '--queue', 'redis://h', '--place', 'shared'], /--place: shared; expected the path there/],
  ])('is told of: %s', async (args, message) => {
    let err = '';
    const code = await main(args, {
      ...terminal,
      err: (text) => {
        err += text;
      },
    });
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err).not.toContain('secret');
  });
});
