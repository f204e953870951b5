import type { z } from 'zod';
import type { Fault } from '../kernel/errors.ts';
import type { Row, Table } from './csv.ts';
import { ID } from './schema.ts';
import { quote, suggest } from './words.ts';

/** Faults of a row that breaks the rules of its schema, a cell each. Missing columns are reported once, elsewhere. */
export function rowFaults(table: Table, row: Row, error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => {
    const column = String(issue.path[0] ?? '');
    if (!table.columns.includes(column)) return [];
    const cell = row.cells[column];
    const found = cell === '' ? 'nothing' : quote(cell);
    return [{ where: table.file, line: row.line, column, found, expected: issue.message }];
  });
}

/** Remembers ids of a table with their lines and reports those given twice. */
export function onceOnly(table: Table, faults: Fault[]): (id: string, line: number) => boolean {
  const lines = new Map<string, number>();
  return (id, line) => {
    const before = lines.get(id);
    if (before !== undefined) {
      const found = `the id ${quote(id)}, which stands in line ${before} too`;
      faults.push({ where: table.file, line, column: 'id', found, expected: 'each id once' });
      return false;
    }
    lines.set(id, line);
    return true;
  };
}

/** Columns such as `name_en`, `name_zh` for the languages of the pack. */
export function inLanguages(stem: string, languages: readonly string[]): string[] {
  return languages.map((language) => `${stem}_${language}`);
}

/** The fault of a name that should be a source's id; undefined where it is, or where there is no table to look in. */
export function sourceFault(
  id: string,
  sources: ReadonlyMap<string, unknown> | undefined,
  faults: readonly Fault[],
): Pick<Fault, 'found' | 'expected' | 'mend'> | undefined {
  if (sources === undefined || sources.has(id)) return undefined;
  const mend = ID.test(id) ? { mend: 'add it to the table of sources' } : {};
  return { found: `an unknown source ${quote(id)}`, expected: suggest(faults, id, [...sources.keys()]), ...mend };
}
