import { binary, choose, number, unary } from '../../language/nodes.ts';
import type { Binary, Dimension, Graphical, Index, Loop, Node, Transcendental, Variable } from '../../program.ts';
import type { Tape } from './tape.ts';

/** What a random expression may be made of. */
export interface Surroundings {
  readonly tape: Tape;
  readonly dimensions: readonly Dimension[];
  readonly graphicals: readonly Graphical[];
  readonly variables: readonly Variable[];
  /** Variables that may be read. */
  readonly readable: readonly number[];
  /** Loops that are open. */
  readonly loops: readonly Loop[];
  /** Number of the next loop, and of the next stream of draws. */
  readonly next: { loop: number; process: number };
  readonly time: boolean;
  readonly draws: boolean;
}

const CONSTANTS = [1, 0, -0, 0.5, 2, -1, 3, 0.1, 1e-3, 12, -7.25];
const TAME: readonly Transcendental[] = ['exp', 'sin', 'cos', 'tan', 'arctan'];
const POSITIVE: readonly Transcendental[] = ['ln', 'log10'];
const WITHIN_ONE: readonly Transcendental[] = ['arcsin', 'arccos'];
const PLAIN: readonly Binary[] = ['add', 'sub', 'mul', 'min', 'max', 'lt', 'le', 'gt', 'ge', 'eq', 'ne', 'and', 'or'];

/** Between two bounds; a NaN stays one. */
export const tame = (node: Node, low: number, high: number): Node =>
  binary('min', binary('max', node, number(low)), number(high));

/** A random expression; `depth` bounds the tree. */
export function randomExpression(around: Surroundings, depth: number): Node {
  const { tape } = around;
  const inner = (): Node => randomExpression(around, depth - 1);
  if (depth <= 0 || tape.once(5)) return leaf(around);
  switch (tape.below(12)) {
    case 0:
      return leaf(around);
    case 1:
    case 2:
    case 3:
      return binary(tape.pick(PLAIN), inner(), inner());
    case 4:
      return quotient(around, inner(), inner());
    case 5:
      return unary(tape.pick(['neg', 'abs', 'floor', 'not']), inner());
    case 6:
      return choose(inner(), inner(), inner());
    case 7:
    case 8:
      return reduction(around, depth);
    case 9:
      return transcendental(around, inner);
    case 10:
      if (around.graphicals.length === 0) return inner();
      return { op: 'lookup', table: tape.below(around.graphicals.length), arg: inner() };
    default: {
      // one object in two places
      const shared = inner();
      return binary(tape.pick(['mul', 'add', 'sub']), shared, unary('abs', shared));
    }
  }
}

function leaf(around: Surroundings): Node {
  const { tape, loops, dimensions, next } = around;
  switch (tape.below(10)) {
    case 0:
      return number(tape.pick(CONSTANTS));
    case 1:
      if (loops.length > 0) return { op: 'position', loop: tape.pick(loops).loop };
      return number(4);
    case 2:
      return dimensions.length > 0 ? { op: 'size', dimension: tape.below(dimensions.length) } : number(5);
    case 3:
      return {
        op: tape.pick(
          around.time ? (['time', 'starttime', 'stoptime', 'dt'] as const) : (['dt', 'starttime'] as const),
        ),
      };
    case 4:
      if (!around.draws) return number(0.25);
      next.process = (Math.imul(next.process, 1664525) + 1013904223) >>> 0;
      return { op: 'uniform', process: next.process };
    default:
      return around.readable.length === 0 ? number(1.5) : reference(around, tape.pick(around.readable));
  }
}

function reference(around: Surroundings, variable: number): Node {
  const index = around.variables[variable].dims.map((dimension) => subscript(around, dimension));
  return { op: 'variable', variable, index };
}

function subscript(around: Surroundings, dimension: number): Index {
  const { tape, dimensions, loops } = around;
  const { root } = dimensions[dimension];
  const fitting = loops.filter((loop) => dimensions[loop.dimension].root === root);
  // A loop over something else is no mistake here: where it leads outside, 0 is read.
  if (loops.length > 0 && tape.once(12)) return { at: 'loop', loop: tape.pick(loops).loop, offset: 0 };
  if (fitting.length > 0 && !tape.once(4)) {
    return { at: 'loop', loop: tape.pick(fitting).loop, offset: tape.pick([0, 0, 0, -1, 1, 2, -3]) };
  }
  const labels = dimensions[root].labels?.length ?? 0;
  if (labels > 0 && !tape.once(3)) return { at: 'label', position: tape.below(labels) };
  const common = around.readable.filter((index) => around.variables[index].shared);
  const made = randomExpression({ ...around, readable: common, time: false, draws: false }, 1);
  // Mostly near the dimension, sometimes anything: huge, broken, or not a number
  return { at: 'value', node: tape.once(6) ? binary('div', number(1), made) : tame(made, -1, 4) };
}

/** Mostly with a divisor that is not 0. */
function quotient({ tape }: Surroundings, above: Node, below: Node): Node {
  const safe = (): Node => binary('add', number(1), unary('abs', below));
  switch (tape.below(6)) {
    case 0:
      return choose(binary('eq', below, number(0)), number(0), binary('div', above, below));
    case 1:
      return binary('mod', above, safe());
    case 2:
      return binary('div', above, tape.once(2) ? below : safe());
    default:
      return binary('div', above, safe());
  }
}

function transcendental({ tape }: Surroundings, inner: () => Node): Node {
  const arg = inner();
  switch (tape.below(6)) {
    case 0:
      return unary(tape.pick(TAME), tame(arg, -3, 3));
    case 1:
      return unary(tape.pick(POSITIVE), binary('add', number(0.5), unary('abs', arg)));
    case 2:
      return unary(tape.pick(WITHIN_ONE), tame(arg, -1, 1));
    case 3:
      return binary('pow', unary('abs', tame(arg, -9, 9)), tame(inner(), -2, 3));
    case 4:
      return { op: 'normal_quantile', arg: tame(arg, 1e-6, 1 - 1e-6) };
    default:
      return unary('sqrt', unary('abs', arg));
  }
}

function reduction(around: Surroundings, depth: number): Node {
  const { tape, dimensions, next } = around;
  if (dimensions.length === 0) return randomExpression(around, depth - 1);
  const loops = Array.from({ length: 1 + tape.below(2) }, (): Loop => {
    next.loop += 1;
    return { loop: next.loop - 1, dimension: tape.below(dimensions.length) };
  });
  const body = randomExpression({ ...around, loops: [...around.loops, ...loops] }, depth - 1);
  return { op: 'reduce', how: tape.pick(['sum', 'mean', 'min', 'max', 'prod']), loops, body };
}
