// What a page asks for by itself before its first picture: index.html with what it imports, the workers, the packs, the compiled
// town for one future. The map, the town for many, the other views and the makers of slides and reports come after.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/** Bytes of the first load, each file compressed by brotli. */
export const FIRST_LOAD = 400_000;

/** @param {URL} web the built page @returns {{file: string, bytes: number}[]} */
export function firstLoad(web) {
  const chunks = JSON.parse(readFileSync(new URL('.vite/manifest.json', web), 'utf8'));
  const needed = new Set(['index.html']);
  const need = (key) => {
    const { file, css = [], imports = [] } = chunks[key];
    for (const one of [file, ...css]) needed.add(one);
    for (const one of imports) need(one);
  };
  need('index.html');
  // the page comes while the model’s worker starts
  need('main.tsx');
  // The manifest knows nothing of workers: what these import is read from their text.
  const needScript = (file) => {
    if (needed.has(`assets/${file}`)) return;
    needed.add(`assets/${file}`);
    const text = readFileSync(new URL(`assets/${file}`, web), 'utf8');
    for (const [, one] of text.matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)) needScript(one);
  };
  for (const file of readdirSync(new URL('assets/', web))) if (file.startsWith('worker-')) needScript(file);
  for (const file of readdirSync(new URL('regions/', web))) needed.add(`regions/${file}`);
  needed.add('town/town-1.wasm');
  return [...needed].map((file) => ({ file, bytes: brotliCompressSync(readFileSync(new URL(file, web))).length }));
}
