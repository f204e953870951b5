import type binaryen from 'binaryen';
import { type Ops, programs } from '../math/index.ts';
import { type Expression, laneNumber, type Writer } from './writer.ts';

/** A value kept in a local of the function being written: it may be read as often as need be. */
interface Held {
  readonly local: number;
}

const bitsOf = (value: bigint): Uint8Array => new Uint8Array(new BigUint64Array([value, value]).buffer);

/** A function being written: its statements, its locals beyond the parameters, and the operations that write them. */
interface LaneFunction {
  readonly body: Expression[];
  readonly locals: binaryen.Type[];
  readonly read: (held: Held) => Expression;
  readonly ops: Ops<Held, Held>;
}

/** The operations of the elementary functions on two doubles in a vector; each result goes into a local of its own. */
function laneFunction(writer: Writer, parameters: number): LaneFunction {
  const { module } = writer;
  const { v128 } = writer.types;
  const body: Expression[] = [];
  const locals: binaryen.Type[] = [];
  const read = (held: Held) => module.local.get(held.local, v128);
  const hold = (value: Expression): Held => {
    const local = parameters + locals.length;
    locals.push(v128);
    body.push(module.local.set(local, value));
    return { local };
  };
  const unary = (apply: (a: Expression) => Expression) => (a: Held) => hold(apply(read(a)));
  const binary = (apply: (a: Expression, b: Expression) => Expression) => (a: Held, b: Held) =>
    hold(apply(read(a), read(b)));
  const { f64x2, i64x2, i32 } = module;
  const vector = module.v128;
  const ops: Ops<Held, Held> = {
    number: (value) => hold(vector.load64_splat(0, 8, i32.const(writer.pool.placeOf(value)))),
    add: binary(f64x2.add),
    sub: binary(f64x2.sub),
    mul: binary(f64x2.mul),
    div: binary(f64x2.div),
    neg: unary(f64x2.neg),
    abs: unary(f64x2.abs),
    sqrt: unary(f64x2.sqrt),
    floor: unary(f64x2.floor),
    min: binary(f64x2.min),
    max: binary(f64x2.max),
    lt: binary(f64x2.lt),
    le: binary(f64x2.le),
    gt: binary(f64x2.gt),
    ge: binary(f64x2.ge),
    eq: binary(f64x2.eq),
    ne: binary(f64x2.ne),
    and: binary(vector.and),
    or: binary(vector.or),
    not: unary(vector.not),
    select: (mask, yes, no) => hold(vector.bitselect(read(yes), read(no), read(mask))),
    truncateLow: (a) => hold(vector.and(read(a), vector.const(bitsOf(0xffffffff00000000n)))),
    exponent: (a) => {
      const raw = vector.and(i64x2.shr_u(read(a), i32.const(52)), vector.const(bitsOf(0x7ffn)));
      // As the fraction of 2^52 it becomes a double without a conversion that lanes lack.
      const biased = vector.or(raw, vector.const(bitsOf(0x4330000000000000n)));
      return hold(f64x2.sub(biased, laneNumber(writer, 4503599627370496 + 1023)));
    },
    fraction: (a) =>
      hold(vector.or(vector.and(read(a), vector.const(bitsOf(0xfffffffffffffn))), laneNumber(writer, 1))),
    pow2: (k) => hold(i64x2.shl(f64x2.add(read(k), laneNumber(writer, 4503599627370496 + 1023)), i32.const(52))),
  };
  return { body, locals, read, ops };
}

/** Writes the elementary functions that a program uses: two lanes in, two lanes out. */
export function addFunctions(writer: Writer): void {
  const { module, used } = writer;
  const { v128, createType } = writer.types;
  for (const [name, program] of Object.entries(programs)) {
    if (!used.has(name)) continue;
    const count = name === 'pow' ? 2 : 1;
    const { body, locals, read, ops } = laneFunction(writer, count);
    // pow is the one function of two arguments; the others ignore the second
    const apply = program as (ops: Ops<Held, Held>, x: Held, y: Held) => Held;
    body.push(read(apply(ops, { local: 0 }, { local: 1 })));
    const parameters = createType(new Array(count).fill(v128));
    module.addFunction(name, parameters, v128, locals, module.block(null, body, v128));
  }
}
