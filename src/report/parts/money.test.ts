import { describe, expect, it } from 'vitest';
import { reportInput } from '../../../test/report-input.ts';
import { at, path } from '../../ensemble/result.ts';
import { shown } from '../cells.ts';
import type { Cell } from '../document.ts';
import type { Language } from '../format.ts';
import { moneyParts } from './money.ts';
import { tellingIn } from './told.ts';

const insured = reportInput('insured-closure');
const table = (id: string, input = insured, language: Language = 'en') =>
  moneyParts(tellingIn(input, language)).find((one) => one.id === id)?.tables[0];
const number = (cell: Cell): number => (typeof cell === 'object' && 'value' in cell ? cell.value : Number.NaN);

describe('the tables of money', () => {
  it('begin with the city’s own budget and say what a closure leaves of it', () => {
    const row = (name: string) => table('city-budget')?.rows.find(([first]) => first === name) ?? [];
    expect(shown(row('Own tax revenue')[1], 'en')).toBe('6.57bn');
    expect(shown(row('Spending')[1], 'en')).toBe('15.9bn');
    expect(shown(row('Bonds, other funds, carry-over, reserve')[1], 'en')).toBe('9.08bn');
    expect(shown(row('Left')[1], 'en')).toBe('0');
    const gap = path(insured.result, 'city_gap')
      .subarray(-12)
      .reduce((sum, value) => sum + value, 0);
    expect(gap).toBeLessThan(0);
    expect(number(row('Left')[2])).toBeCloseTo(gap, 3);
  });

  it('show three budgets whose lines add up to what each one’s ledger gathers', () => {
    const { result } = insured;
    const balance = table('budgets')?.rows.at(-1) ?? [];
    for (const budget of [0, 1, 2]) {
      const gathered = [12, 0].map((back) => at(result, 'public_money', result.months - back)[budget]);
      // The ledger moves by the flows of the month before: the last twelve flows are those of a month earlier.
      const flows = (
        [
          'production_tax_received',
          'income_tax_received',
          'profit_tax_received',
          'other_revenue_received',
          'transfers_received',
          'other_receipts',
        ] as const
      ).map((name) => [name, 1] as const);
      const out = (
        [
          'transfers_given',
          'debt_repaid',
          'public_spending',
          'assistance_given',
          'fund_support_given',
          'measures_by_budgets',
        ] as const
      ).map((name) => [name, -1] as const);
      let sum = 0;
      for (const [name, sign] of [...flows, ...out]) {
        for (let month = result.months - 12; month < result.months; month += 1)
          sum += sign * at(result, name, month)[budget];
      }
      expect(Math.abs(gathered[1] - gathered[0] - sum) / 1e9).toBeLessThan(1e-9);
      expect(Number.isFinite(number(balance[1 + 2 * budget]))).toBe(true);
    }
  });

  it('show only levers that cost something, with who pays', () => {
    const levers = table('lever-costs');
    expect(levers?.rows.map(([first]) => first)).toEqual(['Early retirement', 'Wage insurance', 'Public works']);
    const [, plants, city, , state] = levers?.rows[1] ?? [];
    expect([number(plants), number(city)]).toEqual([0, 0]);
    expect(number(state)).toBeGreaterThan(0);
    expect(table('lever-costs', { ...insured, result: insured.baseline })).toBeUndefined();
  });

  it('have the same shape in Chinese', () => {
    const shape = (language: Language) =>
      moneyParts(tellingIn(insured, language)).map(({ tables }) =>
        tables.map(({ header, rows }) => [header.length, ...rows.map((row) => row.length)]),
      );
    expect(shape('zh')).toEqual(shape('en'));
  });
});
