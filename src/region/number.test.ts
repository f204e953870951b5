import { describe, expect, it } from 'vitest';
import { readDate } from './date.ts';
import { lostZeros, mangledCode } from './excel.ts';
import { readNumber } from './number.ts';
import { byId, byYear } from './order.ts';

describe('numbers', () => {
  it.each([
    ['12.5', 12.5],
    ['-3', -3],
    ['+.5', 0.5],
    ['7.', 7],
    ['1e-3', 0.001],
    ['0012', 12],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toEqual({ value });
  });

  it('knows no negative zero', () => {
    expect(Object.is((readNumber('-0') as { value: number }).value, 0)).toBe(true);
  });
});

describe('dates', () => {
  it.each([
    ['2024', 2024 * 12],
    ['2024-12', 2024 * 12 + 11],
    ['2024-02-29', 2024 * 12 + 1],
    ['1905-06-30', 1905 * 12 + 5],
  ])('reads %s', (text, value) => {
    expect(readDate(text)).toEqual({ value });
  });

  it.each(['2023-02-29', '1900-02-29', '2024-13', '2024-00', '2024-04-31', '2024-1', '0999', '20241218', '12.2024'])(
    'does not read %s',
    (text) => {
      expect('fault' in readDate(text)).toBe(true);
    },
  );
});

describe('codes that a spreadsheet has changed', () => {
  it.each(['8.1E+02', '8E3', '1-Dec', 'Dec-24', '01-Dec-24', '12/1', '2024/12/1', '2024-12-01', '1.12.24'])(
    'sees %s',
    (text) => {
      expect(mangledCode(text)).toBeDefined();
    },
  );

  it.each(['812', 'I24', 'dec_24', 'march', '81x', 'c24_25', 'may'])('leaves %s alone', (text) => {
    expect(mangledCode(text)).toBeUndefined();
  });

  it('finds the code that lost its zeros', () => {
    expect(lostZeros('110', ['812', '0110'])).toBe('0110');
    expect(lostZeros('110', ['812', '1100', '110'])).toBeUndefined();
    expect(lostZeros('x110', ['0x110'])).toBeUndefined();
  });
});

describe('orders', () => {
  it('puts runs of digits in the order of their numbers', () => {
    const ids = ['wait_10', 'wait_2', 'wait_1', 'b', 'a2b10', 'a2b9', 'a', '812', '0110', '110', 'I24'];
    expect(ids.sort(byId)).toEqual([
      '0110',
      '110',
      '812',
      'I24',
      'a',
      'a2b9',
      'a2b10',
      'b',
      'wait_1',
      'wait_2',
      'wait_10',
    ]);
  });

  it('puts a single year after the mean that ends with it', () => {
    expect(['2023', '2019-2023', '2022', '2015-2023'].sort(byYear)).toEqual(['2022', '2015-2023', '2019-2023', '2023']);
  });
});
