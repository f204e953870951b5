import type { Ops } from './ops.ts';

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
double[0] = 1;
/** Which of the two words holds sign and exponent: engines may differ in byte order. */
const HIGH = words[1] === 0x3ff00000 ? 1 : 0;
const LOW = 1 - HIGH;

/** The operations on plain doubles. */
export const scalar: Ops<number, boolean> = {
  number: (value) => value,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  neg: (a) => -a,
  abs: (a) => Math.abs(a),
  sqrt: (a) => Math.sqrt(a),
  floor: (a) => Math.floor(a),
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  and: (a, b) => a && b,
  or: (a, b) => a || b,
  not: (a) => !a,
  select: (mask, yes, no) => (mask ? yes : no),
  truncateLow: (a) => {
    double[0] = a;
    words[LOW] = 0;
    return double[0];
  },
  exponent: (a) => {
    double[0] = a;
    return ((words[HIGH] >>> 20) & 0x7ff) - 1023;
  },
  fraction: (a) => {
    double[0] = a;
    words[HIGH] = (words[HIGH] & 0xfffff) | 0x3ff00000;
    return double[0];
  },
  pow2: (k) => {
    words[LOW] = 0;
    words[HIGH] = (k + 1023) << 20;
    return double[0];
  },
};
