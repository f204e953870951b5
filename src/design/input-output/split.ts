import { gras } from './gras.ts';
import type { DetailTable } from './official.ts';
import { imbalance, isInward, type ProvinceTable, type Step, USES, VALUE_ADDED } from './table.ts';

/**
 * Splits a sector of a provincial table into parts that only the national table tells apart (ferrous from other metals).
 *
 * What the province's table says stays as it is: every cell of the old row and column is shared out, none is changed. The
 * national table says how: each cell by the parts' shares in the same national cell, weighted for what the province makes
 * more of, then balanced by GRAS so that each part's row and column come to its output. First the row, then the column.
 *
 * @param detail national table whose sectors are those of the province with `sector` replaced by its parts, in place
 * @param shares share of each part in the province's output of the sector; they add up to 1
 * @returns the province's table in the sectors of `detail`
 */
export function splitSector(
  table: ProvinceTable,
  detail: DetailTable,
  sector: string,
  shares: readonly number[],
): { readonly table: ProvinceTable; readonly step: Step } {
  const k = table.sectors.indexOf(sector);
  const parts = shares.length;
  const n = table.sectors.length;
  const m = n + parts - 1;
  if (k < 0 || detail.sectors.length !== m || detail.sectors.some((id, at) => at < k && id !== table.sectors[at])) {
    throw new RangeError(`${sector}: expected national sectors that differ from the province's in its parts alone`);
  }
  /** Old position of a new one. */
  const old = Array.from({ length: m }, (_, at) => (at < k ? at : at < k + parts ? k : at - parts + 1));
  const before = imbalance(table);
  const made = shares.map((share) => share * table.output[k]);
  const whole = shares.reduce((sum, _, p) => sum + detail.output[k + p], 0);
  /** How much more of a part the province makes than the nation. */
  const weights = shares.map((share, p) => share / (detail.output[k + p] / whole));

  const rowTotals = [
    ...Array.from({ length: n }, (_, j) => table.flows[k * n + j]),
    ...USES.map((use) => (isInward(use) ? -table[use][k] : table[use][k])),
  ];
  const nationalRow = (p: number) => [
    ...Array.from({ length: n }, (_, j) =>
      old.reduce((sum, from, at) => (from === j ? sum + detail.flows[(k + p) * m + at] : sum), 0),
    ),
    ...USES.map((use) => nationalUse(detail, use, k + p)),
  ];
  const rows = shareOut(
    rowTotals,
    shares.map((_, p) => nationalRow(p)),
    weights,
    made,
  );

  const columnTotals = [
    ...Array.from({ length: m }, (_, at) =>
      old[at] === k ? rows.cells[(at - k) * rowTotals.length + k] : table.flows[old[at] * n + k],
    ),
    ...VALUE_ADDED.map((part) => table[part][k]),
  ];
  const nationalColumn = (p: number) => [
    ...Array.from({ length: m }, (_, at) => detail.flows[at * m + k + p]),
    ...VALUE_ADDED.map((part) => detail[part][k + p]),
  ];
  const columns = shareOut(
    columnTotals,
    shares.map((_, p) => nationalColumn(p)),
    weights,
    made,
  );

  const flows = new Float64Array(m * m);
  for (let i = 0; i < m; i += 1) {
    for (let j = 0; j < m; j += 1) {
      if (old[j] === k) flows[i * m + j] = columns.cells[(j - k) * columnTotals.length + i];
      else if (old[i] === k) flows[i * m + j] = rows.cells[(i - k) * rowTotals.length + old[j]];
      else flows[i * m + j] = table.flows[old[i] * n + old[j]];
    }
  }
  const byRow = (use: (typeof USES)[number]) =>
    Float64Array.from(old, (from, at) => {
      if (from !== k) return table[use][from];
      const cell = rows.cells[(at - k) * rowTotals.length + n + USES.indexOf(use)];
      return isInward(use) ? 0 - cell : cell;
    });
  const byColumn = (part: (typeof VALUE_ADDED)[number]) =>
    Float64Array.from(old, (from, at) =>
      from === k ? columns.cells[(at - k) * columnTotals.length + m + VALUE_ADDED.indexOf(part)] : table[part][from],
    );
  const result: ProvinceTable = {
    sectors: detail.sectors,
    flows,
    households: byRow('households'),
    government: byRow('government'),
    investment: byRow('investment'),
    stocks: byRow('stocks'),
    exports: byRow('exports'),
    outflow: byRow('outflow'),
    imports: byRow('imports'),
    inflow: byRow('inflow'),
    error: byRow('error'),
    output: Float64Array.from(old, (from, at) => (from === k ? made[at - k] : table.output[from])),
    pay: byColumn('pay'),
    tax: byColumn('tax'),
    depreciation: byColumn('depreciation'),
    surplus: byColumn('surplus'),
  };
  const after = imbalance(result);
  const percent = shares.map((share, p) => `${detail.sectors[k + p]} ${(100 * share).toFixed(1)} %`).join(', ');
  return {
    table: result,
    step: {
      name: 'split',
      note: `${sector} into ${percent} of its output; the nation's shares are ${shares.map((_, p) => `${((100 * detail.output[k + p]) / whole).toFixed(1)} %`).join(', ')}`,
      before: Math.max(before.rows, before.columns),
      after: Math.max(after.rows, after.columns),
      iterations: rows.iterations + columns.iterations,
    },
  };
}

/** The national counterpart of a provincial use; outflow and inflow have none and go by output and by imports. */
function nationalUse(detail: DetailTable, use: (typeof USES)[number], at: number): number {
  if (use === 'outflow' || use === 'error') return detail.output[at];
  if (use === 'inflow') return detail.output[at] + detail.imports[at] - detail.exports[at];
  return detail[use][at];
}

/** Shares totals out over parts by national cells, each part to its sum: parts x totals, row-major. */
function shareOut(
  totals: readonly number[],
  national: readonly (readonly number[])[],
  weights: readonly number[],
  made: readonly number[],
): { readonly cells: Float64Array; readonly iterations: number } {
  const count = totals.length;
  const seed = new Float64Array(made.length * count);
  totals.forEach((total, c) => {
    const cells = national.map((row, p) => Math.max(0, row[c]) * weights[p]);
    const sum = cells.reduce((x, y) => x + y, 0);
    const makes = made.reduce((x, y) => x + y, 0);
    made.forEach((output, p) => {
      const share = sum > 0 ? cells[p] / sum : makes > 0 ? output / makes : 0;
      seed[p * count + c] = total * share;
    });
  });
  if (made.every((output) => output === 0)) return { cells: seed, iterations: 0 };
  // the official table is itself a little out of balance: the parts' sums take that share each
  const sum = totals.reduce((x, y) => x + y, 0);
  const whole = made.reduce((x, y) => x + y, 0);
  const { table, iterations } = gras(
    seed,
    Float64Array.from(made, (output) => (output * sum) / whole),
    Float64Array.from(totals),
  );
  return { cells: table, iterations };
}
