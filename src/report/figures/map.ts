import * as Plot from '@observablehq/plot';
import { labelsOf } from '../../region/lookup.ts';
import type { Feature, Region } from '../../region/region.ts';
import { type Language, localized } from '../format.ts';
import { draw } from './draw.ts';
import { shade } from './shades.ts';

export { SHADES, shade } from './shades.ts';

/** The class of the group that holds an outline for each place, in the order of the region’s geometry. */
export const OUTLINES = 'outlines';

type Domain = NonNullable<Plot.ProjectionOptions['domain']>;

export interface PlaceValue {
  readonly id: string;
  readonly name: string;
  readonly value: number;
}

/** Outlines and points of a dimension, with the names of their labels. */
export function featuresOf(
  region: Region,
  dimension: string,
  language: Language,
): { feature: Feature; name: string }[] {
  const names = new Map(
    (region.labels.get(dimension) === undefined ? [] : labelsOf(region, dimension)).map((label) => [
      label.id,
      localized(label.names, language),
    ]),
  );
  return [...region.geometry.values()]
    .filter((geometry) => geometry.dimension === dimension)
    .flatMap(({ collection }) =>
      collection.features.map((feature) => ({
        feature,
        name: names.get(feature.properties.id) ?? feature.properties.id,
      })),
    );
}

/** Outlines of places, in the order in which they are drawn. */
export function outlinesOf(region: Region, language: Language): { feature: Feature; name: string }[] {
  return featuresOf(region, 'place', language).filter(({ feature }) => feature.geometry.type.endsWith('Polygon'));
}

/** What an outline says of its place. */
export function titleOf(place: PlaceValue | undefined, id: string, people: (value: number) => string): string {
  return place === undefined ? id : `${place.name}: ${people(place.value)}`;
}

/** The map as a picture: for browsers without WebGL, for paper. */
export function mapPicture(
  region: Region,
  places: readonly PlaceValue[],
  language: Language,
  people: (value: number) => string,
  width = 560,
  tallest = 400,
): string {
  const values = new Map(places.map((place) => [place.id, place]));
  const most = Math.max(...places.map((place) => place.value));
  const outlines = outlinesOf(region, language);
  const points = (dimension: string) =>
    featuresOf(region, dimension, language).flatMap(({ feature, name }) =>
      feature.geometry.type === 'Point' ? [{ name, at: feature.geometry.coordinates as [number, number] }] : [],
    );
  // the pack’s reader has checked that these are GeoJSON features
  const collection = {
    type: 'FeatureCollection',
    features: outlines.map(({ feature }) => feature),
  } as unknown as Domain;
  return draw({
    width,
    height: Math.round(Math.min(tallest, Math.max(160, width * tallness(outlines.map(({ feature }) => feature)) + 24))),
    margin: 4,
    projection: { type: 'mercator', domain: collection, inset: 8 },
    marks: [
      Plot.geo(
        outlines.map(({ feature }) => feature),
        {
          className: OUTLINES,
          fill: (feature: Feature) => shade(values.get(feature.properties.id)?.value ?? 0, most),
          stroke: '#777',
          title: (feature: Feature) => titleOf(values.get(feature.properties.id), feature.properties.id, people),
        },
      ),
      Plot.dot(points('plant'), {
        x: (d) => d.at[0],
        y: (d) => d.at[1],
        symbol: 'square',
        r: 6,
        fill: '#1a1a1a',
        stroke: '#fff',
        title: 'name',
      }),
      Plot.dot(points('mine'), {
        x: (d) => d.at[0],
        y: (d) => d.at[1],
        symbol: 'triangle',
        r: 5,
        fill: '#0072b2',
        stroke: '#fff',
        title: 'name',
      }),
      Plot.dot(points('site'), {
        x: (d) => d.at[0],
        y: (d) => d.at[1],
        r: 4,
        stroke: '#1a1a1a',
        fill: 'none',
        title: 'name',
      }),
      Plot.text(
        outlines.map(({ feature }) => feature),
        Plot.centroid({
          text: (feature: Feature) => values.get(feature.properties.id)?.name ?? feature.properties.id,
          stroke: '#fff',
          strokeWidth: 4,
          fill: '#1a1a1a',
          fontWeight: 'bold',
        }),
      ),
    ],
  });
}

/** Height over width of what is drawn, at its middle latitude. */
function tallness(features: readonly Feature[]): number {
  const points = features.flatMap(({ geometry }) => pairs(geometry.coordinates));
  if (points.length === 0) return 0.75;
  const ends = (at: 0 | 1) => {
    const values = points.map((point) => point[at]);
    return values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [values[0], values[0]]);
  };
  const [west, east] = ends(0);
  const [south, north] = ends(1);
  const wide = (east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180);
  return wide > 0 ? (north - south) / wide : 0.75;
}

/** Longitudes and latitudes in nested coordinates. */
function pairs(coordinates: unknown): [number, number][] {
  if (!Array.isArray(coordinates)) return [];
  const [x, y] = coordinates as unknown[];
  if (typeof x === 'number' && typeof y === 'number') return [[x, y]];
  return coordinates.flatMap(pairs);
}
