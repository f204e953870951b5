/**
 * Choices read off a list of numbers, so that fast-check can shrink whatever is built from them. Behind the end of the
 * list every choice is the first one, which builders keep the simplest.
 */
export interface Tape {
  /** A whole number from 0 to n - 1. */
  readonly below: (n: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** True once in n times. */
  readonly once: (n: number) => boolean;
}

export function tapeOf(numbers: readonly number[]): Tape {
  let at = 0;
  const below = (n: number): number => {
    const number = at < numbers.length ? numbers[at] : 0;
    at += 1;
    return number % n;
  };
  return { below, pick: (items) => items[below(items.length)], once: (n) => below(n) === n - 1 };
}
