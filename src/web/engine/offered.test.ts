import { describe, expect, it } from 'vitest';
import { benxi as region } from '../../../test/benxi.ts';
import { catalogue } from '../../scenario/catalogue.ts';
import { drivers } from '../../scenario/drivers.ts';
import { readScenarioData } from '../../scenario/resolve.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { shocks } from '../../scenario/shocks/index.ts';
import { offeredFor } from './offered.ts';

const scenario: ScenarioText = {
  landfall: 1,
  name: 'tried',
  title: { en: 'Tried' },
  description: { en: 'Tried.' },
  months: 240,
};
const taken = (lever: unknown, plan: ScenarioText) => () =>
  readScenarioData({ ...plan, levers: [...(plan.levers ?? []), lever] }, 'tried', region);
const refusal = (lever: unknown, plan: ScenarioText): string => {
  try {
    taken(lever, plan)();
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('what the page offers', () => {
  const offered = offeredFor(region, 'beiying', scenario);

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
    'gives %s as a planner would try it, and a scenario takes it or the page says why not',
    (_, { usual, fields, blocked }) => {
      const wrong = refusal(usual, scenario);
      if (blocked === undefined) expect(wrong).toBe('');
      else expect(wrong).toContain(blocked.expected);
      // what it may be set to takes its place among the fields
      expect(Object.keys(usual).filter((key) => key !== 'do' && !fields.some(({ name }) => name === key))).toEqual([]);
    },
  );

  it('gives what is blocked once the plan does what it asks for', () => {
    const closed: ScenarioText = {
      ...scenario,
      claims: region.claims.filter(({ verdict }) => verdict === 'no source found').map(({ id }) => id),
      levers: [{ do: 'close', plants: ['beiying'], from: '2028-01' }],
    };
    const blocked = offered.levers.filter((lever) => lever.blocked !== undefined).map(({ kind }) => kind);
    expect(blocked).toContain('export_mill');
    const after = offeredFor(region, 'beiying', closed).levers.filter(({ kind }) => blocked.includes(kind));
    for (const lever of after) expect([lever.kind, lever.blocked]).toEqual([lever.kind, undefined]);
    expect(after.find(({ kind }) => kind === 'export_mill')?.usual).toMatchObject({ from: '2028-02' });
  });

  it('gives bounds that a scenario accepts', () => {
    for (const { usual, fields, blocked } of offered.levers) {
      if (blocked !== undefined) continue;
      for (const field of fields) {
        if (field.kind !== 'number' || field.high > 1e12) continue;
        for (const value of [field.low, field.high]) {
          expect(taken({ ...usual, [field.name]: value }, scenario)).not.toThrow();
        }
      }
    }
  });
});
