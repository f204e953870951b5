// Builds dist/: the TypeScript of the product, then the town's WebAssembly modules with it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

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
