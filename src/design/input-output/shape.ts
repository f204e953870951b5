import type { Step, VALUE_ADDED } from './table.ts';

/** A town in its province. */
export interface Place {
  /** The town's share of the province's output, by sector: 0 to 1. */
  readonly outputShare: Float64Array;
  /** Its share of the province's people, by whom households and government spend. */
  readonly peopleShare: number;
  /** Its share of the province's jobs: its size in Flegg's quotient. */
  readonly size: number;
  /** Known accounts of the town's plants: by sector, inputs of each sector per unit of output, wherever they come from. */
  readonly accounts: ReadonlyMap<number, Float64Array>;
  /** Known places of purchase: by seller x sectors + user, the share of a town's sector's purchases that it makes in the town. */
  readonly boughtInTown?: ReadonlyMap<number, number>;
}

/** Final uses inside a region, in the order of columns. */
export const FINAL = ['households', 'government', 'investment', 'stocks'] as const;
/** Uses outside both, behind them. */
export const OUTSIDE = ['outflow', 'exports', 'error'] as const;
export const REGIONS = ['town', 'rest'] as const;
/** Who sells, in the order of blocks of rows. */
export const SELLERS = ['town', 'rest', 'inflow', 'imports'] as const;

/**
 * The accounts of a town and of the rest of its province, in the money and year of the province's table.
 *
 * `table` is row-major. Rows: the sectors of the town, of the rest, goods from other provinces, from abroad. Columns: the
 * sectors of the town, of the rest; the final uses of the town, of the rest; what goes to other provinces, abroad, and the
 * statistical error.
 */
export interface Layout {
  readonly sectors: readonly string[];
  readonly columns: number;
  readonly table: Float64Array;
  /** Output of the town's sectors, then of the rest's. */
  readonly output: Float64Array;
  /** The parts of value added, each as `output`. */
  readonly added: Readonly<Record<(typeof VALUE_ADDED)[number], Float64Array>>;
  readonly steps: readonly Step[];
}

/** Column of a final use of a region, or of a use outside. */
export function columnOf(n: number, use: (typeof FINAL)[number] | (typeof OUTSIDE)[number], region = 0): number {
  const names: readonly string[] = FINAL;
  const inside = names.indexOf(use);
  if (inside >= 0) return 2 * n + region * FINAL.length + inside;
  const outside: readonly string[] = OUTSIDE;
  return 2 * n + 2 * FINAL.length + outside.indexOf(use);
}
