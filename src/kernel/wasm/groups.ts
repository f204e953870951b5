import { references, walk } from '../graph/walk.ts';
import type { Node, Program } from '../program.ts';
import { nameOf, onlyIn } from './seasons.ts';

/**
 * Most equations in one loop. Few enough that their values stay in registers and the compilers of browsers stay quick.
 */
const MOST = 4;

/** A reference to the element that the equation’s own loops are at. */
export function isOwnElement(node: Node & { op: 'variable' }, own: number): boolean {
  return (
    node.index.length === own &&
    node.index.every((index, i) => index.at === 'loop' && index.loop === i && index.offset === 0)
  );
}

/**
 * Puts equations over the same dimensions into groups that one loop works out, so that what one makes the next has at
 * hand. An equation joins an earlier group if all that it reads is made before that group ends, and if it reads of the
 * group’s own members only the element that the loop is at.
 *
 * @param order of calculation
 * @param expressionOf what is worked out for a variable
 * @returns the same variables in groups, in an order in which they can be worked out
 */
export function groupsOf(
  program: Program,
  order: readonly number[],
  expressionOf: (variable: number) => Node,
): number[][] {
  const groups: { readonly kind: string; readonly members: number[] }[] = [];
  const placeOf = new Map<number, number>();
  for (const variable of order) {
    const expression = expressionOf(variable);
    const kind = kindOf(program, variable, expression);
    const reads = [...references(expression)].filter((read) => placeOf.has(read));
    const earliest = Math.max(0, ...reads.map((read) => placeOf.get(read) ?? 0));
    const place = groups.findIndex(
      (group, i) =>
        i >= earliest &&
        kind !== '' &&
        group.kind === kind &&
        group.members.length < MOST &&
        readsOnlyOwnElement(program, variable, expression, group.members),
    );
    if (place >= 0) groups[place].members.push(variable);
    else groups.push({ kind, members: [variable] });
    placeOf.set(variable, place >= 0 ? place : groups.length - 1);
  }
  return groups.map(({ members }) => members);
}

/** What the loops run over, and in which season alone; empty for a single number, which has no loop. */
function kindOf(program: Program, variable: number, expression: Node): string {
  const { dims, shared } = program.variables[variable];
  if (dims.length === 0) return '';
  const season = onlyIn(expression, program);
  const over = dims.map((dimension) => program.dimensions[dimension].root).join();
  return `${shared} ${over} ${season === undefined ? '' : nameOf(season, program)}`;
}

function readsOnlyOwnElement(
  program: Program,
  variable: number,
  expression: Node,
  members: readonly number[],
): boolean {
  const own = program.variables[variable].dims.length;
  for (const node of walk(expression)) {
    if (node.op === 'variable' && members.includes(node.variable) && !isOwnElement(node, own)) return false;
  }
  return true;
}
