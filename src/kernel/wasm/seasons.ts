import { children, withChildren } from '../graph/walk.ts';
import { number } from '../language/nodes.ts';
import type { Node, Program } from '../program.ts';
import { partsOf } from './parts.ts';

/*
 * A season is a condition that holds for a whole step: the same for all elements and in all futures, such as "at the end
 * of a quarter". Equations with one are written twice, as they are within it and outside, and a step runs one of the two.
 * What carries cohorts from one period to the next costs nothing in two months of three then.
 */

/** A season on which a choice in these expressions hangs. Equal parts of them must be one object. */
export function seasonOf(expressions: readonly Node[], program: Program): Node | undefined {
  const seen = new Set<Node>();
  const look = (node: Node): Node | undefined => {
    if (seen.has(node)) return undefined;
    seen.add(node);
    const own = node.op === 'if' ? seasonIn(node.condition, program) : undefined;
    return own ?? first(children(node), look);
  };
  return first(expressions, look);
}

/** The season outside of which an expression is 0 whatever else happens. */
export function onlyIn(expression: Node, program: Program): Node | undefined {
  if (expression.op !== 'if' || expression.else.op !== 'number' || !Object.is(expression.else.value, 0))
    return undefined;
  return seasonIn(expression.condition, program);
}

/** A text that tells a season from others. */
export const nameOf = (season: Node, program: Program): string => partsOf([season], 0, program).lines.join(' ');

/** The expression within its season, or outside. */
export function inSeason(expression: Node, season: Node, holds: boolean): Node {
  const known = new Map<Node, Node>([[season, number(holds ? 1 : 0)]]);
  const replace = (node: Node): Node => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const made = withChildren(node, replace);
    known.set(node, made);
    return made;
  };
  return replace(expression);
}

/** A season that must hold for a condition to. */
function seasonIn(condition: Node, program: Program): Node | undefined {
  if (isSeason(condition, program)) return condition;
  if (condition.op !== 'binary' || condition.fn !== 'and') return undefined;
  return seasonIn(condition.left, program) ?? seasonIn(condition.right, program);
}

const ANSWERS: ReadonlySet<string> = new Set(['lt', 'le', 'gt', 'ge', 'eq', 'ne', 'and', 'or']);

/** Whether a part is 1 or 0, the same for all elements and in all futures. */
function isSeason(node: Node, program: Program): boolean {
  return node.op === 'binary' && ANSWERS.has(node.fn) && isFixed(node, program) && tellsTime(node);
}

/** A condition that never changes is as well asked where it stands. */
function tellsTime(node: Node): boolean {
  return node.op === 'time' || children(node).some(tellsTime);
}

function isFixed(node: Node, program: Program): boolean {
  if (node.op === 'position' || node.op === 'uniform' || node.op === 'reduce') return false;
  if (node.op === 'variable') {
    if (!program.variables[node.variable].shared || node.index.some(({ at }) => at === 'loop')) return false;
  }
  return children(node).every((child) => isFixed(child, program));
}

function first<T, R>(list: readonly T[], of: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = of(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
