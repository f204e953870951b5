import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Fault, Faults } from '../kernel/errors.ts';
import { near } from '../kernel/near.ts';
import { unpackLink } from '../scenario/link.ts';

/** The folder that holds regions/ and scenarios/: the installed package’s own. */
const HOME = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Largest pack that is read. */
const MOST_FILES = 2_000;
const MOST_BYTES = 100_000_000;

/** A built-in region by its name, or a folder. */
export async function regionFolder(name: string): Promise<string> {
  if (await isFolder(name)) return name;
  const own = join(HOME, 'regions', name);
  if (/^[a-z0-9_-]+$/.test(name) && (await isFolder(own))) return own;
  throw new Faults(name, [
    {
      where: name,
      found: 'no region and no folder of that name',
      expected: near(name, await regionNames()),
      mend: 'give the name of a built-in region or the path of a pack',
    },
  ]);
}

export async function regionNames(): Promise<string[]> {
  return folders(join(HOME, 'regions'));
}

/** Every file of a pack, by its path inside the folder. Links are not followed: a pack is what lies in it. */
export async function readPack(folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const faults: Fault[] = [];
  let bytes = 0;
  const walk = async (inside: string): Promise<void> => {
    for (const entry of (await readdir(inside, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(inside, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.')) await walk(path);
        continue;
      }
      const name = relative(folder, path).split(sep).join('/');
      if (!entry.isFile()) {
        faults.push({ where: name, found: 'a link or special file', expected: 'an ordinary file' });
        continue;
      }
      bytes += (await lstat(path)).size;
      if (files.size >= MOST_FILES || bytes > MOST_BYTES) {
        throw new Faults(folder, [
          {
            where: name,
            found: 'a pack that is too large',
            expected: `at most ${MOST_FILES} files and ${MOST_BYTES / 1e6} MB`,
          },
        ]);
      }
      files.set(name, await readFile(path));
    }
  };
  await walk(folder);
  if (faults.length > 0) throw new Faults(folder, faults);
  return files;
}

/** A scenario by name (of those that come with the region), by path, or as the link that the page gives. */
export async function readScenarioText(name: string, region: string): Promise<{ text: string; file: string }> {
  if (name.startsWith('v1.')) return { text: unpackLink(name), file: 'link' };
  const tried = [name, ...['', 'plans'].map((folder) => join(HOME, 'scenarios', region, folder, `${name}.yaml`))];
  for (const file of tried) {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
      return { text, file: basename(file) };
    } catch (error) {
      if (error instanceof TypeError) {
        throw new Faults(file, [
          { where: file, found: 'text that is not UTF-8', expected: 'UTF-8', mend: 'save the file as UTF-8' },
        ]);
      }
    }
  }
  throw new Faults(name, [
    {
      where: name,
      found: 'no scenario and no file of that name',
      expected: near(name, await scenarioNames(region)),
    },
  ]);
}

export async function scenarioNames(region: string): Promise<string[]> {
  try {
    const names = await readdir(join(HOME, 'scenarios', region));
    return names
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.slice(0, -5))
      .sort();
  } catch {
    return []; // a region without scenarios of its own
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function folders(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function homePath(...parts: string[]): string {
  return join(HOME, ...parts);
}
