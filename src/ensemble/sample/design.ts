import { uniform } from '../../kernel/random/philox.ts';

/** How futures are spread over what is not known. */
export interface Design {
  readonly method: 'mc' | 'lhs' | 'sobol' | 'saltelli' | 'morris';
  /** Futures in the design: what a Latin hypercube is divided into, and a Sobol sequence a power of two of. */
  readonly size: number;
  readonly seed: number;
  /** Of method `saltelli`: the inputs that move together, by name. Each on its own where nothing is said. */
  readonly groups?: readonly (readonly string[])[];
}

/** Methods that draw each input for itself: those of an ensemble. */
export const METHODS = ['mc', 'lhs', 'sobol'] as const;

/**
 * Probability of an input in a future. It depends on the design, the future and the input’s name alone: on no other
 * future, no order, no list of inputs. So a future is the same alone or in any batch, and two plans meet the same draws.
 */
export function probability({ method, size, seed }: Design, future: number, input: string): number {
  const process = streamOf(input);
  const within = uniform(seed, future, 0, process, 0);
  if (method === 'mc') return within;
  return (shuffled(future, size, seed, process) + within) / size;
}

/** A whole number from a name, the same everywhere: FNV-1a. */
export function streamOf(name: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) value = Math.imul(value ^ name.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

const ROUNDS = 8;

/**
 * The place of a number in a shuffle of 0 to size - 1, without making the shuffle: a Feistel network over the next
 * power of four, walked on until it lands inside (Black and Rogaway 2002, cycle walking).
 */
function shuffled(index: number, size: number, seed: number, process: number): number {
  let half = 1;
  while (half * half < size) half *= 2;
  let at = index;
  do {
    let left = Math.floor(at / half);
    let right = at % half;
    for (let round = 0; round < ROUNDS; round += 1) {
      const mixed = Math.floor(uniform(seed, right, round + 1, process, 1) * half);
      [left, right] = [right, (left + mixed) % half];
    }
    at = left * half + right;
  } while (at >= size);
  return at;
}
