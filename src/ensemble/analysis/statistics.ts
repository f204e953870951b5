/** Small statistics that the analyses share. Sums run in one fixed order, so a result has the same bits everywhere. */

/** A column of numbers. */
export type Column = ArrayLike<number>;

export function mean(values: Column): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i];
  return values.length === 0 ? 0 : sum / values.length;
}

/**
 * Variance around the mean.
 * @param lost degrees of freedom taken off the count: 0 for the variance of these values, 1 for an estimate from a sample
 */
export function variance(values: Column, lost: 0 | 1 = 0): number {
  const count = values.length - lost;
  if (count <= 0) return 0;
  const middle = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) {
    const away = values[i] - middle;
    sum += away * away;
  }
  return sum / count;
}

/** A quantile of sorted values by the rule of type 7 (Hyndman and Fan 1996): linear between order statistics. */
export function quantile(sorted: Column, p: number): number {
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
}

export function sorted(values: Column): Float64Array {
  return Float64Array.from(values).sort();
}

/**
 * Places of the values in rising order; equal values keep the order they came in. Merged by hand, since every analysis of
 * an ensemble begins with it for each of some hundred inputs, and a sort that calls a function back takes ten times as long.
 */
export function order(values: Column): Uint32Array {
  const count = values.length;
  let from = Uint32Array.from({ length: count }, (_, i) => i);
  let into = new Uint32Array(count);
  for (let width = 1; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) merge(values, from, into, start, width);
    [from, into] = [into, from];
  }
  return from;
}

/** Merges two neighbouring stretches of places, each in rising order of its values. */
function merge(values: Column, from: Uint32Array, into: Uint32Array, start: number, width: number): void {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(middle + width, from.length);
  let left = start;
  let right = middle;
  for (let to = start; to < end; to += 1) {
    const isLeft = right >= end || (left < middle && values[from[left]] <= values[from[right]]);
    into[to] = isLeft ? from[left++] : from[right++];
  }
}

/** Number of sorted values up to and including a value. */
export function countUpTo(ascending: Column, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
