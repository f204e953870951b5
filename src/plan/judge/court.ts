import { type Prepared, prepare } from '../../ensemble/prepare.ts';
import type { Town } from '../../ensemble/run.ts';
import { type Design, probability } from '../../ensemble/sample/design.ts';
import { valueAt } from '../../ensemble/sample/distribution.ts';
import { AS_WRITTEN, createSampler, type Drawn, type SamplerOptions } from '../../ensemble/sample/draw.ts';
import { withTimes } from '../../ensemble/sample/groups.ts';
import { widerOf } from '../../ensemble/uncertainty/wider.ts';
import { Faults } from '../../kernel/errors.ts';
import { runFutures } from '../../kernel/wasm/run.ts';
import type { Region } from '../../region/region.ts';
import type { Case } from '../../scenario/case.ts';
import { monthNumber } from '../../scenario/month.ts';
import { resolveScenario } from '../../scenario/read.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { datedLevers, type Step, startOf } from '../steps/step.ts';
import { costPath } from './costs.ts';
import { deciding, waitingOf } from './policy.ts';
import { type Quantity, takenFrom, withMissed } from './quantity.ts';

/** Where plans are judged: one town, one scenario, one set of futures for all of them. */
export interface Court {
  readonly town: Town;
  readonly region: Region;
  readonly base: ScenarioText;
  readonly prepared: Prepared;
  /** The same under a form of the model. */
  readonly preparedAs: (form: string) => Prepared;
  readonly quantities: readonly Quantity[];
  /** Draws of the futures; the central values of everything where there is none. */
  readonly design?: Design;
  /** Futures drawn so far, by number. */
  readonly drawn: Map<number, Drawn>;
  readonly draw: (number: number) => Drawn;
}

export function courtOf(
  town: Town,
  region: Region,
  base: ScenarioText,
  quantities: readonly Quantity[],
  design?: Design,
): Court {
  const set = resolveScenario(base, base.name, region);
  const prepared = prepare(town.program, set);
  const sampler = design === undefined ? undefined : createSampler(town.program, set, prepared, design, options(set));
  const drawn = new Map<number, Drawn>();
  const draw = (number: number): Drawn => {
    const known = drawn.get(number);
    if (known !== undefined) return known;
    const one = sampler?.draw(number) ?? {
      future: { number },
      inputs: new Float64Array(),
      form: AS_WRITTEN,
      times: new Map(),
    };
    drawn.set(number, one);
    return one;
  };
  const preparedAs = (form: string): Prepared => sampler?.prepared(form) ?? prepared;
  return {
    town,
    region,
    base,
    prepared,
    preparedAs,
    quantities,
    drawn,
    draw,
    ...(design === undefined ? {} : { design }),
  };
}

function options(set: Case): SamplerOptions {
  const wider = widerOf(set);
  return wider === undefined ? {} : { wider };
}

/** What came of a plan: for each future the quantities, and when the levers that wait were pulled. */
export interface Outcome {
  /** Futures, then quantities. */
  readonly values: readonly (readonly number[])[];
  /** Futures, then steps that wait, in the order of the plan: month of the run, -1 for never. */
  readonly began: readonly (readonly number[])[];
}

/** The case of a plan: the scenario with the plan’s dated levers. @throws Faults where they do not go together */
export function caseOf({ base, region }: Pick<Court, 'base' | 'region'>, steps: readonly Step[], name: string): Case {
  return resolveScenario({ ...base, levers: [...(base.levers ?? []), ...datedLevers(steps)] }, name, region);
}

/**
 * Plays a plan in the given futures.
 * @throws Faults where the plan’s levers do not go together
 */
export function playPlan(court: Court, steps: readonly Step[], numbers: readonly number[]): Outcome {
  const set = caseOf(court, steps, 'plan');
  const drawn = numbers.map(court.draw);
  const forms = [...new Set(drawn.map(({ form }) => form))];
  if (forms.length === 1) return playForm(court, steps, set, drawn);
  const values = new Array<Outcome['values'][number]>(numbers.length);
  const began = new Array<Outcome['began'][number]>(numbers.length);
  for (const form of forms) {
    const places = numbers.map((_, i) => i).filter((i) => drawn[i].form === form);
    const own = playForm(
      court,
      steps,
      set,
      places.map((i) => drawn[i]),
    );
    places.forEach((place, i) => {
      values[place] = own.values[i];
      began[place] = own.began[i];
    });
  }
  return { values, began };
}

/** Plays it in futures under one form of the model. */
function playForm(court: Court, steps: readonly Step[], set: Case, drawn: readonly Drawn[]): Outcome {
  const { town, region, prepared, quantities } = court;
  const numbers = drawn.map(({ future }) => future.number);
  const start = monthNumber(set.start);
  const faults: Faults['faults'][number][] = [];
  const waiting = waitingOf(steps, prepared.instance, start, faults);
  if (faults.length > 0) throw new Faults('plan', faults);
  const plain = drawn.map((one) => withTimes(one, set.inputs));
  const decided = waiting.length === 0 ? undefined : deciding(waiting, plain, set.inputs, region, start, set.months);
  const runs = runFutures(
    town.models,
    prepared.instance,
    { constants: court.preparedAs(drawn[0]?.form ?? AS_WRITTEN).givens.constants, inputs: set.inputs },
    decided?.futures ?? plain,
    { steps: set.months, start, seed: 0, record: recordedOf(quantities) },
    decided?.watch,
  );
  const began = numbers.map((_, i) => [...(decided?.began[i] ?? [])]);
  const values = runs.map((run, i) => {
    const row = quantities.map((quantity) => {
      if (quantity.targets !== undefined) return 0; // below, from the others
      const rows = run.series.get(quantity.series);
      if (rows === undefined) throw new Error(`${quantity.series} was not recorded`);
      const taken = takenFrom(quantity, rows, set.months);
      return quantity.payers.length === 0
        ? taken
        : taken + named(court, steps, quantity.payers, began[i], set, numbers[i]);
    });
    return withMissed(quantities, row);
  });
  return { values, began };
}

/** Series that numbers are taken from, each once. */
function recordedOf(quantities: readonly Quantity[]): string[] {
  return [...new Set(quantities.flatMap(({ series, targets }) => (targets === undefined ? [series] : [])))];
}

/** Costs named in the plan itself, over the months of the run. */
function named(
  { design }: Court,
  steps: readonly Step[],
  payers: readonly string[],
  began: readonly number[],
  set: Case,
  future: number,
): number {
  let sum = 0;
  let waits = 0;
  for (const step of steps) {
    const from = step.waits === undefined ? monthNumber(startOf(step.lever)) - monthNumber(set.start) : began[waits];
    if (step.waits !== undefined) waits += 1;
    if (from < 0) continue;
    step.costs.forEach((cost, i) => {
      if (!payers.includes(cost.payer)) return;
      const { amount: value, low = value, high = value } = cost;
      const p = design === undefined ? undefined : probability(design, future, `cost ${i + 1} of ${step.id}`);
      const price = p === undefined ? value : valueAt({ value, low, high }, p);
      sum += price * costPath(cost, step, from, monthNumber(set.start), set.months);
    });
  }
  return sum;
}
