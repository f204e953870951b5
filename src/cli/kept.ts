import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { multipliersOf } from '../ensemble/multipliers.ts';
import { Faults } from '../kernel/errors.ts';
import type { ReportInput } from '../report/parts/told.ts';
import { KEPT, readKept } from '../store/keep.ts';

/**
 * A kept run by its file, or by the folder that `landfall run --out` wrote.
 * @throws Faults where there is none, several, or a damaged one
 */
export async function openKept(name: string): Promise<ReportInput> {
  const file = await keptFile(name);
  const kept = readKept(await readFile(file), file);
  return { ...kept, multipliers: multipliersOf(kept.set.region) };
}

/** Whether a name is a file or folder of this machine rather than the name of a scenario. */
export async function isKept(name: string): Promise<boolean> {
  return name.endsWith(KEPT) || (await kindOf(name)) === 'folder';
}

async function keptFile(name: string): Promise<string> {
  const kind = await kindOf(name);
  const fault = (found: string, mend: string) =>
    new Faults(name, [{ where: name, found, expected: `a run kept by landfall run --out, *${KEPT}`, mend }]);
  if (kind === 'file') return name;
  if (kind === undefined) throw fault('nothing of that name', 'run a scenario with --out first');
  const found = (await readdir(name)).filter((file) => file.endsWith(KEPT)).sort();
  if (found.length === 0) throw fault('a folder without a kept run', 'run a scenario with --out first');
  if (found.length > 1) throw fault(`${found.length} kept runs: ${found.join(', ')}`, 'name one of them');
  return join(name, found[0]);
}

async function kindOf(name: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(name)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}
