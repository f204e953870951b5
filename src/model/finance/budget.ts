import { aux, constant, type EquationSpec } from '../../kernel/language.ts';

const line = (doc: string): EquationSpec => constant([], 'CNY/month', { doc, min: 0 });
const changed = (what: string, doc: string): EquationSpec => aux([], 'CNY/month', what, { doc });

/**
 * The city’s general public budget in the layout of its finance bureau. The budget’s own figures hold at the start; from
 * there the shared taxes, and what closures and levers put on the city, move it. Lines that nothing in the model moves stay.
 */
export const budget: Record<string, EquationSpec> = {
  own_tax_revenue: line('Tax revenue of the city itself, at the start.'),
  own_nontax_revenue: line('Revenue that is not tax: fees, fines, use of state assets.'),
  transfers_from_above: line('Transfers and refunds from the province and the state.'),
  refinancing_bonds_in: line('Refinancing bonds that come in.'),
  transfers_in: line('Moved in from other funds and budgets.'),
  carry_over: line('Carried over from the year before.'),
  reserve_drawn: line('Drawn from the budget stabilisation reserve.'),
  expenditure: line('Spending of the general budget at the start.'),
  sent_up: line('Paid up to the province.'),
  debt_principal_out: line('Principal of debt paid back.'),

  other_city_tax: changed(
    'own_tax_revenue - INIT(city_shared_tax)',
    'City taxes that the model does not move: on land, property, deeds.',
  ),
  city_tax_revenue: changed('city_shared_tax + other_city_tax', 'Tax revenue of the city.'),
  city_own_revenue: changed(
    'city_tax_revenue + own_nontax_revenue + SUM(venture_revenue)',
    'All revenue that the city raises itself.',
  ),
  city_income: changed(
    'city_own_revenue + transfers_from_above + refinancing_bonds_in + transfers_in + carry_over + reserve_drawn',
    'All that comes in.',
  ),
  city_new_spending: changed(
    'assistance_shared[city] * social_assistance + SUM(services_on_city) - INIT(SUM(services_on_city)) + payer_total[city] + fund_support_shared[city] * (fund_gap - INIT(fund_gap)) - services_saved + assistance_shared[city] * refugee_support',
    'What the change puts on the city: social assistance, services of plants, levers, its part in the insurance fund and in the support of refugees, less what it saves on schools and clinics.',
  ),
  city_expenditure: changed('expenditure + city_new_spending', 'Spending of the general budget.'),
  city_outgo: changed('city_expenditure + sent_up + debt_principal_out', 'All that goes out.'),
  city_gap: changed('city_income - city_outgo', 'What is left in the month; a gap is negative.'),
  city_purchases: aux(
    [],
    'CNY/month',
    'expenditure - fund_support_shared[city] * INIT(fund_gap) + SUM(services_on_city) - INIT(SUM(services_on_city)) - services_saved',
    {
      doc: 'What of this buys work and services: without its part in the insurance fund, social assistance and levers.',
    },
  ),
  assistance_shared: aux(['budget'], '1', 'assistance_share / SUM(assistance_share)', {
    doc: 'Share of a budget in social assistance, adding to 1 whatever future is drawn.',
  }),
  assistance_share: constant(['budget'], '1', {
    doc: 'Share of a budget in social assistance; adds to 1.',
    min: 0,
    max: 1,
  }),
};
