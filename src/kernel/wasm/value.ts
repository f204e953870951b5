import { children } from '../graph/walk.ts';
import { programs } from '../math/index.ts';
import type { Node } from '../program.ts';
import { type Body, get, homeOf, keep, newLocal, newScope, position, recall, type Scope, size, twin } from './body.ts';
import { drawOne, drawPair } from './draw.ts';
import { isLimit, limit, orZero, zeroOr } from './lanes.ts';
import { TIME } from './names.ts';
import { reduce } from './reduce.ts';
import { addressAt, pairAt } from './reference.ts';
import { tableFunction } from './table.ts';
import { type Expression, laneNumber } from './writer.ts';

/** A vector, of two futures or two neighbouring elements; or `one`: the double that both lanes have in common. */
export type Lane = number | 'one';

/** Value of a part for a pair of futures. */
export function pairValue(body: Body, node: Node, scope: Scope, pair: number): Expression {
  if (node.op === 'number') return laneNumber(body.writer, node.value);
  if (node.op === 'dt') return laneNumber(body.writer, body.writer.program.dt);
  if (isCommon(body, node)) return get(body, splat(body, node, scope));
  const held = hold(body, node, scope);
  return held === undefined ? make(body, node, scope, pair) : get(body, held[pair]);
}

/** Value of a part that is the same in every future. */
export function oneValue(body: Body, node: Node, scope: Scope): Expression {
  const held = hold(body, node, scope);
  return held === undefined ? make(body, node, scope, 'one') : get(body, held[0]);
}

export function isCommon({ parts }: Body, node: Node): boolean {
  return parts.of.get(node)?.common === true;
}

function value(body: Body, node: Node, scope: Scope, lane: Lane): Expression {
  return lane === 'one' ? oneValue(body, node, scope) : pairValue(body, node, scope, lane);
}

/** A common value in both lanes, once for all pairs. */
function splat(body: Body, node: Node, scope: Scope): number {
  const { module, types } = body.writer;
  const known = recall(scope, ({ splats }) => splats.get(node));
  if (known !== undefined) return known;
  const home = homeOf(body, node, scope);
  const alone = node.op === 'variable' && recall(home, ({ held }) => held.get(node)) === undefined;
  const vector = alone
    ? module.v128.load64_splat(0, 8, addressAt(body, node, home))
    : module.f64x2.splat(oneValue(body, node, home));
  const local = keep(body, home, types.v128, vector);
  home.splats.set(node, local);
  return local;
}

/** Locals with a part that is worth keeping: it changes less often than its surroundings, or is used again. */
function hold(body: Body, node: Node, scope: Scope): readonly number[] | undefined {
  const known = recall(scope, ({ held }) => held.get(node));
  if (known !== undefined) return known;
  if (node.op === 'number' || node.op === 'position' || node.op === 'size' || node.op === 'dt') return undefined;
  const home = homeOf(body, node, scope);
  const part = body.parts.of.get(node);
  const common = isCommon(body, node);
  let locals: readonly number[];
  if (node.op === 'reduce') locals = reduce(body, node, home);
  else if (node.op === 'if' && isCommon(body, node.condition)) locals = branch(body, node, home);
  else if (node.op === 'if' && [node.then, node.else].some((side) => isDear(body, side, home))) {
    locals = chooseLazily(body, node, home);
  } else if (home !== scope || (part?.uses ?? 0) > 1) {
    const { f64, v128 } = body.writer.types;
    locals = lanesOf(body, common).map((lane) => keep(body, home, common ? f64 : v128, make(body, node, home, lane)));
  } else return undefined;
  home.held.set(node, locals);
  return locals;
}

/** One lane for what is common, one for each pair otherwise. */
export function lanesOf({ writer: { pairs } }: Body, common: boolean): readonly Lane[] {
  return common ? ['one'] : Array.from({ length: pairs }, (_, pair) => pair);
}

/** A choice that is the same in all futures: only the side chosen is worked out. */
function branch(body: Body, node: Node & { op: 'if' }, home: Scope): readonly number[] {
  const { module, types } = body.writer;
  const common = isCommon(body, node);
  const lanes = lanesOf(body, common);
  const locals = lanes.map(() => newLocal(body, common ? types.f64 : types.v128));
  const condition = truth(body, node.condition, home);
  const [yes, no] = [node.then, node.else].map((side) => {
    const scope = newScope(home);
    lanes.forEach((lane, i) => {
      const chosen = value(body, side, scope, lane);
      scope.statements.push(module.local.set(locals[i], chosen));
    });
    return module.block(null, scope.statements);
  });
  home.statements.push(module.if(condition, yes, no));
  return locals;
}

/**
 * A choice that differs between lanes, with a side that takes long: it is worked out only if any lane wants it. What few
 * people get, wage insurance say, costs little in the runs where nobody does.
 */
