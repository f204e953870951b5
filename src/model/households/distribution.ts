import { aux, constant, type EquationSpec } from '../../kernel/language.ts';

/** Share of people up to the bound of an income class, and then in the class itself. */
function classes(name: string, dimension: string, mean: string, sd: string, who: string): Record<string, EquationSpec> {
  return {
    [`${name}_up_to`]: aux(
      [dimension, 'income_class'],
      '1',
      `IF income_class < SIZE(income_class)
        THEN normal_share((LN(class_bound[income_class] / ${mean}) + ${sd} * ${sd} / 2) / ${sd}) ELSE 1`,
      { doc: `Share of ${who} with an income up to the bound of a class (log-normal).` },
    ),
    [`${name}_in_class`]: aux(
      [dimension, 'income_class'],
      '1',
      `${name}_up_to[${dimension}, income_class] - ${name}_up_to[${dimension}, income_class - 1]`,
      { doc: `Share of ${who} with an income in the class.` },
    ),
  };
}

/** Income of the town’s people of working age, and of those followed by district, age, sex and origin. */
export const distribution: Record<string, EquationSpec> = {
  income_bound: constant(['income_class'], '1', {
    doc: 'Highest income of a class relative to average pay outside the plants; of the last one it is not used.',
    min: 0.01,
  }),
  base_mean_pay: aux([], 'CNY/(person*month)', 'INIT(job_wages) / SUM(base_jobs)', {
    doc: 'Average gross pay outside the plants at the start.',
  }),
  class_bound: aux(['income_class'], 'CNY/(person*month)', 'income_bound * base_mean_pay', {
    doc: 'Highest gross monthly income of a class.',
  }),
  bounded: aux(['income_class'], '1', 'IF income_class < SIZE(income_class) THEN 1 ELSE 0', {
    doc: '1 for a class with an upper bound.',
  }),
  ...classes('staff', 'group', 'pay[group]', 'pay_dispersion', 'people in plants'),
  ...classes('job', 'occupation', 'jobs_pay[occupation]', 'pay_dispersion', 'people in other jobs'),
  ...classes(
    'informal',
    'group',
    '(informal_pay * pay[group])',
    'new_pay_dispersion',
    'those in informal work or none',
  ),
  ...classes('early', 'group', '(early_retirement_pay * pay[group])', 'pay_dispersion', 'those in early retirement'),
  people_by_income: aux(
    ['income_class'],
    'person',
    `SUM(group_staff[*] * staff_in_class[*, income_class]) + SUM(paid_as_average[*] * job_in_class[*, income_class])
      + SUM(withdrawn_by_group[*] * informal_in_class[*, income_class])
      + SUM(early_by_group[*] * early_in_class[*, income_class])
      + SUM(insured_people[*] * (IF benefit_class[*] = income_class THEN 1 ELSE 0))
      + SUM(centre_people[*] * (IF centre_class[*] = income_class THEN 1 ELSE 0))
      + SUM(earners[*] * staff_in_class[*, income_class])
      + SUM(in_works[*] * (IF works_class[*] = income_class THEN 1 ELSE 0))
      + (IF income_class = 1 THEN SUM(without_income) + SUM(unemployed) ELSE 0)`,
    {
      doc: 'People of working age by monthly income. Those back at work count among the jobs they hold; the ordinary unemployed stand in the lowest class.',
    },
  ),
  early_by_group: aux(['group'], 'person', 'SUM(early_retired[group, *, *])', {
    doc: 'People in early retirement by group.',
  }),
  benefit_class: aux(
    ['group'],
    '1',
    '1 + SUM((IF unemployment_benefit[group] > class_bound[*] THEN 1 ELSE 0) * bounded[*])',
    {
      doc: 'Class of unemployment benefit.',
    },
  ),
  centre_class: aux(
    ['group'],
    '1',
    '1 + SUM((IF centre_pay_share * pay[group] > class_bound[*] THEN 1 ELSE 0) * bounded[*])',
    {
      doc: 'Class of the allowance in a re-employment centre.',
    },
  ),
  works_class: aux(['group'], '1', '1 + SUM((IF works_wage[group] > class_bound[*] THEN 1 ELSE 0) * bounded[*])', {
    doc: 'Class of pay in public works.',
  }),

  // People followed who are under 90 % of former pay, or under the minimum, by who and where they are
  below_now_by_place: aux(['place'], 'person', 'SUM(residence[*, place] * below_now[*])', {
    doc: 'People followed whose income is under the threshold, by district of residence.',
  }),
  below_now_by_plant: aux(['plant'], 'person', 'SUM((IF plant_of_group[*] = plant THEN 1 ELSE 0) * below_now[*])', {
    doc: 'The same by the plant they worked for.',
  }),
  below_now_suppliers: aux([], 'person', 'SUM((IF plant_of_group[*] = 0 THEN 1 ELSE 0) * below_now[*])', {
    doc: 'The same among suppliers and services.',
  }),
  below_now_by_sex: aux(['sex'], 'person', 'SUM(below_people[*, sex, *])', { doc: 'The same by sex.' }),
  below_now_by_age: aux(['age'], 'person', 'SUM(below_people[*, *, age])', { doc: 'The same by age at the loss.' }),
  minimum_share: aux(['group'], '1', 'SAFEDIV(under_minimum, below_now)', {
    doc: 'Those under the minimum living standard for each person under the threshold.',
  }),
  under_minimum_total: aux([], 'person', 'SUM(under_minimum)', {
    doc: 'People followed whose household is under the minimum living standard.',
  }),
  under_minimum_by_place: aux(['place'], 'person', 'SUM(residence[*, place] * under_minimum[*])', {
    doc: 'The same by district of residence.',
  }),
  under_minimum_by_plant: aux(
    ['plant'],
    'person',
    'SUM((IF plant_of_group[*] = plant THEN 1 ELSE 0) * under_minimum[*])',
    {
      doc: 'The same by the plant they worked for.',
    },
  ),
  under_minimum_suppliers: aux([], 'person', 'SUM((IF plant_of_group[*] = 0 THEN 1 ELSE 0) * under_minimum[*])', {
    doc: 'The same among suppliers and services.',
  }),
  under_minimum_by_sex: aux(['sex'], 'person', 'SUM(below_people[*, sex, *] * minimum_share[*])', {
    doc: 'The same by sex, spread as those under the threshold are.',
  }),
  under_minimum_by_age: aux(['age'], 'person', 'SUM(below_people[*, *, age] * minimum_share[*])', {
    doc: 'The same by age at the loss, spread as those under the threshold are.',
  }),
};
