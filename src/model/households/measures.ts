import { aux, type EquationSpec, input } from '../../kernel/language.ts';
import { byLabel } from '../by-label.ts';
import { costsTo, measureCosts } from './measure-costs.ts';

/** What the levers cost, and who pays. */
export const measures: Record<string, EquationSpec> = {
  newly_lost_by_group: aux(['group'], 'person/month', 'SUM(newly_lost[group, *, *])', {
    doc: 'People who lose a job in the month.',
  }),
  retained_pay: aux([], 'CNY/month', 'SUM(layoff_pledge[plant_of_group[*]] * surplus[*] * pay[*])', {
    doc: 'Pay of surplus people whom a pledge keeps on the payroll; part of the plants’ pay.',
  }),
  early_allowances: aux(['group'], 'CNY/month', 'SUM(early_retired[group, *, *]) * pay * early_retirement_pay', {
    doc: 'Living allowances in early retirement.',
  }),
  severance_extra: aux([], 'CNY/month', 'SUM(severance_top_up[*] * (plant_severance[*] + linked_severance[*]))', {
    doc: 'Severance on top of the law’s.',
  }),
  training_spending: aux([], 'CNY/month', 'training_cost * SUM(training_share[*] * newly_lost_by_group[*])', {
    doc: 'Paid to those who retrain people.',
  }),
  works_wages: aux([], 'CNY/month', 'SUM(in_works[*] * works_wage[*])', { doc: 'Pay in public works.' }),
  works_other_cost: aux([], 'CNY/month', 'SUM(in_works) * works_overhead', { doc: 'Materials and guidance there.' }),
  relocation_grants: aux([], 'CNY/month', 'SUM(relocation_grant[*] * leavers[*])', {
    doc: 'Grants to people who leave.',
  }),
  leavers: aux(['group'], 'person/month', 'SUM(left_town[group, *, *])', {
    doc: 'People followed who leave the town.',
  }),

  measure_cost: aux(
    ['measure'],
    'CNY/month',
    byLabel('measure', Object.fromEntries(Object.entries(measureCosts).map(([measure, { cost }]) => [measure, cost]))),
    { doc: 'What a lever costs in the month.' },
  ),
  paid_by: input(['measure', 'payer'], '1', { doc: 'Share of a lever’s cost that somebody pays; adds to 1.' }),
  measure_paid: aux(['measure', 'payer'], 'CNY/month', 'measure_cost[measure] * paid_by', {
    doc: 'Cost of a lever by payer.',
  }),
  own_money: aux(['measure'], '1', 'IF measure = measure.no_layoffs THEN 0 ELSE 1', {
    doc: '0 for what is paid as pay already.',
  }),
  payer_total: aux(['payer'], 'CNY/month', 'SUM(own_money[*] * measure_paid[*, payer])', {
    doc: 'What a payer spends on levers; pay of people kept on the payroll is part of the plants’ pay and not counted again.',
  }),
  measures_cost_total: aux([], 'CNY/month', 'SUM(measure_cost)', {
    doc: 'What all levers cost in the month.',
  }),
  people_measures: aux([], 'CNY/month', `${costsTo('people')} + works_wages`, {
    doc: 'The part that people in the town receive.',
  }),
  firm_measures: aux([], 'CNY/month', `${costsTo('firms')} + works_other_cost`, {
    doc: 'The part that training providers and firms receive.',
  }),
};
