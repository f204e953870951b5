import { expect, it } from 'vitest';
import { formatFault } from '../../src/kernel/errors.ts';
import { checkRegion } from '../../src/region/region.ts';
import { type Edit, packed } from '../../src/region/testing/edit.ts';
import { tinyPack, tinyVocabulary } from '../../src/region/testing/tiny-pack.ts';

/** What is wrong, the change to the tiny pack that makes it so, and every fault that the check must then give. */
export type BadPack = readonly [name: string, edit: Edit, ...faults: string[]];

export function refuses(bad: readonly BadPack[]): void {
  for (const [name, edit, ...faults] of bad) {
    it(`refuses ${name}`, () => refusesBytes(packed(edit(tinyPack())), faults));
  }
}

export function refusesBytes(files: ReadonlyMap<string, Uint8Array>, faults: readonly string[]): void {
  const checked = checkRegion(files, tinyVocabulary);
  expect(checked.faults.map(formatFault)).toEqual(faults);
  expect(checked.region).toBeUndefined();
}

/** Paths of the tiny pack that the edits change. */
export const PACKAGE = 'datapackage.json';
export const SOURCES = 'sources.csv';
export const CLAIMS = 'claims.csv';
export const PLACES = 'labels/places.csv';
export const OCCUPATIONS = 'labels/occupations.csv';
export const PLANTS = 'labels/plants.csv';
export const PEOPLE = 'figures/people.csv';
export const INDUSTRY = 'figures/industry.csv';
export const MOVES = 'figures/moves.csv';
export const MAP = 'places.geojson';
