import { walk } from '../graph/walk.ts';
import { programs } from '../math/index.ts';
import { scalar } from '../math/scalar.ts';
import type { Program } from '../program.ts';

/**
 * Numbers that the elementary functions of a program read from memory. An engine makes a vector constant anew at each
 * use, in five instructions; a load takes one.
 */
export interface Pool {
  readonly numbers: Float64Array;
  /** Byte of one of the numbers in the memory. */
  readonly placeOf: (value: number) => number;
  /** First byte behind the numbers, at a multiple of 64. */
  readonly end: number;
}

/** @param from first byte */
export function poolOf(program: Program, from: number): Pool {
  // A map tells no 0 from -0, which are different numbers here.
  const keyOf = (value: number) => (Object.is(value, -0) ? '-0' : String(value));
  const places = new Map<string, number>();
  const numbers: number[] = [];
  for (const name of functionsOf(program)) {
    for (const value of numbersOf(name)) {
      if (places.has(keyOf(value))) continue;
      places.set(keyOf(value), from + numbers.length * 8);
      numbers.push(value);
    }
  }
  return {
    numbers: Float64Array.from(numbers),
    placeOf: (value) => {
      const place = places.get(keyOf(value));
      if (place === undefined) throw new Error(`${value} is not among the numbers of the functions`);
      return place;
    },
    end: Math.ceil((from + numbers.length * 8) / 64) * 64,
  };
}

type Name = keyof typeof programs;

/** Elementary functions that the equations call. */
function functionsOf({ variables }: Program): ReadonlySet<Name> {
  const found = new Set<Name>();
  for (const { node } of variables) {
    if (node === undefined) continue;
    for (const part of walk(node)) {
      const name = part.op === 'normal_quantile' ? 'normalQuantile' : 'fn' in part ? part.fn : '';
      if (name in programs) found.add(name as Name); // as the condition says
    }
  }
  return found;
}

/** The numbers that a function is made of. It has no branches, so one call meets them all. */
function numbersOf(name: Name): number[] {
  const met: number[] = [];
  const ops = {
    ...scalar,
    number: (value: number) => {
      met.push(value);
      return value;
    },
  };
  // pow is the one function of two arguments; the others ignore the second
  (programs[name] as (of: typeof ops, x: number, y: number) => number)(ops, 0.5, 0.5);
  return met;
}
