// Runs one command of the built product and prints what it took: see landfall.ts.
import { main } from '../dist/cli/main.js';

// Who stops the benchmark stops this too.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

const began = performance.now();
let said = '';
const terminal = {
  out: () => undefined,
  err: (text) => {
    said += text;
  },
  colour: false,
  interactive: false,
};
const code = await main(process.argv.slice(2), terminal);
if (code !== 0) throw new Error(said);
const { user, system } = process.cpuUsage();
const wall = (performance.now() - began) / 1000;
console.log(JSON.stringify({ wall, cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 }));
