/// <reference path="./webassembly.d.ts" />
import { type FutureGivens, givensOf } from '../interpreter/givens.ts';
import type { Future, Givens, Instance, RunOptions } from '../program.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { LoadedModel } from './load.ts';
import { addressOf, PLACES, SEED, sizeOf, TIME } from './names.ts';
import { type Wanted, wantedFor } from './wanted.ts';

/** A model with everything in its memory that blocks of futures have in common. */
export interface Stage {
  readonly model: LoadedModel;
  readonly instance: Instance;
  readonly givens: Givens;
  readonly options: RunOptions;
  readonly layout: Layout;
  readonly wanted: Wanted;
}

/** A future that stopped being finite, and the step at which it did. */
export interface Poisoned {
  readonly future: Future;
  readonly step: number;
}

/**
 * Sets sizes, addresses, the seed and shared constants. What is given is taken as checked.
 * @param wanted names of the variables whose values will be looked at; all where it is left out
 */
export function setStage(
  model: LoadedModel,
  instance: Instance,
  givens: Givens,
  options: RunOptions,
  wanted?: readonly string[],
): Stage {
  const { program, sizes } = instance;
  const layout = layoutOf(instance, model);
  const missing = Math.ceil((layout.end - model.memory.buffer.byteLength) / 65536);
  if (missing > 0) model.memory.grow(missing);
  program.variables.forEach((_, index) => {
    // Addresses beyond 2 GiB are negative as the integers of globals.
    model.set(addressOf(index), layout.addresses[index] | 0);
  });
  program.dimensions.forEach(({ root }, index) => {
    if (root === index) model.set(sizeOf(index), sizes[index]);
  });
  model.set(SEED.low, options.seed | 0);
  model.set(SEED.high, Math.floor(options.seed / 4294967296) | 0);
  model.set(TIME.start, options.start);
  model.set(TIME.stop, options.start + options.steps * program.dt);
  const stage = { model, instance, givens, options, layout, wanted: wantedFor(model, wanted) };
  new Uint8Array(model.memory.buffer).set(stage.wanted, model.wantedAt);
  const memory = new Float64Array(model.memory.buffer);
  memory.fill(0, model.free / 8, layout.lanesFrom / 8);
  writeConstants(stage, memory, true, [givensOf(givens, { number: 0 })]);
  return stage;
}

/**
 * Plays a block of futures from the start to step `last`. `look` sees the memory, as doubles, at every step. Stops at
 * the first step at which a future is no longer finite, before anyone sees it.
 * @param decided whether `look` changes inputs of steps still to come
 */
export function play(
  stage: Stage,
  futures: readonly Future[],
  last: number,
  look: (step: number, memory: Float64Array) => void,
  decided = false,
): Poisoned | undefined {
  const { model, instance, givens, options, layout } = stage;
  const memory = new Float64Array(model.memory.buffer);
  memory.fill(0, layout.lanesFrom / 8, layout.end / 8);
  // Lanes without a future repeat the last one; nobody looks at them.
  const lanes = Array.from({ length: model.lanes }, (_, lane) => futures[Math.min(lane, futures.length - 1)]);
  new Uint32Array(model.memory.buffer, PLACES.futures, model.lanes).set(lanes.map(({ number }) => number));
  // Two words a lane; the second lane of a single future is its own too.
  const poison = new Uint32Array(model.memory.buffer, PLACES.poison, 2 * Math.max(2, model.lanes));
  poison.fill(0);
  const marksOf = poison.length / lanes.length;
  const poisoned = (step: number): Poisoned | undefined => {
    const mark = poison.findIndex((word, at) => word !== 0 && !isSound(stage, memory, Math.floor(at / marksOf)));
    if (mark >= 0) return { future: lanes[Math.floor(mark / marksOf)], step };
    poison.fill(0);
    return undefined;
  };
  const own = lanes.map((future) => givensOf(givens, future));
  writeConstants(stage, memory, false, own);
  const writeInputs = inputWriter(stage, memory, own, decided);
  for (let step = 0; step <= last; step += 1) {
    if (step > 0) {
      model.integrate();
      const stopped = poisoned(step - 1);
      if (stopped !== undefined) return stopped;
    }
    model.set(TIME.step, step);
    model.set(TIME.time, options.start + step * instance.program.dt);
    writeInputs(step);
    if (step === 0) model.start();
    model.step();
    const stopped = poisoned(step);
    if (stopped !== undefined) return stopped;
    look(step, memory);
  }
  return undefined;
}

