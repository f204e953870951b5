import { type Fault, Faults } from '../../kernel/errors.ts';
import type { ProvinceTable } from './table.ts';

/** A published table as rows of cells, the header first. */
export type Rows = readonly (readonly string[])[];

/** How a published table names its rows and columns. */
interface Naming {
  readonly sectors: readonly string[];
  /** Column in which rows have their names. */
  readonly code: string;
  /** Column with the first sector; sectors follow one another. */
  readonly first: string;
}

/** The codes of the official tables of China, 2012 to 2020. */
const PROVINCE = {
  households: ['FU101', 'FU102'],
  government: ['FU103'],
  investment: ['FU201'],
  stocks: ['FU202'],
  exports: ['EX'],
  outflow: ['OF'],
  imports: ['IM'],
  inflow: ['IF'],
  error: ['ERR'],
  output: ['GO'],
} as const;
const ADDED = { pay: 'VA001', tax: 'VA002', depreciation: 'VA003', surplus: 'VA004' } as const;

/**
 * Reads the published table of a province: sectors `sec01`, `sec02` ..., final uses FU101 to FU202, EX, OF, IM, IF, ERR, GO,
 * value added VA001 to VA004.
 *
 * @param file for messages
 * @param ids the sectors' ids in Landfall, in the order of the table
 * @throws Faults for every row, column or cell that is missing or no number
 */
export function readProvince(rows: Rows, file: string, ids: readonly string[]): ProvinceTable {
  const sectors = ids.map((_, i) => `sec${String(i + 1).padStart(2, '0')}`);
  const read = reader(rows, file, { sectors, code: 'sec', first: sectors[0] });
  const sum = (codes: readonly string[]) =>
    codes.map((code) => read.column(code)).reduce((total, part) => total.map((value, i) => value + part[i]));
  const table = {
    sectors: ids,
    flows: read.flows(),
    households: sum(PROVINCE.households),
    government: sum(PROVINCE.government),
    investment: sum(PROVINCE.investment),
    stocks: sum(PROVINCE.stocks),
    exports: sum(PROVINCE.exports),
    outflow: sum(PROVINCE.outflow),
    imports: sum(PROVINCE.imports),
    inflow: sum(PROVINCE.inflow),
    error: sum(PROVINCE.error),
    output: sum(PROVINCE.output),
    pay: read.row(ADDED.pay),
    tax: read.row(ADDED.tax),
    depreciation: read.row(ADDED.depreciation),
    surplus: read.row(ADDED.surplus),
  };
  read.done();
  return table;
}

/** A national table in the detail that a province lacks, competitive, summed to the sectors that are wanted. */
export interface DetailTable {
  readonly sectors: readonly string[];
  readonly flows: Float64Array;
  readonly households: Float64Array;
  readonly government: Float64Array;
  readonly investment: Float64Array;
  readonly stocks: Float64Array;
  readonly exports: Float64Array;
  readonly imports: Float64Array;
  readonly output: Float64Array;
  readonly pay: Float64Array;
  readonly tax: Float64Array;
  readonly depreciation: Float64Array;
  readonly surplus: Float64Array;
}

/**
 * Reads the national table in 153 sectors (codes `001` ... in `Code`) and sums it.
 * @param groups by wanted sector, the codes it is made of: together all codes, each once
 */
export function readDetail(rows: Rows, file: string, groups: ReadonlyMap<string, readonly string[]>): DetailTable {
  const codes = [...groups.values()].flat().sort();
  const ids = [...groups.keys()];
  const groupOf = codes.map((code) => ids.findIndex((id) => groups.get(id)?.includes(code)));
  const read = reader(rows, file, { sectors: codes, code: 'Code', first: codes[0] });
  const grouped = (values: Float64Array) => {
    const total = new Float64Array(ids.length);
    values.forEach((value, k) => {
      total[groupOf[k]] += value;
    });
    return total;
  };
  const fine = read.flows();
  const flows = new Float64Array(ids.length * ids.length);
  fine.forEach((value, at) => {
    flows[groupOf[Math.floor(at / codes.length)] * ids.length + groupOf[at % codes.length]] += value;
  });
  const rural = grouped(read.column('FU101'));
  const urban = grouped(read.column('FU102'));
  const table = {
    sectors: ids,
    flows,
    households: rural.map((value, i) => value + urban[i]),
    government: grouped(read.column('FU103')),
    investment: grouped(read.column('FU201')),
    stocks: grouped(read.column('FU202')),
    exports: grouped(read.column('EX')),
    imports: grouped(read.column('IM')),
    output: grouped(read.column('GO')),
    pay: grouped(read.row(ADDED.pay)),
    tax: grouped(read.row(ADDED.tax)),
    depreciation: grouped(read.row(ADDED.depreciation)),
    surplus: grouped(read.row(ADDED.surplus)),
  };
  read.done();
  return table;
}

/** Cells by name, with every fault kept for one report. */
function reader(rows: Rows, file: string, { sectors, code, first }: Naming) {
  const faults: Fault[] = [];
  const header = rows[0] ?? [];
  const codeColumn = header.indexOf(code);
  const firstColumn = header.indexOf(first);
  const lines = new Map(rows.slice(1).map((row, at) => [row[codeColumn], at + 1] as const));
  const missing = (what: string, name: string) => {
    faults.push({ where: file, found: `no ${what} ${name}`, expected: 'the layout of the official table' });
  };
  if (codeColumn < 0) missing('column', code);
  const columnOf = (name: string) => {
    const at = header.indexOf(name);
    if (at < 0) missing('column', name);
    return at;
  };
  const lineOf = (name: string) => {
    const line = lines.get(name);
    if (line === undefined) missing('row', name);
    return line ?? -1;
  };
  const cell = (line: number, column: number): number => {
    if (line < 0 || column < 0) return 0;
    const text = rows[line][column]?.trim() ?? '';
    const value = text === '' ? Number.NaN : Number(text);
    if (Number.isFinite(value)) return value;
    faults.push({
      where: file,
      line: line + 1,
      column: header[column],
      found: text === '' ? 'an empty cell' : `"${text}"`,
      expected: 'a number',
    });
    return 0;
  };
  const rowsOfSectors = sectors.map(lineOf);
  const columns = sectors.map((name, k) => (header[firstColumn + k] === name ? firstColumn + k : columnOf(name)));
  return {
    flows: () => Float64Array.from(rowsOfSectors.flatMap((line) => columns.map((column) => cell(line, column)))),
    column: (name: string) => {
      const column = columnOf(name);
      return Float64Array.from(rowsOfSectors, (line) => cell(line, column));
    },
    row: (name: string) => {
      const line = lineOf(name);
      return Float64Array.from(columns, (column) => cell(line, column));
    },
    done: () => {
      if (faults.length > 0) throw new Faults(file, faults);
    },
  };
}
