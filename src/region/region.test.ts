import { describe, expect, it } from 'vitest';
import { Faults } from '../kernel/errors.ts';
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
import { cell, packed } from './testing/edit.ts';
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
