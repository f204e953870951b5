import { uniform } from '../../kernel/random/philox.ts';

/** Random numbers of one generation of a search: they follow from seed, generation and purpose, so a search can stop anywhere. */
export interface Draws {
  /** A number in the open interval (0, 1). */
  readonly next: () => number;
  /** A whole number from 0 up to `count` - 1. */
  readonly below: (count: number) => number;
}

/** What draws are for: each purpose has a stream of its own. */
export type Purpose = 'start' | 'offspring' | 'survival' | 'restart' | 'measure';
const PROCESS: Readonly<Record<Purpose, number>> = { start: 1, offspring: 2, survival: 3, restart: 4, measure: 5 };

/** @param seed 0 to 2^53 - 1 */
export function drawsOf(seed: number, generation: number, purpose: Purpose): Draws {
  let drawn = 0;
  const next = () => {
    drawn += 1;
    return uniform(seed, generation, drawn, PROCESS[purpose], 0);
  };
  return { next, below: (count) => Math.min(count - 1, Math.floor(next() * count)) };
}

/** The numbers 0 to `count` - 1 in a random order (Fisher and Yates). */
export function shuffledOrder(count: number, draws: Draws): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = draws.below(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
