/// <reference path="./webassembly.d.ts" />
import { checkGivens, interpret } from '../interpreter/index.ts';
import { type FutureGivens, givensOf } from '../interpreter/givens.ts';
import type { Future, Givens, Instance, Run, RunOptions } from '../program.ts';
import type { LoadedModel } from './load.ts';
import { addressOf, FUTURES, POISON, SEED, sizeOf, TIME } from './names.ts';

export type { LoadedModel } from './load.ts';

/** Where things stand in a module’s memory for an instance, in bytes. */
interface Layout {
  readonly addresses: readonly number[];
  readonly poison: number;
  readonly futures: number;
  readonly bytes: number;
}

/**
 * Runs futures in blocks, each block on the smallest module that holds it.
 *
 * A future gives the same bits alone, in any block and in the interpreter.
 * @param models of one program, with different numbers of lanes
 * @throws Faults where what it is given does not fit; NonFinite where an equation stops being finite
 */
export function runFutures(
  models: readonly LoadedModel[],
  instance: Instance,
  givens: Givens,
  futures: readonly Future[],
  options: RunOptions,
): Run[] {
  checkGivens(instance, givens, futures, options);
  const bySize = [...models].sort((a, b) => a.lanes - b.lanes);
  const runs: Run[] = [];
  for (let from = 0; from < futures.length; ) {
    const left = futures.length - from;
    const model = bySize.find(({ lanes }) => lanes >= left) ?? bySize[bySize.length - 1];
    const block = futures.slice(from, from + model.lanes);
    runs.push(...runBlock(model, instance, givens, block, options));
    from += block.length;
  }
  return runs;
}

/** All values of all variables at one step of one future, in the instance’s own layout. */
export function snapshot(
  model: LoadedModel,
  instance: Instance,
  givens: Givens,
  future: Future,
  options: RunOptions,
  step: number,
): Float64Array {
  const values = new Float64Array(instance.total);
  checkGivens(instance, givens, [future], options);
  play(model, instance, givens, [future], options, (at, memory, layout) => {
    if (at !== step) return;
    instance.program.variables.forEach((variable, index) => {
      const stride = variable.shared ? 1 : model.lanes;
      const from = layout.addresses[index] / 8;
      for (let element = 0; element < instance.lengths[index]; element += 1) {
        values[instance.offsets[index] + element] = memory[from + element * stride];
      }
    });
  });
  return values;
}

function runBlock(
  model: LoadedModel,
  instance: Instance,
  givens: Givens,
  futures: readonly Future[],
  options: RunOptions,
): Run[] {
  const runs = futures.map((): Map<string, Float64Array> => new Map());
  const kept = options.record.map((name) => {
    const index = instance.program.byName.get(name) ?? 0;
    const length = instance.lengths[index];
    const series = runs.map((run) => {
      const values = new Float64Array((options.steps + 1) * length);
      run.set(name, values);
      return values;
    });
    return { index, length, series, stride: instance.program.variables[index].shared ? 0 : 1 };
  });
  play(model, instance, givens, futures, options, (step, memory, layout) => {
    for (const { index, length, series, stride } of kept) {
      const from = layout.addresses[index] / 8;
      series.forEach((values, lane) => {
        const width = stride === 0 ? 1 : model.lanes;
        for (let element = 0; element < length; element += 1) {
          values[step * length + element] = memory[from + element * width + lane * stride];
        }
      });
    }
  });
  return runs.map((series) => ({ steps: options.steps, series }));
}

