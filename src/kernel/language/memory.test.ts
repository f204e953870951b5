import { describe, expect, it } from 'vitest';
import { bindInstance } from '../bind.ts';
import { buildProgram } from '../build.ts';
import { interpret } from '../interpreter/index.ts';
import { withX } from './testing/models.ts';

/** Values of `x` from month 0 on, by the interpreter. */
function run(expression: string, steps: number, unit = '1'): number[] {
  const program = buildProgram(withX(expression, unit));
  const labels = new Map(['occupation', 'place', 'spell'].map((name): [string, string[]] => [name, ['1', '2', '3']]));
  const instance = bindInstance(program, labels);
  const sizes = new Map(program.variables.map(({ name }, index) => [name, instance.lengths[index]]));
  const values: Record<string, number> = { a: 8, b: 2, months: 2, people: 5 };
  const constants = new Map(
    program.variables
      .filter(({ kind }) => kind === 'constant')
      .map(({ name }) => [name, new Float64Array(sizes.get(name) ?? 0).fill(values[name] ?? 1)]),
  );
  const result = interpret(
    instance,
    { constants, inputs: new Map() },
    { number: 0 },
    { steps, start: 0, seed: 1, record: ['x'] },
  );
  return [...(result.series.get('x') ?? [])];
}

describe('functions with a memory, worked by hand with a step of one month', () => {
  it('SMTH1: a half of the gap closes each month when the averaging time is two', () => {
    expect(run('SMTH1(STEP(8, 2 * DT), months)', 5)).toEqual([0, 0, 0, 4, 6, 7]);
    expect(run('SMTH1(a, months, 0)', 3)).toEqual([0, 4, 6, 7]);
  });

  it('SMTHN of two stages of one month each is the input two months ago', () => {
    expect(run('SMTHN(STEP(8, 2 * DT), months, 2)', 5)).toEqual([0, 0, 0, 0, 8, 8]);
  });

  it('DELAY1: a half of what is on the way leaves each month', () => {
    expect(run('DELAY1(PULSE(8, 1 * DT) * DT, months)', 4)).toEqual([0, 0, 4, 2, 1]);
    expect(run('DELAY1(0, months, a)', 3)).toEqual([8, 4, 2, 1]);
  });

  it('DELAYN of two stages of one month each moves the pulse by two months', () => {
    expect(run('DELAYN(PULSE(8, 1 * DT) * DT, months, 2)', 4)).toEqual([0, 0, 0, 8, 0]);
  });

  it('TREND: growth of the input over its average, for each month of averaging', () => {
    // Input 2 then 4. Average 2, 2, 3: (4 - 2) / (2 * 2) = 0.5, then (4 - 3) / (3 * 2).
    expect(run('TREND(2 + STEP(2, 1 * DT), months)', 2, '1/month')).toEqual([0, 0.5, 1 / 6]);
    // A trend of 1 a month at the start: the average begins at 8 / (1 + 1 * 2).
    expect(run('TREND(a, months, 1 / DT)', 0, '1/month')[0]).toBeCloseTo(1, 14);
  });

  it('FORCST carries the trend on', () => {
    expect(run('FORCST(2 + STEP(2, 1 * DT), months, 3 * DT)', 1)).toEqual([2, 10]);
  });

  it('PREVIOUS and INIT', () => {
    expect(run('PREVIOUS(TIME / DT, 9)', 3)).toEqual([9, 0, 1, 2]);
    expect(run('1 + PREVIOUS(x, 0)', 3)).toEqual([1, 2, 3, 4]);
    expect(run('TIME / DT - INIT(TIME / DT + 5)', 2)).toEqual([-5, -4, -3]);
  });

  it('STEP, RAMP and PULSE', () => {
    expect(run('STEP(a, months)', 3)).toEqual([0, 0, 8, 8]);
    expect(run('RAMP(a / DT, months)', 4)).toEqual([0, 0, 0, 8, 16]);
    expect(run('PULSE(a, months)', 4, '1/month')).toEqual([0, 0, 8, 0, 0]);
    expect(run('PULSE(a, 1 * DT, months)', 5, '1/month')).toEqual([0, 8, 0, 8, 0, 8]);
    expect(run('PULSE(a, 1.4 * DT)', 3, '1/month')).toEqual([0, 8, 0, 0]);
    expect(run('PULSE(a, 1.5 * DT)', 3, '1/month')).toEqual([0, 8, 0, 0]);
  });

  it('draws stay in their range and differ from step to step', () => {
    const draws = run('RANDOM(2, 3)', 20);
    expect(draws.every((draw) => draw > 2 && draw < 3)).toBe(true);
    expect(new Set(draws).size).toBe(21);
  });

  it('SAFEDIV', () => {
    expect(run('SAFEDIV(a, b) + SAFEDIV(a, b - 2) + SAFEDIV(a, 0, 7)', 0)).toEqual([11]);
  });
});
