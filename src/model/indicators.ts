import { aux, constant, type EquationSpec } from '../kernel/language.ts';

/** What the reports show. */
export const indicators: Record<string, EquationSpec> = {
  plant_jobs: aux([], 'person', 'SUM(staff)', { doc: 'People on the payroll of plants and mines.' }),
  plant_jobs_lost: aux([], 'person', 'SUM(base_group_posts) - SUM(staff)', {
    doc: 'Jobs gone in the plants since the start.',
  }),
  other_jobs: aux([], 'person', 'SUM(jobs)', { doc: 'People in work elsewhere in the town.' }),
  all_jobs: aux([], 'person', 'plant_jobs + other_jobs', { doc: 'People in work.' }),
  all_unemployed: aux([], 'person', 'SUM(unemployed) + SUM(group_searching) - earners_total', {
    doc: 'People without work who look for it.',
  }),
  unemployment_rate: aux([], '1', 'all_unemployed / (all_unemployed + all_jobs + earners_total)', {
    doc: 'Unemployed as a share of the labour force.',
  }),
  base_unemployment_rate: aux(
    [],
    '1',
    'SUM(base_unemployed) / (SUM(base_unemployed) + SUM(base_jobs) + SUM(base_group_posts))',
    { doc: 'The same at the start.' },
  ),
  long_term_wait: constant([], '1', {
    doc: 'Months in ordinary unemployment from which it counts as long-term: a position in the waits.',
  }),
  long_term_spell: constant([], '1', { doc: 'The same among the people followed: a position in the spells.' }),
  long_term_unemployed: aux(
    [],
    'person',
    `SUM(unemployed[*, *, *] * long_wait[*]) + SUM(searching_by_spell[*, *] * long_spell[*] * (1 - earner_share[*]))`,
    { doc: 'People who have looked for work for half a year or longer.' },
  ),
  long_wait: aux(['wait'], '1', 'IF wait >= long_term_wait THEN 1 ELSE 0', { doc: '1 for long waits.' }),
  long_spell: aux(['spell'], '1', 'IF spell >= long_term_spell THEN 1 ELSE 0', { doc: '1 for long spells.' }),
  all_vacancies: aux([], 'person', 'SUM(vacancies)', { doc: 'Vacancies outside the plants.' }),

  jobs_pay: constant(['occupation'], 'CNY/(person*month)', { doc: 'Monthly pay outside the plants.' }),
  payroll: aux([], 'CNY/month', 'SUM(group_staff[*] * pay[*]) + SUM(jobs[*, *] * jobs_pay[*])', {
    doc: 'Pay earned in the town, at the rates of the start.',
  }),

  residence: constant(['group', 'place'], '1', {
    doc: 'Share of a group’s people by the district they live in; adds to 1.',
  }),
  group_left_behind: aux(['group'], 'person', 'SUM(left_behind[group, *, *])', {
    doc: 'Paychecks left behind, by group.',
  }),
  group_lost: aux(['group'], 'person', 'SUM(lost_jobs[group, *, *])', { doc: 'People who lost a job, by group.' }),
  left_behind_total: aux([], 'person', 'SUM(left_behind)', { doc: 'Paychecks left behind since the start.' }),
  lost_total: aux([], 'person', 'SUM(lost_jobs)', { doc: 'People who lost a job since the start.' }),
  below_total: aux([], 'person', 'SUM(below_now)', {
    doc: 'People followed whose income is under the threshold this month.',
  }),
  months_below_total: aux([], 'person*month', 'SUM(months_below)', {
    doc: 'Person-months under the threshold since the start.',
  }),
  pay_lost_total: aux([], 'CNY', 'SUM(pay_lost)', { doc: 'Pay missing since the start.' }),
  left_behind_by_place: aux(['place'], 'person', 'SUM(residence[*, place] * group_left_behind[*])', {
    doc: 'Paychecks left behind, by district of residence.',
  }),
  lost_by_place: aux(['place'], 'person', 'SUM(residence[*, place] * group_lost[*])', {
    doc: 'People who lost a job, by district of residence.',
  }),
  lost_by_plant: aux(['plant'], 'person', 'SUM((IF plant_of_group[*] = plant THEN 1 ELSE 0) * group_lost[*])', {
    doc: 'People who lost a job, by the plant they worked for.',
  }),
  lost_suppliers: aux([], 'person', 'SUM((IF plant_of_group[*] = 0 THEN 1 ELSE 0) * group_lost[*])', {
    doc: 'The same among suppliers and services.',
  }),
  lost_by_sex: aux(['sex'], 'person', 'SUM(lost_jobs[*, sex, *])', { doc: 'People who lost a job, by sex.' }),
  lost_by_age: aux(['age'], 'person', 'SUM(lost_jobs[*, *, age])', {
    doc: 'People who lost a job, by age at the loss.',
  }),
  left_behind_by_occupation: aux(
    ['occupation'],
    'person',
    'SUM(occupation_weight[*, occupation] * group_left_behind[*])',
    {
      doc: 'Paychecks left behind, by the occupation that was lost.',
    },
  ),
  left_behind_by_sex: aux(['sex'], 'person', 'SUM(left_behind[*, sex, *])', { doc: 'Paychecks left behind, by sex.' }),
  left_behind_by_age: aux(['age'], 'person', 'SUM(left_behind[*, *, age])', {
    doc: 'Paychecks left behind, by age at the loss.',
  }),
  // What has come of the people who lost a job, by where they lost it
  group_looking: aux(['group'], 'person', 'group_searching - earners + SUM(out_again[group, *])', {
    doc: 'People followed who look for work, those who found a job and lost it again among them.',
  }),
  group_back: aux(['group'], 'person', 'SUM(back_by_spell[group, *]) + earners', {
    doc: 'People followed who found a job and have it still, or another, or live from a platform.',
  }),
  group_back_below: aux(['group'], 'person', 'SUM(back_by_spell[group, *] * share_below[group, *])', {
    doc: 'Of these, those paid under the threshold.',
  }),
  group_early: aux(['group'], 'person', 'SUM(early_retired[group, *, *]) + pensioned', {
    doc: 'People who retired early, those who have reached pension age since among them.',
  }),
  group_withdrawn: aux(['group'], 'person', 'SUM(withdrawn[group, *, *])', {
    doc: 'People in informal work or none.',
  }),
  group_gone: aux(['group'], 'person', 'SUM(gone[group, *, *])', {
    doc: 'People who lost a job and left the town.',
  }),
  searching_total: aux([], 'person', 'SUM(group_looking)', { doc: 'People followed who look for work.' }),
  back_total: aux([], 'person', 'SUM(group_back)', { doc: 'People followed who are in work again.' }),
  back_below_total: aux([], 'person', 'SUM(group_back_below)', { doc: 'Of these, those paid under the threshold.' }),
  early_total: aux([], 'person', 'SUM(group_early)', { doc: 'People who retired early, pensioned since or not.' }),
  withdrawn_total: aux([], 'person', 'SUM(group_withdrawn)', { doc: 'People in informal work or none.' }),
  gone_total: aux([], 'person', 'SUM(group_gone)', { doc: 'People who lost a job and left the town.' }),
  sme_jobs_total: aux([], 'person', 'SUM(sme_jobs)', { doc: 'Jobs that support of small firms has brought.' }),
};
