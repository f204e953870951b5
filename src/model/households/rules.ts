import { constant, type EquationSpec } from '../../kernel/language.ts';

const PAY = 'CNY/(person*month)';
const money = (doc: string): EquationSpec => constant([], PAY, { doc, min: 0 });
const share = (doc: string): EquationSpec => constant([], '1', { doc, min: 0, max: 1 });

/**
 * A country’s rules of pay, as data: a pack chooses a rule set, or gives these figures itself. The equations are the same
 * for every country; a rule that a country has not is 0.
 */
export const rules: Record<string, EquationSpec> = {
  // Income tax
  tax_bracket_from: constant(['bracket'], PAY, {
    doc: 'Taxable income from which a rate of income tax holds.',
    min: 0,
  }),
  tax_rate: constant(['bracket'], '1', { doc: 'Rate of income tax within the bracket.', min: 0, max: 1 }),
  contributions_deductible: share('Share of the worker’s contributions that comes off taxable income.'),

  // Social insurance
  contribution_rate: constant(['insurance', 'side'], '1', {
    doc: 'Contribution for each yuan of insured pay.',
    min: 0,
    max: 1,
  }),
  contribution_rate_above: constant(['insurance', 'side'], '1', {
    doc: 'Contribution for each yuan of pay above the ceiling.',
    min: 0,
    max: 1,
  }),
  contribution_free: constant(['insurance', 'side'], PAY, { doc: 'Pay on which no contribution is due.', min: 0 }),
  contribution_floor: constant(['insurance', 'side'], PAY, { doc: 'Least pay that is insured.', min: 0 }),
  contribution_ceiling: constant(['insurance', 'side'], PAY, { doc: 'Most pay that is insured.', min: 0 }),

  // Out of work
  benefit_flat: money('Unemployment benefit that is the same for all.'),
  benefit_minimum_wage_share: share('Unemployment benefit as a share of the minimum wage.'),
  benefit_pay_share: share('Unemployment benefit as a share of net pay before.'),
  benefit_cap: money('Highest unemployment benefit.'),
  benefit_months: constant(['tenure', 'age'], 'month', {
    doc: 'Months of unemployment benefit by years paid in and age.',
    min: 0,
    max: 120,
  }),
  severance_months: constant(['age'], 'month', {
    doc: 'Months of pay that the employer owes for each year of service when it lets somebody go.',
    min: 0,
    max: 12,
  }),
  severance_years_cap: constant([], '1', { doc: 'Most years of service that count for it.', min: 0 }),
  severance_pay_cap: money('Most monthly pay that counts for it.'),
  centre_months: constant([], 'month', {
    doc: 'Months that people stay in a re-employment centre or transfer company, before unemployment benefit begins.',
    min: 0,
    max: 120,
  }),
  centre_pay_share: share('Allowance there as a share of the pay before.'),
  months_to_pension: constant([], 'month', {
    doc: 'Average time from early retirement to pension age.',
    min: 1,
    max: 240,
  }),
  minimum_wage: money('Minimum wage for full-time work.'),
  living_minimum: money(
    'Minimum living standard for each person of a household, to which social assistance (dibao) fills up.',
  ),
  profit_tax_rate: share('Tax on the profit of firms.'),
};
