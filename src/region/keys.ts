import type { Fault } from '../kernel/errors.ts';
import type { Row, Table } from './csv.ts';
import type { Surroundings } from './figures.ts';
import { unknownLabel } from './labels.ts';
import type { Quantity } from './quantity.ts';
import { quote } from './words.ts';

/** The labels that a figure is for, from the dimension columns of its row; undefined where one is not known. */
export function labelsOfRow(
  table: Table,
  row: Row,
  quantity: Quantity,
  around: Surroundings,
  faults: Fault[],
): Record<string, string> | undefined {
  const before = faults.length;
  const labels: Record<string, string> = {};
  for (const column of table.columns) {
    const id = row.cells[column];
    if (id === '' || quantity.dims.includes(column) || !around.vocabulary.dimensions.includes(column)) continue;
    const expected = `an empty cell: ${quantity.name} has ${quantity.dims.length === 0 ? 'no dimensions' : `only ${quantity.dims.join(', ')}`}`;
    faults.push({ where: table.file, line: row.line, column, found: quote(id), expected });
  }
  let complete = true;
  for (const dimension of quantity.dims) {
    const id = row.cells[dimension];
    const known = around.ids.get(dimension);
    if (id === undefined) complete = false;
    else if (id === '') {
      const expected = `the ${dimension} that ${quantity.name} is for`;
      faults.push({ where: table.file, line: row.line, column: dimension, found: 'nothing', expected });
    } else if (known !== undefined && !known.has(id)) {
      faults.push(unknownLabel(table, row, dimension, [...known], faults));
    } else labels[dimension] = id;
  }
  return complete && faults.length === before ? labels : undefined;
}
