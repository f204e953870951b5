import { type Ops, roundToEven } from './ops.ts';

/*
 * Method and constants of exp, ln, pow and the trigonometric functions: fdlibm.
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems, Inc.
 * business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
 * notice is preserved.
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;
const P = [
  1.66666666666666019037e-1, -2.77777777770155933842e-3, 6.61375632143793436117e-5, -1.6533902205465251539e-6,
  4.13813679705723846039e-8,
];
const OVERFLOW = 7.09782712893383973096e2;
const UNDERFLOW = -7.4513321910194110842e2;

/**
 * e^x, error under 1 ulp (Remes rational after reduction by multiples of ln 2). Above 709.78 infinity, below -745.13
 * zero; subnormal results are rounded once more.
 */
export function exp<T, M>(ops: Ops<T, M>, x: T): T {
  const within = ops.min(ops.max(x, ops.number(-750)), ops.number(715));
  const k = roundToEven(ops, ops.mul(within, ops.number(INVERSE_LN2)));
  const high = ops.sub(within, ops.mul(k, ops.number(LN2_HIGH)));
  const low = ops.mul(k, ops.number(LN2_LOW));
  const result = scale(ops, expReduced(ops, high, low), k);
  const capped = ops.select(ops.gt(x, ops.number(OVERFLOW)), ops.number(Number.POSITIVE_INFINITY), result);
  const floored = ops.select(ops.lt(x, ops.number(UNDERFLOW)), ops.number(0), capped);
  return ops.select(ops.eq(x, x), floored, x);
}

/** e^(high - low) for a reduced argument of at most 0.35. */
function expReduced<T, M>(ops: Ops<T, M>, high: T, low: T): T {
  const r = ops.sub(high, low);
  const t = ops.mul(r, r);
  let sum = ops.number(P[4]);
  for (let i = 3; i >= 0; i -= 1) sum = ops.add(ops.number(P[i]), ops.mul(t, sum));
  const c = ops.sub(r, ops.mul(t, sum));
  const quotient = ops.div(ops.mul(r, c), ops.sub(ops.number(2), c));
  return ops.sub(ops.number(1), ops.sub(ops.sub(low, quotient), high));
}

/** y * 2^k in two steps, so that neither factor leaves the range of doubles. */
export function scale<T, M>(ops: Ops<T, M>, y: T, k: T): T {
  const half = ops.floor(ops.mul(k, ops.number(0.5)));
  return ops.mul(ops.mul(y, ops.pow2(half)), ops.pow2(ops.sub(k, half)));
}
