import type { Trace, TraceNode } from './trace.ts';

/** A variable, and what the change reaches next through it. */
export interface Route {
  readonly node: TraceNode;
  /** How the change comes here from the variable above. */
  readonly share: number;
  readonly delayed: boolean;
  readonly next: readonly Route[];
}

/**
 * The strongest way from what was changed to each landing, as trees, one for each input that was changed: at every
 * landing the way whose shares, multiplied, are largest. Ways to several landings share their beginning.
 */
export function routes(trace: Trace): Route[] {
  const strength = new Map(trace.nodes.map((node) => [node.variable, node.kind === 'source' ? 1 : 0]));
  const above = new Map<number, { from: number; share: number; delayed: boolean }>();
  // strongest first, as Dijkstra’s: shares are at most 1, so a way never gets stronger by getting longer
  const open = new Set(trace.nodes.map((node) => node.variable));
  while (open.size > 0) {
    const next = [...open].reduce((best, one) => (strengthOf(one) > strengthOf(best) ? one : best));
    open.delete(next);
    for (const { from, to, share, delayed } of trace.edges) {
      if (from !== next || !open.has(to) || strengthOf(next) * share <= strengthOf(to)) continue;
      strength.set(to, strengthOf(next) * share);
      above.set(to, { from, share, delayed });
    }
  }
  const wanted = new Set<number>();
  for (const { variable, kind } of trace.nodes) {
    if (kind !== 'landing') continue;
    for (let at: number | undefined = variable; at !== undefined; at = above.get(at)?.from) wanted.add(at);
  }
  const routeOf = (node: TraceNode): Route => ({
    node,
    share: above.get(node.variable)?.share ?? 1,
    delayed: above.get(node.variable)?.delayed ?? false,
    next: trace.nodes
      .filter((one) => wanted.has(one.variable) && above.get(one.variable)?.from === node.variable)
      .map(routeOf),
  });
  return trace.nodes.filter((node) => node.kind === 'source' && wanted.has(node.variable)).map(routeOf);

  function strengthOf(variable: number): number {
    return strength.get(variable) ?? 0;
  }
}
