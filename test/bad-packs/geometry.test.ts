import { describe } from 'vitest';
import { replace, write } from '../../src/region/testing/edit.ts';
import { type BadPack, MAP, PACKAGE, refuses } from './refuses.ts';

const bad: readonly BadPack[] = [
  [
    'GeoJSON that is not JSON',
    replace(MAP, '"FeatureCollection",', '"FeatureCollection"'),
    'places.geojson:1: text that is not JSON; expected JSON; look for a missing comma, quote or bracket',
  ],
  [
    'something else than a collection',
    write(MAP, '{ "type": "Feature" }'),
    'places.geojson: no feature collection; expected GeoJSON of the type FeatureCollection',
  ],
  [
    'a feature of an unknown id',
    replace(MAP, '"north"', '"nrth"'),
    'places.geojson: feature 1 (nrth): an unknown place "nrth"; expected perhaps north',
  ],
  [
    'a feature without an id',
    replace(MAP, '"id": "north"', '"name": "north"'),
    'places.geojson: feature 1: no properties.id; expected an id of place',
  ],
  [
    'latitude before longitude',
    replace(MAP, '[123.77, 41.33]', '[41.33, 123.77]'),
    'places.geojson: feature 1 (north): longitude 41.33, latitude 123.77; expected degrees of WGS84; the two are swapped: longitude comes first',
  ],
  [
    'coordinates in metres',
    replace(MAP, '[123.77, 41.33]', '[552344, 4567890]'),
    'places.geojson: feature 1 (north): longitude 552344, latitude 4567890; expected degrees of WGS84; convert the coordinates to degrees',
  ],
  [
    'a position with null',
    replace(MAP, '[123.77, 41.33]', '[null, 41.33]'),
    'places.geojson: feature 1 (north): the position [null,41.33]; expected [longitude, latitude] in degrees',
  ],
  [
    'a position of one number',
    replace(MAP, '[123.77, 41.33]', '[1]'),
    'places.geojson: feature 1 (north): the position [1]; expected [longitude, latitude] in degrees',
  ],
  [
    'an infinite position',
    replace(MAP, '[123.77, 41.33]', '[1e999, 2]'),
    'places.geojson: feature 1 (north): the position [null,2]; expected [longitude, latitude] in degrees',
  ],
  [
    'text for coordinates',
    replace(MAP, '[123.77, 41.33]', '"here"'),
    'places.geojson: feature 1 (north): coordinates that are not lists; expected the coordinates of a Point',
  ],
  [
    'a ring that is not closed',
    replace(MAP, '[123.9, 41.3], [123.7, 41.1]]]', '[123.9, 41.3]]]'),
    'places.geojson: feature 2 (south): a ring that is not closed; expected four positions or more, the last like the first',
  ],
  [
    'a ring of three positions',
    replace(MAP, ', [123.9, 41.3], [123.7, 41.1]]]', ', [123.7, 41.1]]]'),
    'places.geojson: feature 2 (south): a ring of 3 positions; expected four positions or more, the last like the first',
  ],
  [
    'an unknown type of geometry',
    replace(MAP, '"Point"', '"Circle"'),
    'places.geojson: feature 1 (north): the geometry "Circle"; expected one of Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon',
  ],
  [
    'another system of coordinates',
    replace(MAP, '"features"', '"crs": { "type": "name", "properties": { "name": "EPSG:2414" } }, "features"'),
    'places.geojson: coordinates in "EPSG:2414"; expected WGS84; convert them',
  ],
  [
    'geometry of an unknown source',
    replace(PACKAGE, '"source": "tracker" }', '"source": "traker" }'),
    'datapackage.json:map: an unknown source "traker"; expected perhaps tracker; add it to the table of sources',
  ],
  [
    'geometry of a dimension without labels',
    replace(PACKAGE, '"dimension": "place", "source"', '"dimension": "site", "source"'),
    'datapackage.json: no table of labels for site; expected a resource with the role labels and the dimension site: the geometry map draws it',
  ],
];

describe('geometry', () => refuses(bad));