function chooseLazily(body: Body, node: Node & { op: 'if' }, home: Scope): readonly number[] {
  const { module, types } = body.writer;
  const lanes = lanesOf(body, false);
  const masks = lanes.map((lane) => keep(body, home, types.v128, maskOf(body, node.condition, home, lane)));
  const joined = (fn: 'and' | 'or') => masks.map((mask) => get(body, mask)).reduce((a, b) => module.v128[fn](a, b));
  const sides = [
    { node: node.then, wanted: () => module.v128.any_true(joined('or')) },
    { node: node.else, wanted: () => module.i32.eqz(module.i64x2.all_true(joined('and'))) },
  ];
  const [yes, no] = sides.map((side) => {
    if (!isDear(body, side.node, home))
      return lanes.map((lane) => keep(body, home, types.v128, value(body, side.node, home, lane)));
    const locals = lanes.map(() => keep(body, home, types.v128, laneNumber(body.writer, 0)));
    const scope = newScope(home);
    lanes.forEach((lane, i) => {
      const found = value(body, side.node, scope, lane);
      scope.statements.push(module.local.set(locals[i], found));
    });
    home.statements.push(module.if(side.wanted(), module.block(null, scope.statements)));
    return locals;
  });
  return masks.map((mask, i) =>
    keep(body, home, types.v128, module.v128.bitselect(get(body, yes[i]), get(body, no[i]), get(body, mask))),
  );
}

/** Whether a part has anything to be worked out here that takes longer than asking whether it is wanted. */
function isDear(body: Body, node: Node, home: Scope): boolean {
  if (homeOf(body, node, home) !== home) return false;
  const isCall = node.op === 'unary' ? node.fn in programs : node.op === 'binary' && node.fn === 'pow';
  if (isCall || node.op === 'lookup' || node.op === 'normal_quantile' || node.op === 'reduce') return true;
  return children(node).some((child) => isDear(body, child, home));
}

/** Works a part out here. Both shapes of number have the same operations. */
function make(body: Body, node: Node, scope: Scope, lane: Lane): Expression {
  const { module, types, program } = body.writer;
  const carrier = lane === 'one' ? module.f64 : module.f64x2;
  const of = (child: Node) => value(body, child, scope, lane);
  switch (node.op) {
    case 'number':
      return module.f64.const(node.value);
    case 'time':
      return module.global.get(TIME.time, types.f64);
    case 'starttime':
      return module.global.get(TIME.start, types.f64);
    case 'stoptime':
      return module.global.get(TIME.stop, types.f64);
    case 'dt':
      return module.f64.const(program.dt);
    case 'position': {
      const one = module.f64.convert_s.i32(module.i32.add(position(body, node.loop), module.i32.const(1)));
      return lane === 'one' ? one : module.f64x2.add(module.f64x2.splat(one), lanesApart(body));
    }
    case 'size':
      return module.f64.convert_s.i32(size(body, node.dimension));
    case 'variable': {
      if (lane === 'one') return module.f64.load(0, 8, addressAt(body, node, scope));
      if (body.across !== undefined) return pairAt(body, node, scope);
      return module.v128.load(lane * 16, 8, addressAt(body, node, scope));
    }
    case 'unary':
      if (node.fn === 'not') return fromMask(body, maskOf(body, node, scope, lane), lane);
      if (node.fn === 'neg' || node.fn === 'abs' || node.fn === 'sqrt' || node.fn === 'floor') {
        return carrier[node.fn](of(node.arg));
      }
      return call(body, node.fn, [of(node.arg)], lane);
    case 'binary':
      return makeBinary(body, node, scope, lane);
    case 'if': {
      if (lane === 'one') throw new Error('a common choice is a branch');
      const mask = () => maskOf(body, node.condition, scope, lane);
      if (isZero(node.then)) return zeroOr(module, mask(), of(node.else));
      if (isZero(node.else)) return orZero(module, mask(), of(node.then));
      const [yes, no] = [of(node.then), of(node.else)];
      return module.v128.bitselect(yes, no, mask());
    }
    case 'lookup':
      return call(body, tableFunction(node.table), [of(node.arg)], lane);
    case 'normal_quantile':
      return call(body, 'normalQuantile', [of(node.arg)], lane);
    case 'uniform':
      return lane === 'one' ? drawOne(body, node.process) : drawPair(body, node.process, lane);
    case 'reduce':
      throw new Error('a reduction is always kept');
  }
}

/** 0 and how many positions the second lane is ahead. */
function lanesApart(body: Body): Expression {
  const { module } = body.writer;
  if (body.across === undefined) throw new Error('a position is the same in all futures');
  return module.f64x2.replace_lane(laneNumber(body.writer, 0), 1, module.f64.convert_s.i32(twin(body, body.across)));
}

