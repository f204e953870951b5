import type { Node, Unit } from '../program.ts';
import { perUnit, timesUnit } from '../units/unit.ts';
import type { FunctionRule } from './calls.ts';
import { hiddenName, hide, hideStock, misplaced, type Operand, operand } from './hidden.ts';
import { asUnit, perMeasure, sharedMeasure } from './measure.ts';
import { binary, choose, dt, number, own } from './nodes.ts';
import { literal, needMeasure, read } from './read.ts';
import { complain, quoted, type Scope, type Typed } from './scope.ts';
import type { Call, Tree } from './tree.ts';

/** Functions with a memory, written out as hidden stocks and flows as the standard describes them. */
export const delayFunctions: Readonly<Record<string, FunctionRule>> = {
  SMTH1: fixedOrder('SMTH1', 'averaging time', (scope, call) => smooth(scope, call, 1, call.args[2])),
  SMTH3: fixedOrder('SMTH3', 'averaging time', (scope, call) => smooth(scope, call, 3, call.args[2])),
  SMTHN: anyOrder('SMTHN', 'averaging time', smooth),
  DELAY1: fixedOrder('DELAY1', 'delay time', (scope, call) => delay(scope, call, 1, call.args[2])),
  DELAY3: fixedOrder('DELAY3', 'delay time', (scope, call) => delay(scope, call, 3, call.args[2])),
  DELAYN: anyOrder('DELAYN', 'delay time', delay),
  TREND: { min: 2, max: 3, usage: 'TREND(input, averaging time, initial trend)', read: readTrend },
  FORCST: { min: 3, max: 4, usage: 'FORCST(input, averaging time, horizon, initial trend)', read: readForecast },
  PREVIOUS: { min: 2, max: 2, usage: 'PREVIOUS(input, initial value)', read: readPrevious },
  INIT: { min: 1, max: 1, usage: 'INIT(input)', read: readInit },
};

function fixedOrder(name: string, span: string, readCall: FunctionRule['read']): FunctionRule {
  const usage = `${name}(input, ${span}) or ${name}(input, ${span}, initial value)`;
  return { min: 2, max: 3, usage, read: (scope, call) => misplaced(scope, call) ?? readCall(scope, call) };
}

type WriteOut = (scope: Scope, call: Call, order: number, initial: Tree | undefined) => Typed;

function anyOrder(name: string, span: string, writeOut: WriteOut): FunctionRule {
  const usage = `${name}(input, ${span}, order) or ${name}(input, ${span}, order, initial value)`;
  const readCall = (scope: Scope, call: Call): Typed => {
    const order = literal(call.args[2]);
    if (order !== undefined && Number.isInteger(order) && order >= 1 && order <= 100) {
      return misplaced(scope, call) ?? writeOut(scope, call, order, call.args[3]);
    }
    return complain(scope, call.args[2].span, {
      found: `order ${quoted(scope, call.args[2])} of ${name}`,
      expected: 'a whole number from 1 to 100, written as a number',
    });
  };
  return { min: 3, max: 4, usage, read: readCall };
}

interface Stages {
  readonly name: string;
  readonly input: Operand;
  /** Time of one stage: the whole time divided by the order. */
  readonly stageTime: Operand;
  /** Value at the start, given or that of the input. */
  readonly start: Operand;
}

function readStages(scope: Scope, call: Call, order: number, initial: Tree | undefined): Stages {
  const name = hiddenName(scope, call);
  const input = operand(scope, call.args[0], `${name}.input`);
  const time = operand(scope, call.args[1], `${name}.time`);
  needMeasure(scope, call.args[1], time, scope.symbols.timeUnit, 'the unit of time');
  const start = initial === undefined ? input : operand(scope, initial, `${name}.initial`);
  if (initial !== undefined) needMeasure(scope, initial, start, input.measure, 'the unit of the input');
  if (order === 1) return { name, input, stageTime: time, start };
  const text = `${time.text} / ${order}`;
  const stage = hide(scope, {
    name: `${name}.stage_time`,
    kind: 'aux',
    unit: scope.symbols.timeUnit,
    doc: `Time of one of the ${order} stages.`,
    node: binary('div', time.node, number(order)),
    text,
  });
  const stageTime = { node: own(stage, scope.dims), measure: scope.symbols.timeUnit, text: `${name}.stage_time` };
  return { name, input, stageTime, start };
}

function stageName(name: string, order: number, stage: number): string {
  return order === 1 ? name : `${name}.stage_${stage}`;
}

/** Each stage closes its gap to the one before: `change = (before - stage) / stage time`. */
function smooth(scope: Scope, call: Call, order: number, initial: Tree | undefined): Typed {
  const { name, input, stageTime, start } = readStages(scope, call, order, initial);
  const unit = asUnit(sharedMeasure(input.measure, start.measure) ?? input.measure);
  let before: Pick<Operand, 'node' | 'text'> = input;
  for (let stage = 1; stage <= order; stage += 1) {
    before = smoothStage(scope, stageName(name, order, stage), unit, before, stageTime, start);
  }
  return { node: before.node, measure: input.measure === 'zero' ? start.measure : input.measure };
}

