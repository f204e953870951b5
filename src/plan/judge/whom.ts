import type { Instance } from '../../kernel/program.ts';
import { elementsOf, type Quantity } from './quantity.ts';

/** Series that say whom a plan leaves behind, each by one dimension. */
export const WHOM: readonly string[] = ['left_behind_by_place', 'left_behind_by_sex', 'left_behind_by_age'];

/** One quantity for each label of these series, at the end of the run; a series that the model lacks has none. */
export function whomQuantities(instance: Instance): { series: string; label: string; quantity: Quantity }[] {
  const { program, labels } = instance;
  return WHOM.flatMap((series) => {
    const variable = program.variables[program.byName.get(series) ?? -1];
    if (variable === undefined) return [];
    const [dimension] = variable.dims;
    const { name, root } = program.dimensions[dimension];
    return labels[root].flatMap((label) => {
      const found = elementsOf(series, { [name]: label }, instance, series, []);
      if (found === undefined) return [];
      return [{ series, label, quantity: { ...found, take: 'end' as const, unit: variable.unit.text, payers: [] } }];
    });
  });
}
