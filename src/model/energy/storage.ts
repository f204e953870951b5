import { aux, constant, type EquationSpec, flow, input, stock } from '../../kernel/language.ts';

/**
 * Storage projects: pumped hydro, weights in a shaft, batteries. What is built brings people on site for years, few posts
 * afterwards, and stores power for a grid that is wider than the town. Nothing is built unless a lever says so.
 */
export const storage: Record<string, EquationSpec> = {
  // Building
  build_storage: input(['storage'], '1', {
    doc: '1 from the month in which a project is built, or goes on, in this scenario.',
  }),
  storage_months: constant(['storage'], 'month', { absent: 60, min: 1, doc: 'Time to build a project.' }),
  storage_done: constant(['storage'], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of the building that is behind a project at the start of the run.',
  }),
  storage_built: stock(
    ['storage'],
    '1',
    { initial: 'storage_done', inflows: ['storage_progress'], outflows: [] },
    { tally: true, doc: 'Share of a project that is built.' },
  ),
  storage_progress: flow(
    ['storage'],
    '1/month',
    'build_storage * MIN(1 / storage_months, MAX(0, 1 - storage_built) / DT)',
    { boundary: true, doc: 'What is built in the month.' },
  ),
  storage_sites: aux(['storage'], '1', 'IF build_storage > 0 AND storage_built < nearly_built THEN 1 ELSE 0', {
    doc: '1 while a project is being built.',
  }),
  storage_running: aux(['storage'], '1', 'IF build_storage > 0 AND storage_built >= nearly_built THEN 1 ELSE 0', {
    doc: '1 once it is.',
  }),
  nearly_built: constant([], '1', {
    value: 0.999999,
    doc: 'Share from which a project counts as built: sums of shares miss 1 by rounding.',
  }),

  // Work
  storage_build_jobs: constant(['storage'], 'person', {
    absent: 0,
    min: 0,
    doc: 'People on site at the height of building.',
  }),
  storage_ramp: constant([], '1', {
    absent: 0.25,
    min: 0.01,
    max: 0.5,
    doc: 'Share of the time of building over which people on site become as many as at its height, and fewer again at its end.',
  }),
  storage_local_share: constant(['storage'], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of the people on site who live in the town; the others come with the builder, live in camps and leave.',
  }),
  storage_run_jobs: constant(['storage'], 'person', { absent: 0, min: 0, doc: 'Posts in running a project.' }),
  storage_on_site: aux(
    ['storage'],
    'person',
    `storage_sites * storage_build_jobs
      * MAX(0, MIN(1, MIN(storage_built + DT / storage_months, 1 - storage_built) / storage_ramp))`,
    { doc: 'People on site.' },
  ),
  storage_site_posts: aux(['storage'], 'person', 'storage_local_share * storage_on_site', {
    doc: 'Posts on site that people of the town fill.',
  }),
  storage_posts: aux(['storage'], 'person', 'storage_running * storage_run_jobs', { doc: 'Posts in running it.' }),
  market_of_storage: constant(['storage'], '1', {
    shared: true,
    doc: 'Position of the local labour market that a project stands in; 0 for none.',
  }),

  // Money
  storage_investment: constant(['storage'], 'CNY', { absent: 0, min: 0, doc: 'Investment in a project.' }),
  storage_public_share: input(['storage'], '1', {
    doc: 'Share of the investment that a public budget pays; the rest is its builder’s, who earns it back from those who buy power.',
  }),
  storage_spending: aux(['storage'], 'CNY/month', 'storage_progress * storage_investment', {
    doc: 'What is spent on building in the month.',
  }),
  storage_public_cost: aux([], 'CNY/month', 'SUM(storage_public_share[*] * storage_spending[*])', {
    doc: 'The part that a public budget pays.',
  }),
  storage_tax: constant(['storage'], 'CNY/month', {
    absent: 0,
    min: 0,
    doc: 'Taxes that the city receives from a project that runs.',
  }),
  storage_building_tax: constant(['storage'], 'CNY/month', {
    absent: 0,
    min: 0,
    doc: 'Taxes that the city receives while it is built.',
  }),
  storage_city_revenue: aux(
    [],
    'CNY/month',
    'SUM(storage_running[*] * storage_tax[*]) + SUM(storage_sites[*] * storage_building_tax[*])',
    { doc: 'Taxes that the city receives from storage projects.' },
  ),

  // What it is worth, at the prices of the start
  storage_power: constant(['storage'], 'MW', { absent: 0, min: 0, doc: 'Power of a project.' }),
  storage_revenue: constant([], 'CNY/(MW*year)', {
    absent: 0,
    doc: 'What a MW of a store of some hours earns in a year that it knows beforehand.',
  }),
  storage_upkeep: constant(['storage'], '1/year', {
    absent: 0.02,
    min: 0,
    doc: 'Upkeep of a project a year, as a share of the investment.',
  }),
  storage_life: constant(['storage'], 'year', { absent: 30, min: 1, doc: 'Life of a project.' }),
  storage_discount: constant([], '1', {
    absent: 0.08,
    min: 0.0001,
    max: 0.5,
    doc: 'Interest on money bound in storage, a year.',
  }),
  one_year: constant([], 'year', { value: 1, doc: 'The time that yearly interest is meant for.' }),
  storage_worth: aux(
    ['storage'],
    'year',
    '(1 - (1 + storage_discount) ^ (0 - storage_life / one_year)) / storage_discount * one_year',
    { doc: 'Present worth of 1 a year over the life of a project: the annuity factor.' },
  ),
  storage_npv: aux(
    ['storage'],
    'CNY',
    'storage_power * storage_revenue * storage_worth - storage_investment * (1 + storage_upkeep * storage_worth)',
    {
      doc: 'Present value of a project that lives on differences of prices alone; what pumped hydro is paid for its capacity is not in it.',
    },
  ),

  // Carbon of the grid
  storage_out: constant(['storage'], 'MWh/month', { absent: 0, min: 0, doc: 'Electricity that a project gives.' }),
  storage_efficiency: constant(['storage'], '1', {
    absent: 1,
    min: 0.01,
    max: 1,
    doc: 'Electricity that a project gives for each unit that it takes.',
  }),
  storage_taken: aux(['storage'], 'MWh/month', 'storage_out / storage_efficiency', {
    doc: 'Electricity that it takes.',
  }),
  storage_clean_share: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of the electricity taken that would have been wasted otherwise: wind and sun that would stand still.',
  }),
  storage_co2_avoided: aux(
    [],
    't/month',
    'grid_co2_factor * SUM(storage_running[*] * (storage_out[*] - storage_taken[*] * (1 - storage_clean_share)))',
    {
      doc: 'Carbon dioxide that the grid avoids through storage, not in the town’s ledger; less than 0 where what is taken comes from coal.',
    },
  ),
};
