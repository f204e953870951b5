import type { Futures } from '../engine/protocol.ts';

/** Futures of one plan so far: the paths of each watched series. */
export interface Cloud {
  readonly months: number;
  /** Futures that are in. */
  readonly count: number;
  /** By the number of the future: plans meet the same draws under the same number. */
  readonly paths: ReadonlyMap<string, ReadonlyMap<number, Float64Array>>;
}

export function emptyCloud(months: number): Cloud {
  return { months, count: 0, paths: new Map() };
}

/** The cloud with more futures in it. */
export function grown(cloud: Cloud, more: Futures): Cloud {
  const paths = new Map<string, ReadonlyMap<number, Float64Array>>();
  const length = cloud.months + 1;
  for (const [name, all] of more.paths) {
    const own = new Map(cloud.paths.get(name));
    for (let n = more.from; n < more.to; n += 1) {
      own.set(n, all.subarray((n - more.from) * length, (n - more.from + 1) * length));
    }
    paths.set(name, own);
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

const kept = new WeakMap<Cloud, Map<string, Bands | undefined>>();

/** Bands of a series; worked out once for a cloud, which never changes. */
export function bandsOf(cloud: Cloud | undefined, name: string): Bands | undefined {
  if (cloud === undefined) return undefined;
  const own = kept.get(cloud) ?? new Map<string, Bands | undefined>();
  kept.set(cloud, own);
  if (!own.has(name)) own.set(name, worked(cloud, name));
  return own.get(name);
}

function worked(cloud: Cloud, name: string): Bands | undefined {
  const paths = [...(cloud.paths.get(name)?.values() ?? [])];
  if (paths.length < FEWEST) return undefined;
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

/** How two plans differ in the last month of a series, future by future under the same draws. */
export interface Difference {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Share of the futures in which the first plan’s value is the lower one. */
  readonly lower: number;
  readonly count: number;
}

export function differenceOf(
  first: Cloud | undefined,
  second: Cloud | undefined,
  name: string,
): Difference | undefined {
  const [own, other] = [first?.paths.get(name), second?.paths.get(name)];
  if (first === undefined || second === undefined || own === undefined || other === undefined) return undefined;
  const month = Math.min(first.months, second.months);
  const values: number[] = [];
  for (const [number, path] of own) {
    const against = other.get(number);
    if (against !== undefined) values.push(path[month] - against[month]);
  }
  if (values.length < FEWEST) return undefined;
  values.sort((a, b) => a - b);
  return {
    low: quantile(values, 0.05),
    middle: quantile(values, 0.5),
    high: quantile(values, 0.95),
    lower: values.filter((value) => value < 0).length / values.length,
    count: values.length,
  };
}

/** How two plans differ month by month, future by future under the same draws. */
export function differenceBands(first: Cloud | undefined, second: Cloud | undefined, name: string): Bands | undefined {
  const [own, other] = [first?.paths.get(name), second?.paths.get(name)];
  if (first === undefined || own === undefined || other === undefined) return undefined;
  const paths = new Map<number, Float64Array>();
  for (const [number, path] of own) {
    const against = other.get(number);
    if (against !== undefined && against.length === path.length)
      paths.set(
        number,
        path.map((value, month) => value - against[month]),
      );
  }
  return bandsOf({ months: first.months, count: paths.size, paths: new Map([[name, paths]]) }, name);
}
