import type { Node } from '../program.ts';

/** The nodes directly below a node, subscripts included. */
export function children(node: Node): readonly Node[] {
  switch (node.op) {
    case 'variable':
      return node.index.flatMap((index) => (index.at === 'value' ? [index.node] : []));
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
    default:
      return [];
  }
}

/** A node and all below it, each before what it is made of. A node that stands in two places comes twice. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of children(node)) yield* walk(child);
}

/** Variables that an expression reads, each once. */
export function references(node: Node): ReadonlySet<number> {
  const found = new Set<number>();
  for (const each of walk(node)) {
    if (each.op === 'variable') found.add(each.variable);
  }
  return found;
}
