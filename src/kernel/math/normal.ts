import { ln } from './ln.ts';
import { type Ops, polynomial } from './ops.ts';

// Wichura 1988, Applied Statistics 37: 477-484, algorithm AS 241, PPND16.
const A = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
  67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
];
const B = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
  28729.085735721942674, 5226.495278852545925,
];
const C = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
];
const D = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const E = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
  0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const F = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
  1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
];

/** Inverse of the standard normal distribution, relative error about 1e-16; NaN outside (0, 1). */
export function normalQuantile<T, M>(ops: Ops<T, M>, p: T): T {
  const n = ops.number;
  const inside = ops.and(ops.gt(p, n(0)), ops.lt(p, n(1)));
  const safe = ops.select(inside, p, n(0.5));
  const q = ops.sub(safe, n(0.5));
  const central = ops.sub(n(0.180625), ops.mul(q, q));
  const middle = ops.div(ops.mul(q, polynomial(ops, central, A)), polynomial(ops, central, B));
  const tail = ops.select(ops.lt(q, n(0)), safe, ops.sub(n(1), safe));
  const r = ops.sqrt(ops.neg(ln(ops, tail)));
  const near = ops.sub(r, n(1.6));
  const far = ops.sub(r, n(5));
  const outer = ops.select(
    ops.le(r, n(5)),
    ops.div(polynomial(ops, near, C), polynomial(ops, near, D)),
    ops.div(polynomial(ops, far, E), polynomial(ops, far, F)),
  );
  const signed = ops.select(ops.lt(q, n(0)), ops.neg(outer), outer);
  const value = ops.select(ops.le(ops.abs(q), n(0.425)), middle, signed);
  return ops.select(inside, value, n(Number.NaN));
}
