import { type Ground, type Rests, restsOf } from '../../ensemble/rests.ts';

const known = new WeakMap<Ground, Map<string, Rests>>();

/** What results rest on; worked out once for a ground and the same results. */
export function knownRests(ground: Ground, variables: readonly string[]): Rests {
  const own = known.get(ground) ?? new Map<string, Rests>();
  known.set(ground, own);
  const key = variables.join();
  const found = own.get(key) ?? restsOf(ground, variables);
  own.set(key, found);
  return found;
}
