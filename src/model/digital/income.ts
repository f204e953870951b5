import { aux, constant, type EquationSpec } from '../../kernel/language.ts';
import { normalTail } from '../normal-tail.ts';

const PAY = 'CNY/(person*month)';
const capa =
  'China Association of Performing Arts 2023: of those who live mainly from it 95.2 % earn under 5,000 yuan, 0.4 % over 100,000';
const twitch = 'Ahn, Jenny and Collis 2025: generally negative evidence for a power-law tail of incomes on Twitch';

/** What they earn on average, counting of each no more than an amount. */
const upTo = (what: string, tail: string, shifted: string) =>
  `(IF platform_form = 1 THEN MIN(${what}, platform_least * (1 + ((MAX(platform_least, ${what}) / platform_least) ^ (1 - platform_alpha) - 1) / (1 - platform_alpha)))
      ELSE platform_median * EXP(platform_sigma * platform_sigma / 2) * (1 - ${shifted}) + ${what} * ${tail})`;

/**
 * What hosts on a platform earn in a month: most of them next to nothing, one in 250 a fortune.
 *
 * Two kinds of hosts: those who live mainly from it, whose incomes were surveyed at two points, and a mass for whom it is a
 * hobby. Mean and median tell opposite stories, so the share above the lost wage counts here and the mean does not.
 */
export const platformIncome: Record<string, EquationSpec> = {
  platform_form: constant([], '1', {
    absent: 0,
    shared: true,
    min: 0,
    max: 2,
    doc: 'How incomes spread: 0 log-normal through both points of the survey, 1 Pareto through both, 2 log-normal through the lower one with the Gini coefficient of Twitch, without a tail of stars.',
    source: twitch,
  }),
  platform_median: constant([], PAY, { doc: 'Median income of hosts who live mainly from it.', source: capa }),
  platform_sigma: constant([], '1', { doc: 'Standard deviation of the logarithm of their income.', source: capa }),
  platform_alpha: constant([], '1', { doc: 'Exponent of the Pareto distribution in its place.', source: capa }),
  platform_least: constant([], PAY, { doc: 'Least income of the Pareto distribution.', source: capa }),
  professional_share: constant([], '1', {
    absent: 1,
    min: 0,
    max: 1,
    doc: 'Share of hosts who come to live mainly from it; to the others it is a hobby.',
  }),
  hobby_median: constant([], PAY, { absent: 1, min: 0.01, doc: 'Median income of the others.' }),
  hobby_sigma: constant([], '1', {
    absent: 1,
    min: 0.01,
    max: 5,
    doc: 'Standard deviation of the logarithm of their income.',
  }),
  platform_income_cap: constant([], PAY, {
    absent: 100000,
    min: 1,
    doc: 'Income of a host beyond which nothing is counted: what the few above it earn, and where they live by then, nobody has surveyed.',
  }),

  // The average, which few ever see
  cap_z: aux([], '1', 'LN(platform_income_cap / platform_median) / platform_sigma', {
    doc: 'The highest income counted, in standard deviations of the logarithm from the median.',
  }),
  cap_shifted_z: aux([], '1', 'cap_z - platform_sigma', { doc: 'The same where incomes are weighed by their size.' }),
  cap_tail: aux([], '1', normalTail('cap_z'), { doc: 'Share of hosts above it.' }),
  cap_shifted_tail: aux([], '1', normalTail('cap_shifted_z'), { doc: 'Share of income above it.' }),
  professional_mean: aux([], PAY, upTo('platform_income_cap', 'cap_tail', 'cap_shifted_tail'), {
    doc: 'Average income of hosts who live mainly from it.',
    source: 'limited expected value of the log-normal and the Pareto distribution (Klugman, Panjer and Willmot)',
  }),
  hobby_mean: aux([], PAY, 'hobby_median * EXP(hobby_sigma * hobby_sigma / 2)', {
    doc: 'Average income of the others.',
  }),
  host_mean: aux([], PAY, 'professional_share * professional_mean + (1 - professional_share) * hobby_mean', {
    doc: 'Average income of hosts while nobody crowds them. One in 250 earns most of it.',
  }),

  // Hosts share the viewers with those who are there already
  local_hosts: constant([], 'person', {
    absent: 1,
    min: 1,
    doc: 'People of the town who live mainly from a platform at the start.',
  }),
  crowding_elasticity: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'By how much incomes fall as local hosts become more: 0 where viewers come from anywhere, 1 where a fixed audience is shared.',
  }),
  crowding_factor: aux(
    [],
    '1',
    '(local_hosts / (local_hosts + professional_share * SUM(hosts) + SUM(earners))) ^ crowding_elasticity',
    { doc: 'Income of a host relative to the start.' },
  ),
  crowded_out: aux([], 'CNY/month', 'local_hosts * professional_mean * (1 - crowding_factor)', {
    doc: 'Income that the hosts who were there before lose to those trained.',
  }),

  // Beside the wage that was lost
  wanted_income: aux(['group'], PAY, 'left_behind_threshold * pay / crowding_factor', {
    doc: 'Income, before crowding, that reaches the threshold of the pay before.',
  }),
  wanted_z: aux(['group'], '1', 'LN(wanted_income / platform_median) / platform_sigma', {
    doc: 'The same in standard deviations of the logarithm from the median.',
  }),
  wanted_shifted_z: aux(['group'], '1', 'wanted_z - platform_sigma', {
    doc: 'The same where incomes are weighed by their size.',
  }),
  wanted_tail: aux(['group'], '1', normalTail('wanted_z'), { doc: 'Share of hosts above it, log-normal.' }),
  wanted_shifted_tail: aux(['group'], '1', normalTail('wanted_shifted_z'), {
    doc: 'Share of the income above it, log-normal.',
  }),
  hobby_z: aux(['group'], '1', 'LN(wanted_income / hobby_median) / hobby_sigma', { doc: 'The same of hobby hosts.' }),
  professional_meets: aux(
    ['group'],
    '1',
    'IF platform_form = 1 THEN MIN(1, (platform_least / wanted_income) ^ platform_alpha) ELSE wanted_tail',
    { doc: 'Share of hosts who live mainly from it whose income reaches the threshold of the pay they lost.' },
  ),
  host_meets: aux(
    ['group'],
    '1',
    `professional_share * professional_meets + (1 - professional_share) * ${normalTail('hobby_z')}`,
    { doc: 'Share of all hosts whose income does.' },
  ),
  professional_under: aux(
    ['group'],
    PAY,
    `${upTo('wanted_income', 'wanted_tail', 'wanted_shifted_tail')} - wanted_income * professional_meets`,
    { doc: 'What those under the threshold earn, for each host who lives mainly from it.' },
  ),
  host_earns_under: aux(
    ['group'],
    PAY,
    'SAFEDIV(crowding_factor * (professional_share * professional_under + (1 - professional_share) * hobby_mean), 1 - host_meets)',
    { doc: 'Average income of hosts under the threshold.' },
  ),
  host_earns_over: aux(
    ['group'],
    PAY,
    'SAFEDIV(MAX(0, crowding_factor * professional_share * (professional_mean - professional_under)), host_meets)',
    { doc: 'Average income of hosts over it.' },
  ),
};
