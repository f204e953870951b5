import { normalQuantile } from '../math/index.ts';
import type { Graphical, Index, Instance, Node } from '../program.ts';
import { uniform } from '../random/philox.ts';
import { type Frame, sizesOf } from './frame.ts';
import { beginnings, binary, folds, unary } from './functions.ts';

export type Evaluate = (frame: Frame) => number;

/** Turns an expression into a function, once. The order of operations is the tree’s. */
export function compile(node: Node, instance: Instance): Evaluate {
  const { program } = instance;
  switch (node.op) {
    case 'number': {
      const { value } = node;
      return () => value;
    }
    case 'time':
      return (frame) => frame.time;
    case 'starttime':
      return (frame) => frame.start;
    case 'stoptime':
      return (frame) => frame.stop;
    case 'dt': {
      const { dt } = program;
      return () => dt;
    }
    case 'variable':
      return compileRead(node, instance);
    case 'position': {
      const { loop } = node;
      return (frame) => frame.loops[loop] + 1;
    }
    case 'size': {
      const size = instance.sizes[node.dimension];
      return () => size;
    }
    case 'unary': {
      const apply = unary[node.fn];
      const arg = compile(node.arg, instance);
      return (frame) => apply(arg(frame));
    }
    case 'binary': {
      const apply = binary[node.fn];
      const left = compile(node.left, instance);
      const right = compile(node.right, instance);
      return (frame) => {
        const a = left(frame);
        return apply(a, right(frame));
      };
    }
    case 'if': {
      const condition = compile(node.condition, instance);
      const yes = compile(node.then, instance);
      const no = compile(node.else, instance);
      return (frame) => (condition(frame) !== 0 ? yes(frame) : no(frame));
    }
    case 'reduce':
      return compileReduction(node, instance);
    case 'lookup': {
      const table = program.graphicals[node.table];
      const arg = compile(node.arg, instance);
      return (frame) => lookup(table, arg(frame));
    }
    case 'uniform': {
      const { process } = node;
      return (frame) => uniform(frame.seed, frame.future, frame.step, process, frame.element);
    }
    case 'normal_quantile': {
      const arg = compile(node.arg, instance);
      return (frame) => normalQuantile(arg(frame));
    }
  }
}

/** A reference; a position outside its dimension reads 0. */
function compileRead(node: Node & { op: 'variable' }, instance: Instance): Evaluate {
  const offset = instance.offsets[node.variable];
  if (node.index.length === 0) return (frame) => frame.values[offset];
  const locate = compileElement(node, instance);
  return (frame) => {
    const element = locate(frame);
    return element < 0 ? 0 : frame.values[offset + element];
  };
}

/** Row-major position of the element that a reference reads, -1 where a subscript lies outside its dimension. */
export function compileElement({ variable, index }: Node & { op: 'variable' }, instance: Instance): Evaluate {
  const sizes = sizesOf(instance, variable);
  const positions = index.map((one) => compilePosition(one, instance));
  return (frame) => {
    let element = 0;
    for (let i = 0; i < positions.length; i += 1) {
      const position = positions[i](frame);
      if (!(position >= 0 && position < sizes[i])) return -1;
      element = element * sizes[i] + position;
    }
    return element;
  };
}

/** Position of one subscript, from 0. */
function compilePosition(index: Index, instance: Instance): Evaluate {
  if (index.at === 'loop') {
    const { loop, offset } = index;
    return (frame) => frame.loops[loop] + offset;
  }
  if (index.at === 'label') {
    const { position } = index;
    return () => position;
  }
  const value = compile(index.node, instance);
  return (frame) => Math.floor(value(frame)) - 1;
}

function compileReduction(node: Node & { op: 'reduce' }, instance: Instance): Evaluate {
  const body = compile(node.body, instance);
  const loops = node.loops.map(({ loop }) => loop);
  const sizes = node.loops.map(({ dimension }) => instance.sizes[dimension]);
  const count = sizes.reduce((product, size) => product * size, 1);
  const fold = folds[node.how];
  const first = beginnings[node.how];
  return (frame) => {
    for (const loop of loops) frame.loops[loop] = 0;
    let total = first;
    for (let i = 0; i < count; i += 1) {
      total = fold(total, body(frame));
      advance(frame, loops, sizes);
    }
    return node.how === 'mean' ? total / count : total;
  };
}

/** Moves the loops of a reduction to their next combination, the last loop fastest. */
export function advance(frame: Frame, loops: readonly number[], sizes: readonly number[]): void {
  for (let level = loops.length - 1; level >= 0; level -= 1) {
    frame.loops[loops[level]] += 1;
    if (frame.loops[loops[level]] < sizes[level]) return;
    frame.loops[loops[level]] = 0;
  }
}

/**
 * A graphical function. Its segment [x0, x1) is the last one whose x0 is at or below the argument, the first one for
 * arguments before all points. On it the value is `y0 + (x - x0) * ((y1 - y0) / (x1 - x0))`, in this order.
 * `continuous` gives the end values at and beyond the end points, `extrapolate` goes on along the outer segments,
 * `discrete` keeps y0 up to the next point (and the end values at and beyond the end points). Both back ends do these
 * same operations.
 */
export function lookup({ x, y, type }: Graphical, at: number): number {
  const last = x.length - 1;
  if (type !== 'extrapolate') {
    if (at <= x[0]) return y[0];
    if (at >= x[last]) return y[last];
  }
  let segment = 0;
  for (let i = 1; i < last; i += 1) if (at >= x[i]) segment = i;
  if (type === 'discrete') return y[segment];
  return y[segment] + (at - x[segment]) * ((y[segment + 1] - y[segment]) / (x[segment + 1] - x[segment]));
}
