import type { Ops } from './ops.ts';

// Method and constants: fdlibm (Sun Microsystems 1993), see exp.ts for the notice.
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const L = [
  6.66666666666673513e-1, 3.999999999940941908e-1, 2.857142874366239149e-1, 2.222219843214978396e-1,
  1.818357216161805012e-1, 1.531383769920937332e-1, 1.479819860511658591e-1,
];
const SQRT2 = 1.4142135623730951;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO54 = 18014398509481984;

/** x = m * 2^k with m in [sqrt(1/2), sqrt(2)); x > 0, subnormals too. */
export function split<T, M>(ops: Ops<T, M>, x: T): { m: T; k: T } {
  const small = ops.lt(x, ops.number(SMALLEST_NORMAL));
  const normal = ops.select(small, ops.mul(x, ops.number(TWO54)), x);
  const e = ops.exponent(normal);
  const m = ops.fraction(normal);
  const big = ops.ge(m, ops.number(SQRT2));
  const k = ops.add(ops.select(big, ops.add(e, ops.number(1)), e), ops.select(small, ops.number(-54), ops.number(0)));
  return { m: ops.select(big, ops.mul(m, ops.number(0.5)), m), k };
}

/** Natural logarithm, error under 1 ulp. ln 0 is -infinity, of a negative number NaN. */
export function ln<T, M>(ops: Ops<T, M>, x: T): T {
  const { m, k } = split(ops, x);
  const f = ops.sub(m, ops.number(1));
  const s = ops.div(f, ops.add(ops.number(2), f));
  const z = ops.mul(s, s);
  let sum = ops.number(L[6]);
  for (let i = 5; i >= 0; i -= 1) sum = ops.add(ops.number(L[i]), ops.mul(z, sum));
  const r = ops.mul(z, sum);
  const square = ops.mul(ops.mul(ops.number(0.5), f), f);
  const inner = ops.add(ops.mul(s, ops.add(square, r)), ops.mul(k, ops.number(LN2_LOW)));
  const result = ops.sub(ops.mul(k, ops.number(LN2_HIGH)), ops.sub(ops.sub(square, inner), f));
  return special(ops, x, result);
}

/** What a logarithm is outside the positive finite numbers. */
export function special<T, M>(ops: Ops<T, M>, x: T, result: T): T {
  const infinity = ops.number(Number.POSITIVE_INFINITY);
  const zero = ops.select(ops.eq(x, ops.number(0)), ops.neg(infinity), result);
  const large = ops.select(ops.eq(x, infinity), infinity, zero);
  return ops.select(ops.ge(x, ops.number(0)), large, ops.number(Number.NaN));
}

const IVLN10_HIGH = 4.34294481878168880939e-1;
const IVLN10_LOW = 2.50829467116452752298e-11;
const LOG10_2_HIGH = 3.01029995663611771306e-1;
const LOG10_2_LOW = 3.69423907715893078616e-13;

/** Logarithm to base 10, error under 2 ulp. The logarithm of the fraction is carried in two parts. */
export function log10<T, M>(ops: Ops<T, M>, x: T): T {
  const { m, k } = split(ops, x);
  const f = ops.sub(m, ops.number(1));
  const s = ops.div(f, ops.add(ops.number(2), f));
  const z = ops.mul(s, s);
  let sum = ops.number(L[6]);
  for (let i = 5; i >= 0; i -= 1) sum = ops.add(ops.number(L[i]), ops.mul(z, sum));
  const r = ops.mul(z, sum);
  const square = ops.mul(ops.mul(ops.number(0.5), f), f);
  const high = ops.truncateLow(ops.sub(f, square));
  const low = ops.add(ops.sub(ops.sub(f, high), square), ops.mul(s, ops.add(square, r)));
  const main = ops.mul(high, ops.number(IVLN10_HIGH));
  const whole = ops.mul(k, ops.number(LOG10_2_HIGH));
  const rest = ops.add(
    ops.add(ops.mul(k, ops.number(LOG10_2_LOW)), ops.mul(ops.add(low, high), ops.number(IVLN10_LOW))),
    ops.mul(low, ops.number(IVLN10_HIGH)),
  );
  const top = ops.add(whole, main);
  const lost = ops.add(ops.sub(whole, top), main);
  return special(ops, x, ops.add(ops.add(rest, lost), top));
}
