import { townVocabulary } from '../../ensemble/vocabulary.ts';
import { type Region, readRegion } from '../../region/region.ts';

/** @throws Faults with every fault of the pack. */
export function readPack(files: ReadonlyMap<string, Uint8Array>): Region {
  return readRegion(files, townVocabulary());
}
