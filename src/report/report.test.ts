import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { reportInput } from '../../test/report-input.ts';
import { at, path } from '../ensemble/result.ts';
import { tableCsv } from './cells.ts';
import type { Cell } from './document.ts';
import { htmlPage } from './html.ts';
import { reportOf } from './report.ts';

const input = reportInput('cliff-closure', 60, true);
const english = reportOf(input, 'en');
const number = (cell: Cell): number => (typeof cell === 'object' && 'value' in cell ? cell.value : Number.NaN);
const rowsOf = (id: string) =>
  english.sections.flatMap(({ tables }) => tables).find((table) => table.id === id)?.rows ?? [];

describe('the report', () => {
  it('leads everybody who lost a job to one outcome', () => {
    const rows = rowsOf('where');
    const all = rows.at(-1)?.slice(1).map(number) ?? [];
    const lost = path(input.result, 'lost_total')[input.result.months];
    expect(all.at(-1)).toBeCloseTo(lost, 6);
    expect(all.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBeCloseTo(lost, 6);
    all.forEach((value, column) => {
      const parts = rows.slice(0, -1).reduce((sum, row) => sum + number(row[column + 1]), 0);
      expect(parts).toBeCloseTo(value, 6);
    });
  });

  it('counts the same people by district, age and sex as in all', () => {
    const total = path(input.result, 'left_behind_total')[input.result.months];
    for (const [id, column] of [
      ['districts', 2],
      ['by-origin', 1],
      ['by-occupation', 1],
      ['by-age', 1],
      ['by-sex', 1],
    ] as const) {
      const sum = rowsOf(id).reduce((all, row) => all + number(row[column]), 0);
      expect(Math.abs(sum - total), id).toBeLessThan(5);
    }
  });

  it('on paper has every assumption and source open, and nothing that would have to be clicked', () => {
    const paper = htmlPage(english, 'en', true);
    expect(paper).not.toContain('<details>');
    for (const source of input.set.region.sources.keys()) expect(paper).toContain(`<td>${source}</td>`);
    expect(paper).toContain('<td>notice_time</td>');
    expect(htmlPage(english, 'en')).toContain('<details>');
  });

  it('says what decides the answer: the ends of a range really give what is shown', () => {
    const [widest, next] = input.swings;
    expect(Math.abs(widest.high - widest.low)).toBeGreaterThanOrEqual(Math.abs(next.high - next.low));
    expect(Math.abs(widest.high - widest.low)).toBeGreaterThan(1);
    const centre = path(input.result, 'left_behind_total')[input.result.months];
    expect(input.swings.every(({ low, high }) => Number.isFinite(low) && Number.isFinite(high))).toBe(true);
    expect(Math.min(widest.low, widest.high)).toBeLessThanOrEqual(centre);
    expect(Math.max(widest.low, widest.high)).toBeGreaterThanOrEqual(centre);
  });

  for (const language of ['en', 'zh'] as const) {
    it(`is one page that asks for nothing, with a twin and CSV for each picture (${language})`, () => {
      const document = reportOf(input, language);
      const html = htmlPage(document, language);
      const page = parseHTML(html).document;
      expect(page.querySelectorAll('script, link, img, iframe').length).toBe(0);
      expect(html).not.toMatch(/undefined|NaN|\[object/);
      const sections = [...page.querySelectorAll('section')];
      expect(sections.length).toBe(document.sections.length);
      for (const section of sections.filter((one) => one.querySelector('figure') !== null)) {
        expect(section.querySelector('table'), section.id).not.toBeNull();
        expect(section.querySelector('a[download]'), section.id).not.toBeNull();
        expect(section.querySelector('figure')?.getAttribute('aria-label')?.length ?? 0).toBeGreaterThan(2);
      }
      const ids = [...page.querySelectorAll('section')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  }

  it('has the same sections, tables and rows in both languages', () => {
    const shape = (language: 'en' | 'zh') =>
      reportOf(input, language).sections.map(({ id, tables }) => [
        id,
        ...tables.map(({ id: table, rows }) => [table, rows.length]),
      ]);
    expect(shape('zh')).toEqual(shape('en'));
  });

  it('gives numbers in full and no formula in its CSV', () => {
    const lost = at(input.result, 'lost_by_place', input.result.months);
    const table = english.sections.flatMap(({ tables }) => tables).find(({ id }) => id === 'districts');
    expect(table === undefined ? '' : tableCsv(table)).toContain(String(lost[0]));
    expect(tableCsv({ id: 'x', header: ['a'], rows: [['=cmd()'], ['b,"c"']] })).toBe(
      '\ufeffa\r\n\'=cmd()\r\n"b,""c"""\r\n',
    );
  });
});
