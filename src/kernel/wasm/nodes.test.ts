import { describe, expect, it } from 'vitest';
import { aux, constant, type EquationSpec, flow, graphical, input, stock } from '../language.ts';
import type { Givens } from '../program.ts';
import { uniform } from '../random/philox.ts';
import { runFutures } from './run.ts';
import { compiled } from './testing/compiled.ts';

const doc = 'd';
const given: Record<string, EquationSpec> = {
  a: constant([], '1', { doc }),
  k: constant([], '1', { doc, shared: true }),
  v: constant(['row'], '1', { doc }),
  w: constant(['row'], '1', { doc, shared: true }),
  m: constant(['row', 'col'], '1', { doc, shared: true }),
  by_sex: constant(['row', 'sex'], '1', { doc }),
  path: input([], '1', { doc }),
  curve: graphical('1', '1', { doc, x: [0, 1, 2, 4], y: [0, 10, 40, 60] }),
  beyond: graphical('1', '1', { doc, x: [0, 1, 2, 4], y: [0, 10, 40, 60], type: 'extrapolate' }),
  stairs: graphical('1', '1', { doc, x: [0, 1, 2, 4], y: [0, 10, 40, 60], type: 'discrete' }),
};
const givens: Givens = {
  constants: new Map([
    ['a', Float64Array.of(-2.5)],
    ['k', Float64Array.of(2)],
    ['v', Float64Array.of(1, 2, 4)],
    ['w', Float64Array.of(10, 20, 40)],
    ['m', Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9)],
    ['by_sex', Float64Array.of(1, 2, 3, 4, 5, 6)],
  ]),
  inputs: new Map([['path', Float64Array.of(5, 6, 8)]]),
};

/** Steps 0 to 2 of `x` in three futures side by side; they differ in nothing but draws. */
function run(equations: Record<string, EquationSpec>, record = 'x'): number[][] {
  const { instance, models } = compiled({ ...given, ...equations });
  const options = { steps: 2, start: 100, seed: 7, record: [record] };
  const futures = [{ number: 0 }, { number: 1 }, { number: 2 }];
  return runFutures(models, instance, givens, futures, options).map(({ series }) => [...(series.get(record) ?? [])]);
}

/** At the last step, over `row`. */
function last(expression: string): number[] {
  const [first, second, third] = run({ x: aux(['row'], '1', expression, { doc }) }).map((values) => values.slice(-3));
  expect(second).toEqual(first);
  expect(third).toEqual(first);
  return first;
}

