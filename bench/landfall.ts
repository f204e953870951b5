import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What one landfall command took. */
export interface Took {
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  /** Most memory held, in megabytes. */
  readonly memory: number;
}

const PROGRAM = fileURLToPath(new URL('landfall-measured.js', import.meta.url));
const tookFrom = (stdout: string): Took => JSON.parse(stdout.trim().split('\n').at(-1) ?? '');

/**
 * Runs one command of the built product in a process of its own, which may take many minutes.
 * @param tell called again and again, with the seconds since the start
 * @throws what it says where it does not end well
 */
export async function landfallWatched(args: readonly string[], tell: (seconds: number) => void): Promise<Took> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (data: Buffer) => {
    stdout += data.toString();
  });
  child.stderr?.on('data', (data: Buffer) => {
    stderr += data.toString();
  });
  const began = performance.now();
  const timer = setInterval(() => tell((performance.now() - began) / 1000), 1000);
  try {
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    if (code !== 0) throw new Error(stderr);
    return tookFrom(stdout);
  } finally {
    clearInterval(timer);
  }
}
