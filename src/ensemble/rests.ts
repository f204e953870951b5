import type { Basis, Figure } from '../region/region.ts';

/** Which quantities of the pack each variable of the model hangs on. */
export interface Ground {
  readonly quantities: readonly {
    readonly name: string;
    /** How it is known: that of its least certain row. */
    readonly basis: Basis;
    /** Whether the scenario sets it to a value of its own. */
    readonly changed: boolean;
  }[];
  /** By variable: a bit for each quantity. */
  readonly sets: ReadonlyMap<string, Uint32Array>;
}

/** Quantities that something rests on, by how they are known. */
export interface Rests {
  readonly observed: number;
  readonly derived: number;
  readonly proxy: number;
  readonly assumption: number;
  /** How many of them the scenario sets. */
  readonly changed: number;
  /** The least certain of them; nothing where it rests on no figure at all. */
  readonly weakest: Basis | undefined;
}

/** From the most to the least certain. */
export const CERTAINTY: readonly Basis[] = ['observed', 'derived', 'proxy', 'assumption'];

/** What results rest on together: each quantity counts once. */
export function restsOf({ quantities, sets }: Ground, variables: readonly string[]): Rests {
  const found = { observed: 0, derived: 0, proxy: 0, assumption: 0, changed: 0 };
  const own = variables.flatMap((name) => sets.get(name) ?? []);
  for (const [i, { basis, changed }] of quantities.entries()) {
    if (!own.some((set) => has(set, i))) continue;
    found[basis] += 1;
    if (changed) found.changed += 1;
  }
  return { ...found, weakest: CERTAINTY.findLast((basis) => found[basis] > 0) };
}

/** What some figures are known by; each quantity counts once, by its least certain row. */
export function restsOfFigures(figures: readonly Figure[]): Rests {
  const found = { observed: 0, derived: 0, proxy: 0, assumption: 0, changed: 0 };
  for (const quantity of new Set(figures.map((one) => one.quantity))) {
    found[weakestRow(figures.filter((one) => one.quantity === quantity).map(({ basis }) => basis))] += 1;
  }
  return { ...found, weakest: CERTAINTY.findLast((basis) => found[basis] > 0) };
}

/** Of rows that differ, the least certain says how a table is known. */
export function weakestRow(bases: readonly Basis[]): Basis {
  return CERTAINTY.findLast((basis) => bases.includes(basis)) ?? 'assumption';
}

export function has(set: Uint32Array, at: number): boolean {
  return (set[at >> 5] & (1 << (at & 31))) !== 0;
}
