import { monthNumber, monthText } from '../../scenario/month.ts';
import type { Lever } from '../../scenario/schema.ts';
import type { Cost, PlanText, StepText, Waits } from './schema.ts';

/** One line of a plan: a lever with its date, or with the line that a series must cross before it is pulled. */
export interface Step {
  readonly id: string;
  /** As in a scenario; where it waits, `from` is the month from which the line is watched. */
  readonly lever: Lever;
  /** Months that it holds; where left out, to its own `until` or to the end. */
  readonly lasting?: number;
  readonly waits?: Waits;
  readonly costs: readonly Cost[];
}

/** First month of a lever, `YYYY-MM`. */
export function startOf(lever: Lever): string {
  return 'on' in lever ? lever.on : lever.from;
}

/** The lever of a step as it is pulled from a month on; none where its end has come before. */
export function leverFrom(step: Step, from: string): Lever | undefined {
  const { lever, lasting } = step;
  const end =
    lasting !== undefined ? monthText(monthNumber(from) + lasting) : 'until' in lever ? lever.until : undefined;
  if (end !== undefined && monthNumber(end) <= monthNumber(from)) return undefined;
  if ('on' in lever) return { ...lever, on: from };
  return { ...lever, from, ...(end === undefined ? {} : { until: end }) } as Lever; // the lever’s own keys, dates moved
}

/** The levers of a plan that do not wait, with their dates. */
export function datedLevers(steps: readonly Step[]): Lever[] {
  return steps.flatMap((step) => {
    const lever = step.waits === undefined ? leverFrom(step, startOf(step.lever)) : undefined;
    return lever === undefined ? [] : [lever];
  });
}

/** Settings that say for whom or where a lever is pulled. */
const REACH = ['plants', 'suppliers', 'furnaces', 'mines', 'market', 'branch', 'close', 'open'] as const;

/** A step as a planner signs it. */
export function stepText({ id, lever, lasting, waits, costs }: Step): StepText {
  const { do: name, ...settings } = lever;
  const what: Record<string, string | number> = {};
  const whom: Record<string, string | true | string[]> = {};
  let payer: StepText['who_pays'];
  for (const [key, value] of Object.entries(settings)) {
    if (key === 'payer')
      payer = value as StepText['who_pays']; // the schema of levers has checked it
    else if ((REACH as readonly string[]).includes(key))
      whom[key] = value as string | true | string[]; // the same
    else if (!['from', 'until', 'on'].includes(key)) what[key] = value as string | number; // the same
  }
  return {
    id,
    what: { do: name, ...what },
    when: {
      from: startOf(lever),
      ...(lasting === undefined ? {} : { lasting }),
      ...('until' in lever && lever.until !== undefined && lasting === undefined ? { until: lever.until } : {}),
      ...(waits === undefined ? {} : { waits_for: waits }),
    },
    ...(payer === undefined ? {} : { who_pays: payer }),
    for_whom: whom,
    ...(costs.length === 0 ? {} : { costs: [...costs] }),
  };
}

/** A lever as a scenario writes it, from what was signed; its shape is still to be checked. */
export function leverOf({ what, when, who_pays, for_whom }: PlanText['steps'][number]): Record<string, unknown> {
  const dates =
    what.do === 'convert'
      ? { on: when.from }
      : { from: when.from, ...(when.until === undefined ? {} : { until: when.until }) };
  return { ...what, ...for_whom, ...(who_pays === undefined ? {} : { payer: who_pays }), ...dates };
}
