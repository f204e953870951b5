import * as math from '../math/index.ts';
import type { Binary, Node, Unary } from '../program.ts';

/** Functions of one argument. */
export const unary: Readonly<Record<Unary, (a: number) => number>> = {
  neg: (a) => -a,
  not: (a) => (a === 0 ? 1 : 0),
  abs: Math.abs,
  sqrt: Math.sqrt,
  floor: Math.floor,
  exp: math.exp,
  ln: math.ln,
  log10: math.log10,
  sin: math.sin,
  cos: math.cos,
  tan: math.tan,
  arcsin: math.arcsin,
  arccos: math.arccos,
  arctan: math.arctan,
};

/** Functions of two arguments; what is true is 1, what is not is 0. */
export const binary: Readonly<Record<Binary, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  pow: math.pow,
  mod: (a, b) => a - b * Math.floor(a / b),
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  lt: (a, b) => (a < b ? 1 : 0),
  le: (a, b) => (a <= b ? 1 : 0),
  gt: (a, b) => (a > b ? 1 : 0),
  ge: (a, b) => (a >= b ? 1 : 0),
  eq: (a, b) => (a === b ? 1 : 0),
  ne: (a, b) => (a !== b ? 1 : 0),
  and: (a, b) => (a !== 0 && b !== 0 ? 1 : 0),
  or: (a, b) => (a !== 0 || b !== 0 ? 1 : 0),
};

type How = (Node & { op: 'reduce' })['how'];

/** How a reduction takes in its next term. A mean is a sum, divided at the end. */
export const folds: Readonly<Record<How, (total: number, term: number) => number>> = {
  sum: binary.add,
  mean: binary.add,
  prod: binary.mul,
  min: binary.min,
  max: binary.max,
};

/** What the first term is joined to, and what a reduction over nothing is: no term changes by it. */
export const beginnings: Readonly<Record<How, number>> = {
  sum: 0,
  mean: 0,
  prod: 1,
  min: Number.POSITIVE_INFINITY,
  max: Number.NEGATIVE_INFINITY,
};
