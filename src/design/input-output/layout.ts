import { gras } from './gras.ts';
import { type Origins, originsOf } from './origins.ts';
import { regionSeeds } from './seeds.ts';
import { FINAL, type Layout, OUTSIDE, type Place } from './shape.ts';
import { imbalance, type ProvinceTable, type Step, VALUE_ADDED } from './table.ts';

/**
 * Cuts a province's table into a town and the rest.
 *
 * 1. Goods that only pass through are taken out; each row keeps its observed shares of own goods, inflow and imports.
 * 2. Output by the town's shares; value added in the town as in the province, but for plants with known accounts, whose
 *    columns replace the province's.
 * 3. Flegg's location quotient says how much of the province's own goods each of the two buys at home.
 * 4. GRAS: every row to its output, inflow and imports to what was observed, every column to its output less value added.
 *
 * @param delta exponent of Flegg's quotient
 * @param tolerance of the balance, as a share of the largest total
 * @throws RangeError where no table has these totals
 */
export function cutLayout(table: ProvinceTable, place: Place, delta: number, tolerance = 1e-9): Layout {
  const n = table.sectors.length;
  const columns = 2 * n + 2 * FINAL.length + OUTSIDE.length;
  const published = imbalance(table);
  const read: Step = {
    name: 'read',
    note: `${n} sectors`,
    before: Math.max(published.rows, published.columns),
    after: Math.max(published.rows, published.columns),
  };
  const { origins, step: transit } = originsOf(table);
  const output = Float64Array.from({ length: 2 * n }, (_, at) => {
    const share = place.outputShare[at % n];
    return table.output[at % n] * (at < n ? share : 1 - share);
  });
  const technology = technologies(table, place, output);
  const seeds = regionSeeds(table, origins, place, technology.flows, delta);
  const { rows, sums } = targets(origins, output, technology.added, seeds, columns);
  const before = largestGap(seeds, rows, sums);
  const balanced = gras(seeds, rows, sums, { tolerance });
  const scale = Math.max(...output);
  const quotients: Step = {
    name: 'quotients',
    note: `delta ${delta}, size ${place.size}: the town buys ${percent(homeShare(seeds, n, columns))} of its sectors' inputs at home before the balance, ${percent(homeShare(balanced.table, n, columns))} after`,
  };
  const balance: Step = {
    name: 'balance',
    note: `GRAS on ${rows.length} x ${columns} cells`,
    before: before / scale,
    after: balanced.residual / scale,
    iterations: balanced.iterations,
  };
  const accounts: Step[] = technology.note === '' ? [] : [{ name: 'accounts', note: technology.note }];
  return {
    sectors: table.sectors,
    columns,
    table: balanced.table,
    output,
    added: technology.added,
    steps: [read, transit, ...accounts, quotients, balance],
  };
}

/** What sectors of the town and of the rest use, wherever it comes from (n x 2n), and their value added. */
function technologies(table: ProvinceTable, place: Place, output: Float64Array) {
  const n = table.sectors.length;
  const flows = new Float64Array(n * 2 * n);
  const share = (at: number) => (table.output[at % n] > 0 ? output[at] / table.output[at % n] : 0);
  const part = (name: (typeof VALUE_ADDED)[number]) =>
    Float64Array.from({ length: 2 * n }, (_, at) => table[name][at % n] * share(at));
  const added = { pay: part('pay'), tax: part('tax'), depreciation: part('depreciation'), surplus: part('surplus') };
  const notes: string[] = [];
  for (let j = 0; j < n; j += 1) {
    const account = place.accounts.get(j);
    let inputs = 0;
    let cut = 0;
    for (let i = 0; i < n; i += 1) {
      const whole = table.flows[i * n + j];
      const town = account === undefined ? whole * share(j) : account[i] * output[j];
      // the rest of the province cannot use less than nothing
      flows[i * 2 * n + j] = town;
      flows[i * 2 * n + n + j] = Math.max(0, whole - town);
      cut += Math.max(0, town - whole);
      inputs += town;
    }
    if (account === undefined) continue;
    const before = added.surplus[j];
    added.surplus[j] = output[j] - inputs - added.pay[j] - added.tax[j] - added.depreciation[j];
    added.surplus[n + j] = table.surplus[j] - added.surplus[j];
    notes.push(
      `${table.sectors[j]}: surplus per output ${(added.surplus[j] / output[j]).toFixed(3)} by the account, ${(before / output[j]).toFixed(3)} by the table; ${((100 * cut) / output[j]).toFixed(1)} % of its output is inputs beyond the province's`,
    );
  }
  return { flows, added, note: notes.join('; ') };
}

/** Row and column sums that the balance must meet. */
function targets(
  origins: Origins,
  output: Float64Array,
  added: Layout['added'],
  seeds: Float64Array,
  columns: number,
): { readonly rows: Float64Array; readonly sums: Float64Array } {
  const n = output.length / 2;
  const rows = Float64Array.of(...output, ...origins.bought, ...origins.importedGoods);
  const sums = new Float64Array(columns);
  for (let j = 0; j < 2 * n; j += 1) {
    sums[j] = output[j] - VALUE_ADDED.reduce((sum, part) => sum + added[part][j], 0);
  }
  let left = rows.reduce((sum, value) => sum + value, 0) - sums.reduce((sum, value) => sum + value, 0);
  // final uses keep the sums of their seeds; the smallest rounding of the published table falls on the largest of them
  let largest = 2 * n;
  for (let c = 2 * n; c < columns; c += 1) {
    for (let i = 0; i < rows.length; i += 1) sums[c] += seeds[i * columns + c];
    left -= sums[c];
    if (Math.abs(sums[c]) > Math.abs(sums[largest])) largest = c;
  }
  sums[largest] += left;
  return { rows, sums };
}

/** Share of the inputs of the town's sectors that the town sells. */
function homeShare(table: Float64Array, n: number, columns: number): number {
  let home = 0;
  let all = 0;
  for (let i = 0; i < 4 * n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      all += table[i * columns + j];
      if (i < n) home += table[i * columns + j];
    }
  }
  return all > 0 ? home / all : 0;
}

function largestGap(table: Float64Array, rows: Float64Array, sums: Float64Array): number {
  const columns = sums.length;
  const down = new Float64Array(columns);
  let most = 0;
  rows.forEach((target, i) => {
    let across = 0;
    for (let j = 0; j < columns; j += 1) {
      across += table[i * columns + j];
      down[j] += table[i * columns + j];
    }
    most = Math.max(most, Math.abs(across - target));
  });
  sums.forEach((target, j) => {
    most = Math.max(most, Math.abs(down[j] - target));
  });
  return most;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
