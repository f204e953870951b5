import { withChildren } from '../graph/walk.ts';
import type { Node, Program } from '../program.ts';
import type { Line } from './equation.ts';

/**
 * Equations that read nothing but the element they make, as the steps of stocks do, need no loop for each dimension: one
 * runs over all elements as they lie in memory.
 */
export interface Flat {
  /** The program as such an equation sees it: every array has one dimension. */
  readonly program: Program;
  readonly lines: readonly Line[];
  /** That dimension; its size is the number of all elements. */
  readonly dimension: number;
}

export function flatten(program: Program, lines: readonly Line[]): Flat {
  const dimension = program.dimensions.length;
  const { dims } = program.variables[lines[0].variable];
  const isOptional = dims.some((one) => program.dimensions[one].optional === true);
  const all = { name: 'all', doc: '', root: dimension, ...(isOptional ? { optional: true as const } : {}) };
  const known = new Map<Node, Node>();
  const flat = (node: Node): Node => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const made: Node =
      node.op === 'variable' && node.index.length > 0
        ? { ...node, index: [{ at: 'loop', loop: 0, offset: 0 }] }
        : withChildren(node, flat);
    known.set(node, made);
    return made;
  };
  return {
    program: {
      ...program,
      dimensions: [...program.dimensions, all],
      variables: program.variables.map((one) => (one.dims.length === 0 ? one : { ...one, dims: [dimension] })),
    },
    lines: lines.map(({ variable, expression }) => ({ variable, expression: flat(expression) })),
    dimension,
  };
}
