import { describe, expect, it } from 'vitest';
import { reportInput } from '../../../test/report-input.ts';
import { isAmount } from '../document.ts';
import { shortOfMoney } from './short.ts';
import { tellingIn } from './told.ts';

describe('who is short of money', () => {
  const { tables } = shortOfMoney(tellingIn(reportInput('cliff-closure', 60), 'en'));
  const column = (table: number, at: number) =>
    tables[table].rows.map((row) => {
      const cell = row[at];
      return isAmount(cell) ? cell.value : 0;
    });
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

  it('counts the same people by origin, district, age and sex', () => {
    expect(tables.map(({ id }) => id)).toEqual([
      'short-by-origin',
      'short-by-district',
      'short-by-age',
      'short-by-sex',
    ]);
    for (const at of [1, 2, 4]) {
      const sums = tables.map((_, table) => total(column(table, at)));
      for (const sum of sums) expect(sum / sums[0]).toBeCloseTo(1, 6);
    }
    expect(total(column(0, 1))).toBeGreaterThan(10_000);
  });

  it('and nobody short who lost nothing', () => {
    tables.forEach((_, table) => {
      const [lost, below, poor] = [1, 2, 4].map((at) => column(table, at));
      lost.forEach((people, i) => {
        expect(below[i]).toBeLessThanOrEqual(people + 1e-6);
        expect(poor[i]).toBeLessThanOrEqual(below[i] + 1e-6);
      });
    });
  });
});
