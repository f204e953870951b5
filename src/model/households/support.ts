import { aux, constant, type EquationSpec, flow, input, stock } from '../../kernel/language.ts';

const PAY = 'CNY/(person*month)';

/** What the levers for people do: public works, retraining, relocation grants, support of small firms. */
export const support: Record<string, EquationSpec> = {
  // Public works: posts for those who have looked long
  works_places: input(['market'], 'person', { doc: 'Posts of public works.' }),
  works_pay: input(['market'], PAY, { doc: 'Pay in public works; 0 for the minimum wage.' }),
  works_offer: aux(['market'], PAY, 'IF works_pay > 0 THEN works_pay ELSE minimum_wage', {
    doc: 'Pay in public works.',
  }),
  works_from: constant([], '1', {
    shared: true,
    doc: 'Position of the period of time since the job was lost from which people may take such a post.',
  }),
  hard_to_place: aux(['spell'], '1', 'IF spell >= works_from THEN 1 ELSE 0', {
    doc: '1 where people may take a post of public works.',
  }),
  hard_people: aux(
    ['group'],
    'person',
    'SUM(searching_by_spell[group, *] * hard_to_place[*]) * (1 - earner_share[group])',
    {
      doc: 'People followed who may.',
    },
  ),
  works_filled: aux(['market'], '1', 'MIN(1, SAFEDIV(works_places[market], SUM(home[*, market] * hard_people[*])))', {
    doc: 'Share of them that the posts have room for.',
  }),
  works_share: aux(['group'], '1', 'SUM(home[group, *] * works_filled[*])', { doc: 'The same for a group.' }),
  works_wage: aux(['group'], PAY, 'SAFEDIV(SUM(home[group, *] * works_filled[*] * works_offer[*]), works_share)', {
    doc: 'Their pay.',
  }),
  in_works: aux(['group'], 'person', 'works_share * hard_people', {
    doc: 'People followed in public works. They count as looking for work.',
  }),
  works_lock_in: constant([], '1', {
    doc: 'Share by which people in public works look less for another job.',
    source: 'Card, Kluve and Weber 2010 and 2018: public employment programmes are least likely to help',
    min: 0,
    max: 1,
  }),
  works_meets: aux(['group'], '1', 'IF works_wage >= left_behind_threshold * pay THEN 1 ELSE 0', {
    doc: '1 where pay in public works reaches the threshold of the pay before.',
  }),
  works_overhead: constant([], PAY, { doc: 'Cost of a post of public works beside its pay.', min: 0 }),

  // Retraining
  training_share: input(['group'], '1', { doc: 'Share of those who lose a job who enter retraining.' }),
  training_periods: constant([], '1', {
    shared: true,
    doc: 'Periods of time since the job was lost that retraining takes.',
  }),
  training_effect: constant([], '1', {
    doc: 'By how much the chance of a job changes after retraining, as a share; it may be negative.',
    source: 'Benus, Bloom and Orr 2004 (World Bank): employment after a year -6 points in Shenyang, +8 in Wuhan',
    min: -0.9,
    max: 2,
  }),
  training_lock_in: constant([], '1', {
    doc: 'Share by which people look less for a job while they are retrained.',
    min: 0,
    max: 1,
  }),
  training_cost: constant([], 'CNY/person', { doc: 'Cost of retraining a person.', min: 0 }),
  training_factor: aux(
    ['group', 'spell'],
    '1',
    '1 + training_share[group] * (IF spell <= training_periods THEN 0 - training_lock_in ELSE training_effect)',
    { doc: 'Chance of a job with retraining relative to the chance without.' },
  ),

  // Relocation grants
  relocation_grant: input(['group'], 'CNY/person', {
    doc: 'Grant to a person who leaves the town for a job elsewhere.',
  }),
  relocation_effect: constant([], '1', {
    doc: 'Share by which more people leave for a grant of relocation_reference.',
    min: 0,
  }),
  relocation_reference: constant([], 'CNY/person', { doc: 'Grant for which that is meant.', min: 1 }),
  relocation_local_loss: constant([], '1', {
    doc: 'Share by which people who are offered such a grant look less for a job in the town.',
    source: 'Caliendo, Künn and Mahlstedt 2022: local search falls, with adverse effects on re-employment and earnings',
    min: 0,
    max: 1,
  }),
  relocation_strength: aux(['group'], '1', 'relocation_grant / relocation_reference', {
    doc: 'The grant relative to the reference.',
  }),
  leaving_chance: aux(
    ['group', 'sex', 'age'],
    '1/month',
    'leaving_rate[sex, age] * (1 + relocation_effect * relocation_strength[group]) + go_along_chance[group]',
    { doc: 'Share of searchers who leave the town each month, those who go along with an exported works among them.' },
  ),
  search_effort: aux(
    ['group', 'spell'],
    '1',
    `training_factor * (1 - works_share[group] * hard_to_place[spell] * works_lock_in)
      * (1 - MIN(1, relocation_strength[group]) * relocation_local_loss) * (1 - earner_share[group] - host_share[group] * platform_lock_in)`,
    { doc: 'Chance of a job with the levers relative to the chance without.' },
  ),

  // Support of small firms
  sme_grants: input(['occupation', 'market'], 'CNY/month', { doc: 'Grants to small firms, by the jobs they are for.' }),
  sme_cost_per_job: constant([], 'CNY/person', {
    doc: 'Grant for each job that would not exist without it.',
    source: 'Criscuolo, Martin, Overman and Van Reenen 2012; Wren 2005: deadweight is in the price',
    min: 1,
  }),
  sme_closure_rate: constant([], '1/month', { doc: 'Share of such jobs that end each month.', min: 0, max: 1 }),
  sme_jobs: stock(
    ['occupation', 'market'],
    'person',
    { initial: '0', inflows: ['sme_jobs_made'], outflows: ['sme_jobs_ended'] },
    { tally: true, doc: 'Jobs that support of small firms has brought; demand for work, not people.' },
  ),
  sme_jobs_made: flow(['occupation', 'market'], 'person/month', 'sme_grants / sme_cost_per_job', {
    doc: 'Jobs brought in the month.',
  }),
  sme_jobs_ended: flow(['occupation', 'market'], 'person/month', 'sme_closure_rate * sme_jobs', {
    doc: 'Such jobs that end.',
  }),
};
