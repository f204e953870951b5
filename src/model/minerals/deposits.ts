import { aux, constant, type EquationSpec, flow, input, stock } from '../../kernel/language.ts';

/**
 * Deposits of rare metals: permit, building, digging until the tonnes are gone, metal, money, posts and water. A by-product has no
 * tonnes of its own: what the ore mines dig sets them.
 */
export const deposits: Record<string, EquationSpec> = {
  deposit_open: input(['deposit'], '1', { doc: '1 from the month in which opening is decided.' }),
  route_of_deposit: constant(['deposit'], '1', {
    shared: true,
    doc: 'Position of the route: mine of its own, by-product of ore, old tailings.',
  }),
  market_of_deposit: constant(['deposit'], '1', { shared: true, doc: 'Position of the labour market it belongs to.' }),
  deposit_tonnage: constant(['deposit'], 't', { absent: 0, min: 0, doc: 'Tonnes that can be worked.' }),
  feed_capacity: constant(['deposit'], 't/month', {
    absent: 0,
    min: 0,
    doc: 'Tonnes that the plant works in a month.',
  }),
  metal_grade: constant(['deposit', 'metal'], 'kg/t', {
    absent: 0,
    min: 0,
    max: 1000,
    doc: 'Oxide in a tonne of feed.',
  }),
  metal_recovery: constant(['deposit', 'metal'], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of the oxide that the plant gets out.',
  }),
  permit_time: constant(['deposit'], 'month', {
    absent: 1,
    min: 1,
    doc: 'Months from the decision until building may begin: exploration where it is missing, study, permits.',
  }),
  build_time: constant(['deposit'], 'month', { absent: 1, min: 1, doc: 'Months of building.' }),
  ramp_time: constant([], 'month', {
    absent: 1,
    min: 1,
    doc: 'Average time in which a new plant gets to its capacity.',
  }),
  deposit_investment: constant(['deposit'], 'CNY', { absent: 0, min: 0, doc: 'Investment.' }),
  feed_cost: constant(['deposit'], 'CNY/t', {
    absent: 0,
    min: 0,
    doc: 'Operating cost of a tonne of feed, pay among it.',
  }),
  deposit_jobs: constant(['deposit'], 'person', { absent: 0, min: 0, doc: 'Posts of the open mine and plant.' }),
  building_jobs: constant(['deposit'], 'person', { absent: 0, min: 0, doc: 'Posts while it is built.' }),
  water_per_tonne: constant(['deposit'], 'm3/t', { absent: 0, min: 0, doc: 'Fresh water for a tonne of feed.' }),
  resource_tax_rate: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Tax on sales of the metal (resource tax, royalty).',
  }),
  city_resource_share: constant([], '1', { absent: 0, min: 0, max: 1, doc: 'The city’s share of that tax.' }),

  // Permit and building
  permit_passing: flow(['deposit'], 'month/month', 'IF permit_waited < permit_time THEN deposit_open ELSE 0', {
    doc: 'Progress of exploration, study and permits.',
  }),
  permit_waited: stock(
    ['deposit'],
    'month',
    { initial: '0', inflows: ['permit_passing'], outflows: [] },
    { doc: 'Months of them that are done.' },
  ),
  building: flow(
    ['deposit'],
    '1/month',
    'IF permit_waited >= permit_time THEN deposit_open * MIN(1 / build_time, (1 - built) / DT) ELSE 0',
    { doc: 'Share that is built in the month.' },
  ),
  built: stock(
    ['deposit'],
    '1',
    { initial: '0', inflows: ['building'], outflows: [] },
    { doc: 'Share that is built.' },
  ),
  nearly_one: constant([], '1', { value: 1 - 1e-9, doc: 'One, less what adding up shares may lose.' }),
  investment_spent: aux(['deposit'], 'CNY/month', 'deposit_investment * building', { doc: 'Investment in the month.' }),
  in_operation: aux(
    ['deposit'],
    '1',
    'deposit_open * SMTH1(IF built >= nearly_one THEN deposit_open ELSE 0, ramp_time, 0)',
    { doc: 'Share of the capacity that could run: 0 before it is built, then rising.' },
  ),

  // Metal
  metal_per_tonne: aux(['deposit', 'metal'], 'kg/t', 'metal_grade * metal_recovery', {
    doc: 'Oxide got from a tonne of feed.',
  }),
  feed_offered: aux(
    ['deposit'],
    't/month',
    'feed_capacity * in_operation * (IF route_of_deposit = route.byproduct THEN ore_activity ELSE 1)',
    { doc: 'Feed that could be worked. A by-product comes and goes with the ore that is dug.' },
  ),
  metal_offered: aux(['metal'], 'kg/month', 'SUM(feed_offered[*] * metal_per_tonne[*, metal])', {
    doc: 'Oxide that the town could sell.',
  }),
  feed_value: aux(['deposit'], 'CNY/t', 'SUM(metal_per_tonne[deposit, *] * price_paid[*])', {
    doc: 'What the metal in a tonne of feed is sold for.',
  }),
  worth_running: aux(['deposit'], '1', 'IF feed_value * (1 - resource_tax_rate) > feed_cost THEN 1 ELSE 0', {
    doc: '1 where sales after tax pay the running cost; else the plant stands still.',
  }),
  deposit_left: stock(
    ['deposit'],
    't',
    { initial: 'deposit_tonnage', inflows: [], outflows: ['feed_worked'] },
    { nonNegative: true, doc: 'Tonnes that are left.' },
  ),
  feed_worked: flow(['deposit'], 't/month', 'feed_offered * worth_running', {
    boundary: true,
    doc: 'Feed that is worked.',
  }),
  metal_made: aux(['deposit', 'metal'], 'kg/month', 'feed_worked[deposit] * metal_per_tonne', { doc: 'Oxide made.' }),

  // Money, posts, water
  metal_sales: aux(['deposit'], 'CNY/month', 'SUM(metal_made[deposit, *] * price_paid[*])', {
    doc: 'Sales of metal.',
  }),
  resource_tax: aux(['deposit'], 'CNY/month', 'resource_tax_rate * metal_sales', { doc: 'Tax on them.' }),
  deposit_margin: aux(['deposit'], 'CNY/month', 'metal_sales - resource_tax - feed_cost * feed_worked', {
    doc: 'What is left of sales after tax and running cost; it belongs to whoever opened the deposit.',
  }),
  deposit_posts: aux(
    ['deposit'],
    'person',
    'deposit_jobs * SAFEDIV(feed_worked, feed_capacity) + building_jobs * building * build_time',
    { doc: 'Posts in building and in operation.' },
  ),
  deposit_water: aux(['deposit'], 'm3/month', 'water_per_tonne * feed_worked', { doc: 'Fresh water used.' }),
};