function makeBinary(body: Body, node: Node & { op: 'binary' }, scope: Scope, lane: Lane): Expression {
  const { module, types } = body.writer;
  const carrier = lane === 'one' ? module.f64 : module.f64x2;
  const left = () => value(body, node.left, scope, lane);
  const right = () => value(body, node.right, scope, lane);
  switch (node.fn) {
    case 'min':
    case 'max': {
      const [c, x] = node.left.op === 'number' ? [node.left, right] : [node.right, left];
      const isLane = lane !== 'one' && c.op === 'number' && isLimit(c.value);
      if (isLane) return limit(module, node.fn, x(), c.value, () => laneNumber(body.writer, c.value));
      return carrier[node.fn](left(), right());
    }
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
      return carrier[node.fn](left(), right());
    case 'pow':
      return call(body, 'pow', [left(), right()], lane);
    case 'mod': {
      const type = lane === 'one' ? types.f64 : types.v128;
      const a = keep(body, scope, type, left());
      const b = keep(body, scope, type, right());
      const whole = carrier.floor(carrier.div(get(body, a), get(body, b)));
      return carrier.sub(get(body, a), carrier.mul(get(body, b), whole));
    }
    default:
      return fromMask(body, maskOf(body, node, scope, lane), lane);
  }
}

const isZero = (node: Node): boolean => node.op === 'number' && Object.is(node.value, 0);

/** Whether a part is true (anything but 0, NaN too): an integer for `one`, all bits of a lane for a pair. */
function maskOf(body: Body, node: Node, scope: Scope, lane: Lane): Expression {
  const { module } = body.writer;
  const carrier = lane === 'one' ? module.f64 : module.f64x2;
  const logic = lane === 'one' ? module.i32 : module.v128;
  const zero = () => (lane === 'one' ? module.f64.const(0) : laneNumber(body.writer, 0));
  const of = (child: Node) => value(body, child, scope, lane);
  const common = isCommon(body, node);
  // A common condition among pairs is worked out once, as a number.
  if (lane === 'one' || !common) {
    if (node.op === 'unary' && node.fn === 'not') return carrier.eq(of(node.arg), zero());
    if (node.op === 'binary') {
      switch (node.fn) {
        case 'lt':
        case 'le':
        case 'gt':
        case 'ge':
        case 'eq':
        case 'ne':
          if (lane === 'one') {
            const whole = compareWhole(body, node.fn, node.left, node.right);
            if (whole !== undefined) return whole;
          }
          return carrier[node.fn](of(node.left), of(node.right));
        case 'and':
          // What changes with fewer loops is asked first: mostly it decides, and the processor learns that.
          if (lane === 'one') {
            const [first, second] = [node.left, node.right].sort((a, b) => depth(body, a) - depth(body, b));
            return module.if(truth(body, first, scope), truth(body, second, scope), module.i32.const(0));
          }
          return logic.and(maskOf(body, node.left, scope, lane), maskOf(body, node.right, scope, lane));
        case 'or':
          return logic[node.fn](maskOf(body, node.left, scope, lane), maskOf(body, node.right, scope, lane));
        default:
      }
    }
  }
  return carrier.ne(of(node), zero());
}

const WHOLE = { lt: 'lt_s', le: 'le_s', gt: 'gt_s', ge: 'ge_s', eq: 'eq', ne: 'ne' } as const;

/** Compares positions and sizes as the integers that they are; nothing where a side is anything else. */
function compareWhole(body: Body, fn: keyof typeof WHOLE, left: Node, right: Node): Expression | undefined {
  const { module } = body.writer;
  const whole = (node: Node): Expression | undefined => {
    if (node.op === 'position') return module.i32.add(position(body, node.loop), module.i32.const(1));
    if (node.op === 'size') return size(body, node.dimension);
    // the integers that a position or a size can be, and their neighbours
    const isWhole = node.op === 'number' && Number.isInteger(node.value) && Math.abs(node.value) < 2 ** 30;
    return isWhole ? module.i32.const(node.value) : undefined;
  };
  const [a, b] = [whole(left), whole(right)];
  return a === undefined || b === undefined ? undefined : module.i32[WHOLE[fn]](a, b);
}

/** How many loops a part changes with. */
const depth = ({ parts }: Body, node: Node): number => parts.of.get(node)?.loops.size ?? 0;

/** Whether a common part is true, as an integer. */
export function truth(body: Body, node: Node, scope: Scope): Expression {
  return maskOf(body, node, scope, 'one');
}

/** 1 or 0. */
function fromMask(body: Body, mask: Expression, lane: Lane): Expression {
  const { module } = body.writer;
  return lane === 'one' ? module.f64.convert_s.i32(mask) : module.v128.and(mask, laneNumber(body.writer, 1));
}

/** Calls a function of the module on pairs; on a common value with the same number in both lanes. */
function call(body: Body, name: string, args: readonly Expression[], lane: Lane): Expression {
  const { module, types, used } = body.writer;
  used.add(name);
  const given = lane === 'one' ? args.map((arg) => module.f64x2.splat(arg)) : args;
  const result = module.call(name, [...given], types.v128);
  return lane === 'one' ? module.f64x2.extract_lane(result, 0) : result;
}
