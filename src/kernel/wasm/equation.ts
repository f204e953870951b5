import { binary, dt, number, own } from '../language/nodes.ts';
import type { Node, Program } from '../program.ts';
import { type Body, closeLoop, get, keep, newBody, newLocal, openLoop, type Scope } from './body.ts';
import { isOwnElement } from './groups.ts';
import { addressOf, PLACES } from './names.ts';
import { partsOf } from './parts.ts';
import { isCommon, oneValue, pairValue } from './value.ts';
import { strideOf, type Writer } from './writer.ts';

/** A variable and what its elements become. */
export interface Line {
  readonly variable: number;
  readonly expression: Node;
}

/**
 * Writes the function that works out all elements of some variables over the same dimensions: loops over them, in each
 * the values for every pair of futures, their stores, and a mark where one is not finite.
 *
 * What does not change in a loop is worked out before it, equal parts once, and references walk their arrays with
 * pointers. A line reads the same element of a line before it from where it was just worked out. None of this changes
 * which floating-point operations make a value, or their order.
 *
 * @param lines in order; none reads another element of one before it (groups.ts sees to that)
 */
export function writeLines(writer: Writer, lines: readonly Line[], name: string): void {
  const { module, types, program } = writer;
  const { dims, shared } = program.variables[lines[0].variable];
  const parts = partsOf(
    lines.map(({ expression }) => expression),
    dims.length,
    program,
  );
  const body = newBody(writer, parts, dims.length);
  const { top } = body;
  const outs = lines.map(({ variable }) =>
    keep(body, top, types.i32, module.global.get(addressOf(variable), types.i32)),
  );
  const poison = Array.from({ length: shared ? 1 : writer.pairs }, () =>
    newLocal(body, shared ? types.f64 : types.v128),
  );
  let scope = top;
  const opened = dims.map((dimension, loop) => {
    scope = openLoop(body, scope, loop, dimension);
    return scope;
  });
  const readBack = readings(body);
  lines.forEach(({ variable }, i) => {
    const root = parts.roots[i];
    if (shared && !isCommon(body, root)) {
      throw new Error(`${program.variables[variable].name} is shared but differs between futures`);
    }
    const held = poison.map((mark, pair) =>
      shared ? storeOne(body, scope, root, outs[i], mark) : storePair(body, scope, root, pair, outs[i], mark),
    );
    const again = readBack.get(variable);
    if (again !== undefined && again !== root) scope.held.set(again, held);
    const next = module.i32.add(get(body, outs[i]), module.i32.const(strideOf(writer, shared)));
    scope.statements.push(module.local.set(outs[i], next));
  });
  for (const one of opened.reverse()) closeLoop(body, one);
  markPoison(body, shared, poison);
  module.addFunction(name, types.none, types.none, body.locals, module.block(null, top.statements));
}

/** References to the element that the loops are at, by variable. */
function readings({ parts, own }: Body): Map<number, Node> {
  const found = new Map<number, Node>();
  for (const node of parts.of.keys())
    if (node.op === 'variable' && isOwnElement(node, own)) found.set(node.variable, node);
  return found;
}

function storeOne(body: Body, scope: Scope, root: Node, out: number, poison: number): number {
  const { module, types } = body.writer;
  const held = keep(body, scope, types.f64, oneValue(body, root, scope));
  // x - x is 0 for a finite x and NaN for any other; a NaN stays in the sum
  const wrong = module.f64.sub(get(body, held), get(body, held));
  scope.statements.push(
    module.f64.store(0, 8, get(body, out), get(body, held)),
    module.local.set(poison, module.f64.add(get(body, poison), wrong)),
  );
  return held;
}

function storePair(body: Body, scope: Scope, root: Node, pair: number, out: number, poison: number): number {
  const { module, types } = body.writer;
  const held = keep(body, scope, types.v128, pairValue(body, root, scope, pair));
  // x - x has no bit set for a finite x, and is NaN for any other
  const wrong = module.f64x2.sub(get(body, held), get(body, held));
  scope.statements.push(
    module.v128.store(pair * 16, 8, get(body, out), get(body, held)),
    module.local.set(poison, module.v128.or(get(body, poison), wrong)),
  );
  return held;
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
