import { type Ops, polynomial, roundToEven } from './ops.ts';

// Method and constants: fdlibm (Sun Microsystems 1993), see exp.ts for the notice.
const INVERSE_HALF_PI = 6.36619772367581382433e-1;
/** pi/2 in three parts of 33 bits and a rest: k times each of the first three is exact for k up to 2^20. */
const PARTS = [1.57079632673412561417, 6.0771005063039659766e-11, 2.0222662487111664558e-21] as const;
const REST = 8.47842766036889956997e-32;
/** Beyond 2^20 quarter turns the reduction would lose digits; the functions give NaN there. */
const LARGEST = 1647099.0;

const S = [
  -1.66666666666666324348e-1, 8.33333333332248946124e-3, -1.98412698298579493134e-4, 2.75573137070700676789e-6,
  -2.50507602534068634195e-8, 1.58969099521155010221e-10,
];
const C = [
  4.16666666666666019037e-2, -1.38888888888741095749e-3, 2.48015872894767294178e-5, -2.75573143513906633035e-7,
  2.0875723212981748279e-9, -1.13596475577881948265e-11,
];

/** x = k pi/2 + r + tail with |r| up to pi/4 (Cody and Waite). */
function reduce<T, M>(ops: Ops<T, M>, x: T): { r: T; tail: T; quarter: T } {
  const k = roundToEven(ops, ops.mul(x, ops.number(INVERSE_HALF_PI)));
  let r = ops.sub(x, ops.mul(k, ops.number(PARTS[0])));
  let tail = ops.number(0);
  for (const part of [PARTS[1], PARTS[2], REST]) {
    // r - k part, keeping what rounding takes away
    const step = ops.neg(ops.mul(k, ops.number(part)));
    const sum = ops.add(r, step);
    const back = ops.sub(sum, r);
    const lost = ops.add(ops.sub(r, ops.sub(sum, back)), ops.sub(step, back));
    tail = ops.add(tail, lost);
    r = sum;
  }
  const folded = ops.add(r, tail);
  const low = ops.sub(tail, ops.sub(folded, r));
  const quarter = ops.sub(k, ops.mul(ops.number(4), ops.floor(ops.mul(k, ops.number(0.25)))));
  return { r: folded, tail: low, quarter };
}

function sinReduced<T, M>(ops: Ops<T, M>, x: T, y: T): T {
  const z = ops.mul(x, x);
  const v = ops.mul(z, x);
  const r = polynomial(ops, z, S.slice(1));
  const inner = ops.sub(ops.mul(z, ops.sub(ops.mul(ops.number(0.5), y), ops.mul(v, r))), y);
  return ops.sub(x, ops.sub(inner, ops.mul(v, ops.number(S[0]))));
}

function cosReduced<T, M>(ops: Ops<T, M>, x: T, y: T): T {
  const z = ops.mul(x, x);
  const r = ops.mul(z, polynomial(ops, z, C));
  const half = ops.mul(ops.number(0.5), z);
  const w = ops.sub(ops.number(1), half);
  const lost = ops.sub(ops.sub(ops.number(1), w), half);
  return ops.add(w, ops.add(lost, ops.sub(ops.mul(z, r), ops.mul(x, y))));
}

function guarded<T, M>(ops: Ops<T, M>, x: T, result: (safe: T) => T): T {
  const fine = ops.le(ops.abs(x), ops.number(LARGEST));
  return ops.select(fine, result(ops.select(fine, x, ops.number(0))), ops.number(Number.NaN));
}

/** Sine of x radians, error under 1 ulp for |x| up to 2^20 pi/2; NaN beyond. */
export function sin<T, M>(ops: Ops<T, M>, x: T): T {
  return guarded(ops, x, (safe) => {
    const { r, tail, quarter } = reduce(ops, safe);
    const even = evenQuarter(ops, quarter);
    const value = ops.select(even, sinReduced(ops, r, tail), cosReduced(ops, r, tail));
    return ops.select(ops.ge(quarter, ops.number(2)), ops.neg(value), value);
  });
}

/** Cosine of x radians, error under 1 ulp for |x| up to 2^20 pi/2; NaN beyond. */
export function cos<T, M>(ops: Ops<T, M>, x: T): T {
  return guarded(ops, x, (safe) => {
    const { r, tail, quarter } = reduce(ops, safe);
    const even = evenQuarter(ops, quarter);
    const value = ops.select(even, cosReduced(ops, r, tail), sinReduced(ops, r, tail));
    const negative = ops.or(ops.eq(quarter, ops.number(1)), ops.eq(quarter, ops.number(2)));
    return ops.select(negative, ops.neg(value), value);
  });
}

/** Tangent of x radians as sine over cosine, error under 2.5 ulp for |x| up to 2^20 pi/2; NaN beyond. */
export function tan<T, M>(ops: Ops<T, M>, x: T): T {
  return ops.div(sin(ops, x), cos(ops, x));
}

function evenQuarter<T, M>(ops: Ops<T, M>, quarter: T): M {
  return ops.or(ops.eq(quarter, ops.number(0)), ops.eq(quarter, ops.number(2)));
}

