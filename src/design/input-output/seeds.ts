import { simpleQuotients, sizeFactor } from './flq.ts';
import type { Origins } from './origins.ts';
import { columnOf, FINAL, OUTSIDE, type Place } from './shape.ts';
import type { ProvinceTable } from './table.ts';

/** One use of a sector's goods in a region: its column, what it uses wherever it comes from, and the user's sector. */
interface Use {
  readonly column: number;
  readonly region: 0 | 1;
  readonly amount: number;
  /** -1 for final users. */
  readonly user: number;
}

/**
 * The first guess of a layout, before it is balanced.
 *
 * Each use is shared over its origins by the observed mix. Of the province's own goods the town's users buy at home what
 * Flegg's quotient says, never more in all than the town makes; the rest of the town's output, beyond its part of what leaves
 * the province, goes to the rest of the province, in proportion to what is used there. So the balance finds little to do, and
 * the exponent keeps its meaning.
 *
 * @param flows n x 2n, what sectors of the town and of the rest use wherever it comes from
 * @returns 4n rows (town, rest, inflow, imports) x the columns of a layout
 */
export function regionSeeds(
  table: ProvinceTable,
  origins: Origins,
  place: Place,
  flows: Float64Array,
  delta: number,
): Float64Array {
  const n = table.sectors.length;
  const columns = 2 * n + 2 * FINAL.length + OUTSIDE.length;
  const seeds = new Float64Array(4 * n * columns);
  const made = table.output.map((value, i) => value * place.outputShare[i]);
  const quotients = simpleQuotients(made, table.output);
  const size = sizeFactor(place.size, delta);
  for (let i = 0; i < n; i += 1) {
    const share = place.outputShare[i];
    const uses = usesOf(table, place, flows, i);
    const drawn = Math.min(0, table.stocks[i]) + Math.min(0, table.error[i]);
    const left = Math.max(0, made[i] - share * (origins.outflow[i] + origins.exports[i] + drawn));
    const wanted = (use: Use) => use.amount * origins.own[i] * boughtAtHome(quotients, i, use.user, size);
    const inTown = uses.filter((use) => use.region === 0);
    const inRest = uses.filter((use) => use.region === 1);
    const needed = total(inTown.map(wanted));
    const fits = needed > left && needed > 0 ? left / needed : 1;
    const away = total(inRest.map((use) => use.amount * origins.own[i]));
    const sold = away > 0 ? Math.min(1, (left - needed * fits) / away) : 0;
    for (const use of uses) {
      const own = use.amount * origins.own[i];
      const town = share === 1 ? own : use.region === 0 ? wanted(use) * fits : own * sold;
      seeds[i * columns + use.column] += town;
      seeds[(n + i) * columns + use.column] += own - town;
      seeds[(2 * n + i) * columns + use.column] += use.amount * origins.inflow[i];
      seeds[(3 * n + i) * columns + use.column] += use.amount * origins.imported[i];
    }
    [share, 1 - share].forEach((part, region) => {
      const row = (region * n + i) * columns;
      seeds[row + columnOf(n, 'outflow')] += origins.outflow[i] * part;
      seeds[row + columnOf(n, 'exports')] += origins.exports[i] * part;
      seeds[row + columnOf(n, 'stocks', region)] += Math.min(0, table.stocks[i]) * part;
      seeds[row + columnOf(n, 'error')] += Math.min(0, table.error[i]) * part;
    });
  }
  return seeds;
}

/** Share of the province's own goods that the town's users buy in the town: Flegg's quotient; of final users without a user's. */
function boughtAtHome(quotients: Float64Array, i: number, user: number, size: number): number {
  const to = user < 0 || user === i ? 1 : quotients[user];
  return Math.min(1, to > 0 ? (quotients[i] / to) * size : quotients[i] > 0 ? 1 : 0);
}

/** Who uses a sector's goods. Stocks lie where goods are made; people of a region spend by their number. */
function usesOf(table: ProvinceTable, place: Place, flows: Float64Array, i: number): Use[] {
  const n = table.sectors.length;
  const uses: Use[] = [];
  for (const region of [0, 1] as const) {
    for (let j = 0; j < n; j += 1) {
      uses.push({ column: region * n + j, region, amount: flows[i * 2 * n + region * n + j], user: j });
    }
    const people = region === 0 ? place.peopleShare : 1 - place.peopleShare;
    const made = region === 0 ? place.outputShare[i] : 1 - place.outputShare[i];
    const final = (use: (typeof FINAL)[number] | 'error', amount: number) => {
      if (amount !== 0) uses.push({ column: columnOf(n, use, region), region, amount, user: -1 });
    };
    final('households', table.households[i] * people);
    final('government', table.government[i] * people);
    final('investment', table.investment[i] * people);
    final('stocks', Math.max(0, table.stocks[i]) * made);
    final('error', Math.max(0, table.error[i]) * made);
  }
  return uses;
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
