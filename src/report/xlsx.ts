import { strToU8, zipSync } from 'fflate';
import type { Amount, Cell } from './document.ts';
import { isAmount, isUnknown } from './document.ts';

/** A sheet: its first row is the header and stays in sight. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Styles by their place in `styles.xml`. */
const STYLES = { plain: 0, head: 1, people: 2, share: 3, money: 4, figure: 0, unknown: 5 } as const;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook in Office Open XML (ECMA-376): numbers as numbers in full, texts as texts (none is run as a formula), a
 * filter and a fixed first row on every sheet.
 * @returns the bytes of an XLSX file; the same sheets give the same bytes
 * @throws RangeError where there is no sheet
 */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
  if (sheets.length === 0) throw new RangeError('a workbook needs a sheet');
  const names = sheetNames(sheets.map(({ name }) => name));
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLE_SHEET,
  };
  sheets.forEach((sheet, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = worksheet(sheet);
  });
  const packed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(packed, { mtime: '1980-01-01T00:00:00' });
}

const STYLE_SHEET = `${HEAD}<styleSheet xmlns="${NAMESPACE}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0;-#,##0"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><i/><sz val="11"/><color rgb="FF7A7A7A"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2EEE6"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="2" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function worksheet({ header, rows }: Sheet): string {
  const width = Math.max(header.length, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, c) => {
    const longest = Math.max(visible(header[c]), ...rows.slice(0, 500).map((row) => visible(row[c])));
    return `<col min="${c + 1}" max="${c + 1}" width="${Math.min(60, Math.max(10, longest + 2))}" customWidth="1"/>`;
  }).join('');
  const line = (cells: readonly Cell[], row: number, head: boolean) =>
    `<row r="${row}">${cells.map((cell, c) => cellXml(cell, `${letters(c)}${row}`, head)).join('')}</row>`;
  const filter =
    header.length > 0 && rows.length > 0 ? `<autoFilter ref="A1:${letters(width - 1)}${rows.length + 1}"/>` : '';
  return `${HEAD}<worksheet xmlns="${NAMESPACE}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>${line(header, 1, true)}${rows.map((row, i) => line(row, i + 2, false)).join('')}</sheetData>${filter}</worksheet>`;
}

function cellXml(cell: Cell, place: string, head: boolean): string {
  if (cell === undefined || cell === '') return '';
  if (isAmount(cell)) return numberXml(cell, place);
  const style = head ? STYLES.head : isUnknown(cell) ? STYLES.unknown : STYLES.plain;
  const text = isUnknown(cell) ? cell.unknown : cell;
  return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST))}</t></is></c>`;
}

/** The longest text that a cell may hold. */
const LONGEST = 32_767;

/** A sheet has no word for infinity or what is not a number: these stay texts. */
function numberXml({ value, as }: Amount, place: string): string {
  if (!Number.isFinite(value)) return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  return `<c r="${place}" s="${STYLES[as]}"><v>${value}</v></c>`;
}

const visible = (cell: Cell): number => {
  if (cell === undefined) return 0;
  if (isAmount(cell)) return 14;
  const text = isUnknown(cell) ? cell.unknown : cell;
  // a Chinese character is as wide as two others
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
};

/** Names that a workbook takes: at most 31 signs, none of []:*?/\, no two the same. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replaceAll(/[[\]:*?/\\]/g, ' ')
        .replaceAll(/^'+|'+$/g, '')
        .slice(0, 31) || 'sheet';
    let unique = plain;
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${plain.slice(0, 27)} ${n}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** The name of a column, from 0: A to Z, AA and on. */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Escaped for XML; signs that XML cannot hold are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
