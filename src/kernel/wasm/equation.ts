import { references } from '../graph/walk.ts';
import { binary, choose, dt, number, own } from '../language/nodes.ts';
import type { Node, Program } from '../program.ts';
import {
  type Body,
  closeLoop,
  fixed,
  get,
  keep,
  newBody,
  newLocal,
  openLoop,
  pitch,
  type Scope,
  size,
  sizeKey,
} from './body.ts';
import { flatten } from './flatten.ts';
import { isOwnElement } from './groups.ts';
import { addressOf, PLACES } from './names.ts';
import { NO_LOOP, type Parts, partsOf } from './parts.ts';
import { pointerAt, type Reference } from './reference.ts';
import { inSeason, onlyIn, seasonOf } from './seasons.ts';
import { simplifier } from './simplify.ts';
import { isCommon, type Lane, oneValue, pairValue, truth } from './value.ts';
import { type Expression, strideOf, type Writer } from './writer.ts';

/** A variable and what its elements become. */
export interface Line {
  readonly variable: number;
  readonly expression: Node;
}

/**
 * Writes the function that works out all elements of some variables over the same dimensions; where they hang on a season,
 * one for within it and one for outside, and one that asks.
 *
 * @param lines in order; none reads another element of one before it (groups.ts sees to that)
 */
export function writeLines(writer: Writer, lines: readonly Line[], name: string): void {
  const { module, types, program } = writer;
  const own = program.variables[lines[0].variable].dims.length;
  const expressions = lines.map(({ expression }) => expression);
  const { roots } = partsOf(expressions, own, program);
  const season = own === 0 ? undefined : seasonOf(roots, program);
  if (season === undefined) {
    writeLoops(writer, lines, name);
    return;
  }
  const simplify = simplifier(program);
  const [inside, outside] = [true, false].map((holds) =>
    lines.map(({ variable }, i) => ({ variable, expression: simplify(inSeason(roots[i], season, holds)) })),
  );
  writeLines(writer, inside, `${name}in`);
  const isNothing = outside.every(({ expression }) => expression.op === 'number' && Object.is(expression.value, 0));
  const used = `${name}used`;
  if (isNothing) {
    module.addGlobal(used, types.i32, true, module.i32.const(0));
    writeZeros(writer, outside, `${name}out`, used);
  } else writeLines(writer, outside, `${name}out`);
  const body = newBody(writer, partsOf([season], 0, program), 0);
  const { top, parts } = body;
  const holds = truth(body, parts.roots[0], top);
  const call = (which: string) => module.call(`${name}${which}`, [], types.none);
  const within = isNothing
    ? module.block(null, [call('in'), module.global.set(used, module.i32.const(1))])
    : call('in');
  top.statements.push(module.if(holds, within, call('out')));
  module.addFunction(name, types.none, types.none, body.locals, module.block(null, top.statements));
}

/** Sets variables to 0 unless they are: the memory starts with zeros, and only the season writes anything else. */
function writeZeros(writer: Writer, lines: readonly Line[], name: string, used: string): void {
  const { module, types, program } = writer;
  const { dims, shared } = program.variables[lines[0].variable];
  const body = newBody(writer, partsOf([], dims.length, program), dims.length);
  const bytes = () =>
    extents(body, dims).reduce(
      (product, one) => module.i32.mul(product, one),
      module.i32.const(strideOf(writer, shared)),
    );
  const fills = lines.map(({ variable }) =>
    module.memory.fill(module.global.get(addressOf(variable), types.i32), module.i32.const(0), bytes()),
  );
  const clean = module.block(null, [...fills, module.global.set(used, module.i32.const(0))]);
  body.top.statements.push(module.if(module.global.get(used, types.i32), clean));
  module.addFunction(name, types.none, types.none, body.locals, module.block(null, body.top.statements));
}

/** Elements of an array along each of its dimensions, as they lie in memory. */
function extents(body: Body, dims: readonly number[]): Expression[] {
  const { dimensions } = body.writer.program;
  return dims.map((dimension, i) =>
    i === dims.length - 1 ? pitch(body, dimensions[dimension].root) : size(body, dimension),
  );
}

/**
 * Writes one such function: loops over the dimensions, in each the values, their stores, and a mark where one is not
 * finite.
 *
 * What does not change in a loop is worked out before it, equal parts once, and references walk their arrays with
 * pointers. A line reads the same element of a line before it from where it was just worked out. None of this changes
 * which floating-point operations make a value, or their order.
 */
