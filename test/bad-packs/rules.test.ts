import { describe, expect, it } from 'vitest';
import { townVocabulary } from '../../src/ensemble/vocabulary.ts';
import { formatFault } from '../../src/kernel/errors.ts';
import { checkRegion } from '../../src/region/region.ts';
import { packFiles } from '../benxi.ts';

/** Benxi’s pack with a change to one file. */
function faultsOf(file: string, edit: (text: string) => string): string[] {
  const files = new Map(packFiles);
  const before = new TextDecoder().decode(files.get(file));
  const after = edit(before);
  expect(after).not.toBe(before);
  files.set(file, new TextEncoder().encode(after));
  return checkRegion(files, townVocabulary()).faults.map(formatFault);
}

const PACKAGE = 'datapackage.json';
const HOUSEHOLDS = 'figures/households.csv';

describe('rules of pay', () => {
  it('are complete in Benxi’s pack', () => {
    expect(checkRegion(packFiles, townVocabulary()).faults).toEqual([]);
  });

  it('refuses an unknown rule set and names the known ones', () => {
    const faults = faultsOf(PACKAGE, (text) => text.replace('"rules": "china"', '"rules": "chnia"'));
    expect(faults[0]).toMatch(/an unknown rule set "chnia"; expected .*china/);
  });

  it('refuses rules in another currency', () => {
    const faults = faultsOf(PACKAGE, (text) => text.replace('"rules": "china"', '"rules": "germany"'));
    expect(faults[0]).toMatch(/rules in EUR for a pack in CNY/);
  });

  it('refuses a pack that chooses no rules and brings none, and says which figures are missing', () => {
    const faults = faultsOf(PACKAGE, (text) => text.replace('    "rules": "china",\n', ''));
    expect(faults.some((fault) => /tax_rate/.test(fault))).toBe(true);
    expect(faults.some((fault) => /benefit_months/.test(fault))).toBe(true);
  });

  it('refuses tax shares over one', () => {
    const faults = faultsOf(HOUSEHOLDS, (text) => {
      const [head = '', ...rows] = text.trimEnd().split('\n');
      const shares = ['production', 'profit', 'personal'].flatMap((tax) =>
        ['city,0.6', 'province,0.3', 'centre,0.3'].map((share) => {
          const [budget, value] = share.split(',');
          return `tax_share,,,,,${tax},${budget},${value},1,2024,assumption,0,1,landfall,,`;
        }),
      );
      const wide = [head, ...rows].map((row, i) => {
        const cells = row.split(',');
        return [...cells.slice(0, 5), ...(i === 0 ? ['tax', 'budget'] : ['', '']), ...cells.slice(5)].join(',');
      });
      return `${[...wide, ...shares].join('\n')}\n`;
    });
    expect(faults.filter((fault) => /tax_share/.test(fault))).toHaveLength(3);
    expect(faults[0]).toMatch(/1\.2/);
  });

  it('lets a pack replace a rule', () => {
    const files = new Map(packFiles);
    const text = new TextDecoder().decode(files.get(HOUSEHOLDS));
    const row = 'profit_tax_rate,,,,,0.15,1,2024,observed,,,landfall,,\n';
    files.set(HOUSEHOLDS, new TextEncoder().encode(text + row));
    const { region, faults } = checkRegion(files, townVocabulary());
    expect(faults).toEqual([]);
    expect(region?.figures.get('profit_tax_rate')?.map(({ value, file }) => [value, file])).toEqual([
      [0.15, HOUSEHOLDS],
    ]);
  });
});
