import type { Figure, Region } from '../../region/region.ts';
import { type Row, rowsOf, type Table } from './table.ts';

/** A region as it was read, in few letters: what the page brings along in place of the pack’s own files. */
export interface Packed {
  /** What is no long table. */
  readonly plain: Pick<Region, 'id' | 'title' | 'names' | 'currency' | 'priceYear' | 'start' | 'hash' | 'claims'>;
  readonly labels: readonly (readonly [string, Table])[];
  readonly sources: Table;
  readonly figures: readonly (readonly [string, Table])[];
  readonly profiles: readonly (readonly [string, Row])[];
  readonly geometry: readonly (readonly [string, Row])[];
}

/** All of a region but the words of the model, which the page has already. */
export type Bare = Omit<Region, 'vocabulary'>;

/** Written by `packRegion`, so that its rows are what the types of a region say. */
export function unpackRegion({ plain, labels, sources, figures, profiles, geometry }: Packed): Bare {
  const maps = (all: readonly (readonly [string, Table])[]) =>
    new Map(all.map(([name, table]) => [name, rowsOf(table)]));
  const known = rowsOf(sources);
  return {
    ...plain,
    labels: maps(labels),
    sources: new Map(known.map((source) => [source.id, source])),
    figures: new Map(figures.map(([name, table]) => [name, rowsOf(table).map(inOwnUnit)])),
    profiles: new Map(
      profiles.map(([name, one]) => [name, { ...one, values: Float64Array.from(one.values as number[]) }]),
    ),
    geometry: new Map(geometry),
  } as unknown as Bare; // what the types of rows were before they were packed
}

function inOwnUnit(row: Record<string, unknown>): Record<string, unknown> {
  if (row.times === undefined) return row;
  const { times, ...figure } = row;
  const { written } = row as { written: Figure['written'] }; // as `asWritten` left it
  return { ...figure, value: Number(written.value) * Number(times) };
}
