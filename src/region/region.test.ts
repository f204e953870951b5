import { describe, expect, it } from 'vitest';
import { Faults, formatFault } from '../kernel/errors.ts';
import {
  checkRegion,
  figure,
  figureArray,
  labelsOf,
  lowHigh,
  readRegion,
  referenceIndex,
  withValues,
} from './region.ts';
import { both, cell, type Edit, packed, remove, replace, write } from './testing/edit.ts';
import { tinyPack, tinyVocabulary } from './testing/tiny-pack.ts';

describe('a pack without a fault', () => {
  const region = readRegion(packed(tinyPack()), tinyVocabulary);

  it('says what it is', () => {
    const { id, title, names, currency, priceYear, start } = region;
    expect({ id, title, names, currency, priceYear, start }).toEqual({
      id: 'tiny',
      title: 'Tiny, a town for tests',
      names: { en: 'Tiny', zh: '小城' },
      currency: 'CNY',
      priceYear: 2024,
      start: '2025-01',
    });
    expect(region.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('orders labels by id to calculate and remembers the order to show', () => {
    const shown = (dimension: string) => labelsOf(region, dimension).map(({ id, shown }) => [id, shown]);
    expect(shown('place')).toEqual([
      ['north', 1],
      ['south', 0],
    ]);
    expect(shown('occupation')).toEqual([
      ['0110', 0],
      ['812', 1],
      ['I24', 2],
    ]);
    expect(shown('target')).toEqual(shown('occupation'));
    expect(labelsOf(region, 'sex').map(({ id }) => id)).toEqual(['women', 'men']);
    expect(labelsOf(region, 'site')).toEqual([]);
    expect(labelsOf(region, 'place')[0]).toEqual({
      id: 'north',
      names: { en: 'North', zh: '北区' },
      text: { code: '210502' },
      shown: 1,
    });
  });

  it('gives a figure in the unit of its quantity, with its provenance and as it was written', () => {
    expect(figure(region, 'population', { place: 'south' })).toEqual({
      quantity: 'population',
      labels: { place: 'south' },
      value: 200_000,
      unit: 'person',
      year: '2020',
      basis: 'observed',
      source: 'bulletin',
      written: { value: '200', unit: 'k_people' },
      file: 'figures/people.csv',
      line: 2,
    });
    expect(figure(region, 'sex_share', { sex: 'men' })).toMatchObject({
      value: 0.49,
      low: 0.48,
      high: 0.5,
      formula: '1 - women',
    });
    expect(figure(region, 'population', { place: 'north' })?.note).toBe('of 2010');
    expect(figure(region, 'crude_steel', {})?.value).toBeCloseTo(1e6 / 12, 6);
  });

  it('takes from the table what a row does not say', () => {
    expect(figure(region, 'moves', { occupation: '812', target: 'I24' })).toMatchObject({
      value: 30,
      low: 15,
      high: 45,
      year: '2017',
      basis: 'proxy',
      source: 'own',
    });
  });

  it('reads a date as months since year 0', () => {
    expect(figure(region, 'relined', { plant: 'works' })?.value).toBe(2024 * 12 + 11);
  });

  it('makes arrays, row-major, with the default where a row is missing', () => {
    const moves = figureArray(region, 'moves', ['occupation', 'target']);
    expect([...moves.values]).toEqual([0, 0, 0, 0, 0, 30, 0, 10, 0]);
    expect(moves.figures.map((one) => one?.line)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      2,
      undefined,
      3,
      undefined,
    ]);
    expect([...figureArray(region, 'moves', ['target', 'occupation']).values]).toEqual([0, 0, 0, 0, 0, 10, 0, 30, 0]);
    expect([...figureArray(region, 'population', ['place']).values]).toEqual([100_000, 200_000]);
    expect([...figureArray(region, 'unemployment', []).values]).toEqual([0.05]);
    expect([...figureArray(region, 'births', ['place']).values]).toEqual([0, 2400]); // the latest year of a series
    expect(() => figureArray(region, 'moves', ['occupation'])).toThrow(
      'moves has the dimensions [occupation, target], not [occupation]',
    );
    expect(() => figureArray(region, 'nothing', [])).toThrow('no quantity nothing');
  });

  it('finds the labels that other labels name, from 1', () => {
    expect([...referenceIndex(region, 'plant', 'place')]).toEqual([2, 1]); // foundry in south, works in north
    expect([...referenceIndex(region, 'place', 'plant')]).toEqual([0, 0]);
  });

  it('gives the range of a figure', () => {
    const range = (quantity: string, labels: Record<string, string>) => {
      const one = figure(region, quantity, labels);
      return one === undefined ? undefined : lowHigh(one);
    };
    expect(range('population', { place: 'north' })).toEqual({ low: 80_000, high: 120_000 });
    expect(range('population', { place: 'south' })).toEqual({ low: 200_000, high: 200_000 });
  });

  it('reads claims and geometry', () => {
    expect(region.claims.map(({ id, verdict, sources }) => [id, verdict, sources])).toEqual([
      ['steel', 'confirmed', ['bulletin', 'tracker']],
      ['whales', 'no source found', []],
    ]);
    expect(region.geometry.get('map')).toMatchObject({ dimension: 'place', source: 'tracker' });
    expect(
      region.geometry.get('map')?.collection.features.map(({ properties, geometry }) => [properties.id, geometry.type]),
    ).toEqual([
      ['north', 'Point'],
      ['south', 'Polygon'],
    ]);
  });

  it('counts what is known', () => {
    const { faults, completeness } = checkRegion(packed(tinyPack()), tinyVocabulary);
    expect(faults).toEqual([]);
    const none = { observed: 0, derived: 0, proxy: 0, assumption: 0, missing: 0, gaps: [] };
    expect(completeness).toEqual([
      { ...none, subject: 'people', observed: 4, derived: 1, proxy: 1 },
      { ...none, subject: 'labour', proxy: 2, assumption: 1 },
      { ...none, subject: 'industry', observed: 3, assumption: 2 },
      { ...none, subject: 'sites', missing: 1, gaps: ['site_area'] },
    ]);
  });

  it('can be read with other values in place of some', () => {
    const other = withValues(region, [{ quantity: 'unemployment', labels: {}, value: 0.2, why: 'what if' }]);
    expect(figure(other, 'unemployment', {})).toMatchObject({ value: 0.2, basis: 'assumption', note: 'what if' });
    expect(figure(region, 'unemployment', {})?.value).toBe(0.05);
    expect(() => withValues(region, [{ quantity: 'births', labels: { place: 'north' }, value: 1, why: '' }])).toThrow(
      Faults,
    );
  });

  it('is another one when a number changes', () => {
    const other = readRegion(packed(cell('figures/people.csv', 2, 'value', '201')(tinyPack())), tinyVocabulary);
    expect(other.hash).not.toBe(region.hash);
  });
});

describe('what a pack may leave out', () => {
  const read = (...edits: readonly Edit[]) => readRegion(packed(both(...edits)(tinyPack())), tinyVocabulary);
  const PACKAGE = 'datapackage.json';

  it('claims and geometry', () => {
    const claims = '    { "name": "claims", "path": "claims.csv", "landfall": { "role": "claims" } },\n';
    const map =
      ',\n    { "name": "map", "path": "places.geojson", "landfall": { "role": "geometry", "dimension": "place", "source": "tracker" } }';
    const region = read(
      remove('claims.csv'),
      remove('places.geojson'),
      replace(PACKAGE, claims, ''),
      replace(PACKAGE, map, ''),
    );
    expect([region.claims, region.geometry.size]).toEqual([[], 0]);
  });

  it('every language but English', () => {
    const region = read(
      replace(PACKAGE, ', "zh": "小城"', ''),
      write('labels/places.csv', 'id,name_en\nsouth,South\nnorth,North\n'),
      write('labels/occupations.csv', 'id,name_en\n0110,Officers\n812,Furnace hands\nI24,Cooks\n'),
      write('labels/plants.csv', 'id,name_en\nworks,The works\n'),
      write(
        'claims.csv',
        'id,claim_en,verdict,evidence_en,sources,grade\nsteel,It makes steel,confirmed,Listed,tracker,A\n',
      ),
    );
    expect(region.names).toEqual({ en: 'Tiny' });
    expect(labelsOf(region, 'plant')[0].names).toEqual({ en: 'The works' });
    expect(region.claims[0].text).toEqual({ en: 'It makes steel' });
  });

  it('labels that the model fixes; a table only names them', () => {
    const names = (region: ReturnType<typeof read>) =>
      labelsOf(region, 'sex').map(({ id, names: { zh }, shown }) => [id, zh, shown]);
    expect(names(read())).toEqual([
      ['women', 'women', 0],
      ['men', 'men', 1],
    ]);
    const table = '{ "name": "sex", "path": "sex.csv", "landfall": { "role": "labels", "dimension": "sex" } },';
    const named = read(
      write('sex.csv', 'id,name_en,name_zh\nmen,Men,男\nwomen,Women,女\n'),
      replace(PACKAGE, '"resources": [', `"resources": [ ${table}`),
    );
    expect(names(named)).toEqual([
      ['women', '女', 1],
      ['men', '男', 0],
    ]);
  });

  it('low and high, where the table has a spread: within the bounds of the quantity', () => {
    const table = 'quantity,plant,occupation,value,unit,year,source,low,high';
    const rows = 'staffing,works,812,90,percent,2024,own,,\nstaffing,works,I24,0.1,1,2024,own,0.05,0.3\n';
    const region = read(
      write('figures/industry.csv', `${table}\n${rows}capacity,works,,1,t/month,2024,own,,\n`),
      replace(
        PACKAGE,
        '"subject": "industry"',
        '"subject": "industry", "defaults": { "basis": "proxy", "spread": 0.5 }',
      ),
    );
    expect(figure(region, 'staffing', { occupation: '812' })).toMatchObject({ value: 0.9, low: 0.45, high: 1 });
    expect(figure(region, 'staffing', { occupation: 'I24' })).toMatchObject({ value: 0.1, low: 0.05, high: 0.3 });
  });
});

describe('a pack with a fault', () => {
  it('throws all faults at once', () => {
    const bad = both(
      cell('figures/people.csv', 2, 'year', ''),
      cell('figures/industry.csv', 2, 'source', 'nobody'),
    )(tinyPack());
    expect(() => readRegion(packed(bad), tinyVocabulary)).toThrow(/^region pack: 2 faults\n.*no year.*\n.*"nobody"/);
  });

  it('does without labels of an optional dimension, and says so of an empty table', () => {
    const beauty = { name: 'beauty', dims: ['site'], unit: '1', subject: 'sites', doc: 'Beauty.' };
    const vocabulary = {
      ...tinyVocabulary,
      quantities: [...tinyVocabulary.quantities, { ...beauty, required: 'all' as const }],
      dimensions: [...tinyVocabulary.dimensions, 'site'],
    };
    const found = (files = tinyPack(), optional = true) =>
      checkRegion(packed(files), { ...vocabulary, ...(optional ? { optional: new Set(['site']) } : {}) }).faults.map(
        formatFault,
      );
    expect(found(tinyPack(), false)).toEqual([expect.stringMatching(/no table of labels for site/)]);
    expect(found()).toEqual([]);
    const region = readRegion(packed(tinyPack()), { ...vocabulary, optional: new Set(['site']) });
    expect(figureArray(region, 'beauty', ['site']).values).toEqual(new Float64Array());
    const table = '{ "name": "sites", "path": "sites.csv", "landfall": { "role": "labels", "dimension": "site" } },';
    const listed = replace('datapackage.json', '"resources": [', `"resources": [ ${table}`);
    const columns = 'id,name_en,name_zh\n';
    expect(found(both(listed, write('sites.csv', columns))(tinyPack()))).toEqual([
      expect.stringMatching(/^sites.csv: a table without rows; expected 1 to \d+ labels; leave the table out/),
    ]);
    // once there are some, every one of them needs its figures
    expect(found(both(listed, write('sites.csv', `${columns}mill,Mill,磨坊\n`))(tinyPack()))).toEqual([
      expect.stringMatching(/^quantity beauty: no figure for mill; expected Beauty/),
    ]);
  });

  it('needs labels that the vocabulary asks for', () => {
    const { faults } = checkRegion(packed(tinyPack()), { ...tinyVocabulary, needed: ['site', 'target'] });
    expect(faults.map(({ found }) => found)).toEqual(['no table of labels for site']);
  });
});