function writeLoops(writer: Writer, given: readonly Line[], name: string): void {
  const isInPlace = given.some(({ variable, expression }) => references(expression).has(variable));
  const flat = isInPlace && dimsOf(writer, given).length > 0 ? flatten(writer.program, given) : undefined;
  const lines = flat?.lines ?? given;
  const around = flat === undefined ? writer : { ...writer, program: flat.program };
  const { module, types, program } = around;
  const { dims, shared } = program.variables[lines[0].variable];
  const body = newBody(around, partsOfLines(around, lines), dims.length, isInPlace);
  const { top, parts } = body;
  if (flat !== undefined) {
    const all = extents(body, dimsOf(writer, given)).reduce((product, one) => module.i32.mul(product, one));
    fixed(body, sizeKey(flat.dimension), () => all);
  }
  // One number for both lanes: what futures share, and a single future's numbers without dimensions.
  const isOne = writer.solo ? dims.length === 0 : shared;
  const poison = Array.from({ length: isOne ? 1 : writer.pairs }, () => newLocal(body, isOne ? types.f64 : types.v128));
  let scope = top;
  const opened = dims.map((dimension, loop) => {
    scope = openLoop(body, scope, loop, dimension);
    return scope;
  });
  const readBack = readings(body);
  const made: (readonly number[])[] = [];
  lines.forEach(({ variable }, i) => {
    const root = parts.roots[i];
    if (isOne && !isCommon(body, root)) {
      throw new Error(`${program.variables[variable].name} is shared but differs between futures`);
    }
    const again = readBack.get(variable);
    const element = again ?? (own(variable, dims) as Reference); // `own` makes references
    const held = poison.map((_, pair) => store(body, scope, root, isOne ? 'one' : pair, element));
    made.push(held);
    if (again !== undefined && again !== root) scope.held.set(again, held);
  });
  poison.forEach((mark, pair) => {
    const values = made.map((held) => held[pair]);
    addUp(body, scope, mark, values, isOne);
  });
  for (const one of opened.reverse()) closeLoop(body, one);
  markPoison(body, isOne, poison);
  module.addFunction(name, types.none, types.none, body.locals, module.block(null, top.statements));
}

const dimsOf = ({ program }: Writer, [{ variable }]: readonly Line[]): readonly number[] =>
  program.variables[variable].dims;

function partsOfLines({ program, solo }: Writer, lines: readonly Line[]): Parts {
  const own = program.variables[lines[0].variable].dims.length;
  const across = own === 0 ? NO_LOOP : own - 1;
  return partsOf(
    lines.map(({ expression }) => expression),
    own,
    program,
    solo ? across : undefined,
  );
}

/** References to the element that the loops are at, by variable. */
function readings({ parts, own }: Body): Map<number, Reference> {
  const found = new Map<number, Reference>();
  for (const node of parts.of.keys())
    if (node.op === 'variable' && isOwnElement(node, own)) found.set(node.variable, node);
  return found;
}

/** Works out a value, keeps it in a local, and stores it where the loops are. */
function store(body: Body, scope: Scope, root: Node, lane: Lane, element: Reference): number {
  const { module, types } = body.writer;
  const held =
    lane === 'one'
      ? keep(body, scope, types.f64, oneValue(body, root, scope))
      : keep(body, scope, types.v128, pairValue(body, root, scope, lane));
  const address = pointerAt(body, element, scope);
  scope.statements.push(
    lane === 'one'
      ? module.f64.store(0, 8, address, get(body, held))
      : module.v128.store(lane * 16, 8, address, get(body, held)),
  );
  return held;
}

/**
 * Adds values to a mark: a sum is finite only if every term is, and one addition a value is the cheapest way to ask. The
 * sum of large numbers may leave the doubles by itself; the host then looks at each value (play.ts).
 */
function addUp(body: Body, scope: Scope, mark: number, values: readonly number[], isOne: boolean): void {
  const { module } = body.writer;
  const { add } = isOne ? module.f64 : module.f64x2;
  const sum = values.map((held) => get(body, held)).reduce((total, one) => add(total, one));
  scope.statements.push(module.local.set(mark, add(get(body, mark), sum)));
}

/** Marks the lanes in which a value was not finite: all of them, where futures share it. */
function markPoison(body: Body, isOne: boolean, poison: readonly number[]): void {
  const { module, pairs } = body.writer;
  const place = () => module.i32.const(PLACES.poison);
  for (let pair = 0; pair < pairs; pair += 1) {
    const mark = () => (isOne ? module.f64x2.splat(get(body, poison[0])) : get(body, poison[pair]));
    // x - x has no bit set for a finite x, and is NaN for any other
    const found = module.f64x2.sub(mark(), mark());
    const before = module.v128.load(pair * 16, 8, place());
    body.top.statements.push(module.v128.store(pair * 16, 8, place(), module.v128.or(before, found)));
  }
}

/**
 * Euler’s step of a stock: net = 0 + inflows - outflows in their order, then stock + dt * net. A flow that is 0 outside
 * of a season is left out there. That changes nothing: net is never -0, since it starts from 0.
 *
 * @param expressionOf what is worked out for a flow
 */
export function stepOf(program: Program, stock: number, expressionOf: (variable: number) => Node): Node {
  const { dims, inflows = [], outflows = [] } = program.variables[stock];
  let net = number(0);
  const join = (fn: 'add' | 'sub', flow: number) => {
    const joined = binary(fn, net, own(flow, dims));
    const season = onlyIn(expressionOf(flow), program);
    net = season === undefined ? joined : choose(season, joined, net);
  };
  for (const flow of inflows) join('add', flow);
  for (const flow of outflows) join('sub', flow);
  return binary('add', own(stock, dims), binary('mul', dt, net));
}
