import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { people, unknown } from './document.ts';
import { workbook } from './xlsx.ts';

/** Sheets read back: their names, and every cell by its place. */
function readBack(bytes: Uint8Array): { name: string; cells: Map<string, string | number> }[] {
  const files = unzipSync(bytes);
  const parsed = (name: string) => parseHTML(strFromU8(files[name]).replace(/^<\?xml[^>]*>\s*/, '')).document;
  const names = [...parsed('xl/workbook.xml').querySelectorAll('sheet')].map((one) => one.getAttribute('name') ?? '');
  return names.map((name, i) => {
    const cells = new Map<string, string | number>();
    for (const cell of parsed(`xl/worksheets/sheet${i + 1}.xml`).querySelectorAll('c')) {
      const value = cell.querySelector('v');
      const text = value === null ? (cell.querySelector('t')?.textContent ?? '') : Number(value.textContent);
      cells.set(cell.getAttribute('r') ?? '', text);
    }
    return { name, cells };
  });
}

describe('a workbook', () => {
  it('holds numbers in full and texts as they are', () => {
    const [{ name, cells }] = readBack(
      workbook([
        {
          name: '就业',
          header: ['district', 'people'],
          rows: [
            ['平山区 <&"', people(1234.5678901234567)],
            ['=1+1', unknown('not in the model')],
            [undefined, people(Number.NaN)],
          ],
        },
      ]),
    );
    expect(name).toBe('就业');
    expect([...cells]).toEqual([
      ['A1', 'district'],
      ['B1', 'people'],
      ['A2', '平山区 <&"'],
      ['B2', 1234.5678901234567],
      ['A3', '=1+1'],
      ['B3', 'not in the model'],
      ['B4', 'NaN'],
    ]);
  });

  it('names its sheets as a spreadsheet takes them: short, without forbidden signs, none twice', () => {
    const sheet = (name: string) => ({ name, header: ['a'], rows: [] });
    const names = readBack(
      workbook([sheet('a/b:c'), sheet('A b C'), sheet('x'.repeat(50)), sheet('x'.repeat(40)), sheet('')]),
    ).map(({ name }) => name);
    expect(names).toEqual(['a b c', 'A b C 2', 'x'.repeat(31), `${'x'.repeat(27)} 2`, 'sheet']);
  });

  it('gives every finite number back to the bit, in any column', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 60 }),
        (values) => {
          const [{ cells }] = readBack(
            workbook([{ name: 'n', header: values.map(String), rows: [values.map(people)] }]),
          );
          const found = [...cells]
            .filter(([place]) => place.endsWith('2') && !/\d{2}$/.test(place))
            .map(([, value]) => value);
          expect(found.map((value) => (Object.is(value, -0) ? 0 : value))).toEqual(
            values.map((value) => (Object.is(value, -0) ? 0 : value)),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is the same bytes for the same sheets', () => {
    const sheets = [{ name: 'n', header: ['a'], rows: [['b', people(1)]] }];
    expect(Buffer.from(workbook(sheets)).equals(Buffer.from(workbook(sheets)))).toBe(true);
    expect(() => workbook([])).toThrow(RangeError);
  });
});
