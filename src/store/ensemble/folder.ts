import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkSame, type Manifest, rangesOf } from '../../ensemble/study/manifest.ts';
import { Faults } from '../../kernel/errors.ts';
import { canonical } from '../../region/hash.ts';
import { UNFINISHED, wholeText } from './whole-file.ts';

/** One part of an ensemble, and the file that holds it. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly path: string;
}

export const MANIFEST = 'manifest.json';
export const PARTS = 'parts';

/**
 * Makes the folder of an ensemble, or opens it to go on.
 * @throws Faults where it holds another ensemble or something else
 */
export async function beginFolder(folder: string, manifest: Manifest): Promise<void> {
  await mkdir(join(folder, PARTS), { recursive: true });
  const begun = await readManifest(folder);
  if (begun !== undefined) {
    checkSame(begun, manifest, folder);
    return;
  }
  const others = (await readdir(folder)).filter((name) => name !== PARTS && !name.startsWith(UNFINISHED));
  if (others.length > 0) {
    throw new Faults('ensemble', [
      {
        where: folder,
        found: `other files (${others.slice(0, 3).join(', ')})`,
        expected: 'an empty folder, or one of an ensemble',
        mend: 'give another folder',
      },
    ]);
  }
  await wholeText(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** @throws Faults where the file is there and is not a manifest that this version reads */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, MANIFEST), 'utf8');
  } catch {
    return undefined; // a folder without one
  }
  let manifest: Partial<Manifest> = {};
  try {
    manifest = JSON.parse(text);
  } catch {
    // reported below, with what was expected
  }
  if (manifest.landfall === 1 && manifest.design !== undefined) return manifest as Manifest; // written whole by us
  throw new Faults('ensemble', [
    { where: join(folder, MANIFEST), found: 'no manifest of an ensemble', expected: 'one that Landfall wrote' },
  ]);
}

/** Every part with its file. The file’s name tells what is in it: a digest of all that decides its bytes. */
export function partsOf(folder: string, manifest: Manifest): Part[] {
  const digest = digestOf(manifest);
  return rangesOf(manifest).map(({ from, to }) => {
    const key = createHash('sha256').update(`${digest} ${from} ${to}`).digest('hex').slice(0, 24);
    return { from, to, path: join(folder, PARTS, `${String(from).padStart(7, '0')}-${key}.parquet`) };
  });
}

/** SHA-256 of everything that decides the bytes of an ensemble: its name. */
export function digestOf(manifest: Manifest): string {
  return createHash('sha256').update(canonical(manifest)).digest('hex');
}

/** Names of the files that stand in the place of parts, whole or not. */
export async function presentParts(folder: string): Promise<ReadonlySet<string>> {
  return new Set(await readdir(join(folder, PARTS)));
}

/** Parts that have no file yet, or one that was cut short. */
export async function missingParts(parts: readonly Part[]): Promise<Part[]> {
  const missing: Part[] = [];
  for (const part of parts) if (!(await isWhole(part.path))) missing.push(part);
  return missing;
}

const MAGIC = 'PAR1';

/** Whether bytes begin and end as Parquet does. Those that were cut do not: the footer comes last. */
export function isParquet(bytes: Uint8Array): boolean {
  const ends = Buffer.concat([bytes.subarray(0, 4), bytes.subarray(-4)]);
  return bytes.length >= 12 && ends.toString('latin1') === MAGIC + MAGIC;
}

/** The same of a file, of which only the ends are read. */
async function isWhole(path: string): Promise<boolean> {
  try {
    const { size } = await stat(path);
    if (size < 12) return false;
    const file = await open(path, 'r');
    try {
      const ends = new Uint8Array(8);
      await file.read(ends, 0, 4, 0);
      await file.read(ends, 4, 4, size - 4);
      return Buffer.from(ends).toString('latin1') === MAGIC + MAGIC;
    } finally {
      await file.close();
    }
  } catch {
    return false; // not there
  }
}

/** Removes what kills have left behind. */
export async function tidy(folder: string): Promise<void> {
  for (const place of [folder, join(folder, PARTS)]) {
    for (const name of await readdir(place)) {
      if (name.startsWith(UNFINISHED)) await rm(join(place, name), { force: true });
    }
  }
}
