import { type Column, order } from '../statistics.ts';

/**
 * Rows in slices of about equal count by the value of an input, from its lowest to its highest. Equal values stay together,
 * so an input with few values (a switch) has a slice for each.
 * @param count slices asked for; there may be fewer
 */
export function slicesOf(input: Column, count: number): Uint32Array[] {
  const rising = order(input);
  const rows = rising.length;
  const slices: Uint32Array[] = [];
  let from = 0;
  for (let slice = 1; slice <= count && from < rows; slice += 1) {
    let to = Math.round((slice * rows) / count);
    if (to <= from) continue;
    while (to < rows && input[rising[to]] === input[rising[to - 1]]) to += 1;
    slices.push(rising.subarray(from, to));
    from = to;
  }
  return slices;
}

/** Values at some rows. */
export function pick(values: Column, rows: Uint32Array): Float64Array {
  const found = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) found[i] = values[rows[i]];
  return found;
}
