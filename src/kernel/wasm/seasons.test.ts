import { expect, it } from 'vitest';
import { interpret } from '../interpreter/index.ts';
import { aux, constant, type EquationSpec, flow, stock } from '../language.ts';
import { runFutures } from './run.ts';
import { compiled } from './testing/compiled.ts';

const doc = 'd';
const quarter = '(TIME - STARTTIME + DT) MOD length = 0';
const equations: Record<string, EquationSpec> = {
  length: constant([], 'month', { doc, shared: true }),
  rate: constant([], '1/month', { doc }),
  level: stock(['row'], '1', { initial: 'row', inflows: ['gain', 'moved_in'], outflows: ['moved_on'] }, { doc }),
  gain: flow(['row'], '1/month', 'rate * level', { doc, boundary: true }),
  moved_on: flow(['row'], '1/month', `IF ${quarter} AND row < SIZE(row) THEN level / DT + gain ELSE 0`, {
    doc,
    transfer: 'move',
  }),
  moved_in: flow(['row'], '1/month', `IF ${quarter} THEN moved_on[row - 1] ELSE 0`, { doc, transfer: 'move' }),
  either: aux(['row'], '1', `IF ${quarter} THEN 100 + row ELSE level`, { doc }),
};
const record = ['level', 'moved_on', 'moved_in', 'either'];

it('runs within a season and outside as the equations say, also after a change of sizes and lengths', () => {
  const { models, instance } = compiled(equations);
  const run = (length: number, steps: number) => {
    const constants = new Map([
      ['length', Float64Array.of(length)],
      ['rate', Float64Array.of(0.5)],
    ]);
    const givens = { constants, inputs: new Map<string, Float64Array>() };
    const options = { steps, start: 7, seed: 0, record };
    const plain = interpret(instance, givens, { number: 0 }, options);
    for (const futures of [[{ number: 0 }], [{ number: 0 }, { number: 1 }, { number: 2 }]]) {
      for (const one of runFutures(models, instance, givens, futures, options)) expect(one).toEqual(plain);
    }
    return plain.series;
  };
  // Steps 0, 1 | 2 ends the quarter: 1 * 1.5^3 moves from the first row to the second
  const series = run(3, 3);
  expect([...(series.get('moved_on') ?? [])]).toEqual([0, 0, 0, 0, 0, 0, 3.375, 6.75, 0, 0, 0, 0]);
  expect([...(series.get('level') ?? [])].slice(-3)).toEqual([0, 3.375, 6.75 + 10.125]);
  expect([...(series.get('either') ?? [])].slice(3, 9)).toEqual([1.5, 3, 4.5, 101, 102, 103]);
  run(1, 4);
  run(5, 3);
});
