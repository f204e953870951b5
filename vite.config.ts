import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { parse } from 'yaml';
import { townVocabulary } from './src/ensemble/vocabulary.ts';
import { readRegion } from './src/region/region.ts';
import { packRegion } from './src/web/engine/pack-region.ts';

const home = import.meta.dirname;

/** A pack as the page opens it: read in full by the build, which stops at a fault, so that the page need not read it again. */
function packed(folder: string) {
  const encoder = new TextEncoder();
  const files = new Map(Object.entries(textsOf(folder)).map(([path, text]) => [path, encoder.encode(text)]));
  return packRegion(readRegion(files, townVocabulary()));
}

/** Every file under a folder, by its path inside it. */
function textsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

/** The page brings along all it needs: each region and its scenarios, and the compiled town. */
function data(): Plugin {
  return {
    name: 'landfall-data',
    generateBundle() {
      for (const region of readdirSync(join(home, 'regions'))) {
        const source = JSON.stringify({
          pack: packed(join(home, 'regions', region)),
          // as JSON, so that the page need not read YAML before its first picture
          scenarios: Object.fromEntries(
            // problems of a search, in folders of their own, are the command line’s
            Object.entries(textsOf(join(home, 'scenarios', region)))
              .filter(([file]) => file.endsWith('.yaml') && !file.includes('/'))
              .map(([file, text]) => [file.replace(/\.yaml$/, ''), parse(text)]),
          ),
        });
        this.emitFile({ type: 'asset', fileName: `regions/${region}.json`, source });
      }
      // one future is shown; many are run for the bands
      for (const file of ['town-1.wasm', 'town-8.wasm']) {
        this.emitFile({
          type: 'asset',
          fileName: `town/${file}`,
          source: readFileSync(join(home, 'dist', 'town', file)),
        });
      }
    },
  };
}

/** Modules of Landfall do nothing by being imported, but for those that start the page and its workers: what is not used stays out. */
const treeshake = {
  moduleSideEffects: (id: string) =>
    !id.startsWith(join(home, 'src')) || /\.css$|src\/web\/(begin\.ts|engine\/worker\.ts)/.test(id),
};

export default defineConfig({
  root: join(home, 'src', 'web'),
  base: './',
  resolve: {
    // Figures are drawn into a document that they ask for; in the page that is the page’s own.
    alias: { linkedom: join(home, 'src', 'web', 'native-document.ts') },
  },
  plugins: [react(), data()],
  worker: { format: 'es', rolldownOptions: { treeshake } },
  build: {
    rolldownOptions: { treeshake },
    outDir: join(home, 'dist', 'web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    sourcemap: false,
  },
});
