import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Fault } from '../kernel/errors.ts';
import { near } from '../kernel/near.ts';
import { LIMITS } from './files.ts';
import { readText } from './text.ts';
import { count, MOST_FAULTS, quote } from './words.ts';

/** A row of a table: cells by column, and the line it begins on. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A record with the line that it ends on. */
interface Parsed {
  readonly record: readonly string[];
  readonly end: number;
}

/**
 * Reads a CSV table (RFC 4180, UTF-8, commas, a header). Empty rows and empty columns without a name, which
 * spreadsheets leave behind, are passed over. Undefined where nothing can be made of it.
 */
export function readTable(file: string, bytes: Uint8Array, faults: Fault[]): Table | undefined {
  const text = readText(file, bytes, faults);
  if (text === undefined) return undefined;
  if (text.trim() === '') {
    faults.push({ where: file, found: 'an empty file', expected: 'a header and rows' });
    return undefined;
  }
  const records = readRecords(file, text, faults);
  if (records === undefined || records.length === 0) return undefined;
  const [header, ...body] = records;
  const columns = header.record.map((name) => name.trim());
  const before = faults.length;
  faults.push(...headerFaults(file, columns, body));
  if (faults.length > before) return undefined;
  const rows = body.flatMap((parsed): Row[] => {
    const line = lineOf(parsed);
    const { record } = parsed;
    if (record.length !== columns.length) {
      const mend = record.length > columns.length ? { mend: 'put quotes around text with commas' } : {};
      faults.push({
        where: file,
        line,
        found: count(record.length, 'cell'),
        expected: `${columns.length}, as in the header`,
        ...mend,
      });
      return [];
    }
    const cells = columns.map((name, i): [string, string] => [name, record[i].trim()]);
    return [{ line, cells: Object.fromEntries(cells.filter(([name]) => name !== '')) }];
  });
  return { file, columns: columns.filter((name) => name !== ''), rows };
}

function readRecords(file: string, text: string, faults: Fault[]): Parsed[] | undefined {
  const long = text.split('\n').findIndex((line) => line.length > LIMITS.line);
  if (long >= 0) {
    faults.push({
      where: file,
      line: long + 1,
      found: 'a line without end',
      expected: `at most ${LIMITS.line} characters`,
    });
    return undefined;
  }
  const records: Parsed[] = [];
  let ragged = 0;
  try {
    parse(text, {
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (record: string[], { lines }) => {
        records.push({ record, end: lines });
        if (record.length !== records[0].record.length) ragged += 1;
        if (ragged > MOST_FAULTS) throw STOP; // each costs csv-parse a stack trace
        return null;
      },
    });
    return records;
  } catch (error) {
    if (error === STOP) {
      const found = `more than ${MOST_FAULTS} rows with another number of cells than the header`;
      faults.push({ where: file, found, expected: count(records[0].record.length, 'cell') });
    } else if (error instanceof CsvError) faults.push({ where: file, ...quoteFault(error, records.at(-1)?.end ?? 0) });
    else throw error;
    return undefined;
  }
}

const STOP = new Error('too many rows of the wrong length');

/** csv-parse stops at the first quote that is out of place. */
function quoteFault(error: CsvError, last: number): Omit<Fault, 'where'> {
  const mend = 'put quotes around the whole cell, and write a quote inside it twice';
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return { line: last + 1, found: 'a quote that is not closed', expected: 'quotes in pairs', mend };
  }
  const line = typeof error.lines === 'number' ? { line: error.lines } : {};
  return { ...line, found: 'a quote inside a cell', expected: 'quotes around whole cells', mend };
}

/** Cells may hold line ends, so a record begins before the line it ends on. */
function lineOf({ record, end }: Parsed): number {
  return end - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

function headerFaults(file: string, columns: readonly string[], body: readonly Parsed[]): Fault[] {
  const at = { where: file, line: 1 };
  if (columns.length > LIMITS.columns || body.length > LIMITS.rows) {
    const found = `${count(columns.length, 'column')} and ${count(body.length, 'row')}`;
    return [{ where: file, found, expected: `at most ${LIMITS.columns} columns and ${LIMITS.rows} rows` }];
  }
  const other = /[;\t]/.exec(columns[0])?.[0];
  if (columns.length === 1 && other !== undefined) {
    const found = `cells separated by ${other === ';' ? 'semicolons' : 'tabs'}`;
    return [{ ...at, found, expected: 'commas', mend: 'save the table as CSV with commas' }];
  }
  const faults: Fault[] = [];
  for (const name of new Set(columns.filter((column, i) => column !== '' && columns.indexOf(column) !== i))) {
    faults.push({ ...at, found: `the column ${quote(name)} twice`, expected: 'each column once' });
  }
  columns.forEach((name, i) => {
    if (name !== '' || body.every(({ record }) => (record[i] ?? '').trim() === '')) return;
    faults.push({ ...at, found: `no name for column ${i + 1}, which has cells`, expected: 'a name in the header' });
  });
  return faults;
}

/** Columns that are missing or not known. */
export function columnFaults(table: Table, needed: readonly string[], known: readonly string[]): Fault[] {
  const at = { where: table.file, line: 1 };
  const missing = needed.filter((name) => !table.columns.includes(name));
  const strange = table.columns.filter((name) => !known.includes(name));
  return [
    ...missing.map((name) => ({
      ...at,
      found: `no column ${quote(name)}`,
      expected: `the columns ${needed.join(', ')}`,
    })),
    ...strange.map((name) => ({
      ...at,
      found: `an unknown column ${quote(name)}`,
      expected: near(name.slice(0, 60), known),
      mend: 'rename the column or take it out',
    })),
  ];
}
