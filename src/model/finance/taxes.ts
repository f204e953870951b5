import { aux, constant, type EquationSpec } from '../../kernel/language.ts';

/** What is taxed outside the plants, and how the three budgets share. */
export const taxes: Record<string, EquationSpec> = {
  wage_share_elsewhere: constant([], '1', {
    doc: 'Pay as a share of value added outside the plants.',
    min: 0.05,
    max: 1,
  }),
  production_tax_rate_elsewhere: constant([], '1', {
    doc: 'Net taxes on production for each yuan of value added outside the plants.',
    min: -0.5,
    max: 0.9,
  }),
  job_production_tax: aux([], 'CNY/month', 'production_tax_rate_elsewhere * job_wages / wage_share_elsewhere', {
    doc: 'Net taxes on production outside the plants; value added moves with pay.',
  }),
  tax_share: constant(['tax', 'budget'], '1', {
    doc: 'Share of a budget in a tax; adds to 1 over the budgets.',
    source: 'State Council 2019 for VAT, 50:50 between centre and localities; shares below the province vary',
    min: 0,
    max: 1,
  }),
  shared: aux(['tax', 'budget'], '1', 'tax_share / SUM(tax_share[tax, *])', {
    doc: 'The same, adding to 1 whatever future is drawn.',
  }),
  production_tax: aux([], 'CNY/month', 'plant_production_tax + job_production_tax', {
    doc: 'Net taxes on production.',
  }),
  city_shared_tax: aux(
    [],
    'CNY/month',
    `shared[production, city] * production_tax + shared[personal, city] * income_tax
      + shared[profit, city] * taxed_at_home * plant_profit_tax`,
    { doc: 'The city’s share of these taxes.' },
  ),
};
