import type { Fault } from '../../kernel/errors.ts';
import type { Region } from '../../region/region.ts';
import { airFaults } from './air.ts';
import { platformFaults } from './digital.ts';
import { fireFaults } from './fires.ts';
import { heritageFaults } from './heritage.ts';
import { tableFaults } from './input-output.ts';
import { labelFaults } from './labels.ts';
import { labourFaults } from './labour.ts';
import { mineralFaults } from './minerals.ts';
import { plantFaults } from './plants.ts';
import { storageFaults } from './storage.ts';
import { tradeFaults } from './trade.ts';

/** What holds between rows, one subject after another. */
const CHECKS: readonly ((region: Region) => Fault[])[] = [
  plantFaults,
  storageFaults,
  labourFaults,
  tableFaults,
  mineralFaults,
  tradeFaults,
  platformFaults,
  heritageFaults,
  // Air
  airFaults,
  // Coal fires
  fireFaults,
];

/**
 * Faults of a pack that no single row shows: labels that lead nowhere, tables that do not add up, figures that are
 * sensible one by one and not together. Asked once every row is sound.
 */
export function packFaults(region: Region): Fault[] {
  const faults = labelFaults(region);
  return faults.length > 0 ? faults : CHECKS.flatMap((faultsOf) => faultsOf(region));
}
