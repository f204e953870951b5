import { describe, expect, it } from 'vitest';
import { benxi as region } from '../../../test/benxi.ts';
import { catalogue } from '../../scenario/catalogue.ts';
import { drivers } from '../../scenario/drivers.ts';
import { readScenarioData } from '../../scenario/resolve.ts';
import { shocks } from '../../scenario/shocks/index.ts';
import { offeredFor } from './offered.ts';

describe('what the page offers', () => {
  const offered = offeredFor(region, { plant: 'beiying', start: region.start, months: 240 });
  const scenario = { landfall: 1, name: 'tried', title: { en: 'Tried' }, description: { en: 'Tried.' }, months: 240 };

  it('has every lever of the catalogue, every driver and every shock', () => {
    expect(offered.levers.map(({ kind }) => kind).sort()).toEqual(
      catalogue
        .filter(({ consent }) => consent !== true)
        .map(({ lever }) => lever)
        .sort(),
    );
    expect(offered.drivers.length).toBe(drivers.length);
    expect(offered.shocks.length).toBe(shocks.length);
  });

  it.each(offered.levers.map((lever) => [lever.kind, lever] as const))(
    'gives %s as a planner would try it, and a scenario takes it',
    (_, { usual, fields }) => {
      expect(readScenarioData({ ...scenario, levers: [usual] }, 'tried', region).decisions.length).toBeGreaterThan(0);
      // what it may be set to takes its place among the fields
      expect(Object.keys(usual).filter((key) => key !== 'do' && !fields.some(({ name }) => name === key))).toEqual([]);
    },
  );

  it('gives bounds that a scenario accepts', () => {
    for (const { usual, fields } of offered.levers) {
      for (const field of fields) {
        if (field.kind !== 'number' || field.high > 1e12) continue;
        for (const value of [field.low, field.high]) {
          const lever = { ...usual, [field.name]: value };
          expect(() => readScenarioData({ ...scenario, levers: [lever] }, 'tried', region)).not.toThrow();
        }
      }
    }
  });
});
