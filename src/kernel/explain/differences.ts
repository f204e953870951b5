import type { Snapshot } from './explain.ts';

/** Differences below this, relative to the largest value that the variable takes (1 at least), are rounding. */
const ROUNDING = 1e-9;

/** Two runs of one program at the same steps, and where they differ by more than rounding. */
export interface Differences {
  /** The two runs, earliest step first. */
  readonly a: readonly Snapshot[];
  readonly b: readonly Snapshot[];
  /** Position among the kept steps of the first at which any element of a variable differs; -1 where none does. */
  from(variable: number): number;
  /** Whether two values of a variable differ. */
  differ(variable: number, before: number, after: number): boolean;
  /** The element of a variable that differs most at a kept step. */
  widest(variable: number, at: number): number;
}

/** @param a, b as in `Differences` */
export function differences(a: readonly Snapshot[], b: readonly Snapshot[]): Differences {
  const { instance } = a[0];
  const scales = new Map<number, number>();
  const scaleOf = (variable: number) => {
    let scale = scales.get(variable);
    if (scale === undefined) {
      scale = largest([...a, ...b], instance.offsets[variable], instance.lengths[variable]);
      scales.set(variable, scale);
    }
    return scale;
  };
  const differ = (variable: number, before: number, after: number) =>
    Math.abs(after - before) > ROUNDING * scaleOf(variable);
  const widest = (variable: number, at: number) => {
    const offset = instance.offsets[variable];
    let found = 0;
    let most = -1;
    for (let element = 0; element < instance.lengths[variable]; element += 1) {
      const difference = Math.abs(b[at].values[offset + element] - a[at].values[offset + element]);
      if (difference > most) [found, most] = [element, difference];
    }
    return found;
  };
  const from = (variable: number) =>
    a.findIndex((one, at) => {
      const place = instance.offsets[variable] + widest(variable, at);
      return differ(variable, one.values[place], b[at].values[place]);
    });
  return { a, b, from, differ, widest };
}

function largest(snapshots: readonly Snapshot[], offset: number, length: number): number {
  let most = 1;
  for (const { values } of snapshots) {
    for (let at = offset; at < offset + length; at += 1) most = Math.max(most, Math.abs(values[at]));
  }
  return most;
}
