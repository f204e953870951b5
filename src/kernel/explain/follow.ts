import type { Differences } from './differences.ts';
import { compare } from './explain.ts';

/** One input that an equation’s difference was followed to. */
export interface Step {
  readonly from: number;
  readonly to: number;
  /** Part of the difference of `to`, among all inputs that differ; the mean over the elements that were followed. */
  readonly share: number;
}

export interface Followed {
  readonly steps: readonly Step[];
  /** Where the way first leads through each variable: its element, and the position among the kept steps. */
  readonly places: ReadonlyMap<number, { readonly element: number; readonly at: number }>;
}

/** Share of a difference whose inputs are followed; the small rest is left out. */
const FOLLOWED = 0.8;
/** Elements of one variable that are followed: people who pass from period to period are an element each. */
const MOST_ELEMENTS = 40;

/** What an equation’s difference is made of, one entry for each variable that it reads. */
interface Part {
  readonly variable: number;
  readonly element: number;
  /** Position among the kept steps at which to go on. */
  readonly at: number;
  readonly size: number;
}

/**
 * Goes from variables backwards, equation by equation, to the inputs that made most of their difference. What an
 * equation’s difference is made of is worked out once and kept for further calls.
 * @returns a function of the breadth: inputs that are followed for each equation, at most; Infinity follows all
 */
export function follower(runs: Differences, from: readonly number[]): (breadth: number) => Followed {
  const known = new Map<string, readonly Part[]>();
  const last = runs.a.length - 1;
  const partsAt = (variable: number, element: number, at: number) => {
    const key = `${variable} ${element} ${at}`;
    const parts = known.get(key) ?? partsOf(runs, variable, element, at);
    known.set(key, parts);
    return parts;
  };
  return (breadth) => {
    const queue = from.map((variable) => ({ variable, element: runs.widest(variable, last), at: last }));
    const visited = new Map<number, Set<number>>();
    const shares = new Map<string, { from: number; to: number; sum: number }>();
    const places = new Map(queue.map(({ variable, element, at }) => [variable, { element, at }]));
    for (const { variable, element } of queue) visited.set(variable, new Set([element]));
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const part of main(partsAt(next.variable, next.element, next.at), breadth)) {
        const key = `${part.variable} ${next.variable}`;
        const one = shares.get(key) ?? { from: part.variable, to: next.variable, sum: 0 };
        one.sum += part.share;
        shares.set(key, one);
        const seen = visited.get(part.variable) ?? new Set();
        visited.set(part.variable, seen);
        if (!places.has(part.variable)) places.set(part.variable, { element: part.element, at: part.at });
        if (seen.has(part.element) || seen.size >= MOST_ELEMENTS) continue;
        seen.add(part.element);
        queue.push(part);
      }
    }
    const count = (variable: number) => visited.get(variable)?.size ?? 1;
    const steps = [...shares.values()].map((one) => ({ from: one.from, to: one.to, share: one.sum / count(one.to) }));
    return { steps, places };
  };
}

/** The largest parts, with their share of all. */
function main(parts: readonly Part[], breadth: number): (Part & { readonly share: number })[] {
  const all = parts.reduce((sum, part) => sum + part.size, 0);
  let covered = 0;
  const chosen = parts.slice(0, breadth).filter((part) => {
    const wanted = covered < FOLLOWED * all || breadth === Number.POSITIVE_INFINITY;
    covered += part.size;
    return wanted;
  });
  return chosen.map((part) => ({ ...part, share: part.size / all }));
}

/** Largest first; inputs that do not differ are left out. */
function partsOf(runs: Differences, variable: number, element: number, at: number): Part[] {
  const { kind } = runs.a[at].instance.program.variables[variable];
  const parts = kind === 'stock' ? flowParts(runs, variable, element, at) : readParts(runs, variable, element, at);
  return parts.filter((part) => part.size > 0).sort((x, y) => y.size - x.size);
}

/**
 * Of a stock: what each flow has brought, each kept step standing for those since the one before. The way goes on where
 * the flow differs most.
 */
function flowParts({ a, b, differ }: Differences, variable: number, element: number, at: number): Part[] {
  const { instance } = a[at];
  const { inflows = [], outflows = [] } = instance.program.variables[variable];
  return [...inflows, ...outflows].map((flow) => {
    const place = instance.offsets[flow] + element;
    let brought = 0;
    let most = 0;
    a.slice(0, at + 1).forEach((one, i) => {
      const [before, after] = [one.values[place], b[i].values[place]];
      if (!differ(flow, before, after)) return;
      brought += (after - before) * (one.step - (i === 0 ? -1 : a[i - 1].step));
      if (Math.abs(after - before) > Math.abs(b[most].values[place] - a[most].values[place])) most = i;
    });
    return { variable: flow, element, at: most, size: Math.abs(brought) };
  });
}

/** Of an auxiliary or flow: how far each variable alone moves it, its elements added; the largest one is followed. */
function readParts({ a, b, differ }: Differences, variable: number, element: number, at: number): Part[] {
  const byVariable = new Map<number, { sum: number; element: number; most: number }>();
  for (const one of compare(a[at], b[at], variable, element).contributions) {
    if (!differ(one.variable, one.before, one.after)) continue;
    const known = byVariable.get(one.variable) ?? { sum: 0, element: one.element, most: -1 };
    const larger = Math.abs(one.alone) > known.most;
    byVariable.set(one.variable, {
      sum: known.sum + one.alone,
      element: larger ? one.element : known.element,
      most: larger ? Math.abs(one.alone) : known.most,
    });
  }
  return [...byVariable].map(([read, { sum, element: largest }]) => ({
    variable: read,
    element: largest,
    at,
    size: Math.abs(sum),
  }));
}
