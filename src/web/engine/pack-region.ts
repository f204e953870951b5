import { converter } from '../../region/convert.ts';
import type { Figure, Region } from '../../region/region.ts';
import type { Packed } from './packed.ts';
import { tableOf } from './table.ts';

/** Packs a region that was read; the build does this, the page unpacks it. */
export function packRegion(region: Region): Packed {
  const { vocabulary: _, labels, sources, figures, profiles, geometry, ...plain } = region;
  const tables = (all: ReadonlyMap<string, readonly object[]>) =>
    [...all].map(([name, rows]) => [name, tableOf(rows)] as const);
  return {
    plain,
    labels: tables(labels),
    sources: tableOf([...sources.values()]),
    figures: tables(new Map([...figures].map(([name, rows]) => [name, rows.map(asWritten)]))),
    profiles: [...profiles].map(([name, { values, ...rest }]) => [name, { ...rest, values: [...values] }]),
    geometry: [...geometry].map(([name, one]) => [name, { ...one }]),
  };
}

const convert = converter();

/** A figure with the factor to its own unit in place of its value, where that gives the value to the last bit. */
function asWritten({ value, ...figure }: Figure): object {
  const times = figure.unit === 'date' ? undefined : convert(figure.written.unit, figure.unit);
  const made = typeof times === 'number' ? Number(figure.written.value) * times : Number.NaN;
  return made === value ? { ...figure, times } : { ...figure, value };
}
