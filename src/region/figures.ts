import type { Fault } from '../kernel/errors.ts';
import { type Converter, converter } from './convert.ts';
import { columnFaults, type Row, type Table } from './csv.ts';
import { type Given, givenKey } from './given.ts';
import { labelsOfRow } from './keys.ts';
import { readProvenance } from './provenance.ts';
import { isDate, type Quantity, type Vocabulary } from './quantity.ts';
import type { Figure, Source } from './region.ts';
import { type Defaults, figureRow } from './schema.ts';
import { readRange, readValue } from './values.ts';
import { quote, suggest } from './words.ts';

const FIXED = Object.keys(figureRow.shape);
/** Columns that a table must have unless the resource gives a default. */
const NEEDED = ['quantity', 'value', 'unit', 'year', 'basis', 'source'] as const;

/** What reading a figure needs of the rest of the pack. Absent: could not be read, so nothing is held against it. */
export interface Surroundings {
  readonly vocabulary: Vocabulary;
  readonly quantities: ReadonlyMap<string, Quantity>;
  /** Labels by dimension, second names too. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sources: ReadonlyMap<string, Source> | undefined;
}

/** A cell, or the table's default for it. */
export type Cell = (column: keyof Defaults & (typeof FIXED)[number] & string) => string;

/** Where a fault of a cell stands. */
export type At = (column: string) => Pick<Fault, 'where' | 'line' | 'column'>;

/** Reads a table of figures. `given` remembers the figures of all tables, those with faults too. */
export function readFigures(
  table: Table,
  defaults: Defaults,
  around: Surroundings,
  given: Given,
  faults: Fault[],
): Figure[] {
  const needed = NEEDED.filter((name) => name === 'value' || !(name in defaults));
  faults.push(...columnFaults(table, needed, [...FIXED, ...around.vocabulary.dimensions]));
  if (needed.some((name) => !table.columns.includes(name))) given.unreadable = true;
  const convert = converter();
  const absent = new Set<string>();
  return table.rows.flatMap((row) => {
    const cell: Cell = (column) => row.cells[column] || String(defaults[column] ?? '');
    const name = cell('quantity');
    const quantity = around.quantities.get(name);
    if (quantity === undefined) {
      if (name !== '' || table.columns.includes('quantity'))
        faults.push(unknownQuantity(table, row, name, around, faults));
      return [];
    }
    if (quantity.profile === true) {
      const expected = 'a resource of the role profile: one row for each step of a year';
      faults.push({ where: table.file, line: row.line, column: 'quantity', found: `${name} as a figure`, expected });
      return [];
    }
    for (const dimension of quantity.dims) {
      if (table.columns.includes(dimension) || absent.has(dimension)) continue;
      absent.add(dimension);
      const expected = `a column ${quote(dimension)}, which ${quantity.name} needs`;
      faults.push({ where: table.file, line: 1, found: `no column ${quote(dimension)}`, expected });
    }
    return readFigure({ table, row, quantity, cell, defaults, around, given, convert }, faults);
  });
}

interface Context {
  readonly table: Table;
  readonly row: Row;
  readonly quantity: Quantity;
  readonly cell: Cell;
  readonly defaults: Defaults;
  readonly around: Surroundings;
  readonly given: Given;
  readonly convert: Converter;
}

function readFigure(
  { table, row, quantity, cell, defaults, around, given, convert }: Context,
  faults: Fault[],
): Figure[] {
  const before = faults.length;
  const at: At = (column) => ({ where: table.file, line: row.line, column });
  const labels = labelsOfRow(table, row, quantity, around, faults);
  const value = readValue(row.cells.value ?? '', quantity, cell('unit'), convert, at, faults);
  const provenance = readProvenance(cell, table, around.sources, at, faults);
  const range = value === undefined ? {} : readRange(row.cells, value, provenance.basis, defaults.spread, at, faults);
  if (labels === undefined) {
    given.uncertain.add(quantity.name);
    return [];
  }
  const key = givenKey(quantity, labels, provenance.year);
  const twin = given.where.get(key);
  if (twin !== undefined) {
    const whose =
      quantity.dims.length === 0 ? '' : ` of ${quantity.dims.map((dimension) => labels[dimension]).join(', ')}`;
    const found = `${quantity.name}${whose}, which ${twin} gives too`;
    faults.push({ ...at('quantity'), found, expected: 'each figure once' });
  }
  given.where.set(key, `${table.file} line ${row.line}`);
  given.labels(quantity, labels, faults.length === before);
  const { basis, year, source, formula } = provenance;
  if (faults.length > before || value === undefined || basis === undefined) return [];
  const note = row.cells.note ?? '';
  return [
    {
      quantity: quantity.name,
      labels,
      value: value.value,
      ...range,
      unit: quantity.unit,
      year,
      basis,
      source,
      ...(formula === '' ? {} : { formula }),
      ...(note === '' ? {} : { note }),
      written: { value: row.cells.value ?? '', unit: isDate(quantity) ? 'date' : cell('unit') },
      file: table.file,
      line: row.line,
    },
  ];
}

function unknownQuantity(table: Table, row: Row, name: string, around: Surroundings, faults: readonly Fault[]): Fault {
  return {
    where: table.file,
    line: row.line,
    column: 'quantity',
    found: name === '' ? 'no quantity' : `an unknown quantity ${quote(name)}`,
    expected: name === '' ? 'the name of a quantity' : suggest(faults, name, [...around.quantities.keys()]),
    mend: '`landfall docs quantities` lists them',
  };
}
