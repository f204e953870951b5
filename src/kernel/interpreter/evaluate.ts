import * as math from '../math/index.ts';
import type { Binary, Graphical, Index, Instance, Node, Unary } from '../program.ts';
import { uniform } from '../random/philox.ts';

/** What an expression reads while it runs. One object for a run; its fields change. */
export interface Frame {
  /** Every element of every variable, at the instance’s offsets. */
  readonly values: Float64Array;
  /** Positions of the loop variables, from 0. */
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

type Evaluate = (frame: Frame) => number;

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
      return compileRead(node.variable, node.index, instance);
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
      return (frame) => math.normalQuantile(arg(frame));
    }
  }
}

/** A reference; a position outside its dimension reads 0. */
function compileRead(variable: number, index: readonly Index[], instance: Instance): Evaluate {
  const offset = instance.offsets[variable];
  const sizes = instance.program.variables[variable].dims.map((dimension) => instance.sizes[dimension]);
  const positions = index.map((one) => compilePosition(one, instance));
  if (positions.length === 0) return (frame) => frame.values[offset];
  return (frame) => {
    let at = 0;
    for (let i = 0; i < positions.length; i += 1) {
      const position = positions[i](frame);
      if (!(position >= 0 && position < sizes[i])) return 0;
      at = at * sizes[i] + position;
    }
    return frame.values[offset + at];
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
  const first = node.how === 'sum' || node.how === 'mean' ? 0 : node.how === 'prod' ? 1 : undefined;
  return (frame) => {
    for (const loop of loops) frame.loops[loop] = 0;
    let total = first === undefined ? body(frame) : fold(first, body(frame));
    for (let i = 1; i < count; i += 1) {
      for (let level = loops.length - 1; level >= 0; level -= 1) {
        frame.loops[loops[level]] += 1;
        if (frame.loops[loops[level]] < sizes[level]) break;
        frame.loops[loops[level]] = 0;
      }
      total = fold(total, body(frame));
    }
    return node.how === 'mean' ? total / count : total;
  };
}

const folds = {
  sum: (a: number, b: number) => a + b,
  mean: (a: number, b: number) => a + b,
  prod: (a: number, b: number) => a * b,
  min: (a: number, b: number) => Math.min(a, b),
  max: (a: number, b: number) => Math.max(a, b),
};

/**
 * A graphical function. Between two points y0 + (x - x0) * ((y1 - y0) / (x1 - x0)); `continuous` holds the end values,
 * `extrapolate` goes on along the outer segments, `discrete` keeps the value of the point before.
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

const unary: Record<Unary, (a: number) => number> = {
  neg: (a) => -a,
  not: (a) => (a === 0 ? 1 : 0),
  abs: Math.abs,
  sqrt: Math.sqrt,
  floor: Math.floor,
  exp: math.exp,
  ln: math.ln,
  log10: math.log10,
  sin: math.sin,
  cos: math.cos,
  tan: math.tan,
  arcsin: math.arcsin,
  arccos: math.arccos,
  arctan: math.arctan,
};

const binary: Record<Binary, (a: number, b: number) => number> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  pow: math.pow,
  mod: (a, b) => a - b * Math.floor(a / b),
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  lt: (a, b) => (a < b ? 1 : 0),
  le: (a, b) => (a <= b ? 1 : 0),
  gt: (a, b) => (a > b ? 1 : 0),
  ge: (a, b) => (a >= b ? 1 : 0),
  eq: (a, b) => (a === b ? 1 : 0),
  ne: (a, b) => (a !== b ? 1 : 0),
  and: (a, b) => (a !== 0 && b !== 0 ? 1 : 0),
  or: (a, b) => (a !== 0 || b !== 0 ? 1 : 0),
};
