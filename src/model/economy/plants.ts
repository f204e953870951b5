import { aux, type EquationSpec } from '../../kernel/language.ts';

/** What plants and mines make, as the sectors of the table count it. */
export const plants: Record<string, EquationSpec> = {
  ore_activity: aux([], '1', 'SAFEDIV(SUM(ore_dug), SUM(ore_capacity[*] * base_mine_availability[*]), 1)', {
    doc: 'Ore dug relative to the start.',
  }),
  plant_output: aux(['sector'], '1', 'made_of_metal * steel_activity + made_of_ore * ore_activity', {
    doc: 'What plants and mines make, relative to the start.',
  }),
};
