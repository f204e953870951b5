import { byText } from './order.ts';

/**
 * Circles of a graph: for each set of nodes that all need one another, the shortest circle through the one whose name
 * comes first, as the nodes on it from that one on. Strong components after Tarjan 1972.
 */
export function findCircles(
  nodes: readonly number[],
  needs: (node: number) => readonly number[],
  nameOf: (node: number) => string,
): number[][] {
  const circles: number[][] = [];
  for (const component of strongComponents(nodes, needs)) {
    const [first] = [...component].sort((a, b) => byText(nameOf(a), nameOf(b)));
    const circle = shortestCircle(first, (node) => needs(node).filter((need) => component.has(need)));
    if (circle !== undefined) circles.push(circle);
  }
  return circles.sort((a, b) => byText(nameOf(a[0]), nameOf(b[0])));
}

function strongComponents(nodes: readonly number[], needs: (node: number) => readonly number[]): Set<number>[] {
  const components: Set<number>[] = [];
  const entered = new Map<number, number>();
  const stack: number[] = [];
  const open = new Set<number>();

  const visit = (node: number): number => {
    const number = entered.size;
    entered.set(node, number);
    stack.push(node);
    open.add(node);
    let lowest = number;
    for (const need of needs(node)) {
      if (!entered.has(need)) lowest = Math.min(lowest, visit(need));
      else if (open.has(need)) lowest = Math.min(lowest, entered.get(need) ?? lowest);
    }
    if (lowest === number) {
      const component = new Set(stack.splice(stack.indexOf(node)));
      for (const member of component) open.delete(member);
      components.push(component);
    }
    return lowest;
  };
  for (const node of nodes) if (!entered.has(node)) visit(node);
  return components;
}

/** Breadth first from a node back to itself; undefined where no way leads back. */
function shortestCircle(start: number, needs: (node: number) => readonly number[]): number[] | undefined {
  let paths: number[][] = [[start]];
  const seen = new Set<number>();
  while (paths.length > 0) {
    const longer: number[][] = [];
    for (const path of paths) {
      for (const need of needs(path[path.length - 1])) {
        if (need === start) return path;
        if (seen.has(need)) continue;
        seen.add(need);
        longer.push([...path, need]);
      }
    }
    paths = longer;
  }
  return undefined;
}
