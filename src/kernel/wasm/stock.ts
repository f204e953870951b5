import { laneNumber } from './lane-math.ts';
import { addressOf, POISON, sizeOf } from './names.ts';
import { type Expression, strideOf, type Writer } from './writer.ts';

/**
 * Writes the function that integrates one stock: net = 0 + inflows - outflows in their order, stock + dt * net. A value
 * that is not finite poisons its lane.
 */
export function writeStock(writer: Writer, stock: number): string {
  const { module, types, program, pairs } = writer;
  const { dims, inflows = [], outflows = [] } = program.variables[stock];
  const name = `stock${stock}`;
  const stride = strideOf(writer, false);
  // Locals: 0 the offset in bytes, 1 its end, 2 the value, 3.. the poison
  const get = (local: number) => module.local.get(local, types.i32);
  const at = (variable: number) => module.i32.add(module.global.get(addressOf(variable), types.i32), get(0));
  let count: Expression = module.i32.const(stride);
  for (const dimension of dims) {
    const { root } = program.dimensions[dimension];
    count = module.i32.mul(count, module.global.get(sizeOf(root), types.i32));
  }
  const round: Expression[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    let net: Expression = laneNumber(module, 0);
    for (const flow of inflows) net = module.f64x2.add(net, module.v128.load(pair * 16, 8, at(flow)));
    for (const flow of outflows) net = module.f64x2.sub(net, module.v128.load(pair * 16, 8, at(flow)));
    const before = module.v128.load(pair * 16, 8, at(stock));
    const after = module.f64x2.add(before, module.f64x2.mul(laneNumber(module, program.dt), net));
    const value = () => module.local.get(2, types.v128);
    const poison = module.local.get(3 + pair, types.v128);
    const wrong = module.f64x2.ne(module.f64x2.sub(value(), value()), laneNumber(module, 0));
    round.push(
      module.local.set(2, after),
      module.v128.store(pair * 16, 8, at(stock), value()),
      module.local.set(3 + pair, module.v128.or(poison, wrong)),
    );
  }
  const next = module.local.tee(0, module.i32.add(get(0), module.i32.const(stride)), types.i32);
  const body: Expression[] = [
    module.local.set(1, count),
    module.loop('l', module.block(null, [...round, module.br_if('l', module.i32.lt_u(next, get(1)))])),
  ];
  for (let pair = 0; pair < pairs; pair += 1) {
    const before = module.v128.load(pair * 16, 8, module.global.get(POISON, types.i32));
    const mask = module.v128.or(before, module.local.get(3 + pair, types.v128));
    body.push(module.v128.store(pair * 16, 8, module.global.get(POISON, types.i32), mask));
  }
  module.addFunction(
    name,
    types.none,
    types.none,
    [types.i32, types.i32, ...new Array<number>(1 + pairs).fill(types.v128)],
    module.block(null, body),
  );
  return name;
}
