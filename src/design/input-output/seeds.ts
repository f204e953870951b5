import { simpleQuotients, sizeFactor } from './flq.ts';
import type { Origins } from './origins.ts';
import { columnOf, FINAL, OUTSIDE, type Place } from './shape.ts';
import type { ProvinceTable } from './table.ts';

/**
 * The first guess of a layout, before it is balanced.
 *
 * Each use is shared over its origins by the observed mix. Of the province's own goods the town's users buy at home what
 * Flegg's quotient says, never more in all than the town makes; the rest of the town's output, beyond its part of what leaves
 * the province, goes to the rest of the province, in proportion to what is used there. So the balance finds little to do, and
 * the exponent keeps its meaning. Where it is known how much a user buys in the town, that stands in place of the quotient.
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
  const amounts = new Float64Array(columns);
  const wanted = new Float64Array(columns);
  /** Columns of the town's users; the others inside the province are the rest's. */
  const inTown = Uint8Array.from({ length: columns }, (_, c) =>
    c < n || (c >= 2 * n && c < 2 * n + FINAL.length) ? 1 : 0,
  );
  const inside = 2 * n + 2 * FINAL.length;
  for (let i = 0; i < n; i += 1) {
    const share = place.outputShare[i];
    const drawn = Math.min(0, table.stocks[i]) + Math.min(0, table.error[i]);
    const left = Math.max(0, made[i] - share * (origins.outflow[i] + origins.exports[i] + drawn));
    const errors = fillUses(amounts, table, place, flows, i);
    let needed = 0;
    let away = 0;
    for (let c = 0; c < inside; c += 1) {
      const own = amounts[c] * origins.own[i];
      const known = c < n ? place.boughtInTown?.get(i * n + c) : undefined;
      if (known !== undefined) wanted[c] = Math.min(own, known * amounts[c]);
      else wanted[c] = inTown[c] === 1 ? own * boughtAtHome(quotients, i, c < n ? c : -1, size) : 0;
      if (inTown[c] === 1) needed += wanted[c];
      else away += own;
    }
    // a positive error is used where goods are made; its column is not told apart by region
    const errorHere = errors * share * origins.own[i] * boughtAtHome(quotients, i, -1, size);
    const errorAway = errors * (1 - share) * origins.own[i];
    needed += errorHere;
    away += errorAway;
    const fits = needed > left && needed > 0 ? left / needed : 1;
    const sold = away > 0 ? Math.min(1, (left - needed * fits) / away) : 0;
    const put = (c: number, amount: number, town: number) => {
      const own = amount * origins.own[i];
      seeds[i * columns + c] += town;
      seeds[(n + i) * columns + c] += own - town;
      seeds[(2 * n + i) * columns + c] += amount * origins.inflow[i];
      seeds[(3 * n + i) * columns + c] += amount * origins.imported[i];
    };
    for (let c = 0; c < inside; c += 1) {
      const own = amounts[c] * origins.own[i];
      put(c, amounts[c], share === 1 ? own : inTown[c] === 1 ? wanted[c] * fits : own * sold);
    }
    if (errors !== 0) {
      const town = share === 1 ? errors * origins.own[i] : errorHere * fits + errorAway * sold;
      put(columnOf(n, 'error'), errors, town);
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

/**
 * What uses a sector's goods in the province, wherever they come from, by column; stocks lie where goods are made, people of a
 * region spend by their number.
 * @returns the positive part of the row's statistical error
 */
function fillUses(amounts: Float64Array, table: ProvinceTable, place: Place, flows: Float64Array, i: number): number {
  const n = table.sectors.length;
  for (let c = 0; c < 2 * n; c += 1) amounts[c] = flows[i * 2 * n + c];
  for (const region of [0, 1]) {
    const people = region === 0 ? place.peopleShare : 1 - place.peopleShare;
    const made = region === 0 ? place.outputShare[i] : 1 - place.outputShare[i];
    amounts[columnOf(n, 'households', region)] = table.households[i] * people;
    amounts[columnOf(n, 'government', region)] = table.government[i] * people;
    amounts[columnOf(n, 'investment', region)] = table.investment[i] * people;
    amounts[columnOf(n, 'stocks', region)] = Math.max(0, table.stocks[i]) * made;
  }
  return Math.max(0, table.error[i]);
}
