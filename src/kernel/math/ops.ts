/**
 * The operations that every elementary function is made of.
 *
 * A function is written once over these and runs on whatever carries them: plain doubles (scalar.ts), or lanes of
 * doubles in WebAssembly. IEEE 754 fixes the result of each to the bit, so all carriers agree. There is no branch:
 * both sides are worked out and one is chosen.
 *
 * T is a number, M the answer to a comparison.
 */
export interface Ops<T, M> {
  number(value: number): T;
  add(a: T, b: T): T;
  sub(a: T, b: T): T;
  mul(a: T, b: T): T;
  div(a: T, b: T): T;
  neg(a: T): T;
  abs(a: T): T;
  sqrt(a: T): T;
  floor(a: T): T;
  min(a: T, b: T): T;
  max(a: T, b: T): T;
  lt(a: T, b: T): M;
  le(a: T, b: T): M;
  gt(a: T, b: T): M;
  ge(a: T, b: T): M;
  eq(a: T, b: T): M;
  ne(a: T, b: T): M;
  and(a: M, b: M): M;
  or(a: M, b: M): M;
  not(a: M): M;
  /** `yes` where the mask holds, `no` elsewhere. */
  select(mask: M, yes: T, no: T): T;
  /** The double with its low 32 bits cleared: about 21 leading bits of the fraction. */
  truncateLow(a: T): T;
  /** Unbiased binary exponent of a normal double, as a double: 0 for [1, 2). */
  exponent(a: T): T;
  /** The fraction of a normal positive double, in [1, 2): x = fraction(x) * 2^exponent(x). Of anything else, any such number. */
  fraction(a: T): T;
  /** 2^k for a whole k from -1022 to 1023. */
  pow2(k: T): T;
}

/** Adding and taking away 1.5 * 2^52 rounds to a whole number, halves to even; good to 2^51. */
const ROUNDER = 6755399441055744;

export function roundToEven<T, M>(ops: Ops<T, M>, a: T): T {
  const rounder = ops.number(ROUNDER);
  return ops.sub(ops.add(a, rounder), rounder);
}

/** c[0] + x (c[1] + x (c[2] + ...)) */
export function polynomial<T, M>(ops: Ops<T, M>, x: T, coefficients: readonly number[]): T {
  let sum = ops.number(coefficients[coefficients.length - 1]);
  for (let i = coefficients.length - 2; i >= 0; i -= 1) sum = ops.add(ops.number(coefficients[i]), ops.mul(x, sum));
  return sum;
}
