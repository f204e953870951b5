import type { Binary } from '../program.ts';
import { pure } from '../units/unit.ts';
import { readCall } from './calls.ts';
import {
  isPureMeasure,
  type Measure,
  perMeasure,
  raiseMeasure,
  scaleMend,
  sharedMeasure,
  showMeasure,
  timesMeasure,
} from './measure.ts';
import { choose } from './nodes.ts';
import { readName } from './reference.ts';
import { complain, quoted, type Scope, spanOf, type Typed } from './scope.ts';
import type { Tree } from './tree.ts';

/** Reads a piece of an expression: looks up its names, checks its units, writes its node. */
export function read(scope: Scope, tree: Tree): Typed {
  const span = spanOf(scope, tree);
  switch (tree.kind) {
    case 'number':
      return { node: { op: 'number', value: tree.value, span }, measure: tree.value === 0 ? 'zero' : pure };
    case 'name':
      return withSpan(readName(scope, tree), span);
    case 'call':
      return withSpan(readCall(scope, tree), span);
    case 'unary':
      return withSpan(readUnary(scope, tree), span);
    case 'binary':
      return withSpan(readBinary(scope, tree), span);
    case 'if':
      return withSpan(readIf(scope, tree), span);
  }
}

function withSpan(typed: Typed, span: readonly [number, number]): Typed {
  return { ...typed, node: { ...typed.node, span } };
}

function readUnary(scope: Scope, tree: Tree & { kind: 'unary' }): Typed {
  const arg = read(scope, tree.arg);
  if (tree.sign === '+') return arg;
  if (tree.sign === '-') return { node: { op: 'unary', fn: 'neg', arg: arg.node }, measure: arg.measure };
  needPure(scope, tree.arg, arg, 'NOT');
  return { node: { op: 'unary', fn: 'not', arg: arg.node }, measure: pure };
}

function readBinary(scope: Scope, tree: Tree & { kind: 'binary' }): Typed {
  const left = read(scope, tree.left);
  const right = read(scope, tree.right);
  const node = { op: 'binary', fn: tree.fn, left: left.node, right: right.node } as const;
  return { node, measure: binaryMeasure(scope, tree, left, right) };
}

function binaryMeasure(scope: Scope, tree: Tree & { kind: 'binary' }, left: Typed, right: Typed): Measure {
  const fn: Binary = tree.fn;
  if (fn === 'mul') return timesMeasure(left.measure, right.measure);
  if (fn === 'div') return perMeasure(left.measure, right.measure);
  if (fn === 'pow') return powerMeasure(scope, tree, left, right);
  if (fn === 'and' || fn === 'or') {
    needPure(scope, tree.left, left, tree.sign);
    needPure(scope, tree.right, right, tree.sign);
    return pure;
  }
  const same = needSame(scope, [tree.left, tree.right], [left, right], `on both sides of ${tree.sign}`);
  return fn === 'add' || fn === 'sub' || fn === 'mod' ? same : pure;
}

/** A base with a unit needs an exponent written as a number, so that the unit of the result is known. */
function powerMeasure(scope: Scope, tree: Tree & { kind: 'binary' }, base: Typed, exponent: Typed): Measure {
  if (!needPure(scope, tree.right, exponent, 'an exponent')) return 'unknown';
  if (isPureMeasure(base.measure)) return base.measure === 'unknown' ? 'unknown' : pure;
  const power = literal(tree.right);
  if (power === undefined) {
    return complain(scope, tree.right.span, {
      found: `${quoted(scope, tree.left)} in ${showMeasure(base.measure)}, raised to ${quoted(scope, tree.right)}`,
      expected: 'an exponent written as a number where the base has a unit',
      mend: 'divide the base by a constant in the same unit',
    }).measure;
  }
  const measure = raiseMeasure(base.measure, power);
  if (measure !== undefined) return measure;
  return complain(scope, tree.span, {
    found: `${showMeasure(base.measure)} raised to ${power}`,
    expected: 'whole powers of units',
  }).measure;
}

/** A number as written, with its sign; undefined for anything else. */
export function literal(tree: Tree): number | undefined {
  if (tree.kind === 'number') return tree.value;
  if (tree.kind !== 'unary' || tree.sign === 'NOT') return undefined;
  const value = literal(tree.arg);
  return value === undefined || tree.sign === '+' ? value : -value;
}

function readIf(scope: Scope, tree: Tree & { kind: 'if' }): Typed {
  const condition = read(scope, tree.condition);
  needPure(scope, tree.condition, condition, 'the condition of IF');
  const first = read(scope, tree.whenTrue);
  const second = read(scope, tree.whenFalse);
  const measure = needSame(scope, [tree.whenTrue, tree.whenFalse], [first, second], 'after THEN and ELSE');
  return { node: choose(condition.node, first.node, second.node), measure };
}

/** Checks that a piece has no unit; `user` is what needs it so. */
export function needPure(scope: Scope, tree: Tree, typed: Typed, user: string): boolean {
  if (isPureMeasure(typed.measure)) return true;
  complain(scope, tree.span, {
    found: `${quoted(scope, tree)} in ${showMeasure(typed.measure)}`,
    expected: `a pure number for ${user}`,
    ...scaleMend(typed.measure, pure),
  });
  return false;
}

/** Checks that pieces have one unit and gives it. */
export function needSame(scope: Scope, trees: readonly Tree[], typed: readonly Typed[], where: string): Measure {
  let measure = typed[0].measure;
  let holder = 0;
  for (let i = 1; i < typed.length; i += 1) {
    const shared = sharedMeasure(measure, typed[i].measure);
    if (shared === undefined) {
      return complain(scope, trees[i].span, {
        found: `${quoted(scope, trees[holder])} in ${showMeasure(measure)}, ${quoted(scope, trees[i])} in ${showMeasure(typed[i].measure)}`,
        expected: `the same unit ${where}`,
        ...scaleMend(typed[i].measure, measure),
      }).measure;
    }
    if (measure === 'zero') holder = i;
    measure = shared;
  }
  return measure;
}

/** Checks that a piece has a given unit. */
export function needMeasure(scope: Scope, tree: Tree, typed: Typed, wanted: Measure, role: string): boolean {
  if (sharedMeasure(typed.measure, wanted) !== undefined) return true;
  complain(scope, tree.span, {
    found: `${quoted(scope, tree)} in ${showMeasure(typed.measure)}`,
    expected: `${showMeasure(wanted)}, ${role}`,
    ...scaleMend(typed.measure, wanted),
  });
  return false;
}
