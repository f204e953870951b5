import { describe, expect, it } from 'vitest';
import { bindInstance } from '../bind.ts';
import { buildProgram } from '../build.ts';
import { aux, constant, type EquationSpec, flow, graphical, input, stock } from '../language.ts';
import { interpret, NonFinite } from './index.ts';

/** Runs a small model and gives the path of one variable (its first element). */
function play(
  equations: Record<string, EquationSpec>,
  record: string,
  steps: number,
  inputs: Record<string, number[]> = {},
): number[] {
  const program = buildProgram({
    name: 'small',
    doc: 'A test.',
    time: { unit: 'month', dt: 1 },
    dimensions: { spell: { doc: 'd', labels: ['a', 'b', 'c'] } },
    equations,
  });
  const instance = bindInstance(program, new Map());
  const givens = {
    constants: new Map(),
    inputs: new Map(Object.entries(inputs).map(([name, rows]) => [name, Float64Array.from(rows)])),
  };
  return Array.from(
    interpret(instance, givens, { number: 0 }, { steps, start: 0, seed: 1, record: [record] }).series.get(record) ?? [],
  );
}

const doc = { doc: 'd' };
const number = (value: number, unit = '1') => constant([], unit, { ...doc, value });

describe('the interpreter, by hand', () => {
  it('lets a stock decay by Euler’s method: 100, 90, 81, 72.9', () => {
    const equations = {
      start: number(100, 'person'),
      rate: number(0.1, '1/month'),
      people: stock([], 'person', { initial: 'start', inflows: [], outflows: ['leave'] }, doc),
      leave: flow([], 'person/month', 'rate * people', doc),
    };
    play(equations, 'people', 3).forEach((value, i) => {
      expect(value).toBeCloseTo([100, 90, 81, 72.9][i] ?? 0, 12);
    });
  });

  it('smooths a step over two months: 0, 0.5, 0.75, 0.875', () => {
    const equations = { x: input([], '1', doc), two: number(2, 'month'), y: aux([], '1', 'SMTH1(x, two, 0)', doc) };
    expect(play(equations, 'y', 3, { x: [1, 1, 1, 1] })).toEqual([0, 0.5, 0.75, 0.875]);
  });

  it('delays material of the first order: what flows in comes out, a half of what is there each month', () => {
    const equations = {
      x: input([], '1/month', doc),
      two: number(2, 'month'),
      y: aux([], '1/month', 'DELAY1(x, two, 0)', doc),
    };
    expect(play(equations, 'y', 4, { x: [8, 0, 0, 0, 0] })).toEqual([0, 4, 2, 1, 0.5]);
  });

  it('delays material of the third order: three stages of a month each', () => {
    const equations = {
      x: input([], '1/month', doc),
      three: number(3, 'month'),
      y: aux([], '1/month', 'DELAY3(x, three, 0)', doc),
    };
    expect(play(equations, 'y', 4, { x: [8, 0, 0, 0, 0] })).toEqual([0, 0, 0, 8, 0]);
  });

  it('steps, ramps and pulses at their times', () => {
    expect(play({ one: number(1), y: aux([], '1', 'STEP(one, 2 * DT)', doc) }, 'y', 3)).toEqual([0, 0, 1, 1]);
    expect(play({ slope: number(3, '1/month'), y: aux([], '1', 'RAMP(slope, 1 * DT)', doc) }, 'y', 3)).toEqual([
      0, 0, 3, 6,
    ]);
    expect(play({ much: number(5), y: aux([], '1/month', 'PULSE(much, 1 * DT)', doc) }, 'y', 3)).toEqual([0, 5, 0, 0]);
  });

  it.each([
    ['continuous', [-1, 0, 0.5, 1, 1.5, 3, 9], [10, 10, 15, 20, 15, 0, 0]],
    ['extrapolate', [-1, 0, 0.5, 1, 1.5, 3, 9], [0, 10, 15, 20, 15, 0, -60]],
    ['discrete', [-1, 0, 0.5, 1, 1.5, 3, 9], [10, 10, 10, 20, 20, 0, 0]],
  ] as const)('reads a %s graphical function', (type, at, expected) => {
    const equations = {
      x: input([], '1', doc),
      curve: graphical('1', '1', { ...doc, type, x: [0, 1, 3], y: [10, 20, 0] }),
      y: aux([], '1', 'curve(x)', doc),
    };
    expect(play(equations, 'y', at.length - 1, { x: [...at] })).toEqual(expected);
  });

  it('reads 0 outside a dimension, and sums, means and extremes over it', () => {
    const equations = {
      position: aux(['spell'], '1', 'spell', doc),
      before: aux(['spell'], '1', 'position[spell - 1]', doc),
      y: aux([], '1', 'SUM(before[*]) + 10 * MEAN(position) + 100 * MAX(position) + 1000 * PROD(position)', doc),
    };
    expect(play(equations, 'before', 0)).toEqual([0, 1, 2]);
    expect(play(equations, 'y', 0)).toEqual([3 + 20 + 300 + 6000]);
  });

  it('cuts outflows so that a stock never falls below zero, in their order', () => {
    const equations = {
      start: number(10, 'person'),
      first: flow([], 'person/month', 'seven', doc),
      second: flow([], 'person/month', 'seven', doc),
      seven: number(7, 'person/month'),
      people: stock(
        [],
        'person',
        { initial: 'start', inflows: [], outflows: ['first', 'second'] },
        { ...doc, nonNegative: true },
      ),
    };
    expect(play(equations, 'people', 2)).toEqual([10, 0, 0]);
    expect(play(equations, 'second', 1)).toEqual([3, 0]);
  });

  it('stops at the first equation that is not finite, and says where and with what', () => {
    const equations = {
      x: input(['spell'], '1', doc),
      y: aux(['spell'], '1', '1 / x', doc),
      after: aux([], '1', 'SUM(y)', doc),
    };
    let found: unknown;
    try {
      play(equations, 'after', 1, { x: [1, 1, 1, 1, 0, 1] });
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(NonFinite);
    expect(String(found)).toContain(
      'y[b]: Infinity at step 1 (time 1 month) from 1 / x; expected a finite number; look at its inputs: x = 0',
    );
  });
});
