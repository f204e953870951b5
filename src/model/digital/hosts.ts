import { aux, constant, type EquationSpec, flow, input, stock } from '../../kernel/language.ts';

/**
 * Training for livestreaming and e-commerce, and what comes of it.
 *
 * Hosts stay among the people followed who look for work, as those in public works do, and are counted here a second time only to
 * say what they earn. So nobody is lost or doubled. Most earn little and go on looking; the few whose income reaches the pay they
 * lost (`earners`) stop, and count as people in work. The income is informal: nothing is paid in for a pension.
 */
export const platformHosts: Record<string, EquationSpec> = {
  platform_places: input([], 'person/month', { doc: 'People who can be trained in a month.' }),
  platform_reach: input(['group'], '1', { doc: '1 for groups of people who are offered the training.' }),
  platform_price: input([], 'CNY/person', { doc: 'Cost of training a person; 0 for the pack’s.' }),
  platform_training_cost: constant([], 'CNY/person', { absent: 0, min: 0, doc: 'Cost of training a person.' }),
  platform_start_share: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of those trained who go on to host.',
    source:
      'Inter-American Development Bank in Costa Rica (Innovations for Poverty Action): participation low, limited impact on employment',
  }),
  host_median_months: constant([], 'month', {
    absent: 6,
    min: 0.5,
    max: 120,
    doc: 'Months after which half of the hosts have given up.',
  }),
  platform_lock_in: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share by which hosts look less for another job.',
    source:
      'Kuaishou and China Association of Performing Arts 2024: 57.4 % of daily hosts are on for more than six hours',
  }),

  earner_median_months: constant([], 'month', {
    absent: 24,
    min: 0.5,
    max: 600,
    doc: 'The same of hosts whose income reaches the pay they lost.',
  }),

  // Who is trained: people followed who look for work and do not host yet
  still_searching: aux(['group'], 'person', 'MAX(0, group_searching - earners)', {
    doc: 'People who look for work, hosts with little income among them.',
  }),
  host_moves_on: aux(
    ['group'],
    '1/month',
    'SAFEDIV(SUM(found_work[group, *, *, *]) + SUM(search_ended[group, *, *, *]), still_searching)',
    { doc: 'Share of them that stops this month: they found a job or another way out.' },
  ),
  platform_candidates: aux(
    ['group'],
    'person',
    'platform_reach * MAX(0, still_searching - hosts) * MAX(0, 1 - DT * host_moves_on)',
    { doc: 'People who could be trained.' },
  ),
  platform_trained: aux(
    ['group'],
    'person/month',
    'platform_candidates * MIN(1 / DT, SAFEDIV(platform_places, SUM(platform_candidates[*])))',
    { doc: 'People trained in the month: as many as there are places and people who look for work.' },
  ),
  trained_total: stock(
    [],
    'person',
    { initial: '0', inflows: ['trained_now'], outflows: [] },
    { tally: true, doc: 'People trained since the start; who is trained twice counts twice.' },
  ),
  trained_now: flow([], 'person/month', 'SUM(platform_trained)', { doc: 'People trained in the month.' }),
  hosting_begun: aux(['group'], 'person/month', 'platform_start_share * platform_trained', {
    doc: 'People who begin after the training.',
  }),

  // Hosts who earn too little, and look for work
  hosts: stock(
    ['group'],
    'person',
    { initial: '0', inflows: ['hosting_for_little'], outflows: ['hosting_left', 'hosting_given_up'] },
    { tally: true, doc: 'People followed who host on a platform for less than they lost, while they look for work.' },
  ),
  hosting_for_little: flow(['group'], 'person/month', '(1 - host_meets) * hosting_begun', {
    doc: 'People who begin and earn less.',
  }),
  hosting_left: flow(['group'], 'person/month', 'MIN(1 / DT, host_moves_on) * hosts', {
    doc: 'Hosts who find a job or another way out, as often as others who look for work.',
  }),
  hosting_given_up: flow(
    ['group'],
    'person/month',
    'MAX(0, 1 - DT * host_moves_on) * hosts * (1 - 0.5 ^ (DT / host_median_months)) / DT',
    { doc: 'Hosts who give up.', source: 'exponential survival' },
  ),

  // Those who earn what they lost, and stop looking
  earners: stock(
    ['group'],
    'person',
    { initial: '0', inflows: ['earning_begun'], outflows: ['earning_ended'] },
    { tally: true, doc: 'People followed who live from a platform with an income that reaches the pay they lost.' },
  ),
  earning_begun: flow(['group'], 'person/month', 'host_meets * hosting_begun', {
    doc: 'People who begin and earn as much.',
  }),
  earning_ended: flow(['group'], 'person/month', 'earners * (1 - 0.5 ^ (DT / earner_median_months)) / DT', {
    doc: 'People whose success ends; they look for work again.',
    source: 'exponential survival',
  }),
  host_share: aux(['group'], '1', 'MIN(1, SAFEDIV(hosts, group_searching))', {
    doc: 'Share of the group’s people without a job who host for little.',
  }),
  earner_share: aux(['group'], '1', 'MIN(1, SAFEDIV(earners, group_searching))', {
    doc: 'Share of them who live from a platform.',
  }),
  hosts_total: aux([], 'person', 'SUM(hosts)', { doc: 'People who host on a platform for less than they lost.' }),
  earners_total: aux([], 'person', 'SUM(earners)', {
    doc: 'People who live from a platform, with an income that reaches the pay they lost.',
  }),

  // Money
  host_income: aux(['group'], 'CNY/month', 'hosts * host_earns_under + earners * host_earns_over', {
    doc: 'Income of both from viewers and buyers.',
  }),
  platform_income: aux([], 'CNY/month', 'SUM(host_income) - crowded_out', {
    doc: 'Income that the training brings to the town’s households: of those trained, less what hosts who were there before lose.',
  }),
  platform_training_spending: aux(
    [],
    'CNY/month',
    'SUM(platform_trained) * (IF platform_price > 0 THEN platform_price ELSE platform_training_cost)',
    { doc: 'Cost of the training.' },
  ),
  contributions_missing: aux(
    [],
    'CNY/month',
    'SUM((hosts[*] + earners[*]) * (staff_contribution[*, pension, worker] + staff_contribution[*, pension, employer]))',
    { doc: 'Pension contributions that the lost jobs paid and hosting does not.' },
  ),

  // What local makers sell through them
  tips_share: constant([], '1', {
    absent: 1,
    min: 0,
    max: 1,
    doc: 'Share of hosts’ income from viewers’ gifts; the rest is commission on sales.',
    source: 'China Association of Performing Arts 2020: 35 to 45 %',
  }),
  commission_rate: constant([], '1', { absent: 1, min: 0.01, max: 1, doc: 'Commission as a share of sales.' }),
  local_goods_share: constant([], '1', { absent: 0, min: 0, max: 1, doc: 'Share of sales that local makers made.' }),
  sales_added: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of these that they would not have sold otherwise.',
    source: 'Couture, Faber, Gu and Liu 2021: little evidence of income gains to producers and workers',
  }),
  maker_pay_share: constant([], '1', { absent: 0, min: 0, max: 1, doc: 'Pay as a share of what makers sell.' }),
  makers_sales: aux(
    ['market'],
    'CNY/month',
    `SUM(home[*, market] * host_income[*]) * (1 - tips_share) / commission_rate * local_goods_share * sales_added`,
    { doc: 'Further sales of local makers through hosts.' },
  ),
  makers_posts: aux(['market'], 'person', 'makers_sales * maker_pay_share / base_mean_pay', {
    doc: 'Posts that these sales call for: making, packing, editing.',
  }),
};
