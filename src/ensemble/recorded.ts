/** The series that a run keeps: what the tables, the report and the results file show. */
export const RECORDED: readonly string[] = [
  'plant_jobs', 'other_jobs', 'all_jobs', 'all_unemployed', 'unemployment_rate', 'long_term_unemployed', 'all_vacancies',
  'payroll', 'lost_total', 'left_behind_total', 'below_total', 'months_below_total', 'pay_lost_total',
  'left_behind_by_place', 'lost_by_place', 'left_behind_by_occupation', 'left_behind_by_sex', 'left_behind_by_age',
  'group_left_behind', 'group_lost', 'pay_lost', 'months_below',
  'searching_total', 'back_total', 'back_below_total', 'early_total', 'withdrawn_total', 'gone_total',
  'group_staff', 'group_posts', 'posts_needed',
  'steel_output', 'total_steel_output', 'utilisation', 'ore_dug', 'ore_left', 'co2', 'emissions', 'power_use',
  'cost_per_tonne', 'carbon_cost', 'steel_revenue', 'margin_lost', 'orders_lost',
  'indirect_jobs_lost', 'induced_jobs_lost', 'plant_jobs_lost',
];
