import { Faults } from '../errors.ts';
import { checkGivens, interpret, NonFinite } from '../interpreter/index.ts';
import type { Future, Givens, Instance, Run, RunOptions } from '../program.ts';
import type { LoadedModel } from './load.ts';
import { type Poisoned, play, type Stage, setStage } from './play.ts';

export type { LoadedModel } from './load.ts';

/**
 * Looks on while a future runs, after every step. What it changes in the future’s own inputs, for steps still to come,
 * counts: so decisions can follow from what has happened.
 * @param place of the future in the list that was given
 * @param read value of an element of a variable, by their positions, at this step
 */
export type Watch = (step: number, place: number, read: (variable: number, element: number) => number) => void;

/**
 * Runs futures in blocks, each on the module that suits what is left. Equations that no recorded series hangs on are
 * left out, unless someone looks on.
 *
 * A future gives the same bits alone, in any block, and in the interpreter.
 * @param models of one program, with different numbers of lanes
 * @throws Faults where what it is given does not fit; NonFinite, naming the equation, where a future stops being finite
 */
export function runFutures(
  models: readonly LoadedModel[],
  instance: Instance,
  givens: Givens,
  futures: readonly Future[],
  options: RunOptions,
  watch?: Watch,
): Run[] {
  checkModels(models, instance);
  checkGivens(instance, givens, futures, options);
  const bySize = [...models].sort((a, b) => a.lanes - b.lanes);
  const stages = new Map<LoadedModel, Stage>();
  const runs: Run[] = [];
  for (let from = 0; from < futures.length; ) {
    const model = modelFor(bySize, futures.length - from);
    const stage =
      stages.get(model) ?? setStage(model, instance, givens, options, watch === undefined ? options.record : undefined);
    stages.set(model, stage);
    const block = futures.slice(from, from + model.lanes);
    const first = from;
    const look: Watch | undefined = watch && ((step, lane, read) => watch(step, first + lane, read));
    runs.push(...playAndRecord(stage, block, look));
    from += block.length;
  }
  return runs;
}

/**
 * The module for what is left: one that it fills, but for a quarter of the lanes at most; else the widest that it fills
 * wholly; else the narrowest. A block takes as long however many of its lanes are used.
 */
function modelFor(bySize: readonly LoadedModel[], left: number): LoadedModel {
  const filled = bySize.filter(({ lanes }) => lanes <= left);
  const next = bySize[filled.length];
  if (next !== undefined && left >= next.lanes * 0.75) return next;
  return filled.at(-1) ?? bySize[0];
}

/**
 * Runs up to `model.lanes` futures side by side.
 * @throws as runFutures
 */
export function runBlock(
  model: LoadedModel,
  instance: Instance,
  givens: Givens,
  futures: readonly Future[],
  options: RunOptions,
): Run[] {
  if (futures.length > model.lanes) throw new RangeError(`${futures.length} futures for ${model.lanes} lanes`);
  return runFutures([model], instance, givens, futures, options);
}

/**
 * All values of all variables of one future at one step, at the instance’s offsets.
 * @param step 0 up to `options.steps`
 * @throws as runFutures
 */
export function snapshot(
  model: LoadedModel,
  instance: Instance,
  givens: Givens,
  future: Future,
  options: RunOptions,
  step: number,
): Float64Array {
  return snapshots(model, instance, givens, future, options, [step])[0];
}

/**
 * The same at several steps of one run, in the order of the steps asked for.
 * @param steps each 0 up to `options.steps`, ascending
 * @throws as runFutures
 */
export function snapshots(
  model: LoadedModel,
  instance: Instance,
  givens: Givens,
  future: Future,
  options: RunOptions,
  steps: readonly number[],
): Float64Array[] {
  checkModels([model], instance);
  checkGivens(instance, givens, [future], options);
  for (const step of steps) {
    if (!Number.isInteger(step) || step < 0 || step > options.steps) {
      throw new RangeError(`step ${step}: expected a whole number from 0 to ${options.steps}`);
    }
  }
  const kept = steps.map(() => new Float64Array(instance.total));
  const stage = setStage(model, instance, givens, options);
  const poisoned = play(stage, [future], Math.max(...steps), (at, memory) => {
    const values = kept[steps.indexOf(at)];
    if (values === undefined) return;
    instance.program.variables.forEach((_, index) => {
      gather(stage, index, 0, memory, values, instance.offsets[index]);
    });
  });
  if (poisoned !== undefined) throw named(stage, poisoned);
  return kept;
}

function playAndRecord(stage: Stage, futures: readonly Future[], watch: Watch | undefined): Run[] {
  const { instance, options, layout } = stage;
  const kept = options.record.map((name) => {
    const index = instance.program.byName.get(name) ?? 0;
    const length = instance.lengths[index];
    return {
      name,
      length,
      from: layout.addresses[index] / 8,
      stride: layout.strides[index],
      // what futures share is the same in every lane
      next: instance.program.variables[index].shared ? 0 : 1,
      series: futures.map(() => new Float64Array((options.steps + 1) * length)),
    };
  });
  const look = (step: number, memory: Float64Array): void => {
    // Written without a call for each variable, of which most are one number: that took as long as a tenth of the months.
    for (const { length, from, stride, next, series } of kept) {
      for (let lane = 0; lane < series.length; lane += 1) {
        const values = series[lane];
        let at = from + lane * next;
        for (let to = step * length; to < (step + 1) * length; to += 1) {
          values[to] = memory[at];
          at += stride;
        }
      }
    }
    if (watch === undefined) return;
    futures.forEach((_, lane) => {
      watch(step, lane, (variable, element) => {
        const { shared } = instance.program.variables[variable];
        return memory[layout.addresses[variable] / 8 + element * layout.strides[variable] + (shared ? 0 : lane)];
      });
    });
  };
  const poisoned = play(stage, futures, options.steps, look, watch !== undefined);
  if (poisoned !== undefined) throw named(stage, poisoned);
  return futures.map((_, lane) => ({
    steps: options.steps,
    series: new Map(kept.map(({ name, series }) => [name, series[lane]])),
  }));
}

/** Copies the elements of a variable in one lane, `to` onwards. */
function gather(
  { instance, layout }: Stage,
  index: number,
  lane: number,
  memory: Float64Array,
  values: Float64Array,
  to: number,
): void {
  const { shared } = instance.program.variables[index];
  const stride = layout.strides[index];
  const from = layout.addresses[index] / 8 + (shared ? 0 : lane);
  const length = instance.lengths[index];
  for (let element = 0; element < length; element += 1) values[to + element] = memory[from + element * stride];
}

/** The interpreter runs the future again, to say which equation it was. It may find another one that went wrong before. */
function named(stage: Stage, { future, step }: Poisoned): Error {
  const { instance, givens, options } = stage;
  try {
    interpret(instance, givens, future, { ...options, record: [] });
  } catch (error) {
    if (!(error instanceof NonFinite) || error.step <= step) return error as Error; // only errors are thrown
  }
  return new Error(`future ${future.number}: not finite at step ${step}, but not so in the interpreter`);
}

function checkModels(models: readonly LoadedModel[], { program }: Instance): void {
  if (models.length > 0 && models.every((model) => model.program === program)) return;
  throw new Faults(`run of ${program.name}`, [
    {
      where: 'compiled modules',
      found: models.length === 0 ? 'none' : `one of ${models.find((model) => model.program !== program)?.program.name}`,
      expected: `modules of this ${program.name}`,
      mend: 'load them with the program of the instance',
    },
  ]);
}
