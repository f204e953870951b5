import { describe, expect, it } from 'vitest';
import { cutLayout } from './layout.ts';
import { originsOf } from './origins.ts';
import { columnOf } from './shape.ts';
import { imbalance, type ProvinceTable } from './table.ts';

/*
 * A province of two sectors, steel and services, by hand. Steel: 100 made, 40 leave (30 to other provinces, 10 abroad), 20
 * come in from other provinces. So 80 are used: 60 of its own, a share of 0.75. Services: 200 made and used, none from
 * outside.
 */
const v = (...values: number[]) => Float64Array.from(values);
const province: ProvinceTable = {
  sectors: ['steel', 'services'],
  flows: v(20, 40, 30, 50),
  households: v(5, 70),
  government: v(0, 30),
  investment: v(15, 20),
  stocks: v(0, 0),
  exports: v(10, 0),
  outflow: v(30, 0),
  imports: v(0, 0),
  inflow: v(20, 0),
  error: v(0, 0),
  output: v(100, 200),
  pay: v(20, 70),
  tax: v(10, 10),
  depreciation: v(10, 10),
  surplus: v(10, 20),
};
const place = { outputShare: v(0.5, 0.1), peopleShare: 0.1, size: 0.15, accounts: new Map<number, Float64Array>() };

describe('a layout', () => {
  it('starts from a table that balances', () => {
    expect(imbalance(province)).toEqual({ rows: 0, columns: 0 });
  });

  it('by hand, where size does not matter', () => {
    // delta 0: quotients alone. Output 50 + 20 of 300; SLQ steel (50/70)/(100/300) = 2.143, services (20/70)/(200/300) = 0.4286
    const { table, columns, output, steps } = cutLayout(province, place, 0);
    const cell = (i: number, j: number) => table[i * columns + j];
    expect([...output]).toEqual([50, 20, 50, 180]);
    // steel bought by the town's steel: half of 20, of which 0.75 of the province; SLQ over 1: all of it from the town
    expect(cell(0, 0)).toBeCloseTo(7.5, 9);
    expect(cell(2, 0)).toBeCloseTo(0, 9);
    expect(cell(4, 0)).toBeCloseTo(2.5, 9);
    // services bought by the town's steel: 15, quotient 0.4286 / 2.143 = 0.2: 3 from the town, 12 from the rest
    expect(cell(1, 0)).toBeCloseTo(3, 9);
    expect(cell(3, 0)).toBeCloseTo(12, 9);
    // half of what leaves is the town's
    expect(cell(0, columnOf(2, 'outflow'))).toBeCloseTo(15, 9);
    expect(cell(0, columnOf(2, 'exports'))).toBeCloseTo(5, 9);
    // households of the town buy 7 of services, by the quotient of services 3 of them in the town
    expect(cell(1, columnOf(2, 'households', 0))).toBeCloseTo(3, 9);
    expect(cell(3, columnOf(2, 'households', 0))).toBeCloseTo(4, 9);
    // the town's steel left over goes to the rest: 50 - 20 that leaves - 7.5 - 3 (services' 4 x .75) - (0.5 + 1.5) x .75
    const toRest = [2, 3, columnOf(2, 'households', 1), columnOf(2, 'investment', 1)].map((j) => cell(0, j));
    expect(toRest.reduce((x, y) => x + y)).toBeCloseTo(50 - 20 - 7.5 - 3 - 1.5, 9);
    const balance = steps.find((step) => step.name === 'balance');
    expect(balance?.iterations).toBe(1);
    expect(balance?.before).toBeLessThan(1e-14);
  });

  it('buys less at home the larger the exponent', () => {
    const home = [0, 0.1, 0.25, 0.35].map((delta) => {
      const { table, columns } = cutLayout(province, place, delta);
      return table[0] + table[1] + table[columns] + table[columns + 1];
    });
    expect([...home].sort((a, b) => b - a)).toEqual(home);
    expect(new Set(home).size).toBe(4);
  });

  it('of a town that is the whole province is the province', () => {
    const all = { outputShare: v(1, 1), peopleShare: 1, size: 1, accounts: new Map() };
    const { table, columns } = cutLayout(province, all, 0.25);
    const { origins } = originsOf(province);
    for (const [i, j] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]) {
      expect(table[i * columns + j]).toBeCloseTo(province.flows[i * 2 + j] * origins.own[i], 9);
    }
    for (let c = 0; c < columns; c += 1) expect(table[2 * columns + c]).toBe(0);
  });

  it('known accounts of a plant replace its column; GRAS balances what that sets off', () => {
    // the works of the town buy .1 of steel and .4 of services for each yuan; the table says .2 and .3
    const accounts = new Map([[0, v(0.1, 0.4)]]);
    const { table, columns, output, added, steps } = cutLayout(province, { ...place, accounts }, 0.25, 1e-12);
    const column = (j: number) => [0, 1, 2, 3, 4, 5, 6, 7].reduce((sum, i) => sum + table[i * columns + j], 0);
    const row = (i: number) => table.slice(i * columns, (i + 1) * columns).reduce((x, y) => x + y, 0);
    expect(column(0)).toBeCloseTo(25, 9);
    expect(added.surplus[0]).toBeCloseTo(50 - 25 - 10 - 5 - 5, 12);
    expect(added.surplus[0] + added.surplus[2]).toBeCloseTo(province.surplus[0], 12);
    output.forEach((made, i) => {
      expect(row(i)).toBeCloseTo(made, 9);
    });
    expect(row(4)).toBeCloseTo(20, 9);
    // the columns of both still come to output less value added
    expect(column(2)).toBeCloseTo(
      50 - [added.pay, added.tax, added.depreciation, added.surplus].reduce((sum, part) => sum + part[2], 0),
      9,
    );
    expect(steps.map((step) => step.name)).toEqual(['read', 'transit', 'accounts', 'quotients', 'balance']);
  });

  it('takes out goods that only pass through', () => {
    // 120 leave of 100 made: 20 of them came in
    const passing = { ...province, outflow: v(110, 0), inflow: v(100, 0) };
    const { origins, step } = originsOf(passing);
    expect(origins.own[0]).toBe(0);
    expect(origins.outflow[0]).toBe(90);
    expect(origins.bought[0]).toBe(80);
    expect(step.note).toContain('6.67 %');
  });
});
