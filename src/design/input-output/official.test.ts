import { describe, expect, it } from 'vitest';
import { Faults } from '../../kernel/errors.ts';
import { readDetail, readProvince } from './official.ts';

const USES = ['FU101', 'FU102', 'FU103', 'FU201', 'FU202', 'EX', 'OF', 'IM', 'IF', 'ERR', 'GO'];
const ADDED = ['VA001', 'VA002', 'VA003', 'VA004'];

/** A province of two sectors in the layout of the statistics offices: cell = 10 x row + column. */
function published(): string[][] {
  const sectors = ['sec01', 'sec02'];
  const head = ['sec', ...sectors, ...USES];
  const rows = [...sectors, ...ADDED].map((name, i) => [
    name,
    ...head.slice(1).map((_, j) => (i < 2 || j < 2 ? String(10 * (i + 1) + j + 1) : '')),
  ]);
  return [head, ...rows];
}

const faultsOf = (read: () => unknown): string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof Faults)
      return error.faults.map(({ column, line, found }) => `${line ?? ''}:${column ?? ''} ${found}`);
    throw error;
  }
  return [];
};

describe('the published table of a province', () => {
  it('is read by the names of its rows and columns', () => {
    const table = readProvince(published(), 'x.csv', ['a', 'b']);
    expect([...table.flows]).toEqual([11, 12, 21, 22]);
    // rural and urban households together
    expect([...table.households]).toEqual([13 + 14, 23 + 24]);
    expect([...table.outflow]).toEqual([19, 29]);
    expect([...table.pay]).toEqual([31, 32]);
    expect([...table.surplus]).toEqual([61, 62]);
  });

  it('in any order of its rows', () => {
    const [head, ...rows] = published();
    expect(readProvince([head, ...rows.reverse()], 'x.csv', ['a', 'b'])).toEqual(
      readProvince(published(), 'x.csv', ['a', 'b']),
    );
  });

  it('tells every cell, row and column that is wrong at once', () => {
    const rows = published();
    rows[1][2] = 'n/a';
    rows[2][1] = '';
    rows[0][rows[0].indexOf('OF')] = 'OUT';
    const broken = rows.filter((row) => row[0] !== 'VA003');
    expect(faultsOf(() => readProvince(broken, 'x.csv', ['a', 'b']))).toEqual([
      '2:sec02 "n/a"',
      '3:sec01 an empty cell',
      ': no column OF',
      ': no row VA003',
    ]);
  });

  it('refuses fewer sectors than are asked for', () => {
    expect(faultsOf(() => readProvince(published(), 'x.csv', ['a', 'b', 'c']))).toContain(': no row sec03');
  });
});

it('the detailed table is summed to the sectors that are wanted', () => {
  const codes = ['001', '002', '003'];
  const uses = ['FU101', 'FU102', 'FU103', 'FU201', 'FU202', 'EX', 'IM', 'GO'];
  const head = ['Code', ...codes, ...uses];
  const rows = [...codes, ...ADDED].map((name, i) => [
    name,
    ...head.slice(1).map((_, j) => (i < 3 || j < 3 ? String(i + 1) : '')),
  ]);
  const groups = new Map([
    ['a', ['001', '003']],
    ['b', ['002']],
  ]);
  const table = readDetail([head, ...rows], 'x.csv', groups);
  // rows 1 and 3 together, columns 1 and 3 together
  expect([...table.flows]).toEqual([1 + 1 + 3 + 3, 1 + 3, 2 + 2, 2]);
  expect([...table.output]).toEqual([4, 2]);
  expect([...table.pay]).toEqual([4 + 4, 4]);
});
