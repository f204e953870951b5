import { spawnSync } from 'node:child_process';

/** What one landfall command took. */
export interface Took {
  readonly code: number;
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  /** Most memory held, in megabytes. */
  readonly memory: number;
}

/** Runs one command of the built product in a process of its own. @throws what it says where it does not end well */
export function landfall(args: readonly string[]): Took {
  const main = new URL('../dist/cli/main.js', import.meta.url).href;
  const program = `
    const { main } = await import(${JSON.stringify(main)});
    const began = performance.now();
    let said = '';
    const terminal = { out: () => {}, err: (text) => { said += text; }, colour: false, interactive: false };
    const code = await main(process.argv.slice(1), terminal);
    if (code !== 0) throw new Error(said);
    const { user, system } = process.cpuUsage();
    const memory = process.resourceUsage().maxRSS / 1024;
    console.log(JSON.stringify({ code, wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6, memory }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, ...args], {
    encoding: 'utf8',
  });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (last === '') throw new Error(stderr);
  return JSON.parse(last);
}
