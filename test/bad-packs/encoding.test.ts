import { describe, expect, it } from 'vitest';
import { checkRegion, readRegion } from '../../src/region/region.ts';
import { packed } from '../../src/region/testing/edit.ts';
import { tinyPack, tinyVocabulary } from '../../src/region/testing/tiny-pack.ts';
import { PACKAGE, PEOPLE, PLACES, refusesBytes } from './refuses.ts';

const tiny = () => packed(tinyPack());
const textOf = (path: string) => tinyPack().get(path) ?? '';
const save = 'save the file as UTF-8 (in Excel: "CSV UTF-8")';

function utf16(text: string, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((character) => character.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
}

describe('bytes that are not UTF-8', () => {
  it('names UTF-16 with its mark', () => {
    const files = tiny().set(PEOPLE, utf16(textOf(PEOPLE), true));
    refusesBytes(files, [`${PEOPLE}: text in UTF-16; expected UTF-8; ${save}`]);
  });

  it('names UTF-16 without one', () => {
    const files = tiny().set(PEOPLE, utf16(textOf(PEOPLE), false));
    refusesBytes(files, [`${PEOPLE}: text in UTF-16; expected UTF-8; ${save}`]);
  });

  it('suspects GBK, and gives the line', () => {
    const [before, after] = textOf(PLACES).split('北区');
    const gbk = [0xb1, 0xb1, 0xc7, 0xf8]; // 北区
    const bytes = Uint8Array.from([...new TextEncoder().encode(before), ...gbk, ...new TextEncoder().encode(after)]);
    refusesBytes(tiny().set(PLACES, bytes), [
      `${PLACES}:3: bytes that are not UTF-8, perhaps GBK; expected UTF-8; ${save}`,
    ]);
  });

  it('names a NUL byte and its line', () => {
    const files = tiny().set(PEOPLE, new TextEncoder().encode(textOf(PEOPLE).replace('north', 'no\0rth')));
    refusesBytes(files, [`${PEOPLE}:3: a NUL byte; expected text; remove it`]);
  });

  it('says the same of datapackage.json', () => {
    const files = tiny().set(PACKAGE, utf16(textOf(PACKAGE), true));
    refusesBytes(files, [`${PACKAGE}: text in UTF-16; expected UTF-8; ${save}`]);
  });
});

describe('spellings of the same content', () => {
  const { hash } = readRegion(tiny(), tinyVocabulary);
  const hashOf = (change: (text: string) => string) =>
    readRegion(packed(new Map([...tinyPack()].map(([path, text]) => [path, change(text)]))), tinyVocabulary).hash;

  it.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', (text: string) => text.replaceAll('\n', '\r')],
    ['no line end at the end', (text: string) => text.trimEnd()],
    ['empty lines', (text: string) => (text.startsWith('{') ? text : `${text}\n\n`)],
    [
      'empty rows and columns, as spreadsheets leave them',
      (text: string) => (text.startsWith('{') ? text : `${text.replaceAll('\n', ',,\n')},,,\n`.replace(/,,,\n$/, '')),
    ],
    ['spaces around cells', (text: string) => (text.startsWith('{') ? text : text.replaceAll(/,(?=[^ "])/g, ', '))],
  ])('takes %s', (_, change) => {
    expect(hashOf(change)).toBe(hash);
  });
});

describe('packs that are too large', () => {
  it('refuses a table above 20 MB', () => {
    refusesBytes(tiny().set(PEOPLE, new Uint8Array(20_000_001)), [
      `${PEOPLE}: 20000001 bytes; expected at most 20000000; split the table`,
    ]);
  });

  it('refuses a datapackage.json above 1 MB', () => {
    refusesBytes(tiny().set(PACKAGE, new Uint8Array(1_000_001)), [
      `${PACKAGE}: 1000001 bytes; expected at most 1000000`,
    ]);
  });

  it('refuses a pack above 100 MB', () => {
    const photograph = new Uint8Array(15_000_000);
    const files = tiny();
    for (let i = 0; i < 7; i += 1) files.set(`${i}.jpg`, photograph);
    expect(checkRegion(files, tinyVocabulary).faults).toEqual([
      { where: 'pack', found: expect.stringMatching(/^10500\d{4} bytes$/), expected: 'at most 100000000' },
    ]);
  });

  it('refuses more than 2,000 files', () => {
    const files = tiny();
    for (let i = files.size; i <= 2000; i += 1) files.set(`${i}.txt`, new Uint8Array());
    refusesBytes(files, ['pack: 2001 files; expected at most 2000']);
  });
});

describe('very many faults', () => {
  it('lists 200 and counts the rest', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `wrong_${i},south,,1,person,2020,observed,,,bulletin,,\n`);
    const files = packed(new Map(tinyPack()).set(PEOPLE, textOf(PEOPLE) + rows.join('')));
    const { faults } = checkRegion(files, tinyVocabulary);
    expect(faults.length).toBe(201);
    expect(faults[0]).toMatchObject({ line: 9, found: 'an unknown quantity "wrong_0"' });
    expect(faults[200]).toEqual({
      where: 'pack',
      found: '800 more faults',
      expected: 'none',
      mend: 'mend those above first',
    });
  });
});
