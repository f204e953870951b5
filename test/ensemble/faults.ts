import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const LANDFALL = fileURLToPath(new URL('../../bin/landfall.js', import.meta.url));

/** A landfall of its own, which can be killed. */
export interface Started {
  readonly process: ChildProcess;
  /** Exit code; nothing where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** What it has said so far on its error stream. */
  readonly said: () => string;
}

/**
 * @param program the landfall to start; the built one of this clone where left out
 * @param environment what its environment says more than this one’s
 */
export function start(
  args: readonly string[],
  program = LANDFALL,
  environment: Readonly<Record<string, string>> = {},
): Started {
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'], env });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  return { process: child, ended, said: () => said };
}

/** Ends a process as a power cut would, and waits until it is gone. */
export async function kill({ process, ended }: Started): Promise<void> {
  process.kill('SIGKILL');
  await ended;
}

/** What a program that Ctrl-C has stopped ends with. */
const INTERRUPTED = 130;

/**
 * Starts a landfall and ends it after a time, outright or as Ctrl-C does.
 * @returns whether it was stopped, and had not ended before
 */
export async function killAfter(
  milliseconds: number,
  args: readonly string[],
  how: 'SIGKILL' | 'SIGINT' = 'SIGKILL',
): Promise<boolean> {
  const started = start(args);
  const timer = setTimeout(() => started.process.kill(how), milliseconds);
  const code = await started.ended;
  clearTimeout(timer);
  if (how === 'SIGINT' && code === INTERRUPTED) return true;
  if (code !== null && code !== 0) throw new Error(`landfall ended with ${code}: ${started.said()}`);
  return code === null;
}

/** Waits until something holds. @throws after so many seconds */
export async function until(holds: () => boolean | Promise<boolean>, seconds = 200): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !(await holds()); ) {
    if (Date.now() > end) throw new Error(`waited for ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
