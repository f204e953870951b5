import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uniform } from '../../src/kernel/random/philox.ts';
import { bytesOf } from './bytes.ts';
import { killAfter, start } from './faults.ts';

const home = mkdtempSync(join(tmpdir(), 'landfall-kills-'));
afterAll(() => rmSync(home, { recursive: true }));

/** On a busy machine; nothing here hangs on how long it takes. */
const SLOW = 300_000;

const args = ['ensemble', 'benxi', '-s', 'cliff-closure', '-n', '40', '--horizon', '24', '-q', '-o'];
const whole = join(home, 'whole');
let undisturbed = 0; // ms

beforeAll(async () => {
  const began = Date.now();
  expect(await start([...args, whole]).ended).toBe(0);
  undisturbed = Date.now() - began;
}, SLOW);

describe('an ensemble that is stopped', () => {
  it(
    'by kills and Ctrl-C at any moment ends with the bytes of the undisturbed one (200 of them: npm run bench faults)',
    async () => {
      const folder = join(home, 'killed');
      for (const [kills, how] of (['SIGKILL', 'SIGINT'] as const).entries()) {
        await killAfter(undisturbed * uniform(7, kills, 0, 0, 0), [...args, folder], how);
      }
      expect(await start([...args, folder]).ended).toBe(0);
      expect(bytesOf(folder)).toEqual(bytesOf(whole));
    },
    SLOW,
  );

  it.skipIf(process.platform === 'win32')(
    'by a disk that takes no more says so, and goes on once there is room',
    async () => {
      const folder = join(home, 'full');
      const landfall = fileURLToPath(new URL('../../bin/landfall.js', import.meta.url));
      // No file may grow beyond 80 blocks of 512 bytes: the manifest is smaller, a part is larger.
      const limited = `ulimit -f 80; exec "$0" "$@"`;
      const first = spawnSync('sh', ['-c', limited, process.execPath, landfall, ...args, folder], { encoding: 'utf8' });
      expect([first.status, first.stderr]).toEqual([
        1,
        expect.stringMatching(/: a full disk; expected room for the res/),
      ]);
      expect(await start([...args, folder]).ended).toBe(0);
      expect(bytesOf(folder)).toEqual(bytesOf(whole));
    },
    SLOW,
  );
});
