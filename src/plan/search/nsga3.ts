import { fronts } from './dominance.ts';
import { type Draws, shuffledOrder } from './draws.ts';
import type { Gene, Judged } from './genes.ts';
import { solve } from './solve.ts';
import { children, type Variation } from './variation.ts';

/** Directions that the members of a population share out among themselves; each adds up to 1. */
export type Directions = readonly (readonly number[])[];

/** Evenly spread points on the unit simplex (Das and Dennis 1998): all with coordinates in steps of 1 / divisions. */
export function dasDennis(objectives: number, divisions: number): Directions {
  if (objectives === 1) return [[1]];
  const all: number[][] = [];
  const fill = (start: readonly number[], left: number) => {
    if (start.length === objectives - 1) all.push([...start, left].map((part) => part / divisions));
    else for (let part = 0; part <= left; part += 1) fill([...start, part], left - part);
  };
  fill([], divisions);
  return all;
}

/** What the algorithm remembers of earlier generations. */
export interface Frame {
  /** Best value of each objective so far. */
  readonly ideal: readonly number[];
  /** For each objective, the member seen that is best in all the others. */
  readonly extremes: readonly (readonly number[])[];
}

/** Children of random pairs; of two, one that breaks limits less. */
export function offspring3(
  genes: readonly Gene[],
  population: readonly Judged[],
  count: number,
  variation: Variation,
  draws: Draws,
): number[][] {
  const born: number[][] = [];
  let order: number[] = [];
  const pick = () => {
    if (order.length < 2) order = shuffledOrder(population.length, draws);
    const [a, b] = [population[order.pop() ?? 0], population[order.pop() ?? 0]];
    return b.violation < a.violation ? b : a;
  };
  while (born.length < count) born.push(...children(genes, pick().genome, pick().genome, variation, draws));
  return born.slice(0, count);
}

/** Survivors of parents and children (NSGA-III: Deb and Jain 2014), and the frame for the next generation. */
export function survivors3(
  members: readonly Judged[],
  count: number,
  directions: Directions,
  frame: Frame | undefined,
  draws: Draws,
): { readonly kept: Judged[]; readonly frame: Frame | undefined } {
  const chosen: number[] = [];
  let last: number[] = [];
  for (const front of fronts(members)) {
    if (chosen.length + front.length > count) {
      last = front;
      break;
    }
    chosen.push(...front);
  }
  const feasible = [...chosen, ...last].filter((i) => members[i].violation === 0);
  if (feasible.length === 0) {
    return { kept: [...chosen, ...last].slice(0, count).map((i) => members[i]), frame };
  }
  const next = framed(
    feasible.map((i) => members[i].objectives),
    frame,
  );
  const widths = interceptsOf(
    next,
    feasible.map((i) => members[i].objectives),
  );
  const scaled = (i: number) => members[i].objectives.map((value, k) => (value - next.ideal[k]) / widths[k]);
  const near = new Map([...chosen, ...last].map((i) => [i, nearest(scaled(i), directions)]));
  const kept = [...chosen, ...niched(chosen, last, near, count - chosen.length, directions.length, draws)];
  return { kept: kept.map((i) => members[i]), frame: next };
}

function framed(points: readonly (readonly number[])[], before: Frame | undefined): Frame {
  const dims = points[0].length;
  const ideal = Array.from({ length: dims }, (_, k) =>
    Math.min(before?.ideal[k] ?? Number.POSITIVE_INFINITY, ...points.map((point) => point[k])),
  );
  const candidates = [...(before?.extremes ?? []), ...points];
  const extremes = Array.from({ length: dims }, (_, axis) => {
    // Achievement scalarising function: as little as possible of every objective but one.
    const reach = (point: readonly number[]) =>
      Math.max(...point.map((value, k) => (value - ideal[k]) / (k === axis ? 1 : 1e-6)));
    return candidates.reduce((best, point) => (reach(point) < reach(best) ? point : best));
  });
  return { ideal, extremes };
}

/** Where the plane through the extremes meets the axes; the worst values where there is no such plane. */
function interceptsOf({ ideal, extremes }: Frame, points: readonly (readonly number[])[]): number[] {
  const plane = solve(
    extremes.map((point) => point.map((value, k) => value - ideal[k])),
    ideal.map(() => 1),
  );
  const worst = ideal.map((best, k) => Math.max(...points.map((point) => point[k])) - best);
  const widths = plane?.map((slope) => 1 / slope);
  const usable = widths?.every((width) => Number.isFinite(width) && width > 1e-9) ?? false;
  return (usable && widths !== undefined ? widths : worst).map((width) => (width > 1e-12 ? width : 1));
}

interface Near {
  readonly direction: number;
  readonly distance: number;
}

function nearest(point: readonly number[], directions: Directions): Near {
  let best: Near = { direction: 0, distance: Number.POSITIVE_INFINITY };
  const square = point.reduce((sum, value) => sum + value * value, 0);
  directions.forEach((way, direction) => {
    let dot = 0;
    let length = 0;
    for (let k = 0; k < way.length; k += 1) {
      dot += way[k] * point[k];
      length += way[k] * way[k];
    }
    const distance = square - (dot * dot) / length;
    if (distance < best.distance) best = { direction, distance };
  });
  return best;
}

/** Fills up from the last front: the direction with fewest members first. */
function niched(
  chosen: readonly number[],
  last: readonly number[],
  near: ReadonlyMap<number, Near>,
  count: number,
  directions: number,
  draws: Draws,
): number[] {
  const nearOf = (i: number): Near => near.get(i) ?? { direction: 0, distance: 0 };
  const members = new Int32Array(directions);
  for (const i of chosen) members[nearOf(i).direction] += 1;
  const waiting = Array.from({ length: directions }, (_, way) => last.filter((i) => nearOf(i).direction === way));
  const kept: number[] = [];
  while (kept.length < count) {
    const open = waiting.flatMap((list, way) => (list.length > 0 ? [way] : []));
    const fewest = Math.min(...open.map((way) => members[way]));
    const least = open.filter((way) => members[way] === fewest);
    const way = least[draws.below(least.length)];
    const list = waiting[way];
    const place =
      members[way] === 0
        ? list.reduce((best, i, at) => (nearOf(i).distance < nearOf(list[best]).distance ? at : best), 0)
        : draws.below(list.length);
    kept.push(...list.splice(place, 1));
    members[way] += 1;
  }
  return kept;
}
