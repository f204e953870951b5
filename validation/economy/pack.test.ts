import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableCommand } from '../../src/cli/commands/table.ts';
import { sharedFolder, sharedTables } from './shared.ts';

/*
 * The tables in Benxi's pack are what `landfall table` makes of the published ones: no cell was touched by hand.
 */
const pack = new URL('../../regions/benxi/figures/', import.meta.url).pathname;

describe.skipIf(!sharedTables)('Benxi’s tables', () => {
  it.each(['input_output.csv', 'input_output_totals.csv', 'nation.csv', 'nation_totals.csv'])('%s', async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'landfall-'));
    try {
      const silent = { out: () => {}, err: () => {}, colour: false, interactive: false };
      await tableCommand(`${sharedFolder}liaoning-2017-42.csv`, `${sharedFolder}china-2018-153.csv`, folder, silent);
      expect(readFileSync(join(pack, name), 'utf8')).toBe(readFileSync(join(folder, name), 'utf8'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
