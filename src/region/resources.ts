import type { Fault } from '../kernel/errors.ts';
import { pathFault } from './files.ts';
import type { PackageText } from './schema.ts';
import { quote } from './words.ts';

/** Checks the list of resources against the files of the folder. */
export function resourceFaults(
  where: string,
  { resources }: PackageText,
  files: ReadonlyMap<string, Uint8Array>,
  lines: ReadonlyMap<string, number>,
): Fault[] {
  const faults: Fault[] = [];
  const byPath = new Map<string, string>();
  const names = new Set<string>();
  resources.forEach(({ name, path }, i) => {
    const at = (key: string) => ({
      where,
      line: lines.get(`resources[${i}].${key}`) ?? 1,
      column: `resources[${i}].${key}`,
    });
    if (names.has(name))
      faults.push({ ...at('name'), found: `a second resource ${quote(name)}`, expected: 'each name once' });
    names.add(name);
    const wrong = pathFault(path);
    if (wrong !== undefined) {
      const mend = 'write it like figures/people.csv';
      faults.push({ ...at('path'), found: `${wrong}: ${quote(path)}`, expected: 'a path inside the pack', mend });
      return;
    }
    const other = byPath.get(path);
    if (other !== undefined) {
      faults.push({ ...at('path'), found: `${quote(path)}, which ${other} lists too`, expected: 'each file once' });
    }
    byPath.set(path, name);
    if (!files.has(path)) faults.push({ ...at('path'), ...missingFile(path, files) });
  });
  return [...faults, ...unlisted(byPath, files), ...roleFaults(where, resources)];
}

function missingFile(path: string, files: ReadonlyMap<string, Uint8Array>): Pick<Fault, 'found' | 'expected' | 'mend'> {
  const like = [...files.keys()].find((name) => folded(name) === folded(path));
  return {
    found: `${quote(path)}, which is not there`,
    expected: 'a file of the pack',
    ...(like === undefined ? {} : { mend: `the folder has ${quote(like)}; names must agree letter for letter` }),
  };
}

/** A name with what some file systems do not tell apart taken out: case, and how accents are put together. */
export function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function unlisted(byPath: ReadonlyMap<string, string>, files: ReadonlyMap<string, Uint8Array>): Fault[] {
  return [...files.keys()]
    .filter((path) => /\.(csv|geojson)$/i.test(path) && !byPath.has(path))
    .map((path) => ({
      where: path,
      found: 'a table that datapackage.json does not list',
      expected: 'every table listed',
      mend: 'list it under resources, or take it out of the folder',
    }));
}

function roleFaults(where: string, resources: PackageText['resources']): Fault[] {
  const having = (role: string) => resources.filter((resource) => resource.landfall.role === role).length;
  const faults: Fault[] = [];
  if (having('sources') === 0) {
    const mend = 'every figure names a source, and the table says what it is';
    faults.push({ where, found: 'no table of sources', expected: 'a resource with the role sources', mend });
  }
  for (const role of ['sources', 'claims']) {
    if (having(role) > 1) faults.push({ where, found: `${having(role)} tables of ${role}`, expected: 'one' });
  }
  return faults;
}
