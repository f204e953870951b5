import { describe, expect, it } from 'vitest';
import { reportInput } from '../../../test/report-input.ts';
import { at, path } from '../../ensemble/result.ts';
import { type Cell, isUnknown } from '../document.ts';
import { htmlPage } from '../html.ts';
import { documentWorkbook } from '../sheets.ts';
import type { TemplateName } from './names.ts';
import { TEMPLATES } from './templates.ts';

const input = reportInput('insured-closure');
const { result } = input;
const last = result.months;
const number = (cell: Cell): number => (typeof cell === 'object' && 'value' in cell ? cell.value : Number.NaN);
const rows = (name: TemplateName, id: string) =>
  TEMPLATES[name](input, 'en')
    .sections.flatMap(({ tables }) => tables)
    .find((table) => table.id === id)?.rows ?? [];
const sum = (cells: readonly Cell[]) => cells.reduce((all, cell) => all + number(cell), 0);

describe('the forms of authorities', () => {
  for (const name of Object.keys(TEMPLATES) as TemplateName[]) {
    it(`${name}: the same tables in both languages, as page and workbook`, () => {
      const shape = (language: 'en' | 'zh') =>
        TEMPLATES[name](input, language).sections.map(({ id, tables }) => [
          id,
          ...tables.map((one) => [one.id, one.header.length, one.rows.length]),
        ]);
      expect(shape('zh')).toEqual(shape('en'));
      for (const language of ['en', 'zh'] as const) {
        const document = TEMPLATES[name](input, language);
        expect(htmlPage(document, language)).not.toMatch(/undefined|NaN|\[object/);
        expect(documentWorkbook(document, [result], language).length).toBeGreaterThan(1000);
      }
    });
  }

  it('UK: years and months count everybody once; what only the task force knows is marked', () => {
    const yearly = rows('uk-task-force', 'leaving-yearly');
    const monthly = rows('uk-task-force', 'leaving-monthly');
    const lost = path(result, 'lost_total')[last];
    expect(sum(yearly.map((row) => row[1]))).toBeCloseTo(lost, 6);
    expect(sum(monthly.map((row) => row[1]))).toBeCloseTo(lost, 6);
    expect(monthly.length).toBe(last);
    expect(isUnknown(rows('uk-task-force', 'support-yearly')[0][2])).toBe(true);
  });

  it('EU: territories add up to the town; indicators outside the run are not filled', () => {
    expect(sum(rows('eu-tjtp', 'tjtp-1-2').map((row) => row[2]))).toBeCloseTo(
      path(result, 'left_behind_total')[last],
      6,
    );
    const [first] = rows('eu-tjtp', 'tjtp-4');
    expect(isUnknown(first[4])).toBe(true); // 2024 is before the run
    expect(number(first[6])).toBeCloseTo(path(result, 'lost_total')[last], 6);
    const sectors = rows('eu-tjtp', 'tjtp-2-1-sectors');
    expect(sum(sectors.slice(0, -1).map((row) => row[3]))).toBeCloseTo(path(result, 'plant_jobs')[last], 6);
  });

  it('China: yearly figures add up to the run, satisfaction waits for a survey', () => {
    const table = rows('cn-performance', 'performance');
    const row = (name: string) => table.find((one) => one[2] === name) ?? [];
    const spent = path(result, 'measures_cost_total')
      .subarray(0, last)
      .reduce((all, value) => all + value, 0);
    expect(sum(row('Spending on levers in the year').slice(4)) / spent).toBeCloseTo(1, 12);
    expect(isUnknown(row('Satisfaction of those who benefit')[4])).toBe(true);
    const funds = rows('cn-performance', 'funds');
    expect(sum(funds.map((one) => one.at(-1))) / spent).toBeCloseTo(1, 9);
  });

  it('South Africa: a line for each decision, with cost and funder where the model knows', () => {
    const register = rows('za-register', 'register');
    expect(register.length).toBe(input.set.decisions.length);
    const insured = register.find((row) => String(row[0]).startsWith('Wage insurance')) ?? [];
    expect(number(insured[3])).toBeGreaterThan(0);
    expect(insured[4]).toBe('State');
    const co2 = rows('za-register', 'outcomes').find((row) => String(row[0]).startsWith('Direct emissions')) ?? [];
    expect(number(co2[1])).toBeCloseTo(
      Array.from({ length: 12 }, (_, month) => at(result, 'co2', month)[0]).reduce((all, value) => all + value, 0) /
        1e6,
      2,
    );
  });
});
