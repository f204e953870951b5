import type { Futures } from '../engine/protocol.ts';

/** Futures of one plan so far: the paths of each watched series. */
export interface Cloud {
  readonly months: number;
  /** Futures that are in. */
  readonly count: number;
  readonly paths: ReadonlyMap<string, readonly Float64Array[]>;
}

export function emptyCloud(months: number): Cloud {
  return { months, count: 0, paths: new Map() };
}

/** The cloud with more futures in it. */
export function grown(cloud: Cloud, more: Futures): Cloud {
  const paths = new Map<string, readonly Float64Array[]>();
  const length = cloud.months + 1;
  for (const [name, all] of more.paths) {
    const own = Array.from({ length: more.to - more.from }, (_, i) => all.subarray(i * length, (i + 1) * length));
    paths.set(name, [...(cloud.paths.get(name) ?? []), ...own]);
  }
  return { months: cloud.months, count: cloud.count + more.to - more.from, paths };
}

/** Quantiles of some values, by the rule of type 7 (Hyndman and Fan 1996): linear between order statistics. */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low);
}

/** The middle and the bands of half and of nine in ten futures, month by month. */
export interface Bands {
  readonly low90: Float64Array;
  readonly low50: Float64Array;
  readonly middle: Float64Array;
  readonly high50: Float64Array;
  readonly high90: Float64Array;
}

const LEVELS = { low90: 0.05, low50: 0.25, middle: 0.5, high50: 0.75, high90: 0.95 } as const;

/** Fewest futures that a band is drawn from. */
export const FEWEST = 20;

export function bandsOf(cloud: Cloud | undefined, name: string): Bands | undefined {
  const paths = cloud?.paths.get(name);
  if (cloud === undefined || paths === undefined || paths.length < FEWEST) return undefined;
  const row = () => new Float64Array(cloud.months + 1);
  const bands: Bands = { low90: row(), low50: row(), middle: row(), high50: row(), high90: row() };
  const values = new Float64Array(paths.length);
  for (let month = 0; month <= cloud.months; month += 1) {
    for (let i = 0; i < paths.length; i += 1) values[i] = paths[i][month];
    values.sort();
    for (const [level, p] of Object.entries(LEVELS)) bands[level as keyof Bands][month] = quantile(values, p); // the keys of LEVELS
  }
  return bands;
}
