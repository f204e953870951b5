/** Series of which a town wants less, and of which it wants more. Of others no plan is better by them. */
const LESS = new Set([
  'lost_total',
  'left_behind_total',
  'below_total',
  'months_below_total',
  'pay_lost_total',
  'all_unemployed',
  'unemployment_rate',
  'long_term_unemployed',
  'co2',
  'social_assistance',
]);
const MORE = new Set([
  'plant_jobs',
  'other_jobs',
  'all_jobs',
  'residents',
  'local_household_income',
  'city_tax_revenue',
  // What is left in the budget: a gap is negative.
  'city_gap',
]);

/**
 * Whether less of an outcome is better, or more.
 * @param outcome a series, one with labels, or `max(...)` and `min(...)` of one
 * @returns 1 where less is better, -1 where more is, undefined where neither is
 */
export function better(outcome: string): 1 | -1 | undefined {
  const series = outcome.replace(/^(?:max|min)\((.*)\)$/, '$1').replace(/\[.*\]$/, '');
  if (LESS.has(series) || series.startsWith('left_behind_by_')) return 1;
  return MORE.has(series) ? -1 : undefined;
}
