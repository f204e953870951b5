import type { Fault } from '../kernel/errors.ts';
import { figure, labelsOf, type Region } from '../region/region.ts';
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

/** Quantities that a pack holds at nothing for lack of a source: more than that is a claim. */
const HELD_AT_NOTHING: readonly string[] = ['town_border_share'];

/** A fault where a scenario assumes more than nothing of such a quantity and takes no claim as true. */
export function heldFault(
  assumed: { readonly quantity: string; readonly value: number },
  claims: readonly string[],
  region: Region,
): Fault | undefined {
  if (!HELD_AT_NOTHING.includes(assumed.quantity) || assumed.value === 0 || claims.length > 0) return undefined;
  if (figure(region, assumed.quantity, {})?.value !== 0) return undefined;
  return {
    where: 'quantity',
    found: `${assumed.quantity}, which the pack holds at 0 for lack of a source`,
    expected: 'a scenario that takes a claim as true',
    mend: 'name it under claims, and every number of the scenario says so',
  };
}
