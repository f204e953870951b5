import type { Future, Givens, Instance, Node, Run, RunOptions } from '../program.ts';
import { compile } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { checkGivens, givensOf } from './givens.ts';
import { nonFinite } from './non-finite.ts';

export { lookup } from './evaluate.ts';
export { checkGivens } from './givens.ts';
export { NonFinite } from './non-finite.ts';

/** A run that is taken step by step. */
export interface Interpreter {
  /** Every element of every variable at the current step, at the instance’s offsets. */
  readonly values: Float64Array;
  readonly step: number;
  /** Integrates the stocks and works out the next step. */
  advance(): void;
}

/**
 * The reference: runs one future of a program plainly, equation by equation.
 * @throws Faults where what it is given does not fit; NonFinite where an equation stops being finite.
 */
export function interpret(instance: Instance, givens: Givens, future: Future, options: RunOptions): Run {
  checkGivens(instance, givens, [future], options);
  const series = new Map<string, Float64Array>();
  const kept = options.record.map((name) => {
    const index = instance.program.byName.get(name) ?? 0;
    const values = new Float64Array((options.steps + 1) * instance.lengths[index]);
    series.set(name, values);
    return { values, offset: instance.offsets[index], length: instance.lengths[index] };
  });
  const interpreter = createInterpreter(instance, givens, future, options);
  for (let step = 0; step <= options.steps; step += 1) {
    if (step > 0) interpreter.advance();
    for (const { values, offset, length } of kept) {
      values.set(interpreter.values.subarray(offset, offset + length), step * length);
    }
  }
  return { steps: options.steps, series };
}

/** Starts a run: values are those at the start. What it is given is taken as checked. */
export function createInterpreter(
  instance: Instance,
  givens: Givens,
  future: Future,
  options: RunOptions,
): Interpreter {
  const { program } = instance;
  const own = givensOf(givens, future);
  const values = new Float64Array(instance.total);
  const frame: Frame = {
    values,
    loops: new Int32Array(64),
    time: options.start,
    step: 0,
    element: 0,
    start: options.start,
    stop: options.start + options.steps * program.dt,
    seed: options.seed,
    future: future.number,
  };
  const equations = new Map<number, (frame: Frame) => number>();
  const equation = (index: number, node: Node) => {
    const known = equations.get(index);
    if (known !== undefined) return known;
    const compiled = compile(node, instance);
    equations.set(index, compiled);
    return compiled;
  };

  const workOut = (index: number) => {
    const { node, dims } = program.variables[index];
    if (node === undefined) return;
    const evaluate = equation(index, node);
    const sizes = dims.map((dimension) => instance.sizes[dimension]);
    const offset = instance.offsets[index];
    for (let element = 0; element < instance.lengths[index]; element += 1) {
      place(frame, element, sizes);
      const value = evaluate(frame);
      values[offset + element] = value;
      if (!Number.isFinite(value)) throw nonFinite(instance, index, value, frame);
    }
  };

  const takeInputs = () => {
    program.variables.forEach(({ kind, name }, index) => {
      if (kind !== 'input') return;
      const length = instance.lengths[index];
      const rows = own.inputs(name);
      if (rows !== undefined)
        values.set(rows.subarray(frame.step * length, (frame.step + 1) * length), instance.offsets[index]);
    });
  };

  /** net = 0 + inflows - outflows in their order, then stock + dt * net. */
  const integrate = () => {
    for (const index of program.stocks) {
      const { inflows = [], outflows = [] } = program.variables[index];
      const offset = instance.offsets[index];
      for (let element = 0; element < instance.lengths[index]; element += 1) {
        let net = 0;
        for (const flow of inflows) net += values[instance.offsets[flow] + element];
        for (const flow of outflows) net -= values[instance.offsets[flow] + element];
        values[offset + element] += program.dt * net;
        if (!Number.isFinite(values[offset + element])) {
          place(
            frame,
            element,
            program.variables[index].dims.map((dimension) => instance.sizes[dimension]),
          );
          throw nonFinite(instance, index, values[offset + element], frame);
        }
      }
    }
  };

  program.variables.forEach((variable, index) => {
    if (variable.kind !== 'constant') return;
    const given = variable.value ?? own.constants(variable.name);
    const offset = instance.offsets[index];
    if (typeof given === 'number') values.fill(given, offset, offset + instance.lengths[index]);
    else if (given !== undefined) values.set(given, offset);
  });
  takeInputs();
  for (const index of program.initialOrder) workOut(index);
  for (const index of program.stepOrder) workOut(index);

  return {
    values,
    get step() {
      return frame.step;
    },
    advance() {
      integrate();
      frame.step += 1;
      frame.time = options.start + frame.step * program.dt;
      takeInputs();
      for (const index of program.stepOrder) workOut(index);
    },
  };
}

/** Sets the loop variables of an equation to an element of its array. */
function place(frame: Frame, element: number, sizes: readonly number[]): void {
  let rest = element;
  for (let level = sizes.length - 1; level >= 0; level -= 1) {
    frame.loops[level] = rest % sizes[level];
    rest = Math.floor(rest / sizes[level]);
  }
  frame.element = element;
}
