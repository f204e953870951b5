import type { Fault } from '../../kernel/errors.ts';
import { figure, labelsOf, type Region } from '../../region/region.ts';
import { tariffFaults } from '../storage/tariff.ts';

/** Storage projects that give more than they take, and tariffs that cannot be read. */
export function storageFaults(region: Region): Fault[] {
  return [...placeFaults(region), ...projectFaults(region), ...tariffFaults(region)];
}

/** Posts are filled in a labour market, and a claim is one of the ledger. */
function placeFaults(region: Region): Fault[] {
  const claims = new Set(region.claims.map(({ id }) => id));
  return labelsOf(region, 'storage').flatMap(({ id, text }): Fault[] => {
    const faults: Fault[] = [];
    if ((text.market ?? '') === '') {
      const expected = 'an id of market: its posts are filled there';
      faults.push({ where: 'labels of storage', column: 'market', found: `${id} without a market`, expected });
    }
    if ((text.claim ?? '') !== '' && !claims.has(text.claim)) {
      const found = `${id} rests on the claim ${text.claim}`;
      faults.push({ where: 'labels of storage', column: 'claim', found, expected: 'the id of a claim of the pack' });
    }
    return faults;
  });
}

function projectFaults(region: Region): Fault[] {
  return labelsOf(region, 'storage').flatMap(({ id }) => {
    const out = figure(region, 'storage_out', { storage: id });
    const taken = figure(region, 'storage_in', { storage: id });
    if (out === undefined || taken === undefined || out.value <= taken.value) return [];
    return [
      {
        where: out.file,
        line: out.line,
        found: `${id} with storage_out of ${round(out.value)} MWh/month, from storage_in of ${round(taken.value)}`,
        expected: 'no more given than taken',
      },
    ];
  });
}

const round = (value: number) => Number(value.toPrecision(6));
