import type { Fault } from '../kernel/errors.ts';
import { readTable, type Table } from './csv.ts';
import { readFigures } from './figures.ts';
import { readGeometry } from './geometry.ts';
import type { Given } from './given.ts';
import { closedLabels, readLabels, referenceFaults } from './labels.ts';
import { byId, byYear } from './order.ts';
import { isOptional, type Quantity, type Vocabulary, withAliases } from './quantity.ts';
import type { Claim, Figure, Geometry, Label, Source } from './region.ts';
import { sourceFault } from './rows.ts';
import type { PackageText, Resource } from './schema.ts';
import { readClaims, readSources } from './sources.ts';
import { quote, suggest } from './words.ts';

type Role = Resource['landfall']['role'];
/** A resource of one role. */
type With<R extends Role> = Resource & { readonly landfall: Extract<Resource['landfall'], { role: R }> };

/** Resources of a role; a file listed twice, which is a fault of its own, counts once. */
export function resourcesOf<R extends Role>(text: PackageText, role: R): With<R>[] {
  const paths = text.resources.map(({ path }) => path);
  return text.resources.filter(
    (resource, i): resource is With<R> => resource.landfall.role === role && paths.indexOf(resource.path) === i,
  );
}

/** All CSV tables of a pack by path; those that cannot be read are left out. */
export function tablesOf(
  text: PackageText,
  files: ReadonlyMap<string, Uint8Array>,
  faults: Fault[],
): Map<string, Table> {
  const tables = new Map<string, Table>();
  for (const { path, landfall } of text.resources) {
    const bytes = files.get(path);
    if (landfall.role === 'geometry' || bytes === undefined || tables.has(path)) continue;
    const table = readTable(path, bytes, faults);
    if (table !== undefined) tables.set(path, table);
  }
  return tables;
}

/** Sources (undefined where their table cannot be read) and claims. */
export function readSourceTables(
  text: PackageText,
  tables: ReadonlyMap<string, Table>,
  faults: Fault[],
): { sources: Map<string, Source> | undefined; claims: Claim[] } {
  const [sourceTable] = resourcesOf(text, 'sources').map(({ path }) => tables.get(path));
  const sources = sourceTable === undefined ? undefined : readSources(sourceTable, faults);
  const languages = Object.keys(text.landfall.names);
  const [claimTable] = resourcesOf(text, 'claims').map(({ path }) => tables.get(path));
  return { sources, claims: claimTable === undefined ? [] : readClaims(claimTable, languages, sources, faults) };
}

/** Labels by dimension, and the dimensions whose table cannot be read. */
export function readLabelTables(
  text: PackageText,
  tables: ReadonlyMap<string, Table>,
  vocabulary: Vocabulary,
  faults: Fault[],
): { labels: Map<string, readonly Label[]>; broken: string[] } {
  const languages = Object.keys(text.landfall.names);
  const labels = new Map<string, readonly Label[]>();
  const broken: string[] = [];
  const known = vocabulary.dimensions.filter((name) => !vocabulary.aliases.has(name));
  const resources = resourcesOf(text, 'labels');
  for (const { path, landfall } of resources) {
    const { dimension } = landfall;
    if (!known.includes(dimension)) {
      const own = vocabulary.aliases.get(dimension);
      const expected = own === undefined ? suggest(faults, dimension, known) : `${own}, which it is a second name for`;
      faults.push({ where: path, found: `labels of an unknown dimension ${quote(dimension)}`, expected });
    }
    if (labels.has(dimension) || broken.includes(dimension)) {
      faults.push({ where: path, found: `a second table of labels for ${dimension}`, expected: 'one' });
      continue;
    }
    const table = tables.get(path);
    const closed = vocabulary.closed.get(dimension);
    const mayBeEmpty = isOptional(vocabulary, dimension);
    const read = table === undefined ? [] : readLabels(table, languages, closed, mayBeEmpty, faults);
    if (read.length === 0) broken.push(dimension);
    else labels.set(dimension, read);
  }
  for (const [dimension, ids] of vocabulary.closed) {
    if (!labels.has(dimension) && !broken.includes(dimension)) labels.set(dimension, closedLabels(ids, languages));
  }
  for (const { path, landfall } of resources) {
    const table = tables.get(path);
    if (table !== undefined) referenceFaults(table, landfall.dimension, labels, faults);
  }
  return { labels, broken };
}

interface Known {
  readonly vocabulary: Vocabulary;
  readonly labels: ReadonlyMap<string, readonly Label[]>;
  readonly sources: ReadonlyMap<string, Source> | undefined;
}

/** Figures by quantity, and the dimensions that they use with the first quantity that does. */
export function readFigureTables(
  text: PackageText,
  tables: ReadonlyMap<string, Table>,
  { vocabulary, labels, sources }: Known,
  given: Given,
  faults: Fault[],
): { figures: Map<string, readonly Figure[]>; used: Map<string, string> } {
  const quantities = new Map(vocabulary.quantities.map((quantity) => [quantity.name, quantity]));
  const sets = [...labels].map(([name, list]) => [name, new Set(list.map((label) => label.id))] as const);
  const ids = withAliases(new Map(sets), vocabulary);
  const around = { vocabulary, quantities, ids, sources };
  const read: Figure[] = [];
  for (const { path, landfall } of resourcesOf(text, 'figures')) {
    const table = tables.get(path);
    if (table === undefined) given.unreadable = true;
    else read.push(...readFigures(table, landfall.defaults ?? {}, around, given, faults));
  }
  const used = new Map<string, string>();
  for (const name of given.sound.keys()) {
    for (const dimension of quantities.get(name)?.dims ?? []) {
      if (!used.has(dimension)) used.set(dimension, `${name} runs over it`);
    }
  }
  return { figures: sorted(read, quantities), used };
}

function sorted(figures: readonly Figure[], quantities: ReadonlyMap<string, Quantity>): Map<string, readonly Figure[]> {
  const byQuantity = new Map<string, Figure[]>();
  for (const figure of figures) {
    const known = byQuantity.get(figure.quantity);
    if (known === undefined) byQuantity.set(figure.quantity, [figure]);
    else known.push(figure);
  }
  for (const [name, list] of byQuantity) {
    const dims = quantities.get(name)?.dims ?? [];
    list.sort((a, b) => {
      const first = dims.find((dimension) => a.labels[dimension] !== b.labels[dimension]);
      return first === undefined ? byYear(a.year, b.year) : byId(a.labels[first], b.labels[first]);
    });
  }
  return byQuantity;
}

/** Geometry by resource name. */
export function readGeometries(
  text: PackageText,
  files: ReadonlyMap<string, Uint8Array>,
  { labels, sources }: Known,
  faults: Fault[],
): Map<string, Geometry> {
  const geometries = new Map<string, Geometry>();
  for (const { name, path, landfall } of resourcesOf(text, 'geometry')) {
    const bytes = files.get(path);
    const { dimension, source } = landfall;
    const fault = sourceFault(source, sources, faults);
    if (fault !== undefined) faults.push({ where: 'datapackage.json', column: name, ...fault });
    const ids = labels.get(dimension)?.map((label) => label.id);
    const collection = bytes === undefined ? undefined : readGeometry(path, bytes, dimension, ids, faults);
    if (collection !== undefined) geometries.set(name, { dimension, source, collection });
  }
  return geometries;
}
