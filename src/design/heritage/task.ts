/** Something to be recorded before it is gone: a room, a wall, a whole site. Times are hours from the start. */
export interface Task {
  readonly id: string;
  /** What a full record of it is worth, in points that whoever plans the rescue has given. */
  readonly value: number;
  /** Work of one crew, without a break. */
  readonly hours: number;
  /** It cannot be entered before. */
  readonly open: number;
  /** It stands until then for sure. */
  readonly sure: number;
  /** It is gone by then at the latest; between the two every moment is as likely. */
  readonly last: number;
}

/** Hours from one task to another; `undefined` is where a crew starts. No way round may be shorter than the direct one. */
export type Travel = (from: number | undefined, to: number) => number;

export const noTravel: Travel = () => 0;

/** Chance that it still stands when the work on it is done. */
export function chance({ sure, last }: Task, done: number): number {
  if (done <= sure) return 1;
  return done >= last ? 0 : (last - done) / (last - sure);
}

/** One crew’s work in its order. */
export interface Route {
  readonly tasks: readonly number[];
  /** When each is done. */
  readonly done: readonly number[];
  /** Expected worth of what is recorded. */
  readonly value: number;
}

/** The time and expected worth of doing tasks in an order. */
export function routeOf(tasks: readonly Task[], travel: Travel, order: readonly number[]): Route {
  let time = 0;
  let value = 0;
  let from: number | undefined;
  const done: number[] = [];
  for (const next of order) {
    const task = tasks[next];
    time = Math.max(time + travel(from, next), task.open) + task.hours;
    value += task.value * chance(task, time);
    done.push(time);
    from = next;
  }
  return { tasks: order, done, value };
}
