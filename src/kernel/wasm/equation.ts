import { binary, dt, number, own } from '../language/nodes.ts';
import type { Node, Program } from '../program.ts';
import { type Body, closeLoop, get, keep, newBody, newLocal, openLoop, type Scope } from './body.ts';
import { addressOf, PLACES } from './names.ts';
import { partsOf } from './parts.ts';
import { isCommon, oneValue, pairValue } from './value.ts';
import { strideOf, type Writer } from './writer.ts';

/**
 * Writes the function that works out all elements of a variable from an expression: loops over its dimensions, in
 * each the value for every pair of futures, its store, and a mark where it is not finite.
 *
 * What does not change in a loop is worked out before it, equal parts once, and references walk their arrays with
 * pointers. None of this changes which floating-point operations make a value, or their order.
 */
export function writeEquation(writer: Writer, variable: number, expression: Node, name: string): void {
  const { module, types, program } = writer;
  const { dims, shared } = program.variables[variable];
  const body = newBody(writer, partsOf(expression, dims.length, program), dims.length);
  if (shared && !isCommon(body, body.parts.root)) {
    throw new Error(`${program.variables[variable].name} is shared but differs between futures`);
  }
  const { top } = body;
  const out = keep(body, top, types.i32, module.global.get(addressOf(variable), types.i32));
  const poison = Array.from({ length: shared ? 1 : writer.pairs }, () =>
    newLocal(body, shared ? types.f64 : types.v128),
  );
  let scope = top;
  const opened = dims.map((dimension, loop) => {
    scope = openLoop(body, scope, loop, dimension);
    return scope;
  });
  if (shared) storeOne(body, scope, out, poison[0]);
  else for (const pair of poison.keys()) storePair(body, scope, pair, out, poison[pair]);
  const next = module.i32.add(get(body, out), module.i32.const(strideOf(writer, shared)));
  scope.statements.push(module.local.set(out, next));
  for (const one of opened.reverse()) closeLoop(body, one);
  markPoison(body, shared, poison);
  module.addFunction(name, types.none, types.none, body.locals, module.block(null, top.statements));
}

function storeOne(body: Body, scope: Scope, out: number, poison: number): void {
  const { module, types } = body.writer;
  const held = keep(body, scope, types.f64, oneValue(body, body.parts.root, scope));
  // x - x is 0 for a finite x and NaN for any other; a NaN stays in the sum
  const wrong = module.f64.sub(get(body, held), get(body, held));
  scope.statements.push(
    module.f64.store(0, 8, get(body, out), get(body, held)),
    module.local.set(poison, module.f64.add(get(body, poison), wrong)),
  );
}

function storePair(body: Body, scope: Scope, pair: number, out: number, poison: number): void {
  const { module, types } = body.writer;
  const held = keep(body, scope, types.v128, pairValue(body, body.parts.root, scope, pair));
  // x - x has no bit set for a finite x, and is NaN for any other
  const wrong = module.f64x2.sub(get(body, held), get(body, held));
  scope.statements.push(
    module.v128.store(pair * 16, 8, get(body, out), get(body, held)),
    module.local.set(poison, module.v128.or(get(body, poison), wrong)),
  );
}

/** Marks the lanes in which a value was not finite: all of them, where futures share it. */
function markPoison(body: Body, shared: boolean, poison: readonly number[]): void {
  const { module, pairs } = body.writer;
  const place = () => module.i32.const(PLACES.poison);
  for (let pair = 0; pair < pairs; pair += 1) {
    const found = shared ? module.f64x2.splat(get(body, poison[0])) : get(body, poison[pair]);
    const before = module.v128.load(pair * 16, 8, place());
    body.top.statements.push(module.v128.store(pair * 16, 8, place(), module.v128.or(before, found)));
  }
}

/** Euler’s step of a stock: net = 0 + inflows - outflows in their order, then stock + dt * net. */
export function stepOf(program: Program, stock: number): Node {
  const { dims, inflows = [], outflows = [] } = program.variables[stock];
  let net = number(0);
  for (const flow of inflows) net = binary('add', net, own(flow, dims));
  for (const flow of outflows) net = binary('sub', net, own(flow, dims));
  return binary('add', own(stock, dims), binary('mul', dt, net));
}
