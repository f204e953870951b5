import type { Fault } from '../kernel/errors.ts';
import { labelsOf, type Region } from '../region/region.ts';
import type { Lever } from './schema.ts';

/** Settings of levers that name things which may rest on a claim without a source, and the dimension they are looked up in. */
const ON_CLAIMS: Readonly<Record<string, string>> = { deposits: 'deposit', projects: 'storage' };

/** Faults where a lever acts on something that only a claim without a source says is there, and the scenario does not take it as true. */
export function claimFaults(lever: Lever, claims: readonly string[], region: Region): Fault[] {
  return Object.entries(ON_CLAIMS).flatMap(([key, dimension]) => {
    const named = (lever as Record<string, unknown>)[key]; // the schema has checked each lever’s own keys
    if (!Array.isArray(named)) return [];
    return labelsOf(region, dimension).flatMap(({ id, text }) => {
      const claim = text.claim ?? '';
      if (claim === '' || claims.includes(claim) || !named.includes(id)) return [];
      return [
        {
          where: key,
          found: `${id}, for which no source was found`,
          expected: `a scenario that takes the claim as true`,
          mend: `add claims: [${claim}], and every number of it says so`,
        },
      ];
    });
  });
}
