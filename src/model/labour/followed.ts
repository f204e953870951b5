import { aux, constant, type EquationSpec, flow, stock } from '../../kernel/language.ts';

/**
 * The people who lost a job, followed as cohorts: origin and occupation family (group), sex, age, time since.
 *
 * Five ways out of search, each with its own chance and source: a post elsewhere in the firm, a job outside, early
 * retirement, inactivity or informal work, leaving the town.
 */
export const followed: Record<string, EquationSpec> = {
  spell_length: constant([], 'month', { shared: true, doc: 'Length of one period of time since the job was lost.' }),
  // Who is followed: people let go by plants, and people of jobs cut among suppliers and services
  occupation_weight: constant(['group', 'occupation'], '1', {
    shared: true,
    doc: 'Share of a group’s people by occupation; adds to 1.',
  }),
  home: constant(['group', 'market'], '1', { doc: 'Share of a group’s people by local labour market; adds to 1.' }),
  linked_share: constant(['group', 'occupation'], '1', {
    shared: true,
    doc: '1 where jobs cut outside the plants in this occupation are followed in this group; adds to 1 over the groups.',
  }),
  linked_mix: constant(['sex', 'age'], '1', { doc: 'People outside the plants by sex and age; adds to 1.' }),
  linked_lost: aux(['group'], 'person/month', 'SUM(linked_share[group, *] * occupation_cut[*])', {
    doc: 'People of jobs cut outside the plants.',
  }),
  occupation_cut: aux(['occupation'], 'person/month', 'SUM(cut_followed[occupation, *])', {
    doc: 'Jobs cut outside the plants, by occupation.',
  }),

  searching: stock(
    ['group', 'sex', 'age', 'spell'],
    'person',
    {
      initial: '0',
      inflows: ['search_entered'],
      outflows: ['found_work', 'search_ended', 'search_carried_on'],
    },
    { doc: 'Looking for work.' },
  ),
  search_entered: flow(
    ['group', 'sex', 'age', 'spell'],
    'person/month',
    `IF spell = 1 THEN laid_off[group, sex, age] + linked_lost[group] * linked_mix[sex, age]
      ELSE IF (TIME - STARTTIME + DT) MOD spell_length = 0 THEN search_carried_on[group, sex, age, spell - 1] ELSE 0`,
    {
      transfer: 'lost jobs and search that goes on',
      doc: 'People who have just lost their job, and at the end of a period those who still look, in the next one.',
    },
  ),

  // Chances
  searching_by_spell: aux(['group', 'spell'], 'person', 'SUM(searching[group, *, *, spell])', {
    doc: 'People of the group who look for work, by time since they lost the job.',
  }),
  group_searching: aux(['group'], 'person', 'SUM(searching_by_spell[group, *])', {
    doc: 'People of the group who look for work.',
  }),
  first_months_chance: constant([], '1', {
    doc: 'Chance of a job in the first months relative to the average over all who look, which counts those whose chances have fallen. Solved so that the mean wait stays what it is.',
  }),
  spell_effect: constant(['spell'], '1', {
    min: 0.01,
    max: 5,
    doc: 'Chance of a job by time since the job was lost, relative to the first months.',
    source:
      'MG Rover Longbridge 2005-08: hazards of 10.8 % a month up to month 10 and 4.3 % after (University of Birmingham 2008)',
  }),
  age_effect: constant(['sex', 'age'], '1', { doc: 'Chance of a job by sex and age, relative to the average.' }),
  group_job_finding: aux(
    ['group'],
    '1/month',
    'SUM(occupation_weight[group, *] * home[group, *] * job_finding[*, *])',
    { doc: 'Chance of a job for an applicant of the group.' },
  ),
  spell_chance: aux(['group', 'spell'], '1', 'spell_effect[spell] * search_effort', {
    doc: 'Chance of a job by time since the job was lost, with what the levers add or take.',
  }),
  found_work: flow(
    ['group', 'sex', 'age', 'spell'],
    'person/month',
    'searching * MIN(1 / DT, group_job_finding[group] * first_months_chance * age_effect[sex, age] * spell_chance[group, spell])',
    { transfer: 'hires', doc: 'People followed who take up a job outside the plants.' },
  ),
  early_exit_rate: constant(['sex', 'age'], '1/month', {
    doc: 'Share of searchers who go into early retirement each month.',
  }),
  withdrawal_rate: constant(['sex', 'age'], '1/month', {
    doc: 'Share of searchers who give up or turn to informal work each month.',
  }),
  leaving_rate: constant(['sex', 'age'], '1/month', { doc: 'Share of searchers who leave the town each month.' }),
  from_plant: aux(['group'], '1', 'IF plant_of_group > 0 THEN 1 ELSE 0', { doc: '1 for groups of plants.' }),
  other_exit_rate: aux(
    ['group', 'sex', 'age'],
    '1/month',
    'MIN(1 / DT, from_plant[group] * redeployment_rate + early_exit_rate[sex, age] + withdrawal_rate[sex, age] + leaving_chance)',
    { doc: 'Share of searchers without a job outside who leave search in one of the other ways each month.' },
  ),
  search_ended: flow(
    ['group', 'sex', 'age', 'spell'],
    'person/month',
    '(searching * (1 - earner_share[group]) - DT * found_work) * other_exit_rate[group, sex, age]',
    { transfer: 'ways out', doc: 'People who stop looking: redeployed, retired early, withdrawn or gone.' },
  ),
  search_carried_on: flow(
    ['group', 'sex', 'age', 'spell'],
    'person/month',
    'IF (TIME - STARTTIME + DT) MOD spell_length = 0 AND spell < SIZE(spell) THEN searching / DT - found_work - search_ended ELSE 0',
    { transfer: 'lost jobs and search that goes on', doc: 'Still looking at the end of a period.' },
  ),

  // Where those go who stop looking
  all_ended: aux(['group', 'sex', 'age'], 'person/month', 'SUM(search_ended[group, sex, age, *])', {
    doc: 'People who stop looking.',
  }),
  ended_per_rate: aux(['group', 'sex', 'age'], 'person', 'SAFEDIV(all_ended, other_exit_rate)', {
    doc: 'The same for each unit of chance, to share them over the ways out.',
  }),
  redeployed_out: aux(
    ['sex', 'age'],
    'person/month',
    'redeployment_rate * SUM(from_plant[*] * ended_per_rate[*, sex, age])',
    { doc: 'People placed in a post elsewhere in the plants.' },
  ),
  early_from_search: flow(['group', 'sex', 'age'], 'person/month', 'early_exit_rate[sex, age] * ended_per_rate', {
    transfer: 'ways out',
    doc: 'Searchers who go into early retirement.',
  }),
  early_from_post: flow(['group', 'sex', 'age'], 'person/month', 'retired_early', {
    transfer: 'early retirement',
    doc: 'People who go from their post into early retirement.',
  }),
  withdrew: flow(['group', 'sex', 'age'], 'person/month', 'withdrawal_rate[sex, age] * ended_per_rate', {
    transfer: 'ways out',
    doc: 'Searchers who give up or turn to informal work.',
  }),
  left_town: flow(['group', 'sex', 'age'], 'person/month', 'leaving_chance * ended_per_rate', {
    transfer: 'ways out',
    doc: 'Searchers who leave the town.',
  }),
  early_retired: stock(
    ['group', 'sex', 'age'],
    'person',
    { initial: '0', inflows: ['early_from_search', 'early_from_post'], outflows: ['pension_reached'] },
    { doc: 'People in early retirement, by their age when they lost the job, until pension age.' },
  ),
  pension_reached: flow(['group', 'sex', 'age'], 'person/month', 'early_retired / months_to_pension', {
    transfer: 'pension age',
    doc: 'People in early retirement who reach pension age.',
  }),
  pensioned: stock(
    ['group'],
    'person',
    { initial: '0', inflows: ['pension_begun'], outflows: [] },
    { doc: 'People who retired early and are on a pension now, as they would be anyway.' },
  ),
  pension_begun: flow(['group'], 'person/month', 'SUM(pension_reached[group, *, *])', {
    transfer: 'pension age',
    doc: 'The same by group.',
  }),
  withdrawn: stock(
    ['group', 'sex', 'age'],
    'person',
    { initial: '0', inflows: ['withdrew'], outflows: ['came_back'] },
    { doc: 'People in informal work or none, no longer looking.' },
  ),
  withdrawn_chance: constant([], '1', {
    min: 0,
    max: 1,
    doc: 'Chance of a job for people who gave up, relative to the unemployed. They do not look, and still some are found.',
    source:
      'Flinn and Heckman 1983, in Hornstein and Kudlyak 2016: those who look are twice as likely to be in work a month later as those who want a job and do not look, and three times as likely as those who want none',
  }),
  came_back: flow(
    ['group', 'sex', 'age'],
    'person/month',
    'withdrawn * MIN(1 / DT, group_job_finding[group] * withdrawn_chance * age_effect[sex, age])',
    { transfer: 'hires', doc: 'People who had given up and take up a job outside the plants.' },
  ),
  gone: stock(
    ['group', 'sex', 'age'],
    'person',
    { initial: '0', inflows: ['left_town'], outflows: [] },
    { doc: 'People who lost a job and left the town.' },
  ),

  // How hard the followed search, as the market sees it
  group_effort: aux(
    ['group'],
    'person',
    `first_months_chance * SUM(searching[group, *, *, *] * age_effect[*, *] * spell_chance[group, *])
      + withdrawn_chance * SUM(withdrawn[group, *, *] * age_effect[*, *])`,
    {
      doc: 'Applicants of the group, those who gave up among them, each counted by how good their chances are.',
    },
  ),
  followed_searchers: aux(
    ['occupation', 'market'],
    'person',
    'SUM(occupation_weight[*, occupation] * home[*, market] * group_effort[*])',
    { doc: 'The same by occupation and local labour market.' },
  ),
};
