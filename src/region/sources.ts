import type { Fault } from '../kernel/errors.ts';
import { columnFaults, type Table } from './csv.ts';
import type { Claim, Names, Source } from './region.ts';
import { inLanguages, onceOnly, rowFaults, sourceFault } from './rows.ts';
import { claimRow, ID, sourceRow } from './schema.ts';
import { quote } from './words.ts';

const SOURCE_COLUMNS = Object.keys(sourceRow.shape);

/**
 * Reads the table of sources. A row with a fault still counts as a source. Undefined where an id is wrong: other tables
 * cannot be held to a list that will change.
 */
export function readSources(table: Table, faults: Fault[]): Map<string, Source> | undefined {
  faults.push(...columnFaults(table, SOURCE_COLUMNS, SOURCE_COLUMNS));
  if (!table.columns.includes('id')) return undefined;
  const sources = new Map<string, Source>();
  const once = onceOnly(table, faults);
  for (const row of table.rows) {
    const { id = '', title = '', publisher = '', address = '', read = '', grade = '', licence = '' } = row.cells;
    const source = { id, title, publisher, address, read, grade, licence };
    const parsed = sourceRow.safeParse(source);
    if (!parsed.success) faults.push(...rowFaults(table, row, parsed.error));
    const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(address)?.[0].toLowerCase();
    if (scheme !== undefined && !SCHEMES.includes(scheme)) {
      const expected = `one of ${SCHEMES.join(', ')}, or an address without a scheme`;
      faults.push({ where: table.file, line: row.line, column: 'address', found: quote(address), expected });
    }
    if (once(id, row.line)) sources.set(id, source);
  }
  return [...sources.keys()].every((id) => ID.test(id)) ? sources : undefined;
}

/** Addresses are shown as links: nothing that a browser would run. */
const SCHEMES = ['http', 'https', 'doi', 'isbn', 'urn'];

/** Reads the claims, in the order of the file. */
export function readClaims(
  table: Table,
  languages: readonly string[],
  sources: ReadonlyMap<string, Source> | undefined,
  faults: Fault[],
): Claim[] {
  const [claimColumns, evidenceColumns] = [inLanguages('claim', languages), inLanguages('evidence', languages)];
  const columns = ['id', ...claimColumns, 'verdict', ...evidenceColumns, 'sources', 'grade'];
  faults.push(...columnFaults(table, columns, columns));
  const once = onceOnly(table, faults);
  return table.rows.flatMap((row): Claim[] => {
    const at = { where: table.file, line: row.line };
    const parsed = claimRow.safeParse(row.cells);
    if (!parsed.success) {
      faults.push(...rowFaults(table, row, parsed.error));
      return [];
    }
    const { id, verdict, grade } = parsed.data;
    once(id, row.line);
    const open = verdict === 'no source found';
    for (const column of [...claimColumns, ...(open ? [] : evidenceColumns)]) {
      if (row.cells[column] === '') faults.push({ ...at, column, found: 'nothing', expected: 'a sentence' });
    }
    const cited = parsed.data.sources.split(';').map((one) => one.trim());
    const ids = cited.filter((one) => one !== '');
    for (const one of ids) {
      const fault = sourceFault(one, sources, faults);
      if (fault !== undefined) faults.push({ ...at, column: 'sources', ...fault });
    }
    if (ids.length === 0 && !open) {
      const mend = 'name them, or make the verdict "no source found"';
      faults.push({
        ...at,
        column: 'sources',
        found: `the verdict "${verdict}" without a source`,
        expected: 'the sources it rests on',
        mend,
      });
    }
    const text = namesOf(row.cells, 'claim', languages);
    const evidence = namesOf(row.cells, 'evidence', languages);
    return [{ id, text, verdict, evidence, sources: ids, grade }];
  });
}

/** The cells `stem_en`, `stem_zh`, … by language. */
export function namesOf(cells: Readonly<Record<string, string>>, stem: string, languages: readonly string[]): Names {
  const others = languages.map((language) => [language, cells[`${stem}_${language}`] ?? '']);
  return { en: '', ...Object.fromEntries(others) };
}
