import type binaryen from 'binaryen';
import type { Expression } from './writer.ts';

/**
 * Shorter ways to the same bits on two doubles in a vector. On x86 a minimum or maximum that minds NaN and the signs of
 * zeros is six to eight instructions and a choice is three; where one side is a known number, one or two do. This
 * halved the inner loops that cap a chance at 1 or hold an amount above 0.
 */
type Module = binaryen.Module;

/**
 * The smaller or larger of x and a number. `pmin(x, c)` is `c < x ? c : x`, so a NaN in x stays; so does a zero of x,
 * which is right for a minimum with +0 and made right for a maximum by adding +0.
 * @param c not NaN and not -0
 */
export function limit({ f64x2 }: Module, fn: 'min' | 'max', x: Expression, c: number, lanes: () => Expression) {
  if (Number.isNaN(c) || Object.is(c, -0)) throw new RangeError(`no limit of ${c}`);
  if (fn === 'min') return f64x2.pmin(x, lanes());
  const larger = f64x2.pmax(x, lanes());
  return c === 0 ? f64x2.add(larger, lanes()) : larger;
}

/** Whether `limit` may be used with a number. */
export const isLimit = (c: number): boolean => !Number.isNaN(c) && !Object.is(c, -0);

/** `yes` where the mask has its bits, +0 elsewhere. */
export const orZero = ({ v128 }: Module, mask: Expression, yes: Expression): Expression => v128.and(yes, mask);

/** +0 where the mask has its bits, `no` elsewhere. */
export const zeroOr = ({ v128 }: Module, mask: Expression, no: Expression): Expression => v128.andnot(no, mask);
