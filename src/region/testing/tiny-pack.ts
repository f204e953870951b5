import type { Vocabulary } from '../quantity.ts';

/** The content of a pack by path, as text; `packed` makes bytes of it. */
export type TextFiles = ReadonlyMap<string, string>;

const FILES: Readonly<Record<string, string>> = {
  'datapackage.json': `{
  "name": "tiny",
  "title": "Tiny, a town for tests",
  "licenses": [{ "name": "CC0-1.0" }],
  "landfall": {
    "format": 1,
    "names": { "en": "Tiny", "zh": "小城" },
    "currency": "CNY",
    "price_year": 2024,
    "start": "2025-01"
  },
  "resources": [
    { "name": "sources", "path": "sources.csv", "landfall": { "role": "sources" } },
    { "name": "claims", "path": "claims.csv", "landfall": { "role": "claims" } },
    { "name": "places", "path": "labels/places.csv", "landfall": { "role": "labels", "dimension": "place" } },
    { "name": "occupations", "path": "labels/occupations.csv", "landfall": { "role": "labels", "dimension": "occupation" } },
    { "name": "plants", "path": "labels/plants.csv", "landfall": { "role": "labels", "dimension": "plant" } },
    { "name": "people", "path": "figures/people.csv", "landfall": { "role": "figures", "subject": "people" } },
    { "name": "industry", "path": "figures/industry.csv", "landfall": { "role": "figures", "subject": "industry" } },
    {
      "name": "moves",
      "path": "figures/moves.csv",
      "landfall": {
        "role": "figures",
        "subject": "labour",
        "defaults": { "quantity": "moves", "unit": "person/year", "source": "own", "year": "2017", "basis": "proxy", "spread": 0.5 }
      }
    },
    { "name": "map", "path": "places.geojson", "landfall": { "role": "geometry", "dimension": "place", "source": "tracker" } }
  ]
}
`,
  'sources.csv': `id,title,publisher,address,read,grade,licence
bulletin,Bulletin of the town,Town of Tiny,https://example.org/bulletin,2025-03-14,A,public
tracker,"Steel tracker, March",Monitor,example.org/steel,2025-03,B,CC-BY-4.0
own,Our own calculation,Landfall,,2025,D,CC0-1.0
`,
  'claims.csv': `id,claim_en,claim_zh,verdict,evidence_en,evidence_zh,sources,grade
steel,The town makes steel,小城产钢,confirmed,The tracker lists it,见清单,bulletin; tracker,A
whales,The town hunts whales,小城捕鲸,no source found,,,,C
`,
  'labels/places.csv': `id,name_en,name_zh,code
south,South,南区,210504
north,North,北区,210502
`,
  'labels/occupations.csv': `id,name_en,name_zh
0110,Officers,军官
812,Furnace hands,炉前工
I24,Cooks,厨师
`,
  'labels/plants.csv': `id,name_en,name_zh,place,status
works,The works,钢厂,north,operating
foundry,The foundry,铸造厂,south,closed
`,
  'figures/people.csv': `quantity,place,sex,value,unit,year,basis,low,high,source,formula,note
population,south,,200,k_people,2020,observed,,,bulletin,,
population,north,,100000,person,2020,proxy,80000,120000,tracker,,of 2010
births,south,,2500,person/year,2021,observed,,,bulletin,,
births,south,,2400,person/year,2022,observed,,,bulletin,,
sex_share,,women,0.51,1,2020,observed,,,bulletin,,
sex_share,,men,49,percent,2020,derived,48,50,own,1 - women,
unemployment,,,5,percent,2022,assumption,3,9,own,,
`,
  'figures/industry.csv': `quantity,plant,occupation,value,unit,year,basis,low,high,source,formula
capacity,works,,1.2,Mt/year,2024,observed,,,tracker,
relined,works,,2024-12-18,date,2024,observed,,,tracker,
staffing,works,812,0.9,1,2024,assumption,0.8,1,own,
staffing,works,I24,0.1,1,2024,assumption,0,0.2,own,
crude_steel,,,1,Mt/year,2019-2023,observed,,,bulletin,
`,
  'figures/moves.csv': `occupation,target,value
812,I24,30
I24,812,10
`,
  'places.geojson': `{ "type": "FeatureCollection", "features": [
  { "type": "Feature", "properties": { "id": "north" }, "geometry": { "type": "Point", "coordinates": [123.77, 41.33] } },
  { "type": "Feature", "properties": { "id": "south" }, "geometry": { "type": "Polygon", "coordinates":
    [[[123.7, 41.1], [123.9, 41.1], [123.9, 41.3], [123.7, 41.1]]] } }
] }
`,
};

/** A small pack without a fault, that uses everything a pack may hold. */
export function tinyPack(): TextFiles {
  return new Map(Object.entries(FILES));
}

/** What the tiny pack may say. */
export const tinyVocabulary: Vocabulary = {
  quantities: [
    {
      name: 'population',
      dims: ['place'],
      unit: 'person',
      min: 0,
      max: 1e7,
      subject: 'people',
      required: 'all',
      doc: 'People who live in a district.',
    },
    {
      name: 'births',
      dims: ['place'],
      unit: 'person/year',
      min: 0,
      subject: 'people',
      required: 'optional',
      series: true,
      doc: 'Births.',
    },
    {
      name: 'sex_share',
      dims: ['sex'],
      unit: '1',
      min: 0,
      max: 1,
      subject: 'people',
      required: 'optional',
      sumsTo: { over: 'sex', value: 1 },
      doc: 'Share of people by sex.',
    },
    {
      name: 'unemployment',
      dims: [],
      unit: '1',
      min: 0,
      max: 1,
      subject: 'labour',
      required: 'all',
      doc: 'Share of the labour force without work.',
    },
    {
      name: 'moves',
      dims: ['occupation', 'target'],
      unit: 'person/year',
      min: 0,
      subject: 'labour',
      required: 'some',
      default: 0,
      doc: 'People who change their occupation.',
    },
    {
      name: 'capacity',
      dims: ['plant'],
      unit: 't/month',
      min: 0,
      subject: 'industry',
      required: 'some',
      default: 0,
      doc: 'Steel that a plant can make.',
    },
    {
      name: 'staffing',
      dims: ['plant', 'occupation'],
      unit: '1',
      min: 0,
      max: 1,
      subject: 'industry',
      required: 'some',
      default: 0,
      sumsTo: { over: 'occupation', value: 1 },
      doc: 'Share of a plant’s posts by occupation.',
    },
    {
      name: 'relined',
      dims: ['plant'],
      unit: 'date',
      subject: 'industry',
      required: 'optional',
      doc: 'When a furnace was relined.',
    },
    {
      name: 'crude_steel',
      dims: [],
      unit: 't/month',
      min: 0,
      subject: 'industry',
      required: 'optional',
      series: true,
      doc: 'Steel made.',
    },
    {
      name: 'site_area',
      dims: ['site'],
      unit: 'ha',
      min: 0,
      subject: 'sites',
      required: 'optional',
      doc: 'Area of a site.',
    },
  ],
  aliases: new Map([['target', 'occupation']]),
  closed: new Map([['sex', ['women', 'men']]]),
  dimensions: ['occupation', 'place', 'plant', 'sex', 'site', 'target'],
};
