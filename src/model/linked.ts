import { aux, constant, type EquationSpec } from '../kernel/language.ts';

/**
 * Jobs that hang on the plants: suppliers’ (indirect) and those that the plants’ pay supports (induced).
 *
 * A first account. Indirect jobs come from the provincial input-output table cut down to the town (design/
 * regionalise), for fixed outputs of the closed industry; induced jobs from reduced-form evidence, with its range.
 */
export const linked: Record<string, EquationSpec> = {
  indirect_jobs: constant(['occupation', 'market'], 'person', {
    doc: 'Suppliers’ jobs in the town that the plants’ whole output supports (type I, fixed output, town coefficients).',
    source: 'Miller and Blair: mixed model for a fixed output',
  }),
  induced_per_job: constant([], '1', {
    doc: 'Local jobs lost for each job lost in plants and among suppliers because less pay is spent.',
    source:
      'Wang and Chanda 2018: 0.34 in Chinese prefectures; Black, McKinnish and Sanders 2005: 0.17 to 0.35; van Dijk 2014: 1.02',
  }),
  induced_mix: constant(['occupation', 'market'], '1', { doc: 'Where the induced jobs stand; adds to 1.' }),
  supply_delay: constant([], 'month', { doc: 'Time until suppliers feel the change.' }),
  spending_delay: constant([], 'month', { doc: 'Time until local services feel the change.' }),

  plant_activity: aux([], '1', 'SAFEDIV(steel_output_value + ore_output_value, base_output_value)', {
    doc: 'What the plants make, relative to the start.',
  }),
  ore_value_share: constant([], '1', { doc: 'Value of a tonne of crude ore relative to a tonne of steel.' }),
  steel_output_value: aux([], 't/month', 'total_steel_output', { doc: 'Steel made, counted in steel.' }),
  ore_output_value: aux([], 't/month', 'ore_value_share * SUM(ore_dug)', {
    doc: 'Ore dug, counted in steel of the same value.',
  }),
  base_output_value: aux(
    [],
    't/month',
    'base_steel_output + ore_value_share * SUM(ore_capacity[*] * base_mine_availability[*])',
    { doc: 'Both at the start.' },
  ),
  activity_lost: aux([], '1', 'SMTH1(1 - plant_activity, supply_delay, 0)', {
    doc: 'Share of the plants’ output that is gone, as suppliers feel it.',
  }),
  plant_jobs_lost: aux([], 'person', 'SUM(base_group_posts) - SUM(staff)', {
    doc: 'Jobs gone in the plants since the start.',
  }),
  lost_income: aux([], 'CNY/month', 'base_household_income - local_household_income', {
    doc: 'Income missing in the town’s households: lost pay less what benefits, allowances and new jobs put in its place.',
  }),
  income_of_a_job: aux(
    [],
    'CNY/(person*month)',
    'SAFEDIV(SUM(base_group_posts[*] * staff_net[*]), SUM(base_group_posts))',
    {
      doc: 'Average net pay in the plants at the start.',
    },
  ),
  income_of_a_local_job: aux(
    [],
    'CNY/(person*month)',
    'SAFEDIV(SUM(base_jobs[*, *] * formal_net[*]), SUM(base_jobs))',
    {
      doc: 'The same outside the plants.',
    },
  ),
  induced_per_lost_income: aux(
    [],
    '1',
    'induced_per_job / (1 + induced_per_job * SAFEDIV(income_of_a_local_job, income_of_a_job))',
    {
      doc: 'Local jobs lost for each plant’s pay that is missing in the town, such that the rounds of spending add up to induced_per_job.',
      source: 'N = a (P + N r) with N = m P gives a = m / (1 + m r)',
    },
  ),
  induced_jobs_lost: aux(
    [],
    'person',
    'SMTH1(induced_per_lost_income * SAFEDIV(lost_income, income_of_a_job), spending_delay, 0)',
    {
      doc: 'Jobs gone because less is spent in the town. Whatever replaces pay, and pensions, hold them; lower pay in new jobs does not.',
    },
  ),
  indirect_jobs_lost: aux([], 'person', 'SUM(indirect_jobs) * activity_lost', {
    doc: 'Suppliers’ jobs for which there is no demand any more.',
  }),
  linked_jobs_lost: aux(
    ['occupation', 'market'],
    'person',
    'indirect_jobs * activity_lost + induced_mix * induced_jobs_lost',
    { doc: 'Jobs outside the plants for which there is no demand any more.' },
  ),
};
