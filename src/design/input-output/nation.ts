import type { DetailTable } from './official.ts';
import { columnOf, type Layout } from './shape.ts';
import type { Step } from './table.ts';

/** Regions of the wider accounts, in the order of blocks. */
export const WIDER = ['town', 'rest', 'nation'] as const;

/** Town, rest of its province and rest of the nation in one table of coefficients; what comes from abroad leaks out of it. */
export interface Wider {
  /** 3n x 3n, row-major: what a unit of a column's output takes of each row. */
  readonly a: Float64Array;
  readonly output: Float64Array;
  /** Imports from abroad per unit of output, by column. */
  readonly abroad: Float64Array;
  readonly steps: readonly Step[];
}

/**
 * Sets a layout into its nation.
 *
 * The rest of the nation makes what the nation makes less what the province does, with the nation's technology. Of each good
 * it uses it buys from the province what the province's table sends to other provinces, from abroad the nation's imports less
 * the province's, the rest from itself, one mix for all users. So every row balances; a final use below zero would
 * say that the two tables do not fit.
 *
 * @param scale output of the provinces in the year of the layout over the nation's in its own year
 */
export function widen(layout: Layout, nation: DetailTable, scale: number): Wider {
  const n = layout.sectors.length;
  const cell = (row: number, column: number) => layout.table[row * layout.columns + column];
  const output = new Float64Array(3 * n);
  output.set(layout.output);
  const a = new Float64Array(9 * n * n);
  const abroad = new Float64Array(3 * n);
  for (let j = 0; j < 2 * n; j += 1) {
    if (output[j] <= 0) continue;
    for (let row = 0; row < 3 * n; row += 1) a[row * 3 * n + j] = cell(row, j) / output[j];
    for (let i = 0; i < n; i += 1) abroad[j] += cell(3 * n + i, j) / output[j];
  }
  let least = 0;
  let none = 0;
  for (let i = 0; i < n; i += 1) {
    const rest = scale * nation.output[i] - output[i] - output[n + i];
    if (rest <= 0 && scale * nation.output[i] > 0) none += 1;
    output[2 * n + i] = Math.max(0, rest);
  }
  for (let i = 0; i < n; i += 1) {
    const sold = [cell(i, columnOf(n, 'outflow')), cell(n + i, columnOf(n, 'outflow'))].map((value) =>
      Math.max(0, value),
    );
    const sum = (row: number) => {
      let total = 0;
      for (let c = 0; c < layout.columns; c += 1) total += cell(row, c);
      return total;
    };
    const imports = Math.max(0, scale * nation.imports[i] - sum(3 * n + i));
    const exports = scale * nation.exports[i] - cell(i, columnOf(n, 'exports')) - cell(n + i, columnOf(n, 'exports'));
    const used = output[2 * n + i] + imports + sold[0] + sold[1] - sum(2 * n + i) - Math.max(0, exports);
    const shares = [...sold, used - imports - sold[0] - sold[1]].map((part) =>
      used > 0 ? Math.max(0, part) / used : 0,
    );
    const all = shares[0] + shares[1] + shares[2] + (used > 0 ? imports / used : 0);
    let inputs = 0;
    for (let j = 0; j < n; j += 1) {
      if (nation.output[j] <= 0 || output[2 * n + j] <= 0) continue;
      const technical = Math.max(0, nation.flows[i * n + j]) / nation.output[j];
      inputs += technical * output[2 * n + j];
      const column = 2 * n + j;
      shares.forEach((share, block) => {
        a[(block * n + i) * 3 * n + column] = all > 0 ? (technical * share) / all : 0;
      });
      abroad[column] += all > 0 ? (technical * (imports / used)) / all : technical;
    }
    least = Math.min(least, used - inputs);
  }
  const largest = output.reduce((most, value) => Math.max(most, value), 0);
  return {
    a,
    output,
    abroad,
    steps: [
      {
        name: 'nation',
        note: `the nation's ${n} sectors times ${Number(scale.toPrecision(4))}, less the province; ${none} sectors are made in the province alone`,
        before: -least / largest,
        after: -least / largest,
      },
    ],
  };
}