const A = [
  3.33333333333329318027e-1, -1.99999999998764832476e-1, 1.42857142725034663711e-1, -1.1111110405462355788e-1,
  9.09088713343650656196e-2, -7.69187620504482999495e-2, 6.66107313738753120669e-2, -5.83357013379057348645e-2,
  4.97687799461593236017e-2, -3.6531572744216915527e-2, 1.62858201153657823623e-2,
];
const AT_HIGH = [4.63647609000806093515e-1, 7.85398163397448278999e-1, 9.82793723247329054082e-1, 1.570796326794896558];
const AT_LOW = [
  2.26987774529616870924e-17, 3.06161699786838301793e-17, 1.39033110312309984516e-17, 6.12323399573676603587e-17,
];

/** Arc tangent in radians, error under 1 ulp. */
export function arctan<T, M>(ops: Ops<T, M>, x: T): T {
  const n = ops.number;
  const size = ops.abs(x);
  // Reduce about 0.5, 1, 1.5 or infinity, as the size needs.
  const reduced = [
    ops.div(ops.sub(ops.mul(n(2), size), n(1)), ops.add(n(2), size)),
    ops.div(ops.sub(size, n(1)), ops.add(size, n(1))),
    ops.div(ops.sub(size, n(1.5)), ops.add(n(1), ops.mul(n(1.5), size))),
    ops.div(n(-1), size),
  ];
  const limits = [0.4375, 0.6875, 1.1875, 2.4375];
  let t = size;
  let high = n(0);
  let low = n(0);
  limits.forEach((limit, i) => {
    const beyond = ops.ge(size, n(limit));
    t = ops.select(beyond, reduced[i], t);
    high = ops.select(beyond, n(AT_HIGH[i]), high);
    low = ops.select(beyond, n(AT_LOW[i]), low);
  });
  const z = ops.mul(t, t);
  const w = ops.mul(z, z);
  const odd = ops.mul(z, polynomial(ops, w, [A[0], A[2], A[4], A[6], A[8], A[10]]));
  const even = ops.mul(w, polynomial(ops, w, [A[1], A[3], A[5], A[7], A[9]]));
  const product = ops.mul(t, ops.add(odd, even));
  const value = ops.sub(high, ops.sub(ops.sub(product, low), t));
  const signed = ops.select(ops.lt(x, n(0)), ops.neg(value), value);
  return ops.select(ops.eq(x, n(0)), x, signed);
}

const PS = [
  1.66666666666666657415e-1, -3.25565818622400915405e-1, 2.01212532134862925881e-1, -4.00555345006794114027e-2,
  7.91534994289814532176e-4, 3.4793310759602116757e-5,
];
const QS = [1, -2.40339491173441421878, 2.02094576023350569471, -6.8828397160545329303e-1, 7.70381505559019352791e-2];
const HALF_PI_HIGH = 1.570796326794896558;
const HALF_PI_LOW = 6.12323399573676603587e-17;

/** z R(z), the rational part of the arc sine. */
function arcRational<T, M>(ops: Ops<T, M>, z: T): T {
  return ops.div(ops.mul(z, polynomial(ops, z, PS)), polynomial(ops, z, QS));
}

/** Arc sine in radians, error under 1 ulp; NaN outside [-1, 1]. */
export function arcsin<T, M>(ops: Ops<T, M>, x: T): T {
  const n = ops.number;
  const size = ops.abs(x);
  const small = ops.add(x, ops.mul(x, arcRational(ops, ops.mul(x, x))));
  const z = ops.mul(ops.sub(n(1), size), n(0.5));
  const s = ops.sqrt(ops.max(z, n(0)));
  const r = arcRational(ops, z);
  const f = ops.truncateLow(s);
  const c = ops.select(ops.gt(s, n(0)), ops.div(ops.sub(z, ops.mul(f, f)), ops.add(s, f)), n(0));
  const p = ops.sub(ops.mul(ops.mul(n(2), s), r), ops.sub(n(HALF_PI_LOW), ops.mul(n(2), c)));
  const q = ops.sub(n(HALF_PI_HIGH / 2), ops.mul(n(2), f));
  const near = ops.sub(n(HALF_PI_HIGH / 2), ops.sub(p, q));
  const large = ops.select(ops.lt(x, n(0)), ops.neg(near), near);
  const value = ops.select(ops.lt(size, n(0.5)), small, large);
  return ops.select(ops.le(size, n(1)), value, n(Number.NaN));
}

/** Arc cosine in radians, error under 1 ulp; NaN outside [-1, 1]. */
export function arccos<T, M>(ops: Ops<T, M>, x: T): T {
  const n = ops.number;
  const size = ops.abs(x);
  const rSmall = arcRational(ops, ops.mul(x, x));
  const middle = ops.sub(n(HALF_PI_HIGH), ops.sub(x, ops.sub(n(HALF_PI_LOW), ops.mul(x, rSmall))));
  const z = ops.mul(ops.sub(n(1), size), n(0.5));
  const s = ops.sqrt(ops.max(z, n(0)));
  const r = arcRational(ops, z);
  const w = ops.sub(ops.mul(r, s), n(HALF_PI_LOW));
  const left = ops.sub(n(2 * HALF_PI_HIGH), ops.mul(n(2), ops.add(s, w)));
  const f = ops.truncateLow(s);
  const c = ops.select(ops.gt(s, n(0)), ops.div(ops.sub(z, ops.mul(f, f)), ops.add(s, f)), n(0));
  const right = ops.mul(n(2), ops.add(f, ops.add(ops.mul(r, s), c)));
  const outer = ops.select(ops.lt(x, n(0)), left, right);
  const value = ops.select(ops.lt(size, n(0.5)), middle, outer);
  return ops.select(ops.le(size, n(1)), value, n(Number.NaN));
}
