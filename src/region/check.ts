import { type Fault, Faults } from '../kernel/errors.ts';
import { currencies } from '../kernel/units/currencies.ts';
import { type Completeness, completenessOf } from './complete.ts';
import { inCurrency } from './currency.ts';
import { folderFaults } from './files.ts';
import { nothingGiven } from './given.ts';
import { contentHash } from './hash.ts';
import { dimensionFaults, missingFaults } from './missing.ts';
import { readPackage } from './package.ts';
import { readProfiles } from './profile.ts';
import { type Vocabulary, withAliases } from './quantity.ts';
import { readFigureTables, readGeometries, readLabelTables, readSourceTables, tablesOf } from './read.ts';
import type { Region } from './region.ts';
import { withRules } from './rules.ts';
import { sumFaults } from './sums.ts';
import { firstFaults } from './words.ts';

export interface Checked {
  readonly faults: readonly Fault[];
  /** There if and only if nothing is wrong. */
  readonly region?: Region;
  readonly completeness: readonly Completeness[];
}

/**
 * Reads a pack.
 * @param files contents by path inside the pack, with `/`
 * @throws Faults with every fault of the pack
 */
export function readRegion(files: ReadonlyMap<string, Uint8Array>, vocabulary: Vocabulary): Region {
  const { faults, region } = checkRegion(files, vocabulary);
  if (region === undefined) throw new Faults('region pack', faults);
  return region;
}

/**
 * Reads a pack and gives its faults, all of them (the first 200 in full), and its completeness. Amounts of the vocabulary
 * are written in yuan; they stand for the currency that the pack counts in.
 */
export function checkRegion(files: ReadonlyMap<string, Uint8Array>, general: Vocabulary): Checked {
  const faults: Fault[] = folderFaults(files);
  const text = faults.length === 0 ? readPackage(files, faults) : undefined;
  if (text === undefined) return { faults: firstFaults(faults), completeness: [] };
  const vocabulary = inCurrency(general, currencies.has(text.landfall.currency) ? text.landfall.currency : 'CNY');
  const tables = tablesOf(text, files, faults);
  const { sources: own, claims } = readSourceTables(text, tables, faults);
  const ruled = withRules(text, tables, own, faults);
  const { sources } = ruled;
  const { labels, broken } = readLabelTables(text, tables, vocabulary, faults);
  const given = nothingGiven();
  const { figures, used } = readFigureTables(ruled.text, ruled.tables, { vocabulary, labels, sources }, given, faults);
  const profiles = readProfiles(text, tables, { vocabulary, sources }, faults);
  const geometry = readGeometries(text, files, { labels, sources, vocabulary }, faults);
  for (const [name, { dimension }] of geometry) {
    if (!used.has(dimension)) used.set(dimension, `the geometry ${name} draws it`);
  }
  const known = new Map([...labels, ...broken.map((dimension) => [dimension, []] as const)]);
  faults.push(...dimensionFaults(vocabulary, known, used));
  if (!given.unreadable) faults.push(...missingFaults(vocabulary, withAliases(known, vocabulary), given));
  faults.push(...sumFaults(vocabulary, figures, given));
  const completeness = completenessOf(vocabulary, figures, profiles);
  if (faults.length > 0 || sources === undefined) return { faults: firstFaults(faults), completeness };
  const { landfall } = text;
  const content = {
    id: text.name,
    title: text.title,
    names: { en: '', ...landfall.names },
    currency: landfall.currency,
    priceYear: landfall.price_year,
    start: landfall.start,
    labels,
    sources,
    claims,
    figures,
    profiles,
    geometry,
  };
  // A region goes from thread to thread, which a function cannot.
  const { together, ...words } = vocabulary;
  const region = { ...content, vocabulary: words, hash: contentHash(content) };
  const between = together?.(region) ?? [];
  if (between.length > 0) return { faults: firstFaults(between), completeness };
  return { faults, completeness, region };
}
