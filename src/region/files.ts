import type { Fault } from '../kernel/errors.ts';
import { count, quote } from './words.ts';

/** Largest files and packs that are read (bytes, characters, counts); more is a mistake or an attack. */
export const LIMITS = {
  package: 1_000_000,
  table: 20_000_000,
  pack: 100_000_000,
  files: 2_000,
  rows: 200_000,
  columns: 100,
  line: 100_000,
  labels: 5_000,
  path: 200,
} as const;

/** Faults of the folder as a whole: too much of it, or names that do not stay inside it. */
export function folderFaults(files: ReadonlyMap<string, Uint8Array>): Fault[] {
  const faults: Fault[] = [];
  if (files.size > LIMITS.files) {
    faults.push({ where: 'pack', found: `${files.size} files`, expected: `at most ${LIMITS.files}` });
    return faults;
  }
  let bytes = 0;
  for (const [path, content] of files) {
    bytes += content.length;
    const wrong = pathFault(path);
    if (wrong !== undefined)
      faults.push({ where: 'pack', found: `a file with ${wrong}: ${quote(path)}`, expected: 'plain names' });
    const most = path === 'datapackage.json' ? LIMITS.package : LIMITS.table;
    if (content.length > most) {
      const mend = path.endsWith('.csv') ? { mend: 'split the table' } : {};
      faults.push({ where: path, found: count(content.length, 'byte'), expected: `at most ${most}`, ...mend });
    }
  }
  if (bytes > LIMITS.pack)
    faults.push({ where: 'pack', found: count(bytes, 'byte'), expected: `at most ${LIMITS.pack}` });
  return faults;
}

/** What is wrong with a path that should lead to a file inside the pack; undefined where nothing is. */
export function pathFault(path: string): string | undefined {
  if (path.length > LIMITS.path) return `a path of ${path.length} characters`;
  if (path.includes('\0')) return 'a path with a NUL character';
  if (/^[a-z]:/i.test(path)) return 'a path with a drive letter';
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return 'an address';
  if (path.startsWith('/')) return 'an absolute path';
  if (path.includes('\\')) return 'a path with backslashes';
  const parts = path.split('/');
  if (parts.includes('..')) return 'a path that leaves the pack';
  if (parts.includes('.') || parts.includes('')) return 'a path with an empty part';
  return undefined;
}
