import { scale } from './exp.ts';
import { split } from './ln.ts';
import { type Ops, roundToEven } from './ops.ts';

/** A number as the unevaluated sum of two doubles: about 106 bits. */
interface Pair<T> {
  readonly high: T;
  readonly low: T;
}

/** a + b without loss (Knuth 1969). */
function twoSum<T, M>(ops: Ops<T, M>, a: T, b: T): Pair<T> {
  const high = ops.add(a, b);
  const second = ops.sub(high, a);
  const low = ops.add(ops.sub(a, ops.sub(high, second)), ops.sub(b, second));
  return { high, low };
}

const SPLITTER = 134217729; // 2^27 + 1

/** a * b without loss (Dekker 1971, Veltkamp's splitting): no fused multiply-add needed. */
function twoProduct<T, M>(ops: Ops<T, M>, a: T, b: T): Pair<T> {
  const high = ops.mul(a, b);
  const [ah, al] = halves(ops, a);
  const [bh, bl] = halves(ops, b);
  const low = ops.add(
    ops.add(ops.add(ops.sub(ops.mul(ah, bh), high), ops.mul(ah, bl)), ops.mul(al, bh)),
    ops.mul(al, bl),
  );
  return { high, low };
}

function halves<T, M>(ops: Ops<T, M>, a: T): [T, T] {
  const c = ops.mul(ops.number(SPLITTER), a);
  const high = ops.sub(c, ops.sub(c, a));
  return [high, ops.sub(a, high)];
}

function addPair<T, M>(ops: Ops<T, M>, a: Pair<T>, b: Pair<T>): Pair<T> {
  const s = twoSum(ops, a.high, b.high);
  const low = ops.add(s.low, ops.add(a.low, b.low));
  return quick(ops, s.high, low);
}

function mulPair<T, M>(ops: Ops<T, M>, a: Pair<T>, b: Pair<T>): Pair<T> {
  const p = twoProduct(ops, a.high, b.high);
  const low = ops.add(p.low, ops.add(ops.mul(a.high, b.low), ops.mul(a.low, b.high)));
  return quick(ops, p.high, low);
}

/** high + low where high is the larger. */
function quick<T, M>(ops: Ops<T, M>, high: T, low: T): Pair<T> {
  const sum = ops.add(high, low);
  return { high: sum, low: ops.sub(low, ops.sub(sum, high)) };
}

// ln 2 and the thirds, fifths, ... of the series, each as two doubles.
const LN2: Pair<number> = { high: 0.6931471805599453, low: 2.3190468138462996e-17 };
const LOWS: readonly Pair<number>[] = [
  { high: 1, low: 0 },
  { high: 0.3333333333333333, low: 1.850371707708594e-17 },
  { high: 0.2, low: -1.1102230246251566e-17 },
  { high: 0.14285714285714285, low: 7.93016446160826e-18 },
  { high: 0.1111111111111111, low: 6.1679056923619804e-18 },
  { high: 0.09090909090909091, low: -2.523234146875356e-18 },
];

/** ln of a positive finite number as a pair, relative error about 1e-24: 2 atanh((m - 1) / (m + 1)) + k ln 2. */
function lnPair<T, M>(ops: Ops<T, M>, x: T): Pair<T> {
  const { m, k } = split(ops, x);
  const constant = (pair: Pair<number>): Pair<T> => ({ high: ops.number(pair.high), low: ops.number(pair.low) });
  const top = ops.sub(m, ops.number(1));
  const bottom = twoSum(ops, m, ops.number(1));
  const s = dividePair(ops, top, bottom);
  const z = mulPair(ops, s, s);
  // From 1/13 on a double is enough: z is at most 0.0295.
  let tail = ops.number(1 / 33);
  for (let n = 31; n >= 13; n -= 2) tail = ops.add(ops.number(1 / n), ops.mul(z.high, tail));
  let sum: Pair<T> = { high: tail, low: ops.number(0) };
  for (let i = LOWS.length - 1; i >= 0; i -= 1) sum = addPair(ops, constant(LOWS[i]), mulPair(ops, z, sum));
  const twice: Pair<T> = { high: ops.mul(ops.number(2), s.high), low: ops.mul(ops.number(2), s.low) };
  const whole = mulPair(ops, { high: k, low: ops.number(0) }, constant(LN2));
  return addPair(ops, whole, mulPair(ops, twice, sum));
}

function dividePair<T, M>(ops: Ops<T, M>, a: T, b: Pair<T>): Pair<T> {
  const q = ops.div(a, b.high);
  const p = twoProduct(ops, q, b.high);
  const rest = ops.sub(ops.sub(ops.sub(a, p.high), p.low), ops.mul(q, b.low));
  return quick(ops, q, ops.div(rest, b.high));
}

