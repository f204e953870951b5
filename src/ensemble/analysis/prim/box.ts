import type { Column } from '../statistics.ts';

/** The part of an input’s range that a box keeps; infinite where it keeps that end. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

/** A box in the space of the inputs, and the futures in it. */
export interface Box {
  /** One for each input. */
  readonly limits: readonly Limits[];
  /** Futures inside, and how many of these are cases. */
  readonly count: number;
  readonly cases: number;
  /** Share of all cases that lie inside. */
  readonly coverage: number;
  /** Share of the futures inside that are cases. */
  readonly density: number;
  /** Share of all futures that lie inside. */
  readonly mass: number;
  /** Inputs with a limit. */
  readonly restricted: readonly number[];
}

export const OPEN: Limits = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

export function isOpen({ low, high }: Limits): boolean {
  return low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY;
}

/** The futures in a search: an input a column, and 1 for each future that is a case. */
export interface Futures {
  readonly inputs: readonly Column[];
  readonly cases: Uint8Array;
}

/** 1 for each future inside some limits. */
export function insideOf({ inputs, cases }: Futures, limits: readonly Limits[]): Uint8Array {
  const inside = new Uint8Array(cases.length).fill(1);
  limits.forEach((own, input) => {
    if (isOpen(own)) return;
    const values = inputs[input];
    for (let row = 0; row < inside.length; row += 1) {
      if (values[row] < own.low || values[row] > own.high) inside[row] = 0;
    }
  });
  return inside;
}

/** A box by its limits, with what it holds. */
export function boxOf(futures: Futures, limits: readonly Limits[]): Box {
  const inside = insideOf(futures, limits);
  let count = 0;
  let cases = 0;
  let allCases = 0;
  for (let row = 0; row < inside.length; row += 1) {
    allCases += futures.cases[row];
    if (inside[row] === 0) continue;
    count += 1;
    cases += futures.cases[row];
  }
  return {
    limits,
    count,
    cases,
    coverage: allCases === 0 ? 0 : cases / allCases,
    density: count === 0 ? 0 : cases / count,
    mass: inside.length === 0 ? 0 : count / inside.length,
    restricted: limits.flatMap((own, input) => (isOpen(own) ? [] : [input])),
  };
}

/** The box without its limits on an input. */
export function dropped(futures: Futures, box: Box, input: number): Box {
  return boxOf(
    futures,
    box.limits.map((own, i) => (i === input ? OPEN : own)),
  );
}

/** Limits with one end of one input moved. */
export function moved(limits: readonly Limits[], input: number, end: 'low' | 'high', value: number): Limits[] {
  return limits.map((own, i) => (i === input ? { ...own, [end]: value } : own));
}
