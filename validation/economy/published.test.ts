import { describe, expect, it } from 'vitest';
import { coefficients, leontiefMatrix } from '../../src/design/input-output/leontief.ts';
import { factor, inverse, solveTransposed } from '../../src/design/input-output/lu.ts';
import { multipliers, spectralRadius } from '../../src/design/input-output/multipliers.ts';
import { sharedRows, sharedTables } from './shared.ts';

/*
 * Published tables with published multipliers: Germany 1995 (Eurostat Manual of Supply, Use and Input-Output Tables 2008,
 * chapter 15) and the Netherlands 2000 (Statistics Netherlands; type I income). Both to their printed digits.
 */

const printed = (found: ArrayLike<number>, expected: readonly string[]) => {
  expect(Array.from(expected, (text, j) => found[j].toFixed(text.split('.')[1]?.length ?? 0))).toEqual(expected);
};

describe.skipIf(!sharedTables)('Germany 1995', () => {
  const sectors = ['agriculture', 'industry', 'construction', 'trade', 'business_services', 'other_services'].map(
    (name) => (name === 'construction' ? name : `${name}_group`),
  );
  const germany = () => {
    const cells = new Map(sharedRows('germany-1995.csv').map((row) => [`${row[3]}:${row[4]}`, Number(row[5])]));
    const row = (name: string) => Float64Array.from(sectors, (sector) => cells.get(`${name}:${sector}`) ?? Number.NaN);
    const output = row('output');
    const flows = Float64Array.from(sectors.flatMap((sector) => [...row(sector)]));
    const a = coefficients(flows, output);
    const per = (name: string) => row(name).map((value, j) => value / output[j]);
    return { a, factors: factor(leontiefMatrix(a, 6), 6), per, output };
  };

  it('the diagonal of the inverse and the output multipliers', () => {
    const { factors } = germany();
    const l = inverse(factors);
    printed([l[0], l[7], l[14]], ['1.0339', '1.4292', '1.0289']);
    printed(solveTransposed(factors, new Float64Array(6).fill(1)), [
      '1.7048',
      '1.8413',
      '1.8136',
      '1.6035',
      '1.5951',
      '1.3782',
    ]);
  });

  it('value added and employment that a million of final demand brings about', () => {
    const { factors, per } = germany();
    printed(solveTransposed(factors, per('gva')), ['0.8450', '0.7647', '0.8615', '0.9019', '0.9393', '0.9199']);
    printed(solveTransposed(factors, per('employment_domestic_total')), [
      '0.032627',
      '0.016167',
      '0.020682',
      '0.023733',
      '0.011179',
      '0.024222',
    ]);
  });

  it('closed on all pay it still has a finite answer', () => {
    const { a, per, output } = germany();
    const cells = new Map(sharedRows('germany-1995.csv').map((row) => [`${row[3]}:${row[4]}`, Number(row[5])]));
    const pay = per('compensation_employees');
    const consumed = Float64Array.from(sectors, (sector) => cells.get(`${sector}:final_consumption_households`) ?? 0);
    const total = pay.reduce((sum, value, j) => sum + value * output[j], 0);
    const spending = consumed.map((value) => value / total);
    const closed = new Float64Array(49);
    for (let i = 0; i < 6; i += 1) {
      closed.set(a.subarray(i * 6, i * 6 + 6), i * 7);
      closed[i * 7 + 6] = spending[i];
      closed[42 + i] = pay[i];
    }
    expect(spectralRadius(closed, 7)).toBeCloseTo(0.7247, 4);
    const { typeI, typeII } = multipliers(a, new Float64Array(6).fill(1), { pay, spending });
    typeII.forEach((value, j) => {
      expect(value).toBeGreaterThan(typeI[j]);
    });
  });
});

describe.skipIf(!sharedTables)('Netherlands 2000', () => {
  it('type I income multipliers', () => {
    const rows = new Map(sharedRows('netherlands-2000.csv').map((row) => [row[1], row.slice(2, 8).map(Number)]));
    const row = (name: string) => rows.get(name) ?? [];
    const output = Float64Array.from(row('output_bp'));
    const names = ['agriculture', 'mining', 'manufacturing', 'utilities', 'construction', 'services'];
    const a = coefficients(Float64Array.from(names.flatMap((name) => row(`${name}_group`))), output);
    const pay = Float64Array.from(row('compensation_employees')).map((value, j) => value / output[j]);
    const whole = solveTransposed(factor(leontiefMatrix(a, 6), 6), pay);
    printed(
      whole.map((value, j) => value / pay[j]),
      ['2.466', '2.333', '1.840', '2.372', '1.953', '1.417'],
    );
  });
});
