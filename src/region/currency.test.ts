import { expect, it } from 'vitest';
import { figure, readRegion } from './region.ts';
import { append, both, packed, replace } from './testing/edit.ts';
import { tinyPack, tinyVocabulary } from './testing/tiny-pack.ts';

const pay = {
  ...tinyVocabulary.quantities[0],
  name: 'pay',
  unit: 'CNY/(person*month)',
  required: 'optional' as const,
};
const vocabulary = { ...tinyVocabulary, quantities: [...tinyVocabulary.quantities, pay] };
const row = (unit: string) => append('figures/people.csv', `pay,south,,24000,${unit},2020,observed,,,bulletin,,`);

it('reads money in the pack’s own currency', () => {
  const british = both(replace('datapackage.json', '"CNY"', '"GBP"'), row('GBP/(person*year)'));
  const region = readRegion(packed(british(tinyPack())), vocabulary);
  expect(figure(region, 'pay', { place: 'south' })?.value).toBeCloseTo(2000, 9);
  expect(figure(region, 'pay', { place: 'south' })?.unit).toBe('GBP/(person*month)');
});

it('refuses another currency', () => {
  const mixed = both(replace('datapackage.json', '"CNY"', '"GBP"'), row('CNY/(person*year)'));
  expect(() => readRegion(packed(mixed(tinyPack())), vocabulary)).toThrow(
    'the unit "CNY/(person*year)"; expected a unit of the kind GBP/(person*month)',
  );
});
