import { describe, expect, it } from 'vitest';
import { groups43, SECTORS_42 } from '../../src/design/input-output/classification.ts';
import { cutLayout } from '../../src/design/input-output/layout.ts';
import { readDetail, readProvince } from '../../src/design/input-output/official.ts';
import { originsOf } from '../../src/design/input-output/origins.ts';
import { columnOf } from '../../src/design/input-output/shape.ts';
import { splitSector } from '../../src/design/input-output/split.ts';
import { provinceFiles, sharedRows, sharedTables } from './shared.ts';

/*
 * The same code makes the layout of any province and a share of it: all 31 published tables of 2017, a town of 3 % of the
 * people that makes 30 % of the ferrous metal.
 */
const DELTA = 0.25;
const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);

describe.skipIf(!sharedTables)('a town in any province', () => {
  const files = provinceFiles();
  const detail = sharedTables
    ? readDetail(sharedRows('china-2018-153.csv'), 'china-2018-153.csv', groups43())
    : undefined;

  it('has 31 provinces to be tried in', () => {
    expect(files.length).toBe(31);
  });

  it.each(files)('%s', (file) => {
    if (detail === undefined) return;
    const published = readProvince(sharedRows(file), file, SECTORS_42);
    const { table } = splitSector(published, detail, 's14', [0.7, 0.3]);
    const n = table.sectors.length;
    const outputShare = table.output.map((_, i) => (table.sectors[i] === 's14' ? 0.3 : 0.03));
    const place = { outputShare, peopleShare: 0.03, size: 0.03, accounts: new Map() };
    const layout = cutLayout(table, place, DELTA);
    const { origins } = originsOf(table);
    const scale = Math.max(...table.output);
    const cell = (i: number, j: number) => layout.table[i * layout.columns + j];
    for (let i = 0; i < n; i += 1) {
      const row = (r: number) => total(Array.from({ length: layout.columns }, (_, c) => cell(r, c)));
      expect(Math.abs(row(i) - outputShare[i] * table.output[i]) / scale).toBeLessThan(1e-8);
      expect(Math.abs(row(2 * n + i) - origins.bought[i]) / scale).toBeLessThan(1e-8);
      // what the province uses of its own goods is shared out, none is made or lost
      for (const j of [0, 13, 27]) {
        const own = cell(i, j) + cell(n + i, j) + cell(i, n + j) + cell(n + i, n + j);
        expect(Math.abs(own - origins.own[i] * table.flows[i * n + j]) / scale).toBeLessThan(1e-8);
      }
      const abroad = cell(i, columnOf(n, 'exports')) + cell(n + i, columnOf(n, 'exports'));
      expect(Math.abs(abroad - origins.exports[i]) / scale).toBeLessThan(1e-8);
    }
    expect(layout.table.every((value, at) => value >= 0 || at % layout.columns >= 2 * n)).toBe(true);
  });
});
