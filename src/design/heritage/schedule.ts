import { upperBound } from './bound.ts';
import { bestRoute } from './route.ts';
import { noTravel, type Route, routeOf, type Task, type Travel } from './task.ts';

export type { Route, Task, Travel } from './task.ts';

/** Up to so many tasks, all ways to share them between crews are compared. */
const SHARED_EXACTLY = 12;

export interface Schedule {
  /** One for each crew. */
  readonly crews: readonly Route[];
  /** Expected worth of what is recorded. */
  readonly value: number;
  /** No schedule is worth more. The same as `value` where it is proven to be the best. */
  readonly atMost: number;
  readonly isExact: boolean;
}

/**
 * Which task first, by which crew, so that least is lost before it is recorded.
 *
 * Exact for one crew as long as the labels fit, and for several crews up to 12 tasks; beyond that each crew takes the
 * best that those before it have left, and `atMost` says how much better any schedule could be.
 * @throws RangeError where hours or windows make no sense
 */
export function schedule(tasks: readonly Task[], crews: number, travel: Travel = noTravel): Schedule {
  if (!Number.isInteger(crews) || crews < 1) throw new RangeError(`${crews} crews: one or more are needed`);
  for (const { id, value, hours, open, sure, last } of tasks) {
    if (!(value >= 0 && hours > 0 && open >= 0 && last >= sure && sure >= 0)) {
      throw new RangeError(`${id}: needs a worth of 0 or more, hours above 0, and a last hour not before the sure one`);
    }
  }
  const shared = crews > 1 && tasks.length <= SHARED_EXACTLY;
  const { routes, isExact } = shared ? shareOut(tasks, crews, travel) : oneAfterAnother(tasks, crews, travel);
  const value = routes.reduce((sum, route) => sum + route.value, 0);
  return { crews: routes, value, atMost: isExact ? value : Math.max(value, upperBound(tasks, crews)), isExact };
}

function oneAfterAnother(tasks: readonly Task[], crews: number, travel: Travel): { routes: Route[]; isExact: boolean } {
  const routes: Route[] = [];
  const left = new Set(tasks.keys());
  let isExact = crews === 1;
  for (let crew = 0; crew < crews; crew += 1) {
    const ids = [...left];
    const place = (i: number | undefined) => (i === undefined ? undefined : ids[i]);
    const found = bestRoute(
      ids.map((i) => tasks[i]),
      (from, to) => travel(place(from), ids[to]),
    );
    const order = found.tasks.map((i) => ids[i]);
    for (const i of order) left.delete(i);
    isExact &&= found.isExact;
    routes.push(routeOf(tasks, travel, order));
  }
  // whoever did everything lost nothing that another schedule could keep
  return { routes, isExact: isExact || total(routes) === worth(tasks) };
}

/** Compares every way to share the tasks: the best route of each set, then the best split of all tasks into sets. */
function shareOut(tasks: readonly Task[], crews: number, travel: Travel): { routes: Route[]; isExact: boolean } {
  const sets = 1 << tasks.length;
  const best = Array.from({ length: sets }, (_, set): Route => {
    const ids = [...tasks.keys()].filter((i) => set & (1 << i));
    const place = (i: number | undefined) => (i === undefined ? undefined : ids[i]);
    const found = bestRoute(
      ids.map((i) => tasks[i]),
      (from, to) => travel(place(from), ids[to]),
      Number.POSITIVE_INFINITY,
    );
    return { ...found, tasks: found.tasks.map((i) => ids[i]) };
  });
  let value = best.map((route) => route.value);
  const choices: number[][] = [];
  for (let crew = 1; crew < crews; crew += 1) {
    const before = value;
    const choice: number[] = [];
    value = before.map((_, set) => {
      let most = -1;
      for (let part = set; ; part = (part - 1) & set) {
        const sum = best[part].value + before[set & ~part];
        if (sum > most) {
          most = sum;
          choice[set] = part;
        }
        if (part === 0) return most;
      }
    });
    choices.unshift(choice);
  }
  const routes: Route[] = [];
  let rest = sets - 1;
  for (const choice of choices) {
    routes.push(best[choice[rest]]);
    rest &= ~choice[rest];
  }
  return { routes: [...routes, best[rest]], isExact: true };
}

const total = (routes: readonly Route[]) => routes.reduce((sum, route) => sum + route.value, 0);
const worth = (tasks: readonly Task[]) => tasks.reduce((sum, task) => sum + task.value, 0);
