import { aux, constant, type EquationSpec, flow, input, stock } from '../../kernel/language.ts';

/** People on post in plants and mines: they age, retire and quit; posts decide who is taken on, moved or let go. */
export const staff: Record<string, EquationSpec> = {
  plant_of_group: constant(['group'], '1', {
    shared: true,
    doc: 'Position of the plant that a group works for; 0 for suppliers and services.',
  }),
  staffing: constant(['group', 'function'], '1', {
    doc: 'Share of a plant’s posts of a function that belongs to the group; adds to 1 over the plant’s groups.',
  }),
  base_age_mix: constant(['group', 'sex', 'age'], '1', {
    doc: 'Share of a group’s people by sex and age at the start.',
  }),

  group_posts: aux(['group'], 'person', 'SUM(staffing[group, *] * posts_needed[plant_of_group[group], *])', {
    doc: 'Posts of the group that the work in hand needs.',
  }),
  base_group_posts: aux(['group'], 'person', 'SUM(staffing[group, *] * base_posts[plant_of_group[group], *])', {
    doc: 'The same at the start.',
  }),
  staff: stock(
    ['group', 'sex', 'age'],
    'person',
    {
      initial: 'base_group_posts * base_age_mix',
      inflows: ['aged_in', 'moved_in', 'redeployed_in', 'recruited'],
      outflows: ['retired', 'quit', 'aged_out', 'moved_out', 'retired_early', 'laid_off'],
    },
    { nonNegative: true, doc: 'People on the payroll of plants and mines.' },
  ),
  group_staff: aux(['group'], 'person', 'SUM(staff[group, *, *])', { doc: 'People of the group on the payroll.' }),
  surplus: aux(['group'], 'person', 'MAX(0, group_staff - group_posts)', {
    doc: 'People on the payroll beyond the posts needed.',
  }),
  surplus_share: aux(['group'], '1', 'SAFEDIV(surplus, group_staff)', { doc: 'The same as a share of the group.' }),

  retirement_rate: constant(['sex', 'age'], '1/month', {
    doc: 'Share who reach pension age or die in work each month.',
  }),
  retired: flow(['group', 'sex', 'age'], 'person/month', 'retirement_rate[sex, age] * staff', {
    boundary: true,
    doc: 'People who retire at pension age.',
  }),
  quit_rate: constant(['age'], '1/month', {
    doc: 'Share who leave a plant of their own will each month, while work elsewhere is as easy to find as at the start.',
  }),
  quit_response: constant([], '1', {
    min: 0,
    max: 2,
    doc: 'By how much quits fall with vacancies for each person out of work: an elasticity, 0 where they do not.',
    source: 'Job Openings and Labor Turnover Survey, United States 2007 to 2011',
  }),
  tightness_index: aux(
    [],
    '1',
    'SAFEDIV(SUM(vacancies), all_unemployed, 1) / (SUM(base_vacancies) / SUM(base_unemployed))',
    { doc: 'Vacancies for each person out of work, relative to the start.' },
  ),
  quit_index: aux([], '1', 'tightness_index ^ quit_response', {
    doc: 'Quits relative to the start: who finds nothing else stays.',
  }),
  quit: flow(['group', 'sex', 'age'], 'person/month', 'quit_rate[age] * quit_index * staff', {
    boundary: true,
    doc: 'People who leave of their own will, for another job or another town. They are not followed.',
  }),
  ageing_rate: constant(['age'], '1/month', {
    doc: 'Share of an age band that passes to the next each month; 0 for the last.',
  }),
  aged_out: flow(['group', 'sex', 'age'], 'person/month', 'ageing_rate[age] * staff', {
    transfer: 'ageing',
    doc: 'People who leave an age band.',
  }),
  aged_in: flow(['group', 'sex', 'age'], 'person/month', 'aged_out[group, sex, age - 1]', {
    transfer: 'ageing',
    doc: 'People who enter an age band.',
  }),

  // Letting people go
  layoff_pledge: input(['plant'], '1', {
    doc: '1 while nobody is laid off against their will, 0 where notice is given.',
  }),
  notice_time: constant([], 'month', { doc: 'Time over which surplus people are let go once it is decided.' }),
  extra_notice: input(['plant'], 'month', { doc: 'Time added to it.' }),
  laid_off: flow(
    ['group', 'sex', 'age'],
    'person/month',
    '(1 - layoff_pledge[plant_of_group[group]]) * surplus_share[group] * staff / (notice_time + extra_notice[plant_of_group[group]])',
    { transfer: 'lost jobs and search that goes on', doc: 'People laid off, in proportion to those on the payroll.' },
  ),
  early_retirement_offer: input(['plant'], '1', {
    doc: '1 while the plant offers early retirement (neitui) to surplus people.',
  }),
  early_retirement_eligible: constant(['sex', 'age'], '1', {
    doc: 'Share within the years before pension age in which early retirement is allowed.',
    source: 'State Council Order 111 (1993): within five years of pension age',
  }),
  early_retirement_take_up: constant([], '1/month', {
    doc: 'Share of those offered early retirement who take it each month.',
  }),
  retired_early: flow(
    ['group', 'sex', 'age'],
    'person/month',
    `early_retirement_offer[plant_of_group[group]] * early_retirement_take_up
      * early_retirement_eligible[sex, age] * MIN(1, surplus_share[group] / offer_threshold) * staff`,
    {
      transfer: 'early retirement',
      doc: 'People on the payroll who take early retirement. The offer is made to all who may while more than a small share are surplus.',
    },
  ),
  offer_threshold: constant([], '1', {
    doc: 'Surplus share of a group from which the offer is open to all who may take it.',
  }),

  // Taking people on: first the firm's own surplus, then newcomers
  recruitment_time: constant([], 'month', { doc: 'Time to fill a post that stands empty.' }),
  attrition: aux(['group'], 'person/month', 'SUM(retired[group, *, *]) + SUM(quit[group, *, *])', {
    doc: 'Posts that fall free because people retire or quit.',
  }),
  posts_open: aux(['group'], 'person/month', 'MAX(0, attrition + (group_posts - group_staff) / recruitment_time)', {
    doc: 'Posts to be filled in the month.',
  }),
  redeployment_share: constant([], '1', {
    doc: 'Share of open posts that the plants’ own surplus people, and people they have let go, can be placed in, at most.',
  }),
  posts_for_own: aux([], 'person/month', 'redeployment_share * SUM(posts_open)', {
    doc: 'Open posts that the plants’ own people can be placed in.',
  }),
  moved: aux([], 'person/month', 'MIN(posts_for_own, redeployment_limit * SUM(surplus))', {
    doc: 'Surplus people on the payroll who are moved to an open post in the month; they go first.',
  }),
  moved_out: flow(
    ['group', 'sex', 'age'],
    'person/month',
    'moved * SAFEDIV(surplus[group], SUM(surplus[*])) * SAFEDIV(staff, group_staff[group])',
    { transfer: 'moves within the plants', doc: 'Surplus people who leave their group for an open post.' },
  ),
  moved_mix: aux(['sex', 'age'], 'person/month', 'SUM(moved_out[*, sex, age])', { doc: 'The same by sex and age.' }),
  moved_in: flow(
    ['group', 'sex', 'age'],
    'person/month',
    'SAFEDIV(posts_open[group], SUM(posts_open[*])) * moved_mix[sex, age]',
    { transfer: 'moves within the plants', doc: 'The same people in their new post, shared over the open posts.' },
  ),
  plant_searchers: aux([], 'person', 'SUM((IF plant_of_group[*] > 0 THEN 1 ELSE 0) * group_searching[*])', {
    doc: 'People let go by plants who still look for work.',
  }),
  redeployment_rate: aux([], '1/month', 'MIN(redeployment_limit, SAFEDIV(posts_for_own - moved, plant_searchers))', {
    doc: 'Chance of a post elsewhere in the plants for those whom the plants let go.',
  }),
  redeployment_limit: constant([], '1/month', { doc: 'Highest such chance.' }),
  redeployed_in: flow(
    ['group', 'sex', 'age'],
    'person/month',
    'SAFEDIV(posts_open[group], SUM(posts_open[*])) * redeployed_out[sex, age]',
    { transfer: 'ways out', doc: 'People placed in a post elsewhere in the plants, shared over the open posts.' },
  ),
  hiring_freeze: input(['plant'], '1', { doc: '1 while the plant takes on nobody from outside.' }),
  recruit_mix: constant(['sex', 'age'], '1', { doc: 'Recruits by sex and age; adds to 1.' }),
  recruited: flow(
    ['group', 'sex', 'age'],
    'person/month',
    `(1 - hiring_freeze[plant_of_group[group]]) * recruit_mix[sex, age]
      * MAX(0, posts_open[group] - SAFEDIV(posts_open[group], SUM(posts_open[*])) * (moved + SUM(redeployed_out[*, *])))`,
    { boundary: true, doc: 'People taken on from school, the army or elsewhere.' },
  ),

  // The door that closes: posts that fall free and that no newcomer gets
  newcomers_stay: constant([], '1', {
    min: 0,
    max: 1,
    doc: 'Share of those whom the plants would have taken on, and do not, who look for work in the town; the others go elsewhere or on with school.',
  }),
  turned_away: aux(['group'], 'person/month', 'newcomers_stay * MAX(0, attrition - SUM(recruited[group, *, *]))', {
    doc: 'People who look for work in the town because posts that fell free in the plants were not filled from outside. A decline by attrition dismisses nobody, and still leaves as many without a post.',
  }),
  newcomers: aux(
    ['occupation', 'market'],
    'person/month',
    'SUM(occupation_weight[*, occupation] * home[*, market] * turned_away[*])',
    { doc: 'The same by occupation and local labour market.' },
  ),
};
