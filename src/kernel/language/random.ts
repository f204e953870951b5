import type { Node } from '../program.ts';
import type { FunctionRule } from './calls.ts';
import { binary, number, unary } from './nodes.ts';
import { needSame, read } from './read.ts';
import { complain, count, type Scope, type Typed } from './scope.ts';
import type { Call } from './tree.ts';

/** Draws, anew at every step and for every element of the equation. */
export const randomFunctions: Readonly<Record<string, FunctionRule>> = {
  RANDOM: draws('RANDOM', 'minimum, maximum', 2, readRandom),
  UNIFORM: draws('UNIFORM', 'minimum, maximum', 2, readRandom),
  NORMAL: draws('NORMAL', 'mean, standard deviation', 2, readNormal),
  LOGNORMAL: draws('LOGNORMAL', 'mean, standard deviation', 2, readLogNormal),
  EXPRND: draws('EXPRND', 'mean', 1, readExponential),
};

function draws(name: string, args: string, arity: number, readDraw: FunctionRule['read']): FunctionRule {
  return {
    min: arity,
    max: arity + 1,
    usage: `${name}(${args})`,
    read: (scope, call) => {
      if (call.args.length > arity) {
        return complain(scope, call.args[arity].span, {
          found: `a seed for ${name}`,
          expected: `${name}(${args})`,
          mend: 'leave it out: the seed of the run decides all draws',
        });
      }
      if (scope.reduction !== undefined) {
        return complain(scope, call.span, {
          found: `${name} within ${scope.reduction.name}, where every element would get the same draw`,
          expected: 'a draw outside of reductions',
          mend: 'draw in an equation over the dimension and reduce that',
        });
      }
      return readDraw(scope, call);
    },
  };
}

/** A fresh stream: its number comes from the equation's name, so that adding an equation does not move the others. */
function uniform(scope: Scope): Node {
  return { op: 'uniform', process: fnv1a(`${scope.equation}#${count(scope, 'draw')}`) };
}

/** Fowler, Noll and Vo's hash 1a, 32 bits, of the low bytes of the characters (and the high bytes that are not 0). */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  const mix = (byte: number) => {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  };
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    mix(code & 255);
    if (code > 255) mix(code >>> 8);
  }
  return hash;
}

/** `a + (b - a) * u`. */
function readRandom(scope: Scope, call: Call): Typed {
  const [low, high] = call.args.map((arg) => read(scope, arg));
  const measure = needSame(scope, call.args, [low, high], `in both arguments of ${call.name.toUpperCase()}`);
  const spread = binary('mul', binary('sub', high.node, low.node), uniform(scope));
  return { node: binary('add', low.node, spread), measure };
}

/** `mean + sd * z`, z the quantile of a uniform draw. */
function readNormal(scope: Scope, call: Call): Typed {
  const [mean, sd] = call.args.map((arg) => read(scope, arg));
  const measure = needSame(scope, call.args, [mean, sd], 'in both arguments of NORMAL');
  const z: Node = { op: 'normal_quantile', arg: uniform(scope) };
  return { node: binary('add', mean.node, binary('mul', sd.node, z)), measure };
}

/**
 * `mean * EXP(s * z - v / 2)` with `v = LN(1 + (sd / mean) * (sd / mean))` and `s = SQRT(v)`: mean and standard
 * deviation are those of the draw itself, not of its logarithm.
 */
function readLogNormal(scope: Scope, call: Call): Typed {
  const [mean, sd] = call.args.map((arg) => read(scope, arg));
  const measure = needSame(scope, call.args, [mean, sd], 'in both arguments of LOGNORMAL');
  const ratio = binary('div', sd.node, mean.node);
  const variance = unary('ln', binary('add', number(1), binary('mul', ratio, ratio)));
  const z: Node = { op: 'normal_quantile', arg: uniform(scope) };
  const exponent = binary('sub', binary('mul', unary('sqrt', variance), z), binary('div', variance, number(2)));
  return { node: binary('mul', mean.node, unary('exp', exponent)), measure };
}

/** `mean * -LN(u)`. */
function readExponential(scope: Scope, { args }: Call): Typed {
  const mean = read(scope, args[0]);
  return { node: binary('mul', mean.node, unary('neg', unary('ln', uniform(scope)))), measure: mean.measure };
}
