import type { Index, Node, Program } from '../program.ts';

/** What code generation needs to know of every node of an equation. */
export interface Analysis {
  /** Loop variables that a node depends on, its own reductions’ loops taken out. */
  readonly loops: ReadonlyMap<Node, ReadonlySet<number>>;
  /** Whether a node is the same in every future. */
  readonly uniform: ReadonlyMap<Node, boolean>;
  /** How often a node stands in the tree: lowering may use one node twice. */
  readonly uses: ReadonlyMap<Node, number>;
}

export function analyse(root: Node, program: Program): Analysis {
  const loops = new Map<Node, Set<number>>();
  const uniform = new Map<Node, boolean>();
  const uses = new Map<Node, number>();

  const visit = (node: Node): { loops: Set<number>; uniform: boolean } => {
    uses.set(node, (uses.get(node) ?? 0) + 1);
    const known = loops.get(node);
    if (known !== undefined) return { loops: known, uniform: uniform.get(node) === true };
    const own = new Set<number>();
    let same = node.op !== 'uniform';
    for (const child of childrenOf(node)) {
      const found = visit(child);
      for (const loop of found.loops) own.add(loop);
      same = same && found.uniform;
    }
    if (node.op === 'position') own.add(node.loop);
    if (node.op === 'uniform') own.add(ELEMENT);
    if (node.op === 'variable') {
      for (const index of node.index) if (index.at === 'loop') own.add(index.loop);
      same = same && program.variables[node.variable].shared;
    }
    if (node.op === 'reduce') for (const { loop } of node.loops) own.delete(loop);
    loops.set(node, own);
    uniform.set(node, same);
    return { loops: own, uniform: same };
  };
  visit(root);
  return { loops, uniform, uses };
}

/** Stands for the position of the element in its equation: a draw depends on all of the equation’s own loops. */
export const ELEMENT = -1;

export function childrenOf(node: Node): Node[] {
  switch (node.op) {
    case 'unary':
    case 'lookup':
    case 'normal_quantile':
      return [node.arg];
    case 'binary':
      return [node.left, node.right];
    case 'if':
      return [node.condition, node.then, node.else];
    case 'reduce':
      return [node.body];
    case 'variable':
      return node.index.flatMap((index: Index) => (index.at === 'value' ? [index.node] : []));
    default:
      return [];
  }
}
