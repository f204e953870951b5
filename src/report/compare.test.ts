import { describe, expect, it } from 'vitest';
import { reportInput } from '../../test/report-input.ts';
import { path } from '../ensemble/result.ts';
import { comparisonOf } from './compare.ts';
import type { Cell } from './document.ts';
import { htmlPage } from './html.ts';

const cliff = reportInput('cliff-closure');
const managed = reportInput('managed-closure');
const insured = reportInput('insured-closure');
const number = (cell: Cell): number => (typeof cell === 'object' && 'value' in cell ? cell.value : Number.NaN);

describe('a comparison', () => {
  const document = comparisonOf([cliff, managed, insured], 'en');
  const rows = (id: string) =>
    document.sections.flatMap(({ tables }) => tables).find((table) => table.id === id)?.rows ?? [];
  const behind = ({ result }: typeof cliff) => path(result, 'left_behind_total')[result.months];

  it('shows each plan, and each less the first', () => {
    const row = rows('side-by-side').find(([name]) => name === 'Paychecks left behind') ?? [];
    expect(row.slice(2).map(number)).toEqual([cliff, managed, insured].map(behind));
    const difference = rows('differences').find(([name]) => name === 'Paychecks left behind') ?? [];
    expect(difference.slice(1).map(number)).toEqual([managed, insured].map((one) => behind(one) - behind(cliff)));
  });

  it('who gains and who loses adds up to the difference, by every division', () => {
    for (const id of ['who-district', 'who-origin', 'who-age', 'who-sex', 'who-occupation']) {
      const gained = rows(id).reduce((sum, row) => sum + number(row[3]), 0);
      expect(Math.abs(gained - (behind(managed) - behind(cliff))), id).toBeLessThan(10);
    }
  });

  it('of a plan with itself has no difference and says so', () => {
    const same = comparisonOf([cliff, cliff], 'en');
    const texts = same.sections.filter(({ id }) => id.startsWith('who-')).map(({ text }) => text);
    expect(new Set(texts)).toEqual(new Set(['No group differs by a person.']));
    expect(htmlPage(same, 'en')).not.toMatch(/undefined|NaN/);
  });

  it('has the same shape in Chinese', () => {
    const shape = (language: 'en' | 'zh') =>
      comparisonOf([cliff, managed], language).sections.map(({ id, tables, figures }) => [
        id,
        tables.length,
        figures?.length ?? 0,
      ]);
    expect(shape('zh')).toEqual(shape('en'));
  });
});
