import { neededFor } from '../graph/needs.ts';
import type { LoadedModel } from './load.ts';

/** Which variables a run works out in its steps: a byte each. Equations that share a loop come together. */
export type Wanted = Uint8Array;

const known = new WeakMap<LoadedModel, Map<string, Wanted>>();

/** Everything that decides the values of some variables. @param names of these; all variables where it is left out */
export function wantedFor(model: LoadedModel, names: readonly string[] | undefined): Wanted {
  if (names === undefined) return new Uint8Array(model.program.variables.length).fill(1);
  const before = known.get(model) ?? new Map<string, Wanted>();
  known.set(model, before);
  const key = names.join();
  const wanted = before.get(key) ?? worked(model, names);
  before.set(key, wanted);
  return wanted;
}

function worked({ program, together }: LoadedModel, names: readonly string[]): Wanted {
  const members = new Map<number, number[]>();
  together.forEach((first, variable) => {
    const group = members.get(first);
    if (group === undefined) members.set(first, [variable]);
    else group.push(variable);
  });
  const needed = neededFor(program, names, (variable) => members.get(together[variable]) ?? []);
  return Uint8Array.from(together, (_, variable) => (needed.has(variable) ? 1 : 0));
}
