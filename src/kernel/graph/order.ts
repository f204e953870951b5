/** Orders names by their characters, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Nodes of a graph such that each comes after all it needs: those wanted, and what they need in turn. Ties go by name,
 * so the order does not depend on how the model's source is arranged. A circle is cut where it closes; see circles.ts.
 */
export function orderByNeed(
  wanted: readonly number[],
  needs: (node: number) => readonly number[],
  nameOf: (node: number) => string,
): number[] {
  const byName = (a: number, b: number) => byText(nameOf(a), nameOf(b));
  const order: number[] = [];
  const seen = new Set<number>();
  const visit = (node: number): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const need of [...needs(node)].sort(byName)) visit(need);
    order.push(node);
  };
  for (const node of [...wanted].sort(byName)) visit(node);
  return order;
}
