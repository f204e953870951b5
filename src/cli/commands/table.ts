import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { groups43, SECTORS_42 } from '../../design/input-output/classification.ts';
import { type DetailTable, type Rows, readDetail, readProvince } from '../../design/input-output/official.ts';
import { NATION, TABLE } from '../../design/input-output/pack-table.ts';
import { imbalance, type ProvinceTable } from '../../design/input-output/table.ts';
import { Faults } from '../../kernel/errors.ts';
import type { Terminal } from '../terminal.ts';

/**
 * `landfall table`: the official tables of China, a province’s in 42 sectors and the nation’s in 153, as tables of a pack.
 * The province’s cells stand as published; the nation’s are summed to the same sectors with ferrous metal apart.
 */
export async function tableCommand(province: string, nation: string, out: string, terminal: Terminal): Promise<void> {
  const own = readProvince(await rowsOf(province), basename(province), SECTORS_42);
  const whole = readDetail(await rowsOf(nation), basename(nation), groups43());
  await mkdir(out, { recursive: true });
  const files: [string, string[][]][] = [
    ['input_output.csv', flowRows(TABLE.flows, own.sectors, own.flows, 1)],
    ['input_output_totals.csv', columnRows(own, TABLE, 1)],
    ['nation.csv', flowRows(NATION.flows, whole.sectors, whole.flows, 0)],
    ['nation_totals.csv', columnRows(whole, NATION, 0)],
  ];
  for (const [name, rows] of files) {
    await writeFile(join(out, name), `${rows.map((row) => row.join(',')).join('\n')}\n`);
    terminal.out(`${join(out, name)}  ${rows.length - 1} figures\n`);
  }
  const { rows, columns } = imbalance(own);
  const output = (table: { readonly output: Float64Array }) => table.output.reduce((sum, value) => sum + value, 0);
  terminal.out(
    `rows of the province are off by at most ${rows.toExponential(1)} of the largest output, columns by ${columns.toExponential(1)}\n`,
  );
  terminal.out(`output of the province ${output(own).toPrecision(6)}, of the nation ${output(whole).toPrecision(6)}\n`);
}

async function rowsOf(file: string): Promise<Rows> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new Faults(file, [{ where: file, found, expected: 'an official table as CSV' }]);
  }
  return parse(text, { relax_quotes: true }) as string[][]; // rows of cells, as no columns option is given
}

function flowRows(quantity: string, sectors: readonly string[], flows: Float64Array, digits: number): string[][] {
  const n = sectors.length;
  const rows = sectors.flatMap((from, i) =>
    sectors.flatMap((to, j) => {
      const value = Number(flows[i * n + j].toFixed(digits));
      return value === 0 ? [] : [[quantity, from, to, String(value)]];
    }),
  );
  return [['quantity', 'sector', 'to_sector', 'value'], ...rows];
}

/** Every column and row but the flows, by the quantity it is. */
function columnRows(
  table: ProvinceTable | DetailTable,
  quantities: Readonly<Record<string, string>>,
  digits: number,
): string[][] {
  const rows = Object.entries(quantities).flatMap(([part, quantity]) => {
    // every part but the flows is an array by sector
    const values = table[part as keyof DetailTable] as Float64Array;
    if (part === 'flows') return [];
    return table.sectors.flatMap((sector, i) => {
      const value = Number(values[i].toFixed(digits));
      return value === 0 && part !== 'output' ? [] : [[quantity, sector, String(value)]];
    });
  });
  return [['quantity', 'sector', 'value'], ...rows];
}
