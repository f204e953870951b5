// Builds dist/: the TypeScript of the product, then the town's WebAssembly modules with it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { FIRST_LOAD, firstLoad } from './first-load.js';

execFileSync('npx', ['tsc', '-b', 'tsconfig.node.json'], { stdio: 'inherit' });

const { buildProgram } = await import('../dist/kernel/build.js');
const { emitModule } = await import('../dist/kernel/wasm/emit.js');
const { town } = await import('../dist/model/index.js');
const { LANES, modulePath } = await import('../dist/cli/town.js');

const program = buildProgram(town);
mkdirSync(new URL('../dist/town/', import.meta.url), { recursive: true });
for (const lanes of LANES) writeFileSync(modulePath(lanes), emitModule(program, lanes));
console.log(`built ${program.variables.length} variables for ${LANES.join(' and ')} lanes`);

// The page comes last: it carries the compiled town and the packs.
execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' });

// A phone on a slow line must be able to open it.
const first = firstLoad(new URL('../dist/web/', import.meta.url)).reduce((sum, { bytes }) => sum + bytes, 0);
console.log(`first load of the page: ${Math.round(first / 1000)} kB compressed, at most ${FIRST_LOAD / 1000}`);
if (first > FIRST_LOAD) throw new Error('the page has grown too large to load');
