import { describe, expect, it } from 'vitest';
import { benxi } from '../../../test/benxi.ts';
import { packRegion } from './pack-region.ts';
import { unpackRegion } from './packed.ts';
import { rowsOf, tableOf } from './table.ts';

describe('a packed region', () => {
  it('is the region again, every number to the last bit, after the journey as text', () => {
    const { vocabulary: _, ...bare } = benxi;
    expect(unpackRegion(JSON.parse(JSON.stringify(packRegion(benxi))))).toEqual(bare);
  });
});

describe('a table', () => {
  it('gives rows back as they were: with fields that are missing, nested, empty, and numbers that go up and down', () => {
    const rows = [
      { line: 7, labels: { plant: 'a' }, value: 0.1 },
      { line: 8, labels: { plant: 'b' }, value: -3 },
      { line: 2, labels: {}, value: 5, note: 'x' },
      { line: 3, labels: {}, value: 5, note: 'x', names: ['1', '2'] },
    ];
    expect(rowsOf(JSON.parse(JSON.stringify(tableOf(rows))))).toEqual(rows);
  });

  it('writes what stands in every row once', () => {
    const [block] = tableOf(Array.from({ length: 100 }, (_, i) => ({ unit: 'people', line: i })));
    expect(block.count).toBe(100);
    expect(block.columns.unit).toEqual({ all: 'people' });
  });
});
