import type { Fault } from '../kernel/errors.ts';
import { readJson } from './json.ts';
import type { Feature, Geometry, GeometryType } from './region.ts';
import { readText } from './text.ts';
import { quote, suggest } from './words.ts';

/** How deep the coordinates of each type are nested above a single position. */
const DEPTH: ReadonlyMap<string, number> = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);

/**
 * Reads a GeoJSON feature collection in WGS84 whose features carry ids of a dimension.
 * @param ids ids of the dimension; absent where they could not be read
 * @returns features with their ids and coordinates, and nothing else
 */
export function readGeometry(
  file: string,
  bytes: Uint8Array,
  dimension: string,
  ids: readonly string[] | undefined,
  faults: Fault[],
): Geometry['collection'] | undefined {
  const text = readText(file, bytes, faults);
  const read = text === undefined ? undefined : readJson(file, text, faults);
  if (read === undefined) return undefined;
  const list = field(read.value, 'features');
  if (field(read.value, 'type') !== 'FeatureCollection' || !Array.isArray(list)) {
    faults.push({ where: file, found: 'no feature collection', expected: 'GeoJSON of the type FeatureCollection' });
    return undefined;
  }
  const crs = field(field(field(read.value, 'crs'), 'properties'), 'name');
  if (crs !== undefined && !/CRS84|4326/.test(String(crs))) {
    faults.push({
      where: file,
      found: `coordinates in ${quote(String(crs))}`,
      expected: 'WGS84',
      mend: 'convert them',
    });
  }
  const features = list.flatMap((feature: unknown, i): Feature[] => {
    const before = faults.length;
    const id = String(field(field(feature, 'properties'), 'id') ?? '');
    const where = `${file}: feature ${i + 1}${id === '' ? '' : ` (${id.slice(0, 60)})`}`;
    if (id === '') faults.push({ where, found: 'no properties.id', expected: `an id of ${dimension}` });
    else if (ids?.includes(id) === false) {
      faults.push({ where, found: `an unknown ${dimension} ${quote(id)}`, expected: suggest(faults, id, ids) });
    }
    const geometry = field(feature, 'geometry');
    const type = String(field(geometry, 'type') ?? 'none');
    const coordinates = field(geometry, 'coordinates');
    const depth = DEPTH.get(type);
    if (depth === undefined) {
      faults.push({ where, found: `the geometry ${quote(type)}`, expected: `one of ${[...DEPTH.keys()].join(', ')}` });
      return [];
    }
    const fault = coordinateFault(coordinates, depth, type);
    if (fault !== undefined) faults.push({ where, ...fault });
    if (faults.length > before) return [];
    // The table and the walk through the coordinates have just shown both.
    const checked = { type: type as GeometryType, coordinates: coordinates as readonly unknown[] };
    return [{ type: 'Feature', properties: { id }, geometry: checked }];
  });
  return { type: 'FeatureCollection', features };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

type Wrong = Pick<Fault, 'found' | 'expected' | 'mend'>;

function coordinateFault(value: unknown, depth: number, type: string): Wrong | undefined {
  if (!Array.isArray(value))
    return { found: 'coordinates that are not lists', expected: `the coordinates of a ${type}` };
  if (depth === 0) return positionFault(value);
  if (value.length === 0) return { found: 'an empty list of coordinates', expected: `the coordinates of a ${type}` };
  for (const part of value) {
    const fault = coordinateFault(part, depth - 1, type);
    if (fault !== undefined) return fault;
  }
  return depth === 1 && type.endsWith('Polygon') ? ringFault(value) : undefined;
}

function positionFault(position: readonly unknown[]): Wrong | undefined {
  const [longitude, latitude] = position;
  if (position.some((number) => typeof number !== 'number' || !Number.isFinite(number)) || position.length < 2) {
    return {
      found: `the position ${JSON.stringify(position).slice(0, 60)}`,
      expected: '[longitude, latitude] in degrees',
    };
  }
  if (Math.abs(Number(longitude)) <= 180 && Math.abs(Number(latitude)) <= 90) return undefined;
  const swapped = Math.abs(Number(latitude)) <= 180 && Math.abs(Number(longitude)) <= 90;
  return {
    found: `longitude ${longitude}, latitude ${latitude}`,
    expected: 'degrees of WGS84',
    mend: swapped ? 'the two are swapped: longitude comes first' : 'convert the coordinates to degrees',
  };
}

function ringFault(ring: readonly (readonly unknown[])[]): Wrong | undefined {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  const closed = first[0] === last[0] && first[1] === last[1];
  if (closed && ring.length >= 4) return undefined;
  const found = closed ? `a ring of ${ring.length} positions` : 'a ring that is not closed';
  return { found, expected: 'four positions or more, the last like the first' };
}
