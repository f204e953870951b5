import type { Unary } from '../program.ts';
import { pure } from '../units/unit.ts';
import type { FunctionRule } from './calls.ts';
import { perMeasure, raiseMeasure, showMeasure } from './measure.ts';
import { sameName } from './names.ts';
import { binary, choose, number, unary } from './nodes.ts';
import { needMeasure, needPure, read } from './read.ts';
import { complain, quoted, type Scope, type Typed } from './scope.ts';
import type { Call, Tree } from './tree.ts';

/** Functions of numbers. ABS and INT keep the unit, SQRT halves its powers, the others need pure numbers. */
export const mathFunctions: Readonly<Record<string, FunctionRule>> = {
  ABS: keepsUnit('ABS', 'abs'),
  INT: keepsUnit('INT', 'floor'),
  SQRT: { min: 1, max: 1, usage: 'SQRT(x)', read: readSqrt },
  ARCCOS: ofPure('ARCCOS', 'arccos'),
  ARCSIN: ofPure('ARCSIN', 'arcsin'),
  ARCTAN: ofPure('ARCTAN', 'arctan'),
  COS: ofPure('COS', 'cos'),
  EXP: ofPure('EXP', 'exp'),
  LN: ofPure('LN', 'ln'),
  LOG10: ofPure('LOG10', 'log10'),
  SIN: ofPure('SIN', 'sin'),
  TAN: ofPure('TAN', 'tan'),
  SAFEDIV: { min: 2, max: 3, usage: 'SAFEDIV(a, b) or SAFEDIV(a, b, value where b is 0)', read: readSafeDivision },
  LOOKUP: { min: 2, max: 2, usage: 'LOOKUP(graphical function, x)', read: readLookup },
};

function keepsUnit(name: string, fn: Unary): FunctionRule {
  return {
    min: 1,
    max: 1,
    usage: `${name}(x)`,
    read: (scope, { args }) => {
      const arg = read(scope, args[0]);
      return { node: unary(fn, arg.node), measure: arg.measure };
    },
  };
}

function ofPure(name: string, fn: Unary): FunctionRule {
  return {
    min: 1,
    max: 1,
    usage: `${name}(x)`,
    read: (scope, { args }) => {
      const arg = read(scope, args[0]);
      needPure(scope, args[0], arg, name);
      return { node: unary(fn, arg.node), measure: pure };
    },
  };
}

function readSqrt(scope: Scope, { args, span }: Call): Typed {
  const arg = read(scope, args[0]);
  const measure = raiseMeasure(arg.measure, 0.5);
  if (measure !== undefined) return { node: unary('sqrt', arg.node), measure };
  return complain(scope, span, {
    found: `the square root of ${showMeasure(arg.measure)}`,
    expected: 'a unit with even powers',
  });
}

/** `a / b`, or the third argument (0 if not given) where b is 0. The divisor stands in two places as one object. */
function readSafeDivision(scope: Scope, { args }: Call): Typed {
  const above = read(scope, args[0]);
  const below = read(scope, args[1]);
  const measure = perMeasure(above.measure, below.measure);
  let otherwise = number(0);
  if (args.length === 3) {
    const typed = read(scope, args[2]);
    needMeasure(scope, args[2], typed, measure, 'the unit of the quotient');
    otherwise = typed.node;
  }
  const isZero = binary('eq', below.node, number(0));
  return { node: choose(isZero, otherwise, binary('div', above.node, below.node)), measure };
}

function readLookup(scope: Scope, { args }: Call): Typed {
  const [table, x] = args;
  const index = table.kind === 'name' ? scope.symbols.graphicalByName.get(sameName(table.name)) : undefined;
  if (index !== undefined) return readGraphicalCall(scope, index, x);
  return complain(scope, table.span, { found: quoted(scope, table), expected: 'the name of a graphical function' });
}

/** `name(x)` of a graphical function: the argument has its unit of x, the value its unit. */
export function readGraphicalCall(scope: Scope, table: number, x: Tree): Typed {
  const graphical = scope.symbols.graphicals[table];
  const arg = read(scope, x);
  needMeasure(scope, x, arg, graphical.unitX, `the unit of the argument of ${graphical.name}`);
  return { node: { op: 'lookup', table, arg: arg.node }, measure: graphical.unit };
}