/** e^(high + low), the low part being small. */
function expPair<T, M>(ops: Ops<T, M>, x: Pair<T>): T {
  const within = ops.min(ops.max(x.high, ops.number(-800)), ops.number(800));
  const k = roundToEven(ops, ops.mul(within, ops.number(1.4426950408889634)));
  // within - k ln 2 in two parts; k has at most 11 bits and LN2_A 32, so the first product is exact.
  const a = ops.sub(within, ops.mul(k, ops.number(LN2_A)));
  const r = addPair(
    ops,
    { high: a, low: ops.number(0) },
    {
      high: ops.neg(ops.mul(k, ops.number(LN2_B))),
      low: x.low,
    },
  );
  // e^r = 1 + r + r^2 (1/2 + r (1/6 + ...)), the first terms with what rounding leaves.
  let tail = ops.number(1 / FACTORIAL[14]);
  for (let n = 13; n >= 3; n -= 1) tail = ops.add(ops.number(1 / FACTORIAL[n]), ops.mul(r.high, tail));
  const square = twoProduct(ops, r.high, r.high);
  const cubic = ops.mul(ops.mul(square.high, r.high), tail);
  const half: Pair<T> = {
    high: ops.mul(ops.number(0.5), square.high),
    low: ops.add(ops.mul(ops.number(0.5), square.low), ops.mul(r.high, r.low)),
  };
  const first = twoSum(ops, ops.number(1), r.high);
  const second = twoSum(ops, first.high, half.high);
  const rest = ops.add(ops.add(ops.add(first.low, second.low), ops.add(half.low, r.low)), cubic);
  return scale(ops, ops.add(second.high, rest), k);
}

const LN2_A = 0.6931471803691238;
const LN2_B = 1.9082149292705877e-10;
const FACTORIAL = Array.from({ length: 15 }, (_, n) => {
  let product = 1;
  for (let i = 2; i <= n; i += 1) product *= i;
  return product;
});

const TWO53 = 9007199254740992;

/**
 * x^y, error under 0.6 ulp for normal results: e^(y ln |x|) with the logarithm to 80 bits and more (Dekker 1971 for the
 * arithmetic of pairs). Special cases are IEEE 754's: x^0 = 1 and 1^y = 1 for any other operand, a negative base needs
 * a whole exponent, 0^negative is infinity.
 */
export function pow<T, M>(ops: Ops<T, M>, x: T, y: T): T {
  const number = ops.number;
  const one = number(1);
  const zero = number(0);
  const infinity = number(Number.POSITIVE_INFINITY);
  const size = ops.abs(x);
  const ordinary = ops.and(ops.gt(size, zero), ops.lt(size, infinity));
  const safe = ops.select(ordinary, size, one);
  const log = lnPair(ops, safe);
  // Beyond 1e4 the result has long over- or underflowed; the cap keeps the splitting from overflowing.
  const limited = ops.min(ops.max(y, number(-1e22)), number(1e22));
  const product = twoProduct(ops, log.high, limited);
  const full = quick(ops, product.high, ops.add(product.low, ops.mul(log.low, limited)));
  const large = ops.gt(ops.abs(full.high), number(790));
  const bounded: Pair<T> = {
    high: ops.select(large, ops.select(ops.gt(full.high, zero), number(790), number(-790)), full.high),
    low: ops.select(large, zero, full.low),
  };
  const power = expPair(ops, bounded);

  const yWhole = ops.or(ops.eq(ops.floor(y), y), ops.ge(ops.abs(y), number(TWO53)));
  const yHalf = ops.mul(y, number(0.5));
  const yOdd = ops.and(ops.and(yWhole, ops.lt(ops.abs(y), number(TWO53))), ops.ne(ops.floor(yHalf), yHalf));
  const yPositive = ops.gt(y, zero);

  // Magnitude where the base is 0 or infinite, or the exponent infinite.
  const ofZero = ops.select(yPositive, zero, infinity);
  const ofInfinity = ops.select(yPositive, infinity, zero);
  const yInfinite = ops.eq(ops.abs(y), infinity);
  const grows = ops.select(
    ops.gt(size, one),
    yPositiveMask(ops, yPositive),
    ops.select(ops.lt(size, one), yPositiveMask(ops, ops.not(yPositive)), zero),
  );
  const ofInfiniteExponent = ops.select(ops.eq(size, one), one, ops.select(ops.eq(grows, one), infinity, zero));
  let magnitude = ops.select(ops.eq(size, zero), ofZero, ops.select(ops.eq(size, infinity), ofInfinity, power));
  magnitude = ops.select(yInfinite, ofInfiniteExponent, magnitude);

  // Sign: negative (or -0) base with an odd exponent.
  const negative = ops.or(ops.lt(x, zero), ops.and(ops.eq(x, zero), ops.lt(ops.div(one, x), zero)));
  let result = ops.select(ops.and(negative, yOdd), ops.neg(magnitude), magnitude);
  const impossible = ops.and(ops.and(ops.lt(x, zero), ops.lt(size, infinity)), ops.not(yWhole));
  result = ops.select(impossible, number(Number.NaN), result);
  result = ops.select(ops.or(ops.ne(x, x), ops.ne(y, y)), number(Number.NaN), result);
  return ops.select(ops.or(ops.eq(y, zero), ops.eq(x, one)), one, result);
}

/** A mask as 1 or 0. */
function yPositiveMask<T, M>(ops: Ops<T, M>, mask: M): T {
  return ops.select(mask, ops.number(1), ops.number(0));
}
