import { readPack } from '../../src/cli/files.ts';
import { townVocabulary } from '../../src/ensemble/vocabulary.ts';
import { labelsOf, type Region, readRegion } from '../../src/region/region.ts';
import { ruledQuantities } from '../../src/region/rules.ts';
import { FILLED, type Files, filledTable } from './fill.ts';

/** What of datapackage.json is needed here; the reader proper checks the whole. */
interface PackageText {
  landfall: { currency: string; rules?: string };
  resources: { name: string; path: string; landfall: { role: string; dimension?: string } }[];
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const bytes = (content: string) => new TextEncoder().encode(content);

/** First column of a table of ids; the packs of this folder write ids without quotes. */
const firstColumn = (table: string) =>
  table
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]);

/**
 * The files of a case’s pack, with what it borrows from Benxi worked out anew: figures it lacks, and the labels of
 * dimensions it lacks.
 */
export async function casePack(folder: string, benxi: Region): Promise<Files> {
  const files = new Map(await readPack(new URL(`../${folder}/pack`, import.meta.url).pathname));
  const vocabulary = townVocabulary();
  // A pack of this folder; the reader checks it in full right after.
  const described = JSON.parse(text(files.get('datapackage.json'))) as PackageText;
  described.resources = described.resources.filter(({ name }) => !name.startsWith('borrowed-'));
  for (const path of [...files.keys()]) if (path.startsWith('borrowed/')) files.delete(path);
  const labels = new Map<string, readonly string[]>(vocabulary.closed);
  const own = new Set<string>(ruledQuantities(described.landfall.rules ?? ''));
  for (const { path, landfall } of described.resources) {
    if (landfall.role === 'labels' && landfall.dimension !== undefined)
      labels.set(landfall.dimension, firstColumn(text(files.get(path))));
    if (landfall.role === 'figures' && path !== FILLED)
      for (const name of firstColumn(text(files.get(path)))) own.add(name);
  }
  const asked = vocabulary.quantities.filter(({ required }) => required !== 'optional').flatMap(({ dims }) => dims);
  for (const dimension of new Set([...(vocabulary.needed ?? []), ...asked])) {
    const name = vocabulary.aliases.get(dimension) ?? dimension;
    // what a place may have none of is not borrowed
    if (labels.has(name) || vocabulary.optional?.has(name) === true) continue;
    const borrowed = labelsOf(benxi, name);
    labels.set(
      name,
      borrowed.map(({ id }) => id),
    );
    const path = `borrowed/${name}.csv`;
    files.set(path, bytes(`id,name_en\n${borrowed.map(({ id, names }) => `${id},"${names.en}"`).join('\n')}\n`));
    described.resources.push({ name: `borrowed-${name}`, path, landfall: { role: 'labels', dimension: name } });
  }
  files.set('datapackage.json', bytes(`${JSON.stringify(described, null, 2)}\n`));
  files.set(FILLED, bytes(filledTable(vocabulary, benxi, described.landfall.currency, labels, own)));
  return files;
}

/** The region of a case. @throws Faults where its own tables are wrong. */
export async function caseRegion(folder: string, benxi: Region): Promise<Region> {
  return readRegion(await casePack(folder, benxi), townVocabulary());
}
