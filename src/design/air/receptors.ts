import { cos } from '../../kernel/math/index.ts';
import { type Feature, labelsOf, type Region } from '../../region/region.ts';

/** A place on the map in metres from a common origin: east, north. */
export interface Spot {
  readonly east: number;
  readonly north: number;
}

/** Where the people of a place live: spots around its seat, and spots all over it. */
export interface Receptors {
  readonly town: readonly Spot[];
  readonly country: readonly Spot[];
}

const EARTH = 6371000;
const RADIANS = Math.PI / 180;
/** Spots around a seat lie on two rings, m. */
const RINGS = [1200, 2600];
/** Distance between spots in the country, m. */
const GRID = 8000;

type Position = readonly [longitude: number, latitude: number];

/** Puts a position on a plane around the middle of the pack’s places: good to a thousandth over a prefecture. */
export function planeOf(region: Region): (position: Position) => Spot {
  const all = outlines(region).flatMap(({ rings }) => rings.flat());
  const points = all.length > 0 ? all : featuresOf(region, 'stack').flatMap(pointOf);
  const middle = (at: 0 | 1) => {
    const values = points.map((point) => point[at]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  const [longitude, latitude] = [middle(0), middle(1)];
  const narrow = cos(latitude * RADIANS);
  return ([lon, lat]) => ({
    east: EARTH * narrow * (lon - longitude) * RADIANS,
    north: EARTH * (lat - latitude) * RADIANS,
  });
}

/** Receptors of every place, in the order of its labels. A place without outline or seat has none. */
export function receptorsOf(region: Region): Receptors[] {
  const plane = planeOf(region);
  const shapes = outlines(region);
  const seats = new Map(
    featuresOf(region, 'place').flatMap((feature) =>
      pointOf(feature).map((point): [string, Spot] => [feature.properties.id, plane(point)]),
    ),
  );
  return labelsOf(region, 'place').map(({ id }) => {
    const rings = shapes
      .filter((shape) => shape.id === id)
      .flatMap((shape) => shape.rings.map((ring) => ring.map(plane)));
    const country = gridIn(rings);
    const seat = seats.get(id) ?? centre(country);
    return { town: seat === undefined ? [] : around(seat), country };
  });
}

/** Where each stack stands; undefined where the pack has no point for it. */
export function stackSpots(region: Region): (Spot | undefined)[] {
  const plane = planeOf(region);
  const points = new Map(
    featuresOf(region, 'stack').flatMap((feature) =>
      pointOf(feature).map((point): [string, Spot] => [feature.properties.id, plane(point)]),
    ),
  );
  return labelsOf(region, 'stack').map(({ id }) => points.get(id));
}

function around(seat: Spot): Spot[] {
  const eight = [0, 45, 90, 135, 180, 225, 270, 315];
  return [
    seat,
    ...RINGS.flatMap((radius) =>
      eight.map((angle) => ({
        east: seat.east + radius * cos((angle - 90) * RADIANS),
        north: seat.north + radius * cos(angle * RADIANS),
      })),
    ),
  ];
}

function centre(spots: readonly Spot[]): Spot | undefined {
  if (spots.length === 0) return undefined;
  const mean = (of: (spot: Spot) => number) => spots.reduce((sum, spot) => sum + of(spot), 0) / spots.length;
  return { east: mean(({ east }) => east), north: mean(({ north }) => north) };
}

/** Spots of a grid that lie within the rings: a spot is inside where a line from it crosses them an odd number of times. */
function gridIn(rings: readonly (readonly Spot[])[]): Spot[] {
  const all = rings.flat();
  if (all.length === 0) return [];
  const range = (of: (spot: Spot) => number) => {
    const values = all.map(of);
    return { low: Math.ceil(Math.min(...values) / GRID), high: Math.floor(Math.max(...values) / GRID) };
  };
  const [across, up] = [range(({ east }) => east), range(({ north }) => north)];
  const spots: Spot[] = [];
  for (let i = across.low; i <= across.high; i += 1) {
    for (let j = up.low; j <= up.high; j += 1) {
      const spot = { east: i * GRID, north: j * GRID };
      if (inside(spot, rings)) spots.push(spot);
    }
  }
  return spots;
}

function inside({ east, north }: Spot, rings: readonly (readonly Spot[])[]): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [a, b] = [ring[i - 1], ring[i]];
      if (a.north > north === b.north > north) continue;
      if (east < a.east + ((north - a.north) / (b.north - a.north)) * (b.east - a.east)) odd = !odd;
    }
  }
  return odd;
}

function featuresOf(region: Region, dimension: string): Feature[] {
  return [...region.geometry.values()]
    .filter((geometry) => geometry.dimension === dimension)
    .flatMap(({ collection }) => [...collection.features]);
}

// The pack’s reader has checked that coordinates are nested as their type says.
function pointOf({ geometry }: Feature): Position[] {
  return geometry.type === 'Point' ? [geometry.coordinates as unknown as Position] : [];
}

function outlines(region: Region): { id: string; rings: Position[][] }[] {
  return featuresOf(region, 'place').flatMap(({ geometry, properties }) => {
    if (geometry.type === 'Polygon') return [{ id: properties.id, rings: geometry.coordinates as Position[][] }];
    if (geometry.type !== 'MultiPolygon') return [];
    return [{ id: properties.id, rings: (geometry.coordinates as Position[][][]).flat() }];
  });
}
