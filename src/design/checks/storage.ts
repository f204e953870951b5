import type { Fault } from '../../kernel/errors.ts';
import { figure, labelsOf, type Region } from '../../region/region.ts';
import { tariffFaults } from '../storage/tariff.ts';

/** Storage projects that give more than they take, and tariffs that cannot be read. */
export function storageFaults(region: Region): Fault[] {
  return [...projectFaults(region), ...tariffFaults(region)];
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