/** Plays a block of futures; `look` sees the memory, as doubles, at every step. */
function play(
  model: LoadedModel,
  instance: Instance,
  givens: Givens,
  futures: readonly Future[],
  options: RunOptions,
  look: (step: number, memory: Float64Array, layout: Layout) => void,
): void {
  const { program } = instance;
  const layout = layoutOf(instance, model.lanes);
  const missing = Math.ceil((layout.bytes - model.memory.buffer.byteLength) / 65536);
  if (missing > 0) model.memory.grow(missing);
  const memory = new Float64Array(model.memory.buffer);
  memory.fill(0, 0, layout.bytes / 8);
  program.variables.forEach((_, index) => {
    model.set(addressOf(index), layout.addresses[index]);
  });
  program.dimensions.forEach(({ root }, index) => {
    if (root === index) model.set(sizeOf(index), instance.sizes[index]);
  });
  model.set(POISON, layout.poison);
  model.set(FUTURES, layout.futures);
  model.set(SEED.low, (options.seed >>> 0) | 0);
  model.set(SEED.high, Math.floor(options.seed / 4294967296) | 0);
  model.set(TIME.start, options.start);
  model.set(TIME.stop, options.start + options.steps * program.dt);
  // Lanes without a future repeat the last one; nobody looks at them.
  const lanes = Array.from({ length: model.lanes }, (_, lane) => futures[Math.min(lane, futures.length - 1)]);
  new Uint32Array(model.memory.buffer).set(
    lanes.map((future) => future.number),
    layout.futures / 4,
  );
  const own = lanes.map((future) => givensOf(givens, future));
  writeConstants(memory, instance, layout, own);
  const inputs = program.variables.flatMap(({ kind }, index) => (kind === 'input' ? [index] : []));
  for (let step = 0; step <= options.steps; step += 1) {
    model.set(TIME.step, step);
    model.set(TIME.time, options.start + step * program.dt);
    if (step > 0) model.integrate();
    writeInputs(memory, instance, layout, own, inputs, step);
    if (step === 0) model.start();
    model.step();
    const poisoned = poisonedLane(model, layout, futures.length);
    if (poisoned >= 0) {
      // The interpreter says which equation it was.
      interpret(instance, givens, futures[poisoned], { ...options, record: [] });
      throw new Error(`future ${futures[poisoned].number}: not finite at step ${step}, but the interpreter found nothing`);
    }
    look(step, memory, layout);
  }
}

function layoutOf(instance: Instance, lanes: number): Layout {
  const align = (bytes: number) => Math.ceil(bytes / 64) * 64;
  const poison = 1024;
  const futures = align(poison + lanes * 8);
  let bytes = align(futures + lanes * 4);
  const addresses = instance.program.variables.map(({ shared }, index) => {
    const address = bytes;
    bytes = align(bytes + instance.lengths[index] * 8 * (shared ? 1 : lanes));
    return address;
  });
  return { addresses, poison, futures, bytes };
}

function writeConstants(memory: Float64Array, instance: Instance, layout: Layout, own: readonly FutureGivens[]): void {
  instance.program.variables.forEach((variable, index) => {
    if (variable.kind !== 'constant') return;
    const from = layout.addresses[index] / 8;
    const length = instance.lengths[index];
    const lanes = variable.shared ? 1 : own.length;
    for (let lane = 0; lane < lanes; lane += 1) {
      const given = variable.value ?? own[lane].constants(variable.name);
      for (let element = 0; element < length; element += 1) {
        memory[from + element * lanes + lane] = typeof given === 'number' ? given : (given?.[element] ?? 0);
      }
    }
  });
}

function writeInputs(
  memory: Float64Array,
  instance: Instance,
  layout: Layout,
  own: readonly FutureGivens[],
  inputs: readonly number[],
  step: number,
): void {
  const lanes = own.length;
  for (const index of inputs) {
    const { name } = instance.program.variables[index];
    const length = instance.lengths[index];
    const from = layout.addresses[index] / 8;
    for (let lane = 0; lane < lanes; lane += 1) {
      const rows = own[lane].inputs(name);
      for (let element = 0; element < length; element += 1) {
        memory[from + element * lanes + lane] = rows?.[step * length + element] ?? 0;
      }
    }
  }
}

/** The first lane with a value that is not finite, -1 if there is none. */
function poisonedLane(model: LoadedModel, layout: Layout, lanes: number): number {
  const words = new BigUint64Array(model.memory.buffer, layout.poison, lanes);
  return words.findIndex((word) => word !== 0n);
}
