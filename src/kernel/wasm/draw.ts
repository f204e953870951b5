import { type Body, position, size, twin } from './body.ts';
import { PLACES, SEED, TIME } from './names.ts';
import type { Expression, Writer } from './writer.ts';

/** Draws for a pair of futures, or for two elements: the counter has the element of the equation, row-major. */
export function drawPair(body: Body, process: number, pair: number): Expression {
  const { module } = body.writer;
  const { across } = body;
  const [first, second] =
    across === undefined
      ? [0, 1].map((n) => draw(body, process, 2 * pair + n, elementOf(body)))
      : [elementOf(body), module.i32.add(elementOf(body), twin(body, across))].map((at) => draw(body, process, 0, at));
  return module.f64x2.replace_lane(module.f64x2.splat(first), 1, second);
}

/** The draw of a single future for an equation without dimensions. */
export const drawOne = (body: Body, process: number): Expression => draw(body, process, 0, elementOf(body));

function draw({ writer: { module, types, used } }: Body, process: number, future: number, element: Expression) {
  used.add('uniform');
  const number = module.i32.load(future * 4, 4, module.i32.const(PLACES.futures));
  const step = module.global.get(TIME.step, types.i32);
  return module.call('uniform', [number, step, module.i32.const(process | 0), element], types.f64);
}

function elementOf(body: Body): Expression {
  const { module } = body.writer;
  let at = module.i32.const(0);
  for (let loop = 0; loop < body.own; loop += 1) {
    const { dimension = 0 } = body.loops.get(loop) ?? {};
    at = module.i32.add(module.i32.mul(at, size(body, dimension)), position(body, loop));
  }
  return at;
}

/**
 * Writes `uniform(future, step, process, element) -> f64`: Philox4x32-10 and the fold to (0, 1) of random/philox.ts, on
 * 64-bit integers.
 */
export function addUniform({ module, types }: Writer): void {
  const { i32, i64, f64, createType } = types;
  const body: Expression[] = [];
  const get = (local: number) => module.local.get(local, i64);
  const word = (value: number) => module.i64.const(BigInt(value));
  // Locals 4..7: the counter words; 8, 9: the key; 10, 11: products.
  const counter = [4, 5, 6, 7];
  counter.forEach((local, i) => {
    body.push(module.local.set(local, module.i64.extend_u(module.local.get(i, i32))));
  });
  body.push(module.local.set(8, module.i64.extend_u(module.global.get(SEED.low, i32))));
  body.push(module.local.set(9, module.i64.extend_u(module.global.get(SEED.high, i32))));
  const low = (local: number) => module.i64.and(get(local), word(0xffffffff));
  const high = (local: number) => module.i64.shr_u(get(local), word(32));
  for (let round = 0; round < 10; round += 1) {
    const [a, b, c, d] = counter;
    body.push(
      module.local.set(10, module.i64.mul(get(a), word(0xd2511f53))),
      module.local.set(11, module.i64.mul(get(c), word(0xcd9e8d57))),
      module.local.set(a, module.i64.xor(module.i64.xor(high(11), get(b)), get(8))),
      module.local.set(c, module.i64.xor(module.i64.xor(high(10), get(d)), get(9))),
      module.local.set(b, low(11)),
      module.local.set(d, low(10)),
      module.local.set(8, module.i64.and(module.i64.add(get(8), word(0x9e3779b9)), word(0xffffffff))),
      module.local.set(9, module.i64.and(module.i64.add(get(9), word(0xbb67ae85)), word(0xffffffff))),
    );
  }
  const number = (value: Expression) => module.f64.convert_u.i64(value);
  const top = module.f64.mul(number(module.i64.shr_u(get(4), word(5))), module.f64.const(67108864));
  const sum = module.f64.add(module.f64.add(top, number(module.i64.shr_u(get(5), word(6)))), module.f64.const(0.5));
  body.push(module.f64.div(sum, module.f64.const(9007199254740992)));
  module.addFunction(
    'uniform',
    createType([i32, i32, i32, i32]),
    f64,
    new Array(8).fill(i64),
    module.block(null, body, f64),
  );
}
