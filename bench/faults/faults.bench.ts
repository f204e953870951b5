import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { uniform } from '../../src/kernel/random/philox.ts';
import { bytesOf } from '../../test/ensemble/bytes.ts';
import { kill, killAfter, type Started, start } from '../../test/ensemble/faults.ts';
import { missing as noObjects, type ObjectServer, startObjectServer } from '../../test/objects/server.ts';
import { missing, startServer } from '../../test/queue/server.ts';

/** Kills of each kind: of local runs, of those who hand out, of workers. LANDFALL_KILLS=200 takes about half an hour. */
const KILLS = Number(process.env.LANDFALL_KILLS ?? 60);
const BUCKET = 'landfall';

/** Kills before a run is left to end. */
const EACH = 5;

const args = ['ensemble', 'benxi', '-s', 'cliff-closure', '-n', '96', '--horizon', '24', '-q', '-o'];
const random = (kill: number, what: number) => uniform(11, kill, 0, what, 0);

it('kills runs at random moments, and compares every result with the undisturbed one', async () => {
  const home = mkdtempSync(join(tmpdir(), 'landfall-faults-'));
  try {
    const whole = join(home, 'whole');
    const began = Date.now();
    expect(await start([...args, whole]).ended).toBe(0);
    const time = Date.now() - began;
    const wanted = bytesOf(whole);
    const compare = (folder: string) => {
      expect(bytesOf(folder)).toEqual(wanted);
      rmSync(folder, { recursive: true });
    };

    let [kills, runs] = [0, 0];
    while (kills < KILLS) {
      const folder = join(home, `local-${runs}`);
      for (let i = 0; i < EACH; i += 1)
        kills += Number(await killAfter(time * random(kills + i, 1), [...args, folder]));
      expect(await start([...args, folder]).ended).toBe(0);
      compare(folder);
      runs += 1;
    }
    console.log(`local: ${kills} kills in ${runs} runs, every result the same bytes`);

    if (missing === undefined) await queued(home, time, compare);
    else console.log(missing);
    const noBucket = missing ?? noObjects;
    if (noBucket === undefined) {
      const objects = await startObjectServer(BUCKET);
      await objects.checkSignatures(false); // moto signs a prefix otherwise than Amazon’s own client does
      try {
        await queued(home, time, compare, objects);
      } finally {
        await objects.stop();
      }
    } else console.log(noBucket);
    fullDisk(home, compare);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}, 7_200_000);

/** Two workers, of which one is killed or stopped for a while again and again; so is the command that hands out. */
async function queued(
  home: string,
  time: number,
  compare: (folder: string) => void,
  objects?: ObjectServer,
): Promise<void> {
  const server = await startServer();
  const workers: Started[] = [];
  const own = (args: readonly string[]) => start(args, undefined, objects?.environment);
  const add = () => workers.push(own(['worker', '--queue', server.address, '--threads', '1', '--patience', '1', '-q']));
  let [kills, runs, stops] = [0, 0, 0];
  try {
    while (kills < KILLS) {
      const folder = join(home, `queued-${runs}`);
      // All runs are of one ensemble: without a prefix of its own the second would find all parts in the bucket.
      const parts = objects === undefined ? [] : ['--parts', `s3://${BUCKET}/run-${runs}`];
      const command = [...args, folder, '--queue', server.address, ...parts];
      for (let i = 0; i < EACH; i += 1) {
        while (workers.length < 2) add();
        const running = own(command);
        await new Promise((resolve) => setTimeout(resolve, time * 2 * random(kills, 2)));
        const [victim] = workers;
        if (random(kills, 3) < 0.4) {
          workers.shift();
          await kill(victim);
        } else if (random(kills, 3) < 0.6) {
          victim.process.kill('SIGSTOP');
          setTimeout(() => victim.process.kill('SIGCONT'), 2500);
          stops += 1;
        }
        await kill(running);
        kills += 1;
      }
      while (workers.length < 2) add();
      expect(await own(command).ended).toBe(0);
      compare(folder);
      runs += 1;
    }
  } finally {
    await Promise.all(workers.map(kill));
    await server.stop();
  }
  console.log(
    `queued${objects === undefined ? '' : ', parts in a bucket'}: ${kills} times killed and ${stops} workers stopped in ${runs} runs, every result the same bytes`,
  );
}

/** A file system with room for some parts only, where one may be mounted. */
function fullDisk(home: string, compare: (folder: string) => void): void {
  const disk = join(home, 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=150k', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    console.log('skipped: a full disk (tmpfs cannot be mounted here); the tests have one by ulimit');
    return;
  }
  try {
    const folder = join(disk, 'run');
    const run = () =>
      execFileSync(process.execPath, ['bin/landfall.js', ...args, folder], { encoding: 'utf8', stdio: 'pipe' });
    expect(run).toThrow(/a full disk/);
    for (const size of ['250k', '300k']) {
      execFileSync('mount', ['-o', `remount,size=${size}`, disk]);
      expect(run).toThrow(/a full disk/);
    }
    execFileSync('mount', ['-o', 'remount,size=10m', disk]);
    run();
    compare(folder);
    console.log('full disk: three times full, then the same bytes');
  } finally {
    execFileSync('umount', [disk]);
  }
}