describe('expressions', () => {
  it.each<[string, number[]]>([
    // Arithmetic, for each future and in common
    ['v * 3 - a / 2', [4.25, 7.25, 13.25]],
    ['w * 3 - k / 2', [29, 59, 119]],
    ['v ^ 2 + 4 ^ k', [17, 20, 32]],
    ['a MOD 2 + w MOD 3', [2.5, 3.5, 2.5]],
    ['INT(a) + ABS(a) + INT(k / 3)', [-0.5, -0.5, -0.5]],
    ['SQRT(v * v) + SQRT(k + 2)', [3, 4, 6]],
    ['-v', [-1, -2, -4]],
    // Comparisons and choices
    ['IF v > 1 AND v < 4 THEN 1 ELSE 0', [0, 1, 0]],
    ['IF v <= 1 OR v >= 4 THEN a ELSE 0', [-2.5, 0, -2.5]],
    ['IF NOT (v = 2) THEN w ELSE -w', [10, -20, 40]],
    ['IF w <> 20 AND NOT (w > 30) THEN v ELSE 0', [1, 0, 0]],
    ['IF row = 1 OR k = 3 THEN a ELSE v', [-2.5, 2, 4]],
    ['IF k = 2 THEN SUM(v) ELSE v / 0', [7, 7, 7]],
    ['(v > 1) + (w > 10)', [0, 2, 2]],
    ['SAFEDIV(v, v - 2)', [-1, 0, 2]],
    ['MIN(v, 2) + MAX(w, 15)', [16, 22, 42]],
    // Functions at arguments where their values are exact
    ['EXP(v - v) + LN(1) + LOG10(1000)', [4, 4, 4]],
    ['SIN(v - v) + COS(k - 2) + TAN(0)', [1, 1, 1]],
    ['ARCTAN(v / v) * 4 - ARCSIN(1) * 2 + ARCCOS(k / 2)', [0, 0, 0]],
    // Graphical functions: between points, on them, beyond both ends
    ['curve(v - 0.5) + curve(a) + curve(k)', [45, 65, 95]],
    ['beyond(v * 2 - 2) + beyond(a)', [-25, 15, 55]],
    ['stairs(v - 0.5) + stairs(4 - k / 4)', [40, 50, 80]],
    // Reductions
    ['SUM(m[row, *] * v[*])', [17, 38, 59]],
    ['SUM(m[*, row] * v[*])', [37, 44, 51]],
    ['SUM(m) + MEAN(v[*] * w[*])', [115, 115, 115]],
    ['PROD(v) - MIN(v) + MAX(by_sex)', [13, 13, 13]],
    ['SUM(by_sex[row, *]) * SUM(by_sex[row, *])', [9, 49, 121]],
    ['SUM(m[row, *] * SUM(v)) + SUM(m[row, *] * SUM(v))', [84, 210, 336]],
    // References
    ['v[row - 1] + w[row + 1]', [20, 41, 2]],
    ['m[row, row + 1] + m[1, row]', [3, 8, 3]],
    ['by_sex[row, men] * 100 + by_sex[2, women]', [203, 403, 603]],
    ['v[k] + v[k * 10] + v[k - 3] + v[w[row] / 10]', [3, 4, 2]],
    ['v[1 / (k - 2)] + w[k / 0 - k / 0]', [0, 0, 0]],
    ['row * 10 + SIZE(row)', [13, 23, 33]],
    // Time and inputs, at the last of three points
    ['TIME / DT', [102, 102, 102]],
    ['STARTTIME / DT + STOPTIME / DT + path + v', [211, 212, 214]],
  ])('%s', (expression, expected) => {
    expect(last(expression)).toEqual(expected);
  });

  it('draws what Philox gives for seed, future, step, stream and element', () => {
    const x = aux(['row', 'sex'], '1', 'RANDOM(0, 1)', { doc });
    const { program } = compiled({ ...given, x }, []);
    const node = program.variables[program.byName.get('x') ?? 0].node;
    const process = JSON.stringify(node).match(/"uniform","process":(\d+)/)?.[1];
    const element = (future: number, step: number) => (i: number) => uniform(7, future, step, Number(process), i);
    const expected = [0, 1, 2].map((future) =>
      [0, 1, 2].flatMap((step) => [0, 1, 2, 3, 4, 5].map(element(future, step))),
    );
    expect(run({ x })).toEqual(expected);
  });

  it('integrates stocks by Euler’s method, flows in their order', () => {
    const equations = {
      stored: stock(['row'], '1', { initial: 'v * 10', inflows: ['inflow'], outflows: ['outflow'] }, { doc }),
      inflow: flow(['row'], '1/month', 'w / 10 / DT', { doc, boundary: true }),
      outflow: flow(['row'], '1/month', 'stored / 2 / DT', { doc, boundary: true }),
    };
    // 10 -> 10 + 1 - 5 = 6 -> 6 + 1 - 3 = 4; 20 -> 12 -> 8; 40 -> 24 -> 16
    const expected = [10, 20, 40, 6, 12, 24, 4, 8, 16];
    expect(run(equations, 'stored')).toEqual([expected, expected, expected]);
  });

  it('works statics out before the run, shared ones once for all futures', () => {
    const equations = {
      table: aux(['row'], '1', 'SUM(m[row, *]) * EXP(k - 2)', { doc }),
      own: aux(['row'], '1', 'table * a', { doc }),
      x: aux([], '1', 'SUM(table * own) + path', { doc }),
    };
    // table 6, 15, 24; sum of squares 36 + 225 + 576 = 837
    expect(run(equations)[1]).toEqual([5, 6, 8].map((path) => path - 2.5 * 837));
    expect(run(equations, 'table')[2]).toEqual([6, 15, 24, 6, 15, 24, 6, 15, 24]);
  });
});
