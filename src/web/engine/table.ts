/*
 * Rows as columns: what stands in every row is written once, numbers that count up are written as steps, so that a long table of
 * figures is not much longer than its numbers.
 */

export type Row = Readonly<Record<string, unknown>>;

/** Rows that follow each other and have the same fields; fields of what lies inside a field are named `outer.inner`. */
interface Block {
  readonly count: number;
  readonly columns: Readonly<Record<string, Column>>;
}
type Column = { readonly all: unknown } | { readonly each: readonly unknown[] } | { readonly steps: readonly number[] };

export type Table = readonly Block[];

export function tableOf(rows: readonly object[]): Table {
  const blocks: { flat: Row[]; keys: string }[] = [];
  for (const row of rows) {
    const flat = flattened(row);
    const keys = JSON.stringify(Object.keys(flat));
    const last = blocks.at(-1);
    if (last?.keys === keys) last.flat.push(flat);
    else blocks.push({ flat: [flat], keys });
  }
  return blocks.map(({ flat }) => ({
    count: flat.length,
    columns: Object.fromEntries(Object.keys(flat[0]).map((key) => [key, columnOf(flat.map((row) => row[key]))])),
  }));
}

export function rowsOf(table: Table): Record<string, unknown>[] {
  return table.flatMap(({ count, columns }) => {
    const rows = Array.from({ length: count }, (): Record<string, unknown> => ({}));
    for (const [key, column] of Object.entries(columns)) fill(rows, key, valuesOf(column, count));
    return rows;
  });
}

function columnOf(values: readonly unknown[]): Column {
  if (values.every((value) => same(value, values[0]))) return { all: values[0] };
  if (!values.every((value) => Number.isSafeInteger(value))) return { each: values };
  const numbers = values as number[]; // whole, by the line above
  return { steps: numbers.map((value, i) => value - (numbers[i - 1] ?? 0)) };
}

function valuesOf(column: Column, count: number): readonly unknown[] {
  if ('each' in column) return column.each;
  if ('all' in column) return Array.from({ length: count }, () => column.all);
  let sum = 0;
  return column.steps.map((step) => {
    sum += step;
    return sum;
  });
}

function flattened(row: object): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(row)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) flat[key] = value;
    // an empty object has no fields to be named by
    else if (Object.keys(value).length === 0) flat[`${key}.`] = true;
    else for (const [inner, one] of Object.entries(value)) flat[`${key}.${inner}`] = one;
  }
  return flat;
}

function fill(rows: readonly Record<string, unknown>[], key: string, values: readonly unknown[]): void {
  const dot = key.indexOf('.');
  if (dot < 0) {
    for (const [i, row] of rows.entries()) row[key] = values[i];
    return;
  }
  const [outer, inner] = [key.slice(0, dot), key.slice(dot + 1)];
  for (const [i, row] of rows.entries()) {
    row[outer] ??= {};
    if (inner !== '') (row[outer] as Record<string, unknown>)[inner] = values[i]; // made on the line above
  }
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
