import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRegion } from '../../src/region/region.ts';
import { packed } from '../../src/region/testing/edit.ts';
import { tinyPack, tinyVocabulary } from '../../src/region/testing/tiny-pack.ts';

const tiny = packed(tinyPack());
const paths = [...tiny.keys()];

/** Bytes that mean something to the formats, and some that mean nothing. */
const byte = fc.oneof(
  fc.constantFrom(
    ...'",;\n\r\t{}[]:0123456789.-eE_\\\ufeff'.split('').map((character) => character.charCodeAt(0) & 0xff),
    0,
  ),
  fc.integer({ min: 0, max: 255 }),
);

const change = fc.record({
  path: fc.constantFrom(...paths),
  how: fc.constantFrom('put', 'insert', 'cut', 'double'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  bytes: fc.array(byte, { minLength: 1, maxLength: 12 }),
});

function changed(
  before: Uint8Array,
  { how, at, bytes }: { how: string; at: number; bytes: readonly number[] },
): Uint8Array {
  const all = [...before];
  const from = Math.floor(at * all.length);
  if (how === 'put') all.splice(from, bytes.length, ...bytes);
  if (how === 'insert') all.splice(from, 0, ...bytes);
  if (how === 'cut') all.splice(from, bytes.length * 10);
  if (how === 'double') all.splice(from, 0, ...all.slice(from, from + bytes.length * 10));
  return Uint8Array.from(all);
}

/** What people, programs and attackers have put into cells. */
const nasty = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '-0',
    '1e308',
    '5e-324',
    '-1e308',
    '=1+1',
    '../..',
    '\u202e',
    '𠮷',
  ),
  fc.constantFrom(
    '0110',
    '1-Dec',
    '8.1E+02',
    '2019-2023',
    'date',
    'percent',
    'Gt/year',
    'south',
    'women',
    '812',
    '',
    ' ',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double().map(String),
);

const inCell = fc.record({
  path: fc.constantFrom(...paths.filter((path) => path.endsWith('.csv'))),
  row: fc.nat({ max: 9 }),
  column: fc.nat({ max: 12 }),
  text: nasty,
});

function withCell(
  before: Uint8Array,
  { row, column, text }: { row: number; column: number; text: string },
): Uint8Array {
  const rows = new TextDecoder('utf-8', { fatal: true }).decode(before).trimEnd().split('\n');
  const at = row % rows.length;
  const cells = rows[at].split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  cells[column % cells.length] = `"${text.replaceAll('"', '""')}"`;
  rows[at] = cells.join(',');
  return new TextEncoder().encode(rows.join('\n'));
}

function holds(files: ReadonlyMap<string, Uint8Array>): void {
  const { faults, region } = checkRegion(files, tinyVocabulary);
  expect(region === undefined).toBe(faults.length > 0);
  for (const fault of faults)
    expect(Object.values(fault).every((part) => part !== undefined && part !== '')).toBe(true);
  for (const figure of [...(region?.figures.values() ?? [])].flat()) {
    expect(Number.isFinite(figure.value) && tiny.has(figure.file) && region?.sources.has(figure.source)).toBe(true);
    expect((figure.low ?? figure.value) <= figure.value && figure.value <= (figure.high ?? figure.value)).toBe(true);
  }
}

describe('a corrupted pack', () => {
  it('is a region or a list of faults, whatever bytes change', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const files = new Map(tiny);
        for (const one of changes) files.set(one.path, changed(files.get(one.path) ?? new Uint8Array(), one));
        holds(files);
      }),
      { numRuns: 1000 },
    );
  });

  it('is a region or a list of faults, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(inCell, { minLength: 1, maxLength: 3 }), (changes) => {
        const files = new Map(tiny);
        for (const one of changes) files.set(one.path, withCell(files.get(one.path) ?? new Uint8Array(), one));
        holds(files);
      }),
      { numRuns: 1000 },
    );
  });
});
