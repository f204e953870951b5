import type { Judged } from './genes.ts';

type Point = Pick<Judged, 'objectives' | 'violation'>;

/** Negative where a is better in every respect, positive where b is, 0 where neither. */
export function compareObjectives(a: readonly number[], b: readonly number[]): -1 | 0 | 1 {
  let better = false;
  let worse = false;
  for (let i = 0; i < a.length; i += 1) {
    if (a[i] < b[i]) better = true;
    else if (a[i] > b[i]) worse = true;
    if (better && worse) return 0;
  }
  return better === worse ? 0 : better ? -1 : 1;
}

/** Deb’s rules (2000): what keeps the limits beats what breaks them, less broken beats more, then the objectives. */
export function compare(a: Point, b: Point): -1 | 0 | 1 {
  if (a.violation !== b.violation) return a.violation < b.violation ? -1 : 1;
  return a.violation > 0 ? 0 : compareObjectives(a.objectives, b.objectives);
}

/** Positions of the members, front by front: fast non-dominated sorting (Deb and others 2002). */
export function fronts(members: readonly Point[]): number[][] {
  const beats: number[][] = members.map(() => []);
  const beaten = new Int32Array(members.length);
  for (let i = 0; i < members.length; i += 1) {
    for (let j = i + 1; j < members.length; j += 1) {
      const order = compare(members[i], members[j]);
      if (order === 0) continue;
      const [winner, loser] = order < 0 ? [i, j] : [j, i];
      beats[winner].push(loser);
      beaten[loser] += 1;
    }
  }
  const all: number[][] = [];
  let front = members.flatMap((_, i) => (beaten[i] === 0 ? [i] : []));
  while (front.length > 0) {
    all.push(front);
    const next: number[] = [];
    for (const i of front) {
      for (const j of beats[i]) {
        beaten[j] -= 1;
        if (beaten[j] === 0) next.push(j);
      }
    }
    front = next.sort((a, b) => a - b);
  }
  return all;
}

/** Those that no other beats, once each. */
export function nonDominated<T extends Point>(members: readonly T[]): T[] {
  return members.filter(
    (one, i) => !members.some((other, j) => compare(other, one) < 0 || (j < i && equal(other, one))),
  );
}

function equal(a: Point, b: Point): boolean {
  return a.violation === b.violation && a.objectives.every((value, i) => value === b.objectives[i]);
}

/** Crowding distance of each member of one front: how much room it has to itself; the ends have no bound. */
export function crowding(front: readonly Point[]): Float64Array {
  const distance = new Float64Array(front.length);
  if (front.length === 0) return distance;
  for (let k = 0; k < front[0].objectives.length; k += 1) {
    const order = front.map((_, i) => i).sort((a, b) => front[a].objectives[k] - front[b].objectives[k] || a - b);
    const value = (place: number) => front[order[place]].objectives[k];
    const width = value(order.length - 1) - value(0);
    distance[order[0]] = Number.POSITIVE_INFINITY;
    distance[order[order.length - 1]] = Number.POSITIVE_INFINITY;
    if (!(width > 0)) continue;
    for (let place = 1; place < order.length - 1; place += 1) {
      distance[order[place]] += (value(place + 1) - value(place - 1)) / width;
    }
  }
  return distance;
}
