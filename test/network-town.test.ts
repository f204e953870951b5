import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../src/ensemble/prepare.ts';
import { runFutures } from '../src/kernel/wasm/run.ts';
import { monthNumber } from '../src/scenario/month.ts';
import { readScenario } from '../src/scenario/read.ts';
import { benxi, compiledTown } from './benxi.ts';

/*
 * The production network inside the whole town: what passes, passes. Orders or capacity fall for some months and come back;
 * after that every sector is back within 1 %, with the labour market, pay and budgets that the shock has moved around it.
 */
const town = compiledTown();
const MONTHS = 180;
const month = (n: number) => `${2026 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

function run(drivers: string): ReadonlyMap<string, Float64Array> {
  const text = `landfall: 1\nname: any\ntitle: {en: any}\ndescription: {en: any}\nstart: 2026-01\nmonths: ${MONTHS}\n${drivers}`;
  const set = readScenario(text, 'any', benxi);
  const { instance, givens } = prepare(town.program, set);
  const record = ['output_index', 'workforce', 'spending_index', 'inputs_held'];
  const [one] = runFutures(town.models, instance, givens, [{ number: 0 }], {
    steps: MONTHS,
    start: monthNumber(set.start),
    seed: 0,
    record,
  });
  return one.series;
}

const last = (series: ReadonlyMap<string, Float64Array>, name: string) => {
  const values = series.get(name) ?? new Float64Array();
  return values.subarray((values.length / (MONTHS + 1)) * MONTHS);
};
const first = (series: ReadonlyMap<string, Float64Array>, name: string) => {
  const values = series.get(name) ?? new Float64Array();
  return values.subarray(0, values.length / (MONTHS + 1));
};

describe('the production network of Benxi', () => {
  it('rests without a shock: to the bit but for the rounding of the labour market around it', () => {
    const series = run('');
    for (const name of ['output_index', 'workforce', 'spending_index', 'inputs_held']) {
      last(series, name).forEach((value, i) => {
        expect(Math.abs(value - first(series, name)[i])).toBeLessThan(1e-12);
      });
    }
  });

  it('comes back to within 1 % after any shock that passes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('sector_availability', 'outside_demand', 'steel_demand'),
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 24 }),
        (driver, depth, length) => {
          const points = `{ 2026-03: 1, 2026-04: ${depth}, ${month(3 + length)}: ${depth}, ${month(4 + length)}: 1 }`;
          const series = run(`drivers: { ${driver}: { points: ${points} } }\n`);
          for (const name of ['output_index', 'workforce', 'spending_index']) {
            last(series, name).forEach((value, i) => {
              expect(Math.abs(value - first(series, name)[i])).toBeLessThan(0.01);
            });
          }
        },
      ),
      { numRuns: 12, seed: 11 },
    );
  });
});
