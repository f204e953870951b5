import type { Fault } from '../../kernel/errors.ts';
import type { Future, Instance } from '../../kernel/program.ts';
import type { Watch } from '../../kernel/wasm/run.ts';
import type { Region } from '../../region/region.ts';
import { pull } from '../../scenario/levers.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { leverFrom, type Step, startOf } from '../steps/step.ts';
import { elementsOf } from './quantity.ts';

/** A step that waits, with where to look and what it waits for. */
interface Waiting {
  readonly step: Step;
  readonly variable: number;
  readonly elements: readonly number[];
  readonly line: number;
  readonly rising: boolean;
  readonly months: number;
  readonly delay: number;
  /** First month, from the start of the run, in which the line is watched. */
  readonly from: number;
}

/** Steps that wait, resolved against the model. Faults are gathered. */
export function waitingOf(steps: readonly Step[], instance: Instance, start: number, faults: Fault[]): Waiting[] {
  return steps.flatMap((step) => {
    if (step.waits === undefined) return [];
    const { series, of = {}, above, below, months, delay } = step.waits;
    const found = elementsOf(series, of, instance, `${step.id}: waits_for`, faults);
    if (found === undefined) return [];
    return [
      {
        step,
        variable: found.variable,
        elements: found.elements,
        line: above ?? below ?? 0,
        rising: above !== undefined,
        months,
        delay,
        from: monthNumber(startOf(step.lever)) - start,
      },
    ];
  });
}

/** Futures that decide for themselves, and what they decided. */
export interface Deciding {
  readonly futures: readonly Future[];
  readonly watch: Watch;
  /** By future, by waiting step: month of the run from which the lever holds; -1 where the line was never crossed. */
  readonly began: readonly Int32Array[];
}

/**
 * Gives each future inputs of its own, and a look-out that pulls a waiting lever when its line has been crossed: by
 * what happened up to a month, from the next month on.
 * @param inputs of the plan without the levers that wait; not changed
 */
export function deciding(
  waiting: readonly Waiting[],
  futures: readonly Future[],
  inputs: ReadonlyMap<string, Float64Array>,
  region: Region,
  start: number,
  months: number,
): Deciding {
  const own = futures.map(
    (future) => new Map([...inputs].map(([name, rows]) => [name, (future.inputs?.get(name) ?? rows).slice()])),
  );
  const crossed = futures.map(() => new Int32Array(waiting.length));
  const began = futures.map(() => new Int32Array(waiting.length).fill(-1));
  const watch: Watch = (step, place, read) => {
    waiting.forEach(({ step: one, variable, elements, line, rising, months: needed, delay, from }, i) => {
      if (began[place][i] >= 0 || step < from) return;
      const value = elements.reduce((sum, element) => sum + read(variable, element), 0);
      crossed[place][i] = (rising ? value > line : value < line) ? crossed[place][i] + 1 : 0;
      const at = step + 1 + delay;
      if (crossed[place][i] < needed || at > months) return;
      const lever = leverFrom(one, monthText(start + at));
      if (lever === undefined) return;
      began[place][i] = at;
      const faults = pull(lever, region, { months, start, paths: own[place], payers: new Map() });
      if (faults.length > 0) throw new Error(`${one.id}: ${faults[0].found}`); // the problem was checked with this lever pulled
    });
  };
  return { futures: futures.map((future, i) => ({ ...future, inputs: own[i] })), watch, began };
}
