import type { LinearProblem, Row } from './solve.ts';

/** One way to pull a lever: what it changes, in every objective and every limited quantity, if it is the only change. */
export interface Choice {
  readonly lever: string;
  /** Objectives, all made small. */
  readonly gains: readonly number[];
  /** What it takes of each limit. */
  readonly takes: readonly number[];
}

/** Levers that go together or do not, as numbers: the sum of those pulled, with their signs, is at most `most`. */
export interface Together {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly most: number;
}

/**
 * The problem of choosing at most one way for each lever, so that a weighted sum of the objectives is as small as
 * can be and no limit is passed, if effects simply add up (a knapsack with groups). That they do is an approximation:
 * what it chooses is run again before anybody believes it.
 * @param room what is left of each limit
 */
export function portfolioProblem(
  choices: readonly Choice[],
  weights: readonly number[],
  room: readonly number[],
  together: readonly Together[],
): LinearProblem {
  const levers = [...new Set(choices.map(({ lever }) => lever))];
  const of = (lever: string, value: number) =>
    choices.flatMap((one, column) => (one.lever === lever ? [{ column, value }] : []));
  const atMost = (name: string, high: number, entries: Row['entries']): Row => ({
    name,
    low: Number.NEGATIVE_INFINITY,
    high,
    entries,
  });
  return {
    columns: choices.map(({ lever, gains }, i) => ({
      name: `${lever} ${i}`,
      cost: gains.reduce((sum, gain, k) => sum + gain * weights[k], 0),
      low: 0,
      high: 1,
      whole: true,
    })),
    rows: [
      ...levers.map((lever) => atMost(lever, 1, of(lever, 1))),
      ...room.map((left, i) =>
        atMost(
          `limit ${i}`,
          left,
          choices.map(({ takes }, column) => ({ column, value: takes[i] })),
        ),
      ),
      ...together.map(({ plus, minus, most }, i) =>
        atMost(`together ${i}`, most, [...plus.flatMap((one) => of(one, 1)), ...minus.flatMap((one) => of(one, -1))]),
      ),
    ],
  };
}
