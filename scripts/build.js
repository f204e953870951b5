// Builds dist/: the TypeScript of the product, then the town's WebAssembly modules with it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

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

// A phone on a slow line must be able to open it: the page and what it asks for by itself before the first picture. The map, the
// other views and the makers of slides and reports come after.
const FIRST_LOAD = 400_000;
const web = new URL('../dist/web/', import.meta.url);
const chunks = JSON.parse(readFileSync(new URL('.vite/manifest.json', web), 'utf8'));
const needed = new Set(['index.html']);
const need = (key) => {
  const { file, css = [], imports = [] } = chunks[key];
  for (const one of [file, ...css]) needed.add(one);
  for (const one of imports) need(one);
};
need('index.html');
for (const file of readdirSync(new URL('assets/', web))) if (file.startsWith('worker-')) needed.add(`assets/${file}`);
for (const folder of ['regions', 'town']) {
  for (const file of readdirSync(new URL(`${folder}/`, web))) needed.add(`${folder}/${file}`);
}
const first = [...needed].reduce((sum, file) => sum + brotliCompressSync(readFileSync(new URL(file, web))).length, 0);
console.log(`first load of the page: ${Math.round(first / 1000)} kB compressed, at most ${FIRST_LOAD / 1000}`);
if (first > FIRST_LOAD) throw new Error('the page has grown too large to load');
