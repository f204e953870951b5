import { withChildren } from '../graph/walk.ts';
import { binary as binaries, unary as unaries } from '../interpreter/functions.ts';
import { binary, number } from '../language/nodes.ts';
import type { Node, Program } from '../program.ts';

/**
 * Works out before the run what can be, by rules that hold for every double (NaN, infinities and both zeros too), so that
 * no result changes in any bit. The step is known here: with a step of 1, `x / DT` is `x`. In the town it saves half of
 * all divisions.
 *
 * `0 + x` stays: it makes a zero of a negative zero.
 */
export function simplifier(program: Program): (node: Node) => Node {
  // A part that stands in several places stays one object.
  const known = new Map<Node, Node>();
  const simplify = (node: Node): Node => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const made = node.op === 'dt' ? number(program.dt) : simplifyOne(withChildren(node, simplify));
    known.set(node, made);
    return made;
  };
  return simplify;
}

function simplifyOne(node: Node): Node {
  switch (node.op) {
    case 'unary': {
      const isOneOperation = node.fn === 'neg' || node.fn === 'not' || node.fn === 'abs';
      return node.arg.op === 'number' && isOneOperation ? number(unaries[node.fn](node.arg.value)) : node;
    }
    case 'binary':
      return simplifyBinary(node);
    case 'if': {
      const condition = decisive(node.condition);
      if (condition.op === 'number') return condition.value !== 0 ? node.then : node.else;
      return { ...node, condition };
    }
    default:
      return node;
  }
}

function simplifyBinary(node: Node & { op: 'binary' }): Node {
  const { fn, left, right } = node;
  const [a, b] = [numberIn(left), numberIn(right)];
  // pow alone is made of many operations; two numbers are too rare there to think about
  if (a !== undefined && b !== undefined && fn !== 'pow') return number(binaries[fn](a, b));
  if (fn === 'mul' && a === 1) return right;
  if ((fn === 'mul' || fn === 'div') && b === 1) return left;
  if (fn === 'sub' && Object.is(b, 0)) return left;
  if (fn === 'and' && (a === 0 || b === 0)) return number(0);
  // The inverse of a power of two is exact, and so both give the double nearest to one and the same number.
  if (fn === 'div' && b !== undefined && isPowerOfTwo(b)) return binary('mul', left, number(1 / b));
  return node;
}

/** A condition without what is true in it anyway: only whether it is 0 counts. */
function decisive(condition: Node): Node {
  if (condition.op !== 'binary' || condition.fn !== 'and') return condition;
  const rest = [condition.left, condition.right].filter((one) => !(one.op === 'number' && one.value !== 0));
  if (rest.length === 2) return condition;
  return rest.length === 1 ? decisive(rest[0]) : number(1);
}

const numberIn = (node: Node): number | undefined => (node.op === 'number' ? node.value : undefined);

/** A power of two whose inverse is a normal double as well, so that nothing is lost in it. */
function isPowerOfTwo(value: number): boolean {
  let rest = Math.abs(value);
  if (!(rest >= 2 ** -1000 && rest <= 2 ** 1000)) return false;
  while (rest >= 2) rest *= 0.5;
  while (rest < 1) rest *= 2;
  return rest === 1;
}
