import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What one landfall command took. */
export interface Took {
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  /** Most memory held, in megabytes. */
  readonly memory: number;
}

/** Runs one command of the built product in a process of its own. @throws what it says where it does not end well */
export function landfall(args: readonly string[]): Took {
  const program = fileURLToPath(new URL('landfall-measured.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
