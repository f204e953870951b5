import { aux, constant, type EquationSpec, input } from '../../kernel/language.ts';

/** Cleaner stacks: filters and closed belts of the works, up to ultra-low emission. What they cost is a lever’s cost. */
export const cleanUp: Record<string, EquationSpec> = {
  stack_clean_up: input(['plant'], '1', { doc: 'Share of the step to ultra-low emission that a works has taken.' }),
  clean_up_cut: constant(['pollutant'], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of a pollutant that the full step from today’s works to ultra-low emission takes away.',
  }),
  unit_clean_up: aux(['furnace'], '1', 'stack_clean_up[plant_of_furnace[furnace]]', {
    doc: 'The step that a unit’s works has taken.',
  }),
  clean_up_investment: constant([], 'CNY*month/t', {
    absent: 0,
    min: 0,
    doc: 'Investment for a tonne of monthly capacity.',
  }),
  clean_up_life: constant([], 'year', { absent: 15, min: 1, max: 60, doc: 'Years that it lasts.' }),
  clean_up_interest: constant([], '1/year', { absent: 0.05, min: 0.001, max: 0.5, doc: 'Interest on it.' }),
  clean_up_running: constant([], 'CNY/t', {
    absent: 0,
    min: 0,
    doc: 'Cost of running it for each tonne of crude steel.',
  }),
  clean_up_charge: aux([], '1/year', 'clean_up_interest / (1 - EXP(-clean_up_life * clean_up_interest))', {
    doc: 'Yearly charge for each yuan invested: interest and repayment over its life.',
  }),
  months_per_year: constant([], 'month/year', { value: 12, doc: 'Months in a year.' }),
  clean_up_cost: aux(
    [],
    'CNY/month',
    'SUM(unit_clean_up[*] * steel_capacity[*] * base_availability[*]) * clean_up_investment * clean_up_charge / months_per_year + SUM(unit_clean_up[*] * steel_output[*]) * clean_up_running',
    {
      doc: 'What cleaner stacks cost in a month: the charge for the investment, which is owed whether the works run or not, and running.',
    },
  ),
};
