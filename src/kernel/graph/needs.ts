import type { Program } from '../program.ts';
import { references } from './walk.ts';

/**
 * Variables that decide the values of some, and these themselves: what their equations read, and of stocks the flows,
 * as far back as it goes.
 * @param names of variables; one that the program does not have needs nothing
 * @param besides what else is needed with a variable
 */
export function neededFor(
  program: Program,
  names: readonly string[],
  besides: (variable: number) => readonly number[] = () => [],
): ReadonlySet<number> {
  const needed = new Set<number>();
  const open = names.flatMap((name) => program.byName.get(name) ?? []);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (needed.has(next)) continue;
    needed.add(next);
    const { node, inflows = [], outflows = [] } = program.variables[next];
    open.push(...(node === undefined ? [] : references(node)), ...inflows, ...outflows, ...besides(next));
  }
  return needed;
}

/** Names of the constants and inputs among them. */
export function givensFor(program: Program, names: readonly string[]): ReadonlySet<string> {
  const given = [...neededFor(program, names)].map((index) => program.variables[index]);
  return new Set(given.flatMap(({ kind, name }) => (kind === 'constant' || kind === 'input' ? [name] : [])));
}
