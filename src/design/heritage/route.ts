import { chance, type Route, routeOf, type Task, type Travel } from './task.ts';

/** A beginning of a route: where it stands, when, with what, and what is no longer to be had from there. */
interface Label {
  readonly at: number | undefined;
  readonly time: number;
  readonly value: number;
  /** Tasks done, and tasks that can no longer be reached in time: one bit each. */
  readonly closed: bigint;
  readonly before: Label | undefined;
  beaten: boolean;
}

export interface BestRoute extends Route {
  /** False where beginnings had to be dropped: then it is the best that was met. */
  readonly isExact: boolean;
}

/** Labels kept at once: enough to prove routes among some dozens of tasks with tight windows, within a second or so. */
const MOST = 1000;

/**
 * The order in which one crew records most: the orienteering problem with time windows, solved by label setting with
 * elementary paths (Feillet, Dejax, Gendreau and Gueguen 2004; Righini and Salani 2009). Worth never grows with time, so a beginning
 * that is earlier, worth as much and leaves as much open beats another at the same place.
 * @param most labels kept at once; above it the least worthy are dropped and the answer is no longer proven
 */
export function bestRoute(tasks: readonly Task[], travel: Travel, most = MOST): BestRoute {
  const kept = tasks.map((): Label[] => []);
  let isExact = true;
  const start: Label = { at: undefined, time: 0, value: 0, closed: 0n, before: undefined, beaten: false };
  let best = start;
  let front = [start];
  while (front.length > 0) {
    const next: Label[] = [];
    for (const label of front) {
      if (label.beaten) continue;
      if (label.value > best.value) best = label;
      for (let to = 0; to < tasks.length; to += 1) {
        const longer = extend(tasks, travel, label, to);
        if (longer !== undefined && enters(kept[to], longer)) next.push(longer);
      }
    }
    front = next.filter((label) => !label.beaten);
    for (const list of kept) list.splice(0, list.length, ...list.filter((label) => !label.beaten));
    if (front.length > most) {
      isExact = false;
      front = front.sort((a, b) => b.value - a.value || a.time - b.time).slice(0, most);
    }
  }
  return { ...routeOf(tasks, travel, orderOf(best)), isExact };
}

function extend(tasks: readonly Task[], travel: Travel, label: Label, to: number): Label | undefined {
  if ((label.closed >> BigInt(to)) & 1n) return undefined;
  const task = tasks[to];
  const time = Math.max(label.time + travel(label.at, to), task.open) + task.hours;
  const gain = task.value * chance(task, time);
  if (gain === 0) return undefined;
  let closed = label.closed | (1n << BigInt(to));
  tasks.forEach((other, i) => {
    const bit = 1n << BigInt(i);
    const soonest = Math.max(time + travel(to, i), other.open) + other.hours;
    if ((closed & bit) === 0n && chance(other, soonest) === 0) closed |= bit;
  });
  return { at: to, time, value: label.value + gain, closed, before: label, beaten: false };
}

/** Puts a label among those of its place unless one of them beats it; those that it beats are marked. */
function enters(kept: Label[], label: Label): boolean {
  if (kept.some((other) => !other.beaten && beats(other, label))) return false;
  for (const other of kept) if (!other.beaten && beats(label, other)) other.beaten = true;
  kept.push(label);
  return true;
}

function beats(a: Label, b: Label): boolean {
  return a.time <= b.time && a.value >= b.value && (a.closed & b.closed) === a.closed;
}

function orderOf(label: Label): number[] {
  const order: number[] = [];
  for (let one: Label | undefined = label; one?.at !== undefined; one = one.before) order.unshift(one.at);
  return order;
}