function smoothStage(
  scope: Scope,
  name: string,
  unit: Unit,
  before: Pick<Operand, 'node' | 'text'>,
  stageTime: Pick<Operand, 'node' | 'text'>,
  start: Pick<Operand, 'node' | 'text'>,
): Pick<Operand, 'node' | 'text'> {
  // The flow stands just before its stock, and reads it.
  const stockAt = scope.drafts.length + 1;
  const level = own(stockAt, scope.dims);
  const change = hide(scope, {
    name: `${name}.change`,
    kind: 'flow',
    unit: perUnit(unit, scope.symbols.timeUnit),
    doc: 'How fast the average follows.',
    node: binary('div', binary('sub', before.node, level), stageTime.node),
    text: `(${before.text} - ${name}) / ${stageTime.text}`,
  });
  hideStock(scope, { name, unit, doc: 'Exponential average.', initial: start.node, text: start.text, inflow: change });
  return { node: level, text: name };
}

/** A chain of stocks; what enters the first leaves the last: `outflow = stock / stage time`. */
function delay(scope: Scope, call: Call, order: number, initial: Tree | undefined): Typed {
  const { name, input, stageTime, start } = readStages(scope, call, order, initial);
  const flowUnit = asUnit(sharedMeasure(input.measure, start.measure) ?? input.measure);
  const unit = timesUnit(flowUnit, scope.symbols.timeUnit);
  const initialNode = binary('mul', start.node, stageTime.node);
  let inflow = hide(scope, {
    name: `${name}.inflow`,
    kind: 'flow',
    unit: flowUnit,
    doc: 'What enters the delay.',
    node: input.node,
    text: input.text,
  });
  for (let stage = 1; stage <= order; stage += 1) {
    const stock = stageName(name, order, stage);
    const stockAt = scope.drafts.length + 1;
    const outflow = hide(scope, {
      name: stage === order ? `${name}.outflow` : `${stock}.outflow`,
      kind: 'flow',
      unit: flowUnit,
      doc: stage === order ? 'What leaves the delay.' : 'What passes to the next stage.',
      node: binary('div', own(stockAt, scope.dims), stageTime.node),
      text: `${stock} / ${stageTime.text}`,
    });
    const text = `${start.text} * ${stageTime.text}`;
    hideStock(scope, { name: stock, unit, doc: 'On the way.', initial: initialNode, text, inflow, outflow });
    inflow = outflow;
  }
  return { node: own(inflow, scope.dims), measure: input.measure === 'zero' ? start.measure : input.measure };
}

/** `(input - average) / (average * averaging time)`, 0 where that is not defined; the average follows the input. */
function readTrend(scope: Scope, call: Call): Typed {
  return misplaced(scope, call) ?? trend(scope, call, call.args[2]).rate;
}

/** `input * (1 + trend * horizon)`. */
function readForecast(scope: Scope, call: Call): Typed {
  const wrong = misplaced(scope, call);
  if (wrong !== undefined) return wrong;
  const { input, rate } = trend(scope, call, call.args[3]);
  const horizon = read(scope, call.args[2]);
  needMeasure(scope, call.args[2], horizon, scope.symbols.timeUnit, 'the unit of time');
  const growth = binary('add', number(1), binary('mul', rate.node, horizon.node));
  return { node: binary('mul', input.node, growth), measure: input.measure };
}

function trend(scope: Scope, call: Call, initial: Tree | undefined): { input: Operand; rate: Typed } {
  const name = hiddenName(scope, call);
  const input = operand(scope, call.args[0], `${name}.input`);
  const time = operand(scope, call.args[1], `${name}.time`);
  needMeasure(scope, call.args[1], time, scope.symbols.timeUnit, 'the unit of time');
  const rateMeasure = perMeasure('zero', scope.symbols.timeUnit);
  let start: Pick<Operand, 'node' | 'text'> = input;
  if (initial !== undefined) {
    const first = operand(scope, initial, `${name}.initial`);
    needMeasure(scope, initial, first, rateMeasure, 'a rate of growth');
    const grown = binary('add', number(1), binary('mul', first.node, time.node));
    start = { node: binary('div', input.node, grown), text: `${input.text} / (1 + ${first.text} * ${time.text})` };
  }
  const average = smoothStage(scope, name, asUnit(input.measure), input, time, start);
  const base = binary('mul', average.node, time.node);
  const growth = binary('div', binary('sub', input.node, average.node), base);
  return { input, rate: { node: choose(binary('eq', base, number(0)), number(0), growth), measure: rateMeasure } };
}

/** The value one step ago: a stock that takes over the input at every step. */
function readPrevious(scope: Scope, call: Call): Typed {
  const wrong = misplaced(scope, call);
  if (wrong !== undefined) return wrong;
  const name = hiddenName(scope, call);
  const input = operand(scope, call.args[0], `${name}.input`);
  const start = operand(scope, call.args[1], `${name}.initial`);
  needMeasure(scope, call.args[1], start, input.measure, 'the unit of the input');
  const step: { node: Node; text: string } = { node: dt, text: 'DT' };
  const last = smoothStage(scope, name, asUnit(input.measure), input, step, start);
  return { node: last.node, measure: input.measure };
}

/** The value at the start, kept. */
function readInit(scope: Scope, call: Call): Typed {
  if (scope.initial) return read(scope, call.args[0]);
  const wrong = misplaced(scope, call);
  if (wrong !== undefined) return wrong;
  const kept = operand(scope, call.args[0], hiddenName(scope, call), true);
  return { node: kept.node, measure: kept.measure };
}
