import type { Task } from './task.ts';

/**
 * More than this cannot be recorded: travel and opening times are passed over, everything stands until its last hour, and
 * work may be cut into pieces. What is left is a linear programme whose limits are nested, one for each deadline, so taking
 * what is worth most for an hour first, as far as every later deadline leaves hours, is its optimum.
 */
export function upperBound(tasks: readonly Task[], crews: number): number {
  const deadlines = [...new Set(tasks.map((task) => task.last))].sort((a, b) => a - b);
  const free = deadlines.map((deadline) => deadline * crews);
  const byWorth = [...tasks].sort((a, b) => b.value / b.hours - a.value / a.hours);
  let value = 0;
  for (const task of byWorth) {
    const room = Math.min(...free.filter((_, i) => deadlines[i] >= task.last));
    const hours = Math.max(0, Math.min(task.hours, room));
    free.forEach((left, i) => {
      if (deadlines[i] >= task.last) free[i] = left - hours;
    });
    value += task.value * (hours / task.hours);
  }
  return value;
}
