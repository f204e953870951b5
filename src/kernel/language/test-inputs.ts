import type { Node } from '../program.ts';
import type { FunctionRule } from './calls.ts';
import { perMeasure, timesMeasure } from './measure.ts';
import { binary, choose, dt, number, time } from './nodes.ts';
import { literal, needMeasure, read } from './read.ts';
import type { Scope, Typed } from './scope.ts';
import type { Call, Tree } from './tree.ts';

/** Changes that a modeller sends through a model to see what it does. */
export const testInputs: Readonly<Record<string, FunctionRule>> = {
  STEP: { min: 2, max: 2, usage: 'STEP(height, start time)', read: readStep },
  RAMP: { min: 2, max: 2, usage: 'RAMP(slope, start time)', read: readRamp },
  PULSE: {
    min: 2,
    max: 3,
    usage: 'PULSE(magnitude, first time) or PULSE(magnitude, first time, interval)',
    read: readPulse,
  },
};

function readTime(scope: Scope, tree: Tree): Node {
  const typed = read(scope, tree);
  needMeasure(scope, tree, typed, scope.symbols.timeUnit, 'the unit of time');
  return typed.node;
}

/** 0 before the start, `height` from then on. */
function readStep(scope: Scope, { args }: Call): Typed {
  const height = read(scope, args[0]);
  const start = readTime(scope, args[1]);
  return { node: choose(binary('ge', time, start), height.node, number(0)), measure: height.measure };
}

/** 0 before the start, then `slope` more for each unit of time. */
function readRamp(scope: Scope, { args }: Call): Typed {
  const slope = read(scope, args[0]);
  const start = readTime(scope, args[1]);
  const climb = binary('mul', slope.node, binary('sub', time, start));
  const measure = timesMeasure(slope.measure, scope.symbols.timeUnit);
  return { node: choose(binary('ge', time, start), climb, number(0)), measure };
}

/**
 * `magnitude / DT` for one step, the one nearest to the first time (the earlier of two as near), so that the pulse adds
 * `magnitude` in all; again after each interval if one above 0 is given.
 */
function readPulse(scope: Scope, { args }: Call): Typed {
  const magnitude = read(scope, args[0]);
  const first = readTime(scope, args[1]);
  const half = binary('div', dt, number(2));
  const since = binary('add', binary('sub', time, first), half);
  const begun = binary('ge', since, number(0));
  const once = binary('and', begun, binary('lt', since, dt));
  let during = once;
  if (args.length === 3 && literal(args[2]) !== 0) {
    const interval = readTime(scope, args[2]);
    const again = binary('and', begun, binary('lt', binary('mod', since, interval), dt));
    during = choose(binary('gt', interval, number(0)), again, once);
  }
  const measure = perMeasure(magnitude.measure, scope.symbols.timeUnit);
  return { node: choose(during, binary('div', magnitude.node, dt), number(0)), measure };
}
