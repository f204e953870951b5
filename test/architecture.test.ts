import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * Imports go one way: a room may import from itself and from the rooms before it in this list.
 * docs/architecture.md draws the same list; the test below holds the two together.
 */
const ROOMS = [
  'kernel',
  'region',
  'scenario',
  'design',
  'model',
  'ensemble',
  'plan',
  'store',
  'report',
  'record',
  'server',
  'cli',
  'web',
];
const root = resolve(import.meta.dirname, '..');
const source = join(root, 'src');

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function imports(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map((match) =>
    resolve(dirname(file), match[1] ?? ''),
  );
}

const room = (path: string) => relative(source, path).split('/')[0] ?? '';

describe('the house', () => {
  it('has only rooms that the architecture names', () => {
    const found = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(found.map((entry) => entry.name).filter((name) => !ROOMS.includes(name))).toEqual([]);
  });

  it('imports one way', () => {
    const wrong = files(source)
      .filter((file) => !file.endsWith('.test.ts') && !file.includes('/testing/'))
      .flatMap((file) =>
        imports(file)
          .filter((target) => ROOMS.indexOf(room(target)) > ROOMS.indexOf(room(file)))
          .map((target) => `${relative(root, file)} imports ${relative(root, target)}`),
      );
    expect(wrong).toEqual([]);
  });

  it('is drawn as it stands', () => {
    const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    const drawn = [...page.matchAll(/^\| `(\w+)\/` +\|/gm)].map((match) => match[1]);
    expect(drawn).toEqual(ROOMS.filter((name) => drawn.includes(name)));
    expect(readdirSync(source).filter((name) => !drawn.includes(name))).toEqual([]);
  });

  it('keeps functions that differ between engines out of kernel and model', () => {
    const banned =
      /Math\.(exp|log|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot|expm1|log1p|log2|log10|random)\b|(?<!\b2 )\*\*/;
    const wrong = [...files(join(source, 'kernel')), ...files(join(source, 'model')), ...files(join(source, 'design'))]
      .filter((file) => !file.endsWith('.test.ts') && !file.includes('/testing/'))
      .filter((file) =>
        banned.test(readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'|`[^`]*`/gm, '')),
      );
    expect(wrong.map((file) => relative(root, file))).toEqual([]);
  });
});
