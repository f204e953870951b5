import { describe, expect, it } from 'vitest';
import { groups42, groups43, SECTORS_42 } from '../../src/design/input-output/classification.ts';
import { coefficients } from '../../src/design/input-output/leontief.ts';
import { multipliers } from '../../src/design/input-output/multipliers.ts';
import { readDetail, readProvince } from '../../src/design/input-output/official.ts';
import { originsOf } from '../../src/design/input-output/origins.ts';
import { splitSector } from '../../src/design/input-output/split.ts';
import { imbalance, USES, VALUE_ADDED } from '../../src/design/input-output/table.ts';
import { sharedRows, sharedTables } from './shared.ts';

/*
 * Liaoning 2017, 42 sectors, as the statistics offices publish it, beside figures worked out of it by another program
 * (Python, plain matrix algebra): shares, type I multipliers of the province, type II with 62 % of pay spent.
 */
const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);
const liaoning = () => readProvince(sharedRows('liaoning-2017-42.csv'), 'liaoning-2017-42.csv', SECTORS_42);
const at = (id: string) => SECTORS_42.indexOf(id);

describe.skipIf(!sharedTables)('Liaoning 2017', () => {
  it('balances to the last digits of the published sheet', () => {
    const { rows, columns } = imbalance(liaoning());
    expect(rows).toBeLessThan(6e-12);
    expect(columns).toBeLessThan(6e-12);
  });

  it('has the known totals', () => {
    const table = liaoning();
    const trillion = (values: ArrayLike<number>) => total(values) / 1e8;
    expect(trillion(table.output)).toBeCloseTo(6.11, 2);
    const added = total(VALUE_ADDED.map((part) => trillion(table[part])));
    expect(added).toBeCloseTo(2.34, 2);
    expect(trillion(table.pay) / added).toBeCloseTo(0.445, 3);
    expect(trillion(table.tax) / added).toBeCloseTo(0.143, 3);
    const used =
      total(table.output) + total(table.imports) + total(table.inflow) - total(table.exports) - total(table.outflow);
    expect(total(table.inflow) / used).toBeCloseTo(0.326, 3);
    const metals = at('s14');
    expect(table.output[metals] / 1e5).toBeCloseTo(439.7, 1);
    expect(table.outflow[metals] / table.output[metals]).toBeCloseTo(0.29, 2);
    expect(table.exports[metals] / table.output[metals]).toBeCloseTo(0.09, 2);
    expect(table.pay[metals] / table.output[metals]).toBeCloseTo(0.059, 3);
    expect(table.tax[metals] / table.output[metals]).toBeCloseTo(0.046, 3);
    expect(table.tax[at('s04')] / table.output[at('s04')]).toBeCloseTo(0.132, 3);
  });

  const given = (own: Float64Array) => {
    const table = liaoning();
    const n = SECTORS_42.length;
    const a = coefficients(table.flows, table.output).map((value, cell) => value * own[Math.floor(cell / n)]);
    const pay = table.pay.map((value, j) => (table.output[j] > 0 ? value / table.output[j] : 0));
    const consumption = total(table.households);
    const spending = table.households.map((value, i) => (0.62 * value * own[i]) / consumption);
    const { typeI, typeII } = multipliers(a, new Float64Array(n).fill(1), { pay, spending });
    return ['s14', 's04', 's02', 's11'].map((id) => [typeI[at(id)], typeII[at(id)]]);
  };

  it('has the multipliers of the province: type I and type II', () => {
    const { output, imports, inflow, exports, outflow } = liaoning();
    // the other program counts stocks that were drawn down against the use of every origin
    const own = output.map(
      (value, i) => 1 - (imports[i] + inflow[i]) / (value + imports[i] + inflow[i] - exports[i] - outflow[i]),
    );
    expect(given(own).map((pair) => pair.map((value) => value.toFixed(3)))).toEqual([
      ['1.709', '1.796'],
      ['1.377', '1.483'],
      ['1.191', '1.489'],
      ['1.275', '1.324'],
    ]);
  });

  it('keeps them to a hundredth where drawn-down stocks are of own goods', () => {
    const [metals, ore] = given(originsOf(liaoning()).origins.own);
    expect(metals[0]).toBeCloseTo(1.715, 3);
    expect(ore[1]).toBeCloseTo(1.484, 3);
  });
});

describe.skipIf(!sharedTables)('ferrous metals split off', () => {
  it('the detailed national table sums to the published 42 sectors', () => {
    const detail = readDetail(sharedRows('china-2018-153.csv'), 'china-2018-153.csv', groups42());
    const published = sharedRows('china-2018-42.csv');
    const output = published[0].indexOf('GO');
    SECTORS_42.forEach((_, i) => {
      const value = Number(published[i + 1][output]);
      expect(detail.output[i] / value).toBeCloseTo(1, 12);
    });
  });

  it('shares out every cell and changes none; each part balances', () => {
    const table = liaoning();
    const detail = readDetail(sharedRows('china-2018-153.csv'), 'china-2018-153.csv', groups43());
    const { table: split, step } = splitSector(table, detail, 's14', [0.85, 0.15]);
    const m = split.sectors.length;
    const k = at('s14');
    expect(m).toBe(43);
    expect(step.after).toBeLessThan(1e-9);
    expect(split.output[k]).toBeCloseTo(0.85 * table.output[k], 3);
    const near = (found: number, expected: number) => expect(Math.abs(found - expected)).toBeLessThan(1e-3);
    for (const use of USES) near(split[use][k] + split[use][k + 1], table[use][k]);
    for (const part of VALUE_ADDED) near(split[part][k] + split[part][k + 1], table[part][k]);
    const s02 = at('s02');
    near(split.flows[s02 * m + k] + split.flows[s02 * m + k + 1], table.flows[s02 * 42 + k]);
    const both = [k, k + 1].flatMap((i) => [split.flows[i * m + k], split.flows[i * m + k + 1]]);
    near(total(both), table.flows[k * 42 + k]);
    // steel burns coal, other metals buy power: 8.6 % and 1.2 % of output went to coal, coke and iron ore nationally
    const coke = at('s11');
    expect(split.flows[coke * m + k] / split.output[k]).toBeGreaterThan(
      3 * (split.flows[coke * m + k + 1] / split.output[k + 1]),
    );
  });
});
