import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ScenarioText, scenarioSchema } from '../../scenario/schema.ts';
import { isTaken, scenarioOf, withClaim, withoutClaim } from './claims.ts';

const read = (name: string): ScenarioText =>
  scenarioSchema.parse(parse(readFileSync(new URL(`../../../scenarios/benxi/${name}.yaml`, import.meta.url), 'utf8')));
const own = new Map(['cliff-closure', 'claim-culture-park', 'claim-shenzhen'].map((name) => [name, read(name)]));
const cliff = read('cliff-closure');

describe('a claim without a source', () => {
  for (const claim of ['culture-park', 'shenzhen']) {
    it(`is switched on in any plan, named in it, and switched off without a trace (${claim})`, () => {
      const saying = scenarioOf(claim, own);
      expect(saying).toBeDefined();
      if (saying === undefined) return;
      const on = withClaim(cliff, claim, saying);
      expect(isTaken(on, claim)).toBe(true);
      expect((on.levers ?? []).length).toBe((cliff.levers ?? []).length + (saying.levers ?? []).length);
      expect((on.assumptions ?? []).length).toBe((saying.assumptions ?? []).length);
      expect(scenarioSchema.safeParse(on).success).toBe(true);
      expect(withoutClaim(on, claim, saying)).toEqual(cliff);
    });
  }

  it('leaves what was changed since where it is', () => {
    const saying = read('claim-shenzhen');
    const on = withClaim(cliff, 'shenzhen', saying);
    const changed = { ...on, assumptions: (on.assumptions ?? []).map((one) => ({ ...one, value: 0.015 })) };
    expect(withoutClaim(changed, 'shenzhen', saying).assumptions).toEqual(changed.assumptions);
  });

  it('has no switch where no scenario says what it would mean', () => {
    expect(scenarioOf('uzbek', own)).toBeUndefined();
  });
});
