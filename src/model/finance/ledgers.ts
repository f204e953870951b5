import { type EquationSpec, flow, stock } from '../../kernel/language.ts';

const RATE = 'CNY/month';
const EACH = ['budget'];

/** Money that goes from one ledger to another along the same dimensions. */
const joins = (what: string, doc: string): EquationSpec => flow([], RATE, what, { doc });
/** One side of a payment whose other side runs over other dimensions. */
const side = (dims: string[], transfer: string, what: string, doc: string): EquationSpec =>
  flow(dims, RATE, what, { transfer, doc });
const edge = (dims: string[], what: string, doc: string): EquationSpec =>
  flow(dims, RATE, what, { boundary: true, doc });
const onCity = (what: string) => `IF budget = budget.city THEN ${what} ELSE 0`;

/**
 * Every yuan from somewhere to somewhere: households, plants, other employers, the insurance fund, three budgets. What
 * crosses the edge of the town says so. A ledger holds what has gathered in it since the start.
 */
export const ledgers: Record<string, EquationSpec> = {
  household_money: stock(
    [],
    'CNY',
    {
      initial: '0',
      inflows: [
        'plant_pay',
        'job_pay',
        'pay_from_elsewhere',
        'benefits_out',
        'pensions_out',
        'assistance_received',
        'measures_to_people',
        'severance_of_plants',
        'severance_of_employers',
        'informal_pay_out',
        'remittances_in',
        'platform_income_in',
      ],
      outflows: [
        'income_tax_paid',
        'worker_contributions_paid',
        'spent_locally',
        'spent_elsewhere',
        'pay_to_elsewhere',
        'grants_taken_away',
      ],
    },
    { doc: 'Money of the town’s households: what they have saved since the start.' },
  ),
  plant_money: stock(
    [],
    'CNY',
    {
      initial: '0',
      inflows: ['plant_sales', 'mill_sold'],
      outflows: [
        'plant_pay',
        'plant_contributions_paid',
        'plant_tax_paid',
        'profit_tax_paid',
        'profit_tax_elsewhere',
        'plant_purchases_paid',
        'plant_overhead_paid',
        'services_of_plants',
        'severance_of_plants',
        'measures_by_plants',
        'owners_take',
      ],
    },
    { doc: 'Money of the plants; their owners take the surplus and cover the loss.' },
  ),
  employer_money: stock(
    [],
    'CNY',
    {
      initial: '0',
      inflows: ['spent_locally', 'services_of_plants', 'public_purchases', 'insured_services_out', 'measures_to_firms'],
      outflows: [
        'job_pay',
        'job_contributions_paid',
        'job_tax_paid',
        'other_revenue_paid',
        'severance_of_employers',
        'informal_pay_out',
        'employers_balance',
      ],
    },
    {
      doc: 'Money of all other employers; what they sell and buy elsewhere, and their surplus, crosses the edge of the town.',
    },
  ),
  fund_money: stock(
    [],
    'CNY',
    {
      initial: '0',
      inflows: [
        'plant_contributions_paid',
        'job_contributions_paid',
        'worker_contributions_paid',
        'fund_support_received',
      ],
      outflows: ['benefits_out', 'pensions_out', 'insured_services_out', 'measures_by_fund'],
    },
    { doc: 'Money of the social insurance fund for the town’s people.' },
  ),
  public_money: stock(
    EACH,
    'CNY',
    {
      initial: '0',
      inflows: [
        'income_tax_received',
        'production_tax_received',
        'profit_tax_received',
        'other_revenue_received',
        'transfers_received',
        'other_receipts',
        'venture_receipts',
      ],
      outflows: [
        'transfers_given',
        'debt_repaid',
        'public_spending',
        'assistance_given',
        'fund_support_given',
        'measures_by_budgets',
        'refugees_supported',
      ],
    },
    {
      doc: 'Balance of a budget with the town since the start: the city’s own; of province and state only what the town brings and costs.',
    },
  ),

  // Pay
  plant_pay: joins('plant_wages', 'Gross pay in the plants.'),
  job_pay: joins('job_wages', 'Gross pay elsewhere.'),
  informal_pay_out: joins('informal_income', 'Informal income of people followed.'),
  severance_of_plants: joins('SUM(plant_severance)', 'Severance by law in the plants.'),
  severance_of_employers: joins('SUM(linked_severance)', 'Severance by law elsewhere.'),
  pay_from_elsewhere: edge([], 'commuters_pay_in', 'Pay earned elsewhere by people of the town.'),
  pay_to_elsewhere: edge([], 'commuters_pay_out', 'Pay earned here by people who live elsewhere.'),
  remittances_in: edge([], 'remittances', 'Money sent home.'),
  platform_income_in: edge([], 'platform_income', 'What viewers and buyers elsewhere pay to hosts on a platform.'),

  // Contributions and the fund
  plant_contributions_paid: joins('plant_contributions', 'Employer’s contributions of the plants.'),
  job_contributions_paid: joins('job_contributions', 'Those of other employers.'),
  worker_contributions_paid: joins('worker_contributions', 'Those of workers.'),
  benefits_out: joins('all_benefits', 'Unemployment benefit.'),
  pensions_out: joins('pensions', 'Pensions.'),
  insured_services_out: joins('insured_services', 'Health care and what else the fund pays for.'),
  fund_support_given: side(
    EACH,
    'support of the fund',
    'fund_support_shared * fund_gap',
    'What a budget puts into the fund.',
  ),
  fund_support_received: side([], 'support of the fund', 'fund_gap', 'The same, received.'),

  // Taxes
  income_tax_paid: side([], 'income tax', 'income_tax', 'Income tax of workers.'),
  income_tax_received: side(EACH, 'income tax', 'shared[personal, budget] * income_tax', 'The same by budget.'),
  plant_tax_paid: side([], 'taxes on production', 'plant_production_tax', 'Taxes on production of the plants.'),
  job_tax_paid: side([], 'taxes on production', 'job_production_tax', 'Those of other employers.'),
  production_tax_received: side(
    EACH,
    'taxes on production',
    'shared[production, budget] * production_tax',
    'The same by budget.',
  ),
  profit_tax_paid: side(
    [],
    'profit tax',
    'plant_profit_tax * (1 - shared[profit, city] * (1 - taxed_at_home))',
    'Profit tax of the plants that the three budgets receive.',
  ),
  profit_tax_received: side(
    EACH,
    'profit tax',
    'shared[profit, budget] * plant_profit_tax * (IF budget = budget.city THEN taxed_at_home ELSE 1)',
    'The same by budget.',
  ),
  profit_tax_elsewhere: edge(
    [],
    'plant_profit_tax * shared[profit, city] * (1 - taxed_at_home)',
    'The city’s share, paid to another city where the seat is.',
  ),
  other_revenue_paid: side(
    [],
    'other city revenue',
    'other_city_tax + own_nontax_revenue',
    'Other taxes and fees of the city.',
  ),
  other_revenue_received: side(
    EACH,
    'other city revenue',
    onCity('other_city_tax + own_nontax_revenue'),
    'The same, received.',
  ),

  // Between budgets, and across the edge
  transfers_received: side(
    EACH,
    'between budgets',
    `${onCity('transfers_from_above')} + (IF budget = budget.province THEN sent_up ELSE 0)`,
    'Transfers to the city; what the city sends up.',
  ),
  transfers_given: side(
    EACH,
    'between budgets',
    `${onCity('sent_up')} + (IF budget = budget.province THEN transfers_from_above ELSE 0)`,
    'The same, given; the province hands on what comes from the state.',
  ),
  other_receipts: edge(
    EACH,
    onCity('refinancing_bonds_in + transfers_in + carry_over + reserve_drawn'),
    'Bonds, other funds, carry-over, reserve.',
  ),
  venture_receipts: edge(EACH, onCity('SUM(venture_revenue)'), 'Admissions, royalties and leases of other systems.'),
  debt_repaid: edge(EACH, onCity('debt_principal_out'), 'Principal paid back.'),

  // Spending
  public_spending: side(
    EACH,
    'public spending',
    onCity('city_purchases'),
    'Spending of the city, the services of plants that have fallen on it among it.',
  ),
  public_purchases: side([], 'public spending', 'city_purchases', 'The same, as income of those who do the work.'),
  services_of_plants: joins('services_from_plants', 'Heating, schools, clinics and flats that plants keep up.'),
  assistance_given: side(
    EACH,
    'social assistance',
    'assistance_shared * social_assistance',
    'Social assistance by budget.',
  ),
  refugees_supported: edge(EACH, 'assistance_shared * refugee_support', 'Support of refugees by budget.'),
  assistance_received: side([], 'social assistance', 'social_assistance', 'The same, received.'),
  spent_locally: joins('local_spending', 'Spending of households in the town.'),
  spent_elsewhere: edge([], 'household_spending - local_spending', 'Their spending elsewhere.'),

  // Levers
  measures_by_plants: side([], 'levers', 'payer_total[plants]', 'What plants pay for levers.'),
  measures_by_fund: side([], 'levers', 'payer_total[fund]', 'What the fund pays for levers.'),
  measures_by_budgets: side(EACH, 'levers', 'payer_total[budget + 1]', 'What a budget pays for levers.'),
  measures_to_people: side([], 'levers', 'people_measures + relocation_grants', 'What people receive.'),
  measures_to_firms: side([], 'levers', 'firm_measures', 'What training providers and firms receive.'),
  grants_taken_away: edge([], 'relocation_grants', 'Grants that leave with those who leave.'),

  // What crosses the edge with firms
  plant_sales: edge([], 'steel_revenue', 'Sales of the plants.'),
  mill_sold: edge([], 'mill_sale', 'What a buyer abroad pays for a works.'),
  plant_purchases_paid: edge(
    [],
    'plant_purchases',
    'Their purchases; suppliers in the town among them, whose pay is in the pay outside the plants.',
  ),
  plant_overhead_paid: edge([], 'plant_overhead', 'Depreciation, interest, overheads.'),
  owners_take: edge(
    [],
    'plant_profit - plant_profit_tax',
    'Surplus that the owners take; a loss that they cover is negative.',
  ),
  employers_balance: edge(
    [],
    `local_spending + services_from_plants + public_purchases + insured_services + firm_measures - job_wages
      - job_contributions - job_production_tax - other_city_tax - own_nontax_revenue - SUM(linked_severance) - informal_income`,
    'What other employers pay across the edge: purchases, less sales there, and their owners’ surplus.',
  ),
};
