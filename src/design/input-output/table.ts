/**
 * An input-output table of a province as the statistics offices publish it: competitive, so a cell holds a sector's goods
 * wherever they come from; imports and inflow stand in columns of their own. Arrays by sector; flows row-major, seller by user.
 * All in one unit of money and one year.
 */
export interface ProvinceTable {
  readonly sectors: readonly string[];
  readonly flows: Float64Array;
  /** Consumption of rural and urban households. */
  readonly households: Float64Array;
  readonly government: Float64Array;
  /** Fixed capital formation. */
  readonly investment: Float64Array;
  /** Change of inventories; negative where they were drawn down. */
  readonly stocks: Float64Array;
  /** Sold abroad. */
  readonly exports: Float64Array;
  /** Sold to other provinces. */
  readonly outflow: Float64Array;
  readonly imports: Float64Array;
  /** Bought from other provinces. */
  readonly inflow: Float64Array;
  /** Statistical error: what is missing in the row for its sum. */
  readonly error: Float64Array;
  readonly output: Float64Array;
  /** Value added in its four parts: compensation of employees, net taxes on production, depreciation, operating surplus. */
  readonly pay: Float64Array;
  readonly tax: Float64Array;
  readonly depreciation: Float64Array;
  readonly surplus: Float64Array;
}

/** The columns of use that a row of a table is made of, beside the sectors. What comes in from outside counts as negative. */
export const USES = [
  'households',
  'government',
  'investment',
  'stocks',
  'exports',
  'outflow',
  'imports',
  'inflow',
  'error',
] as const;
export const VALUE_ADDED = ['pay', 'tax', 'depreciation', 'surplus'] as const;

/** Uses that count against a row's sum. */
export const isInward = (use: (typeof USES)[number]) => use === 'imports' || use === 'inflow';

/** One step of the making of a layout, with what it left over: the provenance of every number after it. */
export interface Step {
  readonly name:
    | 'read'
    | 'split'
    | 'transit'
    | 'accounts'
    | 'scale'
    | 'quotients'
    | 'balance'
    | 'nation'
    | 'nation balance';
  /** What was done, with the numbers that say how much it changed. */
  readonly note: string;
  /** Largest distance of a row's or column's sum from its total before and after, as a share of the largest total. */
  readonly before?: number;
  readonly after?: number;
  readonly iterations?: number;
}

/** How far rows and columns of a table are from their totals, as shares of the largest output. */
export function imbalance(table: ProvinceTable): { readonly rows: number; readonly columns: number } {
  const n = table.sectors.length;
  const scale = table.output.reduce((most, value) => Math.max(most, value), 0);
  let rows = 0;
  let columns = 0;
  for (let i = 0; i < n; i += 1) {
    let used = 0;
    let made = 0;
    for (let j = 0; j < n; j += 1) {
      used += table.flows[i * n + j];
      made += table.flows[j * n + i];
    }
    for (const use of USES) used += isInward(use) ? -table[use][i] : table[use][i];
    for (const part of VALUE_ADDED) made += table[part][i];
    rows = Math.max(rows, Math.abs(used - table.output[i]));
    columns = Math.max(columns, Math.abs(made - table.output[i]));
  }
  return { rows: rows / scale, columns: columns / scale };
}
