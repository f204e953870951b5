import type { Fault } from '../kernel/errors.ts';
import { columnFaults, type Row, type Table } from './csv.ts';
import { lostZeros, mangledCode, TEXT_COLUMN } from './excel.ts';
import { LIMITS } from './files.ts';
import { byId } from './order.ts';
import type { Label } from './region.ts';
import { inLanguages, onceOnly } from './rows.ts';
import { ID } from './schema.ts';
import { namesOf } from './sources.ts';
import { count, quote, suggest } from './words.ts';

/** Codes of published classifications keep their spelling: ISCO `812`, `81x`, NACE `I24`, `C24_25`. */
const CODE = /^[A-Z]{0,2}\d{1,6}[A-Za-z]?(_\d{1,6})?$/;
const COLUMN = /^[a-z][a-z0-9_]*$/;

/**
 * Reads the labels of one dimension.
 * @param closed the labels that the model fixes, in its order
 * @param mayBeEmpty whether the model does without such a table
 * @returns in the order of calculation: the model's where it fixes them, by id elsewhere; none where an id is wrong,
 *   since other tables cannot be held to a list that will change
 */
export function readLabels(
  table: Table,
  languages: readonly string[],
  closed: readonly string[] | undefined,
  mayBeEmpty: boolean,
  faults: Fault[],
): Label[] {
  const { file } = table;
  const nameColumns = inLanguages('name', languages);
  const before = faults.length;
  const needed = ['id', ...nameColumns];
  const others = table.columns.filter((column) => COLUMN.test(column) && !/^name_/.test(column));
  faults.push(...columnFaults(table, needed, [...needed, ...others]));
  if (table.rows.length === 0 || table.rows.length > LIMITS.labels) {
    const found = table.rows.length === 0 ? 'a table without rows' : count(table.rows.length, 'label');
    const mend = mayBeEmpty ? { mend: 'leave the table out where there is nothing to name' } : {};
    faults.push({ where: file, found, expected: `1 to ${LIMITS.labels} labels`, ...mend });
  }
  if (faults.length > before) return [];
  const once = onceOnly(table, faults);
  const labels = new Map<string, Label>();
  let isBroken = false;
  table.rows.forEach((row, shown) => {
    const id = row.cells.id ?? '';
    const fault = closed === undefined ? idFault(id) : undefined;
    if (fault !== undefined) faults.push({ where: file, line: row.line, column: 'id', ...fault });
    isBroken ||= fault !== undefined;
    for (const column of nameColumns) {
      if (row.cells[column] !== '') continue;
      faults.push({ where: file, line: row.line, column, found: 'nothing', expected: `a name for ${id}` });
    }
    const text = Object.entries(row.cells).filter(([column]) => !needed.includes(column));
    const names = namesOf(row.cells, 'name', languages);
    if (once(id, row.line)) labels.set(id, { id, names, text: Object.fromEntries(text), shown });
  });
  const unlike = closed === undefined ? undefined : closedFault(table, [...labels.keys()], closed);
  if (unlike !== undefined) faults.push(unlike);
  if (isBroken || unlike !== undefined) return [];
  if (closed !== undefined) return closed.flatMap((id) => labels.get(id) ?? []);
  return [...labels.values()].sort((a, b) => byId(a.id, b.id));
}

/** Labels that the model fixes, where a pack does not name them. */
export function closedLabels(closed: readonly string[], languages: readonly string[]): Label[] {
  return closed.map((id, shown) => {
    const name = id.replaceAll('_', ' ');
    return { id, names: { en: name, ...Object.fromEntries(languages.map((one) => [one, name])) }, text: {}, shown };
  });
}

function idFault(id: string): Pick<Fault, 'found' | 'expected' | 'mend'> | undefined {
  const mangled = mangledCode(id);
  if (mangled !== undefined) {
    return {
      found: `the id ${quote(id)}, ${mangled} that a spreadsheet made`,
      expected: 'the code itself',
      mend: TEXT_COLUMN,
    };
  }
  if (ID.test(id) || CODE.test(id)) return undefined;
  const expected = 'lower-case letters, digits, _ and -, a letter first; or a code such as 812 or I24';
  return { found: id === '' ? 'no id' : `the id ${quote(id)}`, expected };
}

function closedFault(table: Table, given: readonly string[], closed: readonly string[]): Fault | undefined {
  if (given.length === closed.length && given.every((id) => closed.includes(id))) return undefined;
  const expected = `${closed.join(', ')}, which the model fixes`;
  return { where: table.file, found: `the labels ${given.map(quote).join(', ')}`, expected };
}

/** Cells of a label table in a column named like a dimension must hold its ids. */
export function referenceFaults(
  table: Table,
  dimension: string,
  labels: ReadonlyMap<string, readonly Label[]>,
  faults: Fault[],
): void {
  for (const column of table.columns) {
    const known = labels.get(column);
    if (column === dimension || known === undefined) continue;
    const ids = known.map((label) => label.id);
    const all = new Set(ids);
    for (const row of table.rows) {
      const id = row.cells[column];
      if (id !== '' && !all.has(id)) faults.push(unknownLabel(table, row, column, ids, faults));
    }
  }
}

/** The fault of a cell that should name a label and does not. */
export function unknownLabel(
  table: Table,
  row: Row,
  column: string,
  ids: readonly string[],
  faults: readonly Fault[],
): Fault {
  const id = row.cells[column] ?? '';
  const zeros = lostZeros(id, ids);
  const expected = zeros ?? suggest(faults, id, ids);
  const spoilt = zeros !== undefined || mangledCode(id) !== undefined;
  const mend = spoilt ? { mend: `a spreadsheet has changed it; ${TEXT_COLUMN}` } : {};
  return { where: table.file, line: row.line, column, found: `an unknown ${column} ${quote(id)}`, expected, ...mend };
}
