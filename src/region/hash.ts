import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { byText } from './order.ts';
import type { Region } from './region.ts';

/**
 * SHA-256 of what a pack says. Rows, columns and files in any order, a value in a row or as the table's default, line
 * ends and byte order marks make no difference.
 */
export function contentHash(region: Omit<Region, 'hash' | 'vocabulary'>): string {
  const said = {
    id: region.id,
    title: region.title,
    names: region.names,
    currency: region.currency,
    priceYear: region.priceYear,
    start: region.start,
    labels: [...region.labels].map(([dimension, labels]) => ({ dimension, labels: set(labels, ['shown']) })),
    sources: set([...region.sources.values()]),
    claims: set(region.claims),
    figures: set([...region.figures.values()].flat(), ['file', 'line']),
    // Left out where there are none, so that packs without them keep the hash that they always had.
    ...(region.profiles.size === 0
      ? {}
      : {
          profiles: set(
            [...region.profiles.values()].map(({ values, ...rest }) => ({ ...rest, values: [...values] })),
            ['file'],
          ),
        }),
    geometry: set(
      [...region.geometry.values()].map(({ collection, ...rest }) => ({ ...rest, features: set(collection.features) })),
    ),
  };
  return bytesToHex(sha256(utf8ToBytes(canonical({ ...said, labels: set(said.labels) }))));
}

/** A list whose order says nothing, without the fields that say where a thing stood. */
function set(list: readonly object[], without: readonly string[] = []): string[] {
  return list.map((one) => sorted(one, without)).sort(byText);
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  return sorted(value, []);
}

function sorted(object: object, without: readonly string[]): string {
  const values = object as Readonly<Record<string, unknown>>; // its own keys are asked for
  const fields: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const inner = values[key];
    if (inner !== undefined && !without.includes(key)) fields.push(`${JSON.stringify(key)}:${canonical(inner)}`);
  }
  return `{${fields.join(',')}}`;
}
