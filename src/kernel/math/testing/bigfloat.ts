/**
 * Fixed-point arithmetic on BigInt for the tests: values times 2^BITS. Slow and plain; the truth that the elementary
 * functions are measured against.
 */
export const BITS = 256n;
const ONE = 1n << BITS;

const double = new Float64Array(1);
const bits = new BigUint64Array(double.buffer);

/** A double exactly (its fraction below 2^-256 is cut). */
export function fromDouble(x: number): bigint {
  double[0] = x;
  const raw = bits[0];
  const exponent = (raw >> 52n) & 0x7ffn;
  const fraction = raw & 0xfffffffffffffn;
  const mantissa = exponent === 0n ? fraction : fraction | (1n << 52n);
  const shift = BITS + (exponent === 0n ? 1n : exponent) - 1075n;
  const size = shift >= 0n ? mantissa << shift : mantissa >> -shift;
  return raw >> 63n === 1n ? -size : size;
}

export const multiply = (a: bigint, b: bigint): bigint => (a * b) >> BITS;
export const divide = (a: bigint, b: bigint): bigint => (a << BITS) / b;

/** e^x by halving and the power series. */
export function exp(x: bigint): bigint {
  const halvings = 40n;
  const r = x >> halvings;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n && n < 200n; n += 1n) {
    term = multiply(term, r) / n;
    if (term === -1n) break;
    sum += term;
  }
  for (let i = 0n; i < halvings; i += 1n) sum = multiply(sum, sum);
  return sum;
}

/** ln x: square roots towards 1, then 2 atanh. */
export function ln(x: bigint): bigint {
  let root = x;
  let doublings = 0n;
  const close = ONE >> 20n;
  while (root - ONE > close || ONE - root > close) {
    root = squareRoot(root);
    doublings += 1n;
  }
  const s = divide(root - ONE, root + ONE);
  const z = multiply(s, s);
  let power = s;
  let sum = 0n;
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n;
    power = multiply(power, z);
  }
  return (2n * sum) << doublings;
}

/** Square root of a fixed-point number (Newton). */
export function squareRoot(x: bigint): bigint {
  const target = x << BITS;
  let guess = 1n << BigInt(Math.ceil(target.toString(2).length / 2));
  for (;;) {
    const next = (guess + target / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** arctan x by halving the angle, then the series. */
export function arctan(x: bigint): bigint {
  let t = x;
  let doublings = 0n;
  while (t > ONE >> 10n || t < -(ONE >> 10n)) {
    t = divide(t, ONE + squareRoot(ONE + multiply(t, t)));
    doublings += 1n;
  }
  const z = multiply(t, t);
  let power = t;
  let sum = 0n;
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += n % 4n === 1n ? power / n : -(power / n);
    power = multiply(power, z);
  }
  return sum << doublings;
}

export const PI = 4n * arctan(ONE);

/** [sin x, cos x] after taking away whole turns. */
export function sinCos(x: bigint): [bigint, bigint] {
  const turn = 2n * PI;
  const turns = (x >= 0n ? x + PI : x - PI) / turn;
  const r = x - turns * turn;
  let sin = 0n;
  let cos = 0n;
  let term = ONE;
  for (let n = 0n; n < 200n; n += 1n) {
    if (n % 2n === 0n) cos += n % 4n === 0n ? term : -term;
    else sin += n % 4n === 1n ? term : -term;
    term = multiply(term, r) / (n + 1n);
  }
  return [sin, cos];
}

/** Distance of a double from the truth, in units of its last place. */
export function ulps(value: number, truth: bigint): number {
  double[0] = Math.abs(value);
  bits[0] += 1n;
  const above = double[0];
  const unit = fromDouble(above) - fromDouble(Math.abs(value));
  const error = fromDouble(value) - truth;
  if (error === 0n) return 0;
  if (unit === 0n) return Number.NaN;
  return Number((error * 1_000_000n) / unit) / 1_000_000;
}
