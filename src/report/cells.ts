import { type Cell, type DataTable, isAmount, isUnknown } from './document.ts';
import { type Language, numbers } from './format.ts';

/** A cell as a reader of the language sees it. */
export function shown(cell: Cell, language: Language): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (isUnknown(cell)) return cell.unknown;
  const n = numbers(language);
  if (cell.as === 'people') return n.people(cell.value);
  if (cell.as === 'share') return n.share(cell.value);
  if (cell.as === 'money') return n.compact(cell.value);
  return n.figure(cell.value);
}

/** Columns that hold numbers: they are set to the right. */
export function numeric(table: DataTable): boolean[] {
  return table.header.map((_, column) => {
    const cells = table.rows.map((row) => row[column]).filter((cell) => cell !== undefined && cell !== '');
    return cells.some(isAmount) && cells.every((cell) => isAmount(cell) || isUnknown(cell));
  });
}

/** The table as CSV (RFC 4180): numbers in full, with a byte order mark so that spreadsheets read Chinese. */
export function tableCsv(table: DataTable): string {
  const text = (cell: Cell): string => {
    if (isAmount(cell)) return String(cell.value);
    const plain = cell === undefined ? '' : isUnknown(cell) ? cell.unknown : cell;
    // A spreadsheet would run a text that begins like a formula.
    const safe = /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${[table.header, ...table.rows].map((row) => row.map(text).join(',')).join('\r\n')}\r\n`;
}
