import { choose } from '../language/nodes.ts';
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

/** The same node above other children: `of` is asked for each one it has. */
export function withChildren(node: Node, of: (child: Node) => Node): Node {
  switch (node.op) {
    case 'variable': {
      const index = node.index.map((one) => (one.at === 'value' ? { ...one, node: of(one.node) } : one));
      return { ...node, index };
    }
    case 'unary':
    case 'lookup':
    case 'normal_quantile':
      return { ...node, arg: of(node.arg) };
    case 'binary':
      return { ...node, left: of(node.left), right: of(node.right) };
    case 'if':
      return choose(of(node.condition), of(node.then), of(node.else));
    case 'reduce':
      return { ...node, body: of(node.body) };
    default:
      return node;
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
