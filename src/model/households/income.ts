import { aux, constant, type EquationSpec } from '../../kernel/language.ts';

const nbs =
  'National Bureau of Statistics, first quarter of 2023: of 14,388 yuan urban disposable income 8,303 are spent';

/** Income of the town’s households, by source, and what they spend where. Pensions do not fall when a mill closes. */
export const householdIncome: Record<string, EquationSpec> = {
  pensioners: constant([], 'person', { doc: 'People in the town on a pension.', min: 0 }),
  mean_pension: constant([], 'CNY/(person*month)', { doc: 'Average pension.', min: 0 }),
  new_pensions: aux([], 'CNY/month', 'SUM(pensioned) * mean_pension', {
    doc: 'Pensions of people who reached pension age in early retirement. Those who retire from a post replace others.',
  }),
  pensions: aux([], 'CNY/month', 'pensioners * mean_pension + new_pensions', { doc: 'Pensions paid in the town.' }),
  informal_income: aux([], 'CNY/month', 'informal_pay * SUM(withdrawn_by_group[*] * pay[*])', {
    doc: 'Income of people followed who gave up or turned to informal work.',
  }),
  withdrawn_by_group: aux(['group'], 'person', 'SUM(withdrawn[group, *, *])', { doc: 'These people by group.' }),

  // Money across the edge of the town
  away_pay: constant([], 'CNY/(person*month)', { doc: 'Monthly pay of people who left the town for work.', min: 0 }),
  remittance_share: constant([], '1', { doc: 'Share of that pay that comes back to the town.', min: 0, max: 1 }),
  remittances: aux([], 'CNY/month', 'remittance_share * away_pay * SUM(gone)', {
    doc: 'Money sent home by people who lost a job and left.',
  }),
  in_commuting_share: constant([], '1', {
    doc: 'Share of the pay earned in the town that goes to people who live elsewhere.',
    min: 0,
    max: 1,
  }),
  out_commuting_share: constant([], '1', {
    doc: 'Pay that people of the town earn elsewhere, as a share of the pay earned in the town at the start.',
    min: 0,
    max: 1,
  }),
  commuters_pay_out: aux([], 'CNY/month', 'in_commuting_share * net_wages', {
    doc: 'Net pay earned in the town by people who live elsewhere.',
  }),
  commuters_pay_in: aux([], 'CNY/month', 'out_commuting_share * INIT(net_wages)', {
    doc: 'Net pay earned elsewhere by people of the town; it does not fall with the town’s jobs.',
  }),

  // All of it
  severance_by_law: aux([], 'CNY/month', 'SUM(plant_severance) + SUM(linked_severance)', {
    doc: 'Severance by law.',
  }),
  severance_spending_time: constant([], 'month', { doc: 'Time over which severance is used up.', min: 1 }),
  severance_used: aux([], 'CNY/month', 'SMTH1(severance_by_law + severance_extra, severance_spending_time, 0)', {
    doc: 'Severance as it is used up.',
  }),
  regular_income: aux(
    [],
    'CNY/month',
    `net_wages - commuters_pay_out + commuters_pay_in + all_benefits + pensions + social_assistance
      + people_measures - severance_extra + informal_income + remittances + platform_income`,
    { doc: 'Disposable income of the town’s households in the month, severance left out.' },
  ),
  local_household_income: aux([], 'CNY/month', 'regular_income + severance_used', {
    doc: 'Income that households of the town live on: wages after tax, benefits, pensions, allowances, severance used up.',
  }),
  base_household_income: aux([], 'CNY/month', 'INIT(local_household_income)', { doc: 'The same at the start.' }),

  // Spending
  propensity_to_spend: constant([], '1', {
    doc: 'Share of income that is spent; the rest is saved.',
    source: nbs,
    min: 0,
    max: 1,
  }),
  local_spending_share: constant([], '1', { doc: 'Share of spending that stays in the town.', min: 0, max: 1 }),
  household_spending: aux([], 'CNY/month', 'propensity_to_spend * local_household_income', {
    doc: 'What households spend.',
  }),
  local_spending: aux([], 'CNY/month', 'local_spending_share * household_spending', {
    doc: 'What they spend in the town.',
  }),
};
