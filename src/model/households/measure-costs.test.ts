import { expect, it } from 'vitest';
import { town } from '../index.ts';
import { costsTo, MEASURES, measureCosts } from './measure-costs.ts';

it('has a receiver for all that a lever costs, and an equation behind it', () => {
  expect(town.dimensions.measure?.labels).toEqual(MEASURES);
  expect(costsTo('leavers')).toBe('relocation_grants');
  for (const { cost } of Object.values(measureCosts)) {
    for (const [name] of cost.matchAll(/[a-z_]{3,}/g)) expect(Object.keys(town.equations)).toContain(name);
  }
});
