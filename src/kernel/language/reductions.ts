import type { Binary, Node } from '../program.ts';
import { pure } from '../units/unit.ts';
import type { FunctionRule } from './calls.ts';
import { sameName } from './names.ts';
import { binary, number } from './nodes.ts';
import { needPure, needSame, read } from './read.ts';
import { complain, quoted, type Reduction, type Scope, type Typed } from './scope.ts';
import type { Call, Tree } from './tree.ts';

type How = (Node & { op: 'reduce' })['how'];

/** SUM, MEAN, PROD, and MIN and MAX of one argument run over an array; SIZE counts its elements. */
export const reductionFunctions: Readonly<Record<string, FunctionRule>> = {
  SUM: reduction('SUM', 'sum'),
  MEAN: reduction('MEAN', 'mean'),
  PROD: reduction('PROD', 'prod'),
  MIN: extreme('MIN', 'min'),
  MAX: extreme('MAX', 'max'),
  SIZE: { min: 1, max: 1, usage: 'SIZE(dimension) or SIZE(array)', read: readSize },
};

function reduction(name: string, how: How): FunctionRule {
  return { min: 1, max: 1, usage: `${name}(array)`, read: (scope, call) => readReduction(scope, call, name, how) };
}

/** With two arguments or more: the smaller (larger) of them, from left to right. */
function extreme(name: string, fn: Binary & How): FunctionRule {
  return {
    min: 1,
    max: Number.POSITIVE_INFINITY,
    usage: `${name}(array) or ${name}(a, b)`,
    read: (scope, call) => {
      if (call.args.length === 1) return readReduction(scope, call, name, fn);
      const typed = call.args.map((arg) => read(scope, arg));
      const measure = needSame(scope, call.args, typed, `in all arguments of ${name}`);
      return { node: typed.map(({ node }) => node).reduce((left, right) => binary(fn, left, right)), measure };
    },
  };
}

function readReduction(scope: Scope, call: Call, name: string, how: How): Typed {
  const [arg] = call.args;
  const opened: Reduction = { name, whole: isWhole(scope, arg), loops: [], loopOfRoot: new Map() };
  const body = read({ ...scope, reduction: opened }, arg);
  if (opened.loops.length === 0) {
    if (body.measure === 'unknown') return body;
    return complain(scope, call.span, {
      found: `${name} of ${quoted(scope, arg)}, which has nothing to run over`,
      expected: 'an array, or subscripts with a star',
    });
  }
  if (how === 'prod') needPure(scope, arg, body, 'PROD');
  const measure = how === 'prod' ? pure : body.measure;
  return { node: { op: 'reduce', how, loops: opened.loops, body: body.node }, measure };
}

/** Whether an argument is one array, all of it or with stars, labels and dimensions in its places. */
function isWhole(scope: Scope, arg: Tree): boolean {
  if (arg.kind !== 'name') return false;
  return (arg.subscripts ?? []).every(
    (part) =>
      part.kind === 'star' ||
      part.kind === 'number' ||
      (part.kind === 'name' && part.subscripts === undefined && !scope.symbols.declaredByName.has(sameName(part.name))),
  );
}

/** Elements of a dimension, of an array, or of the starred places of an array. */
function readSize(scope: Scope, call: Call): Typed {
  const [arg] = call.args;
  const dimensions = sizedDimensions(scope, arg);
  if (dimensions === undefined) {
    return complain(scope, call.span, { found: `SIZE of ${quoted(scope, arg)}`, expected: 'a dimension or an array' });
  }
  const sizes = dimensions.map((dimension): Node => ({ op: 'size', dimension }));
  const node = sizes.length === 0 ? number(1) : sizes.reduce((left, right) => binary('mul', left, right));
  return { node, measure: pure };
}

function sizedDimensions(scope: Scope, arg: Tree): readonly number[] | undefined {
  if (arg.kind !== 'name') return undefined;
  const { dimensionByName, declaredByName } = scope.symbols;
  const dimension = dimensionByName.get(sameName(arg.name));
  if (dimension !== undefined && arg.subscripts === undefined) return [dimension];
  const declared = declaredByName.get(sameName(arg.name));
  const { subscripts } = arg;
  if (declared === undefined || subscripts === undefined) return declared?.dims;
  if (subscripts.length !== declared.dims.length) return undefined;
  return declared.dims.filter((_, i) => subscripts[i].kind === 'star');
}
