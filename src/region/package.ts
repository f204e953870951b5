import type { z } from 'zod';
import type { Fault } from '../kernel/errors.ts';
import { near } from '../kernel/near.ts';
import { currencies } from '../kernel/units/currencies.ts';
import { jsonLines, readJson } from './json.ts';
import { folded, resourceFaults } from './resources.ts';
import { FORMAT, type PackageText, packageSchema } from './schema.ts';
import { readText } from './text.ts';
import { quote } from './words.ts';

const FILE = 'datapackage.json';

/** Reads datapackage.json; undefined where the rest of the pack cannot be read by it. */
export function readPackage(files: ReadonlyMap<string, Uint8Array>, faults: Fault[]): PackageText | undefined {
  const bytes = files.get(FILE);
  if (bytes === undefined) {
    const other = [...files.keys()].find((path) => path.split('/').some((part) => folded(part) === FILE));
    const mend = other === undefined ? 'write one as docs/region-pack.md shows' : `the pack may begin at ${other}`;
    faults.push({ where: FILE, found: 'no such file in the folder', expected: 'a Frictionless data package', mend });
    return undefined;
  }
  const text = readText(FILE, bytes, faults);
  const read = text === undefined ? undefined : readJson(FILE, text, faults);
  if (text === undefined || read === undefined) return undefined;
  const before = faults.length;
  const lines = jsonLines(FILE, text, faults);
  if (faults.length > before) return undefined;
  const parsed = packageSchema.safeParse(read.value);
  if (!parsed.success) {
    faults.push(...parsed.error.issues.flatMap((issue) => issueFaults(issue, read.value, lines)));
    return undefined;
  }
  const { currency } = parsed.data.landfall;
  if (!currencies.has(currency)) {
    const line = lines.get('landfall.currency') ?? 1;
    const expected = `a code of ISO 4217: ${near(currency, [...currencies])}`;
    faults.push({
      where: FILE,
      line,
      column: 'landfall.currency',
      found: `unknown currency ${quote(currency)}`,
      expected,
    });
  }
  faults.push(...resourceFaults(FILE, parsed.data, files, lines));
  return parsed.data;
}

/** A rule of the schema that is broken, as faults with the value found. */
function issueFaults(issue: z.core.$ZodIssue, root: unknown, lines: ReadonlyMap<string, number>): Fault[] {
  const path = pathText(issue.path);
  const line = lineOf(issue.path, lines);
  const at = { where: FILE, ...(line === undefined ? {} : { line }), column: path === '' ? 'the whole' : path };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ ...at, found: `unknown key ${quote(key)}`, expected: issue.message }));
  }
  const value = valueAt(root, issue.path);
  if (path === 'landfall.format' && typeof value === 'number' && value > FORMAT) {
    const mend = 'update Landfall';
    return [{ ...at, found: `version ${value} of the format, newer than this Landfall`, expected: `${FORMAT}`, mend }];
  }
  return [{ ...at, found: shown(value), expected: issue.message }];
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`))
    .join('');
}

/** The line of a value, or of the nearest thing around it where it is missing. */
function lineOf(path: readonly PropertyKey[], lines: ReadonlyMap<string, number>): number | undefined {
  return lines.get(pathText(path)) ?? (path.length === 0 ? undefined : lineOf(path.slice(0, -1), lines));
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  if (path.length === 0) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, path[0])) return undefined;
  return valueAt(Reflect.get(value, path[0]), path.slice(1));
}
