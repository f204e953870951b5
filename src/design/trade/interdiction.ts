/** A leg of a network with the most that can pass along it. */
export interface Leg {
  readonly from: string;
  readonly to: string;
  readonly capacity: number;
}

export interface Flow {
  readonly value: number;
  /** Positions of the legs of a smallest cut: together they can carry no more than the flow. */
  readonly cut: readonly number[];
}

/** The most that can pass from a source to a sink (Edmonds and Karp), and a smallest cut. */
export function maxFlow(legs: readonly Leg[], source: string, sink: string): Flow {
  const left = legs.flatMap(({ capacity }) => [capacity, 0]);
  const from = (edge: number) => (edge % 2 === 0 ? legs[edge >> 1].from : legs[edge >> 1].to);
  const to = (edge: number) => (edge % 2 === 0 ? legs[edge >> 1].to : legs[edge >> 1].from);
  const reach = (): Map<string, number> => {
    const by = new Map<string, number>([[source, -1]]);
    const queue = [source];
    for (const node of queue) {
      left.forEach((capacity, edge) => {
        if (capacity > 0 && from(edge) === node && !by.has(to(edge))) {
          by.set(to(edge), edge);
          queue.push(to(edge));
        }
      });
    }
    return by;
  };
  let value = 0;
  for (;;) {
    const by = reach();
    if (!by.has(sink)) {
      const cut = legs.flatMap((leg, i) => (by.has(leg.from) && !by.has(leg.to) ? [i] : []));
      return { value, cut };
    }
    const path: number[] = [];
    for (let edge = by.get(sink) ?? -1; edge >= 0; edge = by.get(from(edge)) ?? -1) path.push(edge);
    const step = Math.min(...path.map((edge) => left[edge]));
    for (const edge of path) {
      left[edge] -= step;
      left[edge ^ 1] += step;
    }
    value += step;
  }
}

/** What can still pass when so many legs are shut, chosen so that least does. Every choice is tried: for networks of tens of legs. */
export function interdicted(
  legs: readonly Leg[],
  source: string,
  sink: string,
  shut: number,
): { left: number; legs: readonly number[] } {
  let best = { left: maxFlow(legs, source, sink).value, legs: [] as readonly number[] };
  const choose = (chosen: readonly number[], next: number): void => {
    if (chosen.length === Math.min(shut, legs.length)) {
      const open = legs.filter((_, i) => !chosen.includes(i));
      const { value } = maxFlow(open, source, sink);
      if (value < best.left) best = { left: value, legs: chosen };
      return;
    }
    for (let i = next; i < legs.length; i += 1) choose([...chosen, i], i + 1);
  };
  if (shut > 0) choose([], 0);
  return best;
}
