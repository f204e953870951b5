import { describe, expect, it } from 'vitest';
import { path } from '../src/ensemble/result.ts';
import { runCase } from '../src/ensemble/run.ts';
import { moneyTables } from '../src/report/public-money.ts';
import { compiledTown, scenario } from './benxi.ts';

const town = compiledTown();
const baseline = runCase(town, scenario('baseline', 60), 0);
const insured = runCase(town, scenario('insured-closure', 60), 0);

describe('the tables of money', () => {
  it('begin with the city’s own budget and say what a closure leaves of it', () => {
    const [, budget] = moneyTables(insured, baseline, 'en');
    const row = (name: string) => budget.rows.find(([first]) => first === name) ?? [];
    expect(row('Own tax revenue')[1]).toBe('6.57bn');
    expect(row('Spending')[1]).toBe('15.9bn');
    expect(row('Bonds, other funds, carry-over, reserve')[1]).toBe('9.08bn');
    expect(row('Left')[1]).toBe('0');
    const gap = path(insured, 'city_gap')
      .subarray(-12)
      .reduce((sum, value) => sum + value, 0);
    expect(gap).toBeLessThan(0);
    expect(row('Left')[2]).toBe(
      new Intl.NumberFormat('en-GB', { notation: 'compact', maximumSignificantDigits: 3 }).format(gap),
    );
  });

  it('show only levers that cost something, with who pays', () => {
    const [, , levers] = moneyTables(insured, baseline, 'en');
    const names = levers.rows.map(([first]) => first);
    expect(names).toEqual(['Early retirement', 'Wage insurance', 'Public works']);
    const [, plants, city, , state] = levers.rows[1];
    expect([plants, city]).toEqual(['0', '0']);
    expect(state).not.toBe('0');
    expect(moneyTables(baseline, baseline, 'en')).toHaveLength(2);
  });

  it('have the same shape in Chinese', () => {
    const shape = (language: 'en' | 'zh') =>
      moneyTables(insured, baseline, language).map(({ header, rows }) => [
        header.length,
        ...rows.map((row) => row.length),
      ]);
    expect(shape('zh')).toEqual(shape('en'));
  });
});
