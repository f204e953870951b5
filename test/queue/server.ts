import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../ensemble/faults.ts';
import { freePort } from '../port.ts';

/** A Redis or Valkey server of the tests’ own, on a port of its own, that keeps nothing. */
export interface Server {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const found = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Why there is no server, where there is none. */
export const missing =
  found === undefined
    ? 'skipped: no redis-server or valkey-server on this machine (apt-get install redis-server)'
    : undefined;

export async function startServer(): Promise<Server> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'landfall-redis-'));
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn(found ?? '', options, { stdio: ['ignore', 'pipe', 'ignore'] });
  let log = '';
  child.stdout.on('data', (data: Buffer) => {
    log += data.toString();
  });
  await until(() => /Ready to accept connections/.test(log), 20);
  return {
    address: `redis://127.0.0.1:${port}`,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
