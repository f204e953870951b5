import type { Instance, Node } from '../program.ts';

/** What an expression reads while it runs. One object for a run; its fields change. */
export interface Frame {
  /** Every element of every variable, at the instance’s offsets. */
  readonly values: Float64Array;
  /** Positions of the loop variables, from 0: the equation’s own dimensions first, then those of its reductions. */
  readonly loops: Int32Array;
  time: number;
  step: number;
  /** Row-major position of the element being worked out. */
  element: number;
  readonly start: number;
  readonly stop: number;
  readonly seed: number;
  readonly future: number;
}

/** When a value is worked out, and by which stream of random numbers. */
export interface Moment {
  readonly step: number;
  readonly time: number;
  readonly startTime: number;
  readonly stopTime: number;
  /** Seed of the run and number of the future; only draws depend on them. Both are 0 where left out. */
  readonly seed?: number;
  readonly future?: number;
}

/** A frame with room for the loops of any equation of the program. */
export function createFrame(instance: Instance, values: Float64Array, moment: Moment): Frame {
  return {
    values,
    loops: new Int32Array(mostLoops(instance)),
    time: moment.time,
    step: moment.step,
    element: 0,
    start: moment.startTime,
    stop: moment.stopTime,
    seed: moment.seed ?? 0,
    future: moment.future ?? 0,
  };
}

/** Sets the loop variables of an equation over dimensions of these sizes to one element of its array. */
export function place(frame: Frame, element: number, sizes: readonly number[]): void {
  let rest = element;
  for (let level = sizes.length - 1; level >= 0; level -= 1) {
    frame.loops[level] = rest % sizes[level];
    rest = Math.floor(rest / sizes[level]);
  }
  frame.element = element;
}

/** Sizes of the dimensions of a variable. */
export function sizesOf(instance: Instance, variable: number): number[] {
  return instance.program.variables[variable].dims.map((dimension) => instance.sizes[dimension]);
}

/** Labels of an element of a variable, one for each of its dimensions. */
export function labelsOf(instance: Instance, variable: number, element: number): string[] {
  const labels: string[] = [];
  let rest = element;
  for (const dimension of [...instance.program.variables[variable].dims].reverse()) {
    const size = instance.sizes[dimension];
    labels.unshift(instance.labels[dimension][rest % size]);
    rest = Math.floor(rest / size);
  }
  return labels;
}

/** `staff[steel, women]`; `price` for a scalar. */
export function elementName(instance: Instance, variable: number, element: number): string {
  const { name } = instance.program.variables[variable];
  const labels = labelsOf(instance, variable, element);
  return labels.length === 0 ? name : `${name}[${labels.join(', ')}]`;
}

function mostLoops(instance: Instance): number {
  let most = 0;
  for (const { dims, node } of instance.program.variables) {
    most = Math.max(most, dims.length, node === undefined ? 0 : loopsIn(node));
  }
  return most;
}

/** One more than the highest number of a reduction’s loop in an expression. */
function loopsIn(node: Node): number {
  switch (node.op) {
    case 'variable':
      return highest(node.index.map((index) => (index.at === 'value' ? loopsIn(index.node) : 0)));
    case 'unary':
    case 'lookup':
    case 'normal_quantile':
      return loopsIn(node.arg);
    case 'binary':
      return Math.max(loopsIn(node.left), loopsIn(node.right));
    case 'if':
      return highest([node.condition, node.then, node.else].map(loopsIn));
    case 'reduce':
      return Math.max(loopsIn(node.body), ...node.loops.map(({ loop }) => loop + 1));
    default:
      return 0;
  }
}

function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
