import { entryOf } from '../../scenario/catalogue.ts';
import { monthNumber } from '../../scenario/month.ts';
import type { Lever } from '../../scenario/schema.ts';
import { type Step, startOf } from '../steps/step.ts';
import type { ProblemText } from './schema.ts';

/** A rule, a conflict or a capacity that a plan breaks, and how often. */
export interface Broken {
  readonly what: string;
  readonly by: number;
}

/** What can be said about a plan before it is run: rules, conflicts of the catalogue, capacity. */
export function broken(problem: Pick<ProblemText, 'rules' | 'capacity'>, steps: readonly Step[]): Broken[] {
  const pulled = new Set(steps.map(({ id }) => id));
  const found: Broken[] = [];
  for (const rule of problem.rules) {
    if (!rule.if.every((id) => pulled.has(id))) continue;
    const by = [
      ...(rule.needs ?? []).filter((id) => !pulled.has(id)),
      ...(rule.not ?? []).filter((id) => pulled.has(id)),
    ];
    if (by.length > 0) found.push({ what: rule.why, by: by.length });
  }
  for (const { levers, at_most, within, why } of problem.capacity) {
    const begins = steps.filter(({ id }) => levers.includes(id)).map(({ lever }) => monthNumber(startOf(lever)));
    const most = Math.max(0, ...begins.map((first) => begins.filter((n) => n >= first && n < first + within).length));
    if (most > at_most) found.push({ what: why, by: most - at_most });
  }
  for (const [one, other] of conflicting(steps)) found.push({ what: `${one} and ${other} undo each other`, by: 1 });
  return found;
}

/** Pairs of levers, by their ids, that undo each other. */
export function conflicting(steps: readonly Step[]): (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  steps.forEach((one, i) => {
    for (const other of steps.slice(i + 1)) {
      if (one.id !== other.id && conflict(one.lever, other.lever)) {
        pairs.set(`${one.id} ${other.id}`, [one.id, other.id]);
      }
    }
  });
  return [...pairs.values()];
}

/** Levers that undo each other by the catalogue, on the same things. Months are not looked at: one undoes the other’s end. */
function conflict(one: Lever, other: Lever): boolean {
  if (!entryOf(one.do).conflicts.includes(other.do) && !entryOf(other.do).conflicts.includes(one.do)) return false;
  const things = (lever: Lever) =>
    Object.values(lever).flatMap((value) => (Array.isArray(value) ? value.map(String) : []));
  return things(one).some((thing) => things(other).includes(thing));
}
