import { expect, it } from 'vitest';
import { bindInstance } from '../bind.ts';
import { buildProgram } from '../build.ts';
import { interpret } from '../interpreter/index.ts';
import { aux, constant, type EquationSpec, flow, stock } from '../language.ts';
import { emitModule } from './emit.ts';
import { loadModel } from './load.ts';
import { runFutures } from './run.ts';

const doc = 'd';
const equations: Record<string, EquationSpec> = {
  worth: constant(['site'], '1', { doc }),
  known: constant(['site'], '1', { doc, shared: true }),
  town: constant(['sex'], '1', { doc }),
  total: aux([], '1', 'SUM(worth[*] * known[*] + 1)', { doc }),
  product: aux([], '1', 'PROD(worth)', { doc }),
  smallest: aux([], '1', 'MIN(7, MIN(worth))', { doc }),
  largest: aux([], '1', 'MAX(-7, MAX(worth))', { doc }),
  average: aux([], '1', 'IF SIZE(site) = 0 THEN -1 ELSE MEAN(worth)', { doc }),
  // a loop that runs around one that may not
  both: aux(['sex'], '1', 'town + SUM(worth[*] * town[sex])', { doc }),
  // and one that may not around one that does
  pairs: aux([], '1', 'SUM(worth[*] * SUM(town))', { doc }),
  first: aux([], '1', 'worth[1] + 1', { doc }),
  decay: stock(['site'], '1', { initial: 'worth', inflows: [], outflows: ['loss'] }, { doc }),
  loss: flow(['site'], '1/month', 'decay / (2 * DT)', { doc, boundary: true }),
  left: aux([], '1', 'SUM(decay)', { doc }),
};
const program = buildProgram({
  name: 'nothing',
  doc: 'A test.',
  time: { unit: 'month', dt: 1 },
  dimensions: {
    site: { doc: 'Site.', optional: true },
    sex: { doc: 'Sex.', labels: ['women', 'men'] },
  },
  equations,
});

/** Every series of a run with these sites, after both back ends have given the same. */
function run(worth: readonly number[]): Record<string, number[]> {
  const instance = bindInstance(program, new Map([['site', worth.map((_, i) => `s${i}`)]]));
  const constants = new Map([
    ['worth', Float64Array.from(worth)],
    ['known', Float64Array.from(worth, () => 2)],
    ['town', Float64Array.of(3, 4)],
  ]);
  const givens = { constants, inputs: new Map<string, Float64Array>() };
  const options = { steps: 1, start: 0, seed: 0, record: Object.keys(equations) };
  const models = [2, 8].map((lanes) => loadModel(program, emitModule(program, lanes)));
  const plain = interpret(instance, givens, { number: 0 }, options);
  for (const futures of [[{ number: 0 }], [{ number: 0 }, { number: 1 }, { number: 2 }]]) {
    for (const one of runFutures(models, instance, givens, futures, options)) expect(one).toEqual(plain);
  }
  return Object.fromEntries([...plain.series].map(([name, values]) => [name, [...values]]));
}

it('does nothing over an empty dimension', () => {
  expect(run([])).toMatchObject({
    ...{ total: [0, 0], product: [1, 1], smallest: [7, 7], largest: [-7, -7], average: [-1, -1] },
    ...{ both: [3, 4, 3, 4], pairs: [0, 0], first: [1, 1], decay: [], loss: [], left: [0, 0] },
  });
});

it('and the usual where the same dimension is not empty', () => {
  expect(run([5, 8])).toMatchObject({
    ...{ total: [28, 28], product: [40, 40], smallest: [5, 5], largest: [8, 8], average: [6.5, 6.5] },
    ...{ both: [42, 56, 42, 56], pairs: [91, 91], first: [6, 6], decay: [5, 8, 2.5, 4], left: [13, 6.5] },
  });
});
