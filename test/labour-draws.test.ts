import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { path } from '../src/ensemble/result.ts';
import { runCase } from '../src/ensemble/run.ts';
import { figure } from '../src/region/region.ts';
import { readScenario } from '../src/scenario/read.ts';
import { benxi, compiledTown } from './benxi.ts';

const town = compiledTown();

/** What the steady state of the labour market is solved from. */
const rates = [
  'separation_rate',
  'opening_share',
  'adjustment_rate',
  'vacancy_fill_share',
  'rival_share',
  'mean_unemployment',
  'departure_rate',
];

/** Any value of the pack’s range, its ends among them. */
function anyOf(quantity: string): fc.Arbitrary<number> {
  const found = figure(benxi, quantity, {});
  if (found?.low === undefined || found.high === undefined) throw new Error(`${quantity} has no range`);
  const { low, high } = found;
  return fc.oneof(fc.constant(low), fc.constant(high), fc.double({ min: low, max: high, noNaN: true }));
}

describe('the labour market at any draw from the ranges of Benxi’s pack', () => {
  it('stands still when nothing happens', () => {
    fc.assert(
      fc.property(fc.tuple(...rates.map(anyOf)), (values) => {
        const assumptions = rates.map(
          (quantity, i) => `  - { quantity: ${quantity}, value: ${values[i]}, why: a draw }`,
        );
        const text = `landfall: 1\nname: draw\ntitle: {en: draw}\ndescription: {en: draw}\nmonths: 60\nassumptions:\n${assumptions.join('\n')}\n`;
        const result = runCase(town, readScenario(text, 'draw', benxi), 0);
        for (const name of ['other_jobs', 'all_unemployed', 'all_vacancies']) {
          const series = path(result, name);
          for (const value of series) expect(Math.abs(value / series[0] - 1)).toBeLessThan(1e-9);
        }
        expect(path(result, 'unemployment_rate')[0]).toBeCloseTo(values[5], 12);
      }),
      { numRuns: 25, seed: 11 },
    );
  });
});