/**
 * Whether all values of a lane are finite. The module asks only whether sums of them are, which large numbers can miss
 * without being at fault.
 */
function isSound({ instance, layout, wanted }: Stage, memory: Float64Array, lane: number): boolean {
  return instance.program.variables.every(({ shared }, index) => {
    if (wanted[index] === 0) return true;
    const from = layout.addresses[index] / 8 + (shared ? 0 : lane);
    const stride = layout.strides[index];
    for (let element = 0; element < instance.lengths[index]; element += 1) {
      if (!Number.isFinite(memory[from + element * stride])) return false;
    }
    return true;
  });
}

/** Writes the constants that futures share, or those of each lane. */
function writeConstants(stage: Stage, memory: Float64Array, shared: boolean, own: readonly FutureGivens[]): void {
  const { instance, layout } = stage;
  instance.program.variables.forEach((variable, index) => {
    if (variable.kind !== 'constant' || variable.shared !== shared) return;
    const from = layout.addresses[index] / 8;
    const length = instance.lengths[index];
    const stride = layout.strides[index];
    if (variable.value !== undefined) {
      memory.fill(variable.value, from, from + length * stride);
      return;
    }
    twice(own, stride).forEach((givens, lane) => {
      const values = givens.constants(variable.name);
      if (values !== undefined) scatter(memory, from + lane, stride, values, 0, length);
    });
  });
}

/** Lanes, or a single future as often as its elements stand in the memory. */
const twice = (own: readonly FutureGivens[], stride: number): readonly FutureGivens[] =>
  own.length === 1 && stride === 2 ? [own[0], own[0]] : own;

/** A function that writes the inputs of a step, those that are not what they were at the step before. */
function inputWriter(
  stage: Stage,
  memory: Float64Array,
  own: readonly FutureGivens[],
  decided: boolean,
): (step: number) => void {
  const { instance, layout } = stage;
  const rows = instance.program.variables.flatMap(({ kind, name }, index) => {
    if (kind !== 'input') return [];
    const stride = layout.strides[index];
    const length = instance.lengths[index];
    return twice(own, stride).flatMap((givens, lane) => {
      const values = givens.inputs(name);
      if (values === undefined) return [];
      return [
        {
          to: layout.addresses[index] / 8 + lane,
          length,
          stride,
          values,
          moves: decided ? undefined : movesOf(values, length),
        },
      ];
    });
  });
  return (step) => {
    for (const { to, length, stride, values, moves } of rows) {
      if (moves === undefined || moves[step] === 1) scatter(memory, to, stride, values, step * length, length);
    }
  };
}

const known = new WeakMap<Float64Array, Uint8Array>();

/** At which steps an input is not what it was at the step before, by its bits; the first is one. Most inputs hold still for years. */
function movesOf(values: Float64Array, length: number): Uint8Array {
  const before = known.get(values);
  if (before !== undefined) return before;
  const steps = length === 0 ? 0 : values.length / length;
  const moves = Uint8Array.from({ length: steps }, (_, step) => {
    const from = step * length;
    for (let at = from; at < from + length; at += 1)
      if (step === 0 || !Object.is(values[at], values[at - length])) return 1;
    return 0;
  });
  known.set(values, moves);
  return moves;
}

/** Copies neighbours in `values` to places `stride` apart in the memory. */
function scatter(
  memory: Float64Array,
  to: number,
  stride: number,
  values: Float64Array,
  from: number,
  length: number,
): void {
  for (let element = 0; element < length; element += 1) memory[to + element * stride] = values[from + element];
}
