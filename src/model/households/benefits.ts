import { aux, constant, type EquationSpec, input } from '../../kernel/language.ts';

const PAY = 'CNY/(person*month)';

/** What people who lost a job get under the country’s rules: unemployment benefit, a re-employment centre, severance. */
export const benefits: Record<string, EquationSpec> = {
  open_spell_length: constant([], 'month', {
    doc: 'How long people stay in the last period of time since the job was lost, which has no end.',
    min: 1,
  }),
  period: aux(['spell'], 'month', 'IF spell < SIZE(spell) THEN spell_length ELSE open_spell_length', {
    doc: 'Length of a period of time since the job was lost.',
  }),
  period_start: aux(['spell'], 'month', '(spell - 1) * spell_length', {
    doc: 'Months since the job was lost when it begins.',
  }),

  // Unemployment insurance
  tenure_mix: constant(['tenure', 'age'], '1', {
    doc: 'Share of the people of an age by years with their employer; adds to 1.',
    min: 0,
    max: 1,
  }),
  tenure_years: constant(['tenure'], '1', { doc: 'Average years with the employer.', min: 0, max: 60 }),
  tenure_shared: aux(['tenure', 'age'], '1', 'tenure_mix / SUM(tenure_mix[*, age])', {
    doc: 'The same, adding to 1 whatever future is drawn.',
  }),
  entitled: aux(
    ['age', 'spell'],
    '1',
    'SUM(tenure_shared[*, age] * MAX(0, MIN(1, (benefit_months[*, age] - period_start[spell]) / period[spell])))',
    { doc: 'Share of the insured who still get unemployment benefit, by time since the job was lost.' },
  ),
  covered: aux(['group'], '1', 'IF plant_of_group > 0 THEN 1 ELSE SUM(occupation_weight[group, *] * formal_share[*])', {
    doc: 'Share of a group’s people who are insured: all in plants, those with a contract elsewhere.',
  }),
  unemployment_benefit: aux(
    ['group'],
    PAY,
    'MIN(benefit_cap, benefit_flat + benefit_minimum_wage_share * minimum_wage + benefit_pay_share * staff_net)',
    { doc: 'Unemployment benefit of a person.' },
  ),
  searching_by_age: aux(['group', 'age', 'spell'], 'person', 'SUM(searching[group, *, age, spell])', {
    doc: 'People who look for work, by age and time since they lost the job.',
  }),

  // Re-employment centre (xiagang), transfer company
  centre_offer: input(['group'], '1', {
    doc: 'Share of a group’s people who are taken into a re-employment centre when they lose their job.',
  }),
  in_centre: aux(['spell'], '1', 'MAX(0, MIN(1, (centre_months - period_start) / period))', {
    doc: 'Share who are still in the centre, by time since the job was lost.',
  }),
  entitled_after_centre: aux(
    ['age', 'spell'],
    '1',
    `SUM(tenure_shared[*, age] * MAX(0, MIN(1, (benefit_months[*, age] + centre_months - period_start[spell]) / period[spell]) - in_centre[spell]))`,
    { doc: 'The same for unemployment benefit, which begins after the centre.' },
  ),
  centre_people: aux(
    ['group'],
    'person',
    'centre_offer * SUM(searching_by_spell[group, *] * in_centre[*]) * (1 - earner_share)',
    {
      doc: 'People in the re-employment centre who still look for work.',
    },
  ),
  centre_allowances: aux(['group'], 'CNY/month', 'centre_people * centre_pay_share * pay', {
    doc: 'Allowances of the re-employment centre.',
  }),
  insured_people: aux(
    ['group'],
    'person',
    `covered * (1 - earner_share) * SUM(searching_by_age[group, *, *] * (1 - works_share[group] * hard_to_place[*])
      * (entitled[*, *] + centre_offer[group] * (entitled_after_centre[*, *] - entitled[*, *])))`,
    { doc: 'People followed who get unemployment benefit.' },
  ),
  group_benefits: aux(['group'], 'CNY/month', 'insured_people * unemployment_benefit', {
    doc: 'Unemployment benefit of the people followed.',
  }),
  contract_tenured: aux([], '1', 'SUM((1 - tenure_shared[under_1, *]) * linked_age[*])', {
    doc: 'Share of insured people outside the plants who have paid in for a year.',
  }),
  linked_age: aux(['age'], '1', 'SUM(linked_mix[*, age])', { doc: 'People outside the plants by age.' }),
  ordinary_insured: aux(
    ['occupation'],
    'person',
    'SUM(unemployed[occupation, *, *]) * formal_share * contract_tenured',
    {
      doc: 'Ordinary unemployed who get unemployment benefit; their time in it is short, so its end is left out.',
    },
  ),
  ordinary_benefits: aux(
    [],
    'CNY/month',
    'SUM(ordinary_insured[*] * MIN(benefit_cap, benefit_flat + benefit_minimum_wage_share * minimum_wage + benefit_pay_share * formal_net[*]))',
    { doc: 'Unemployment benefit of the ordinary unemployed.' },
  ),
  out_again_benefits: aux(
    ['group'],
    'CNY/month',
    'SUM(out_again[group, *]) * covered * contract_tenured * unemployment_benefit',
    { doc: 'Benefit of people followed who lost the new job too; as people they are among the ordinary unemployed.' },
  ),
  all_benefits: aux([], 'CNY/month', 'SUM(group_benefits) + ordinary_benefits', { doc: 'Unemployment benefit.' }),

  // Severance
  severance_for: aux(
    ['group', 'age'],
    'CNY/person',
    `MIN(pay[group], severance_pay_cap) * severance_months[age] * SUM(tenure_shared[*, age] * MIN(tenure_years[*], severance_years_cap))`,
    { doc: 'Severance that the law gives a person who is let go.' },
  ),
  plant_severance: aux(['group'], 'CNY/month', 'SUM(laid_off[group, *, *] * severance_for[group, *])', {
    doc: 'Severance that the plants owe.',
  }),
  linked_severance: aux(
    ['group'],
    'CNY/month',
    'linked_lost * covered * SUM(linked_age[*] * severance_for[group, *])',
    {
      doc: 'Severance that suppliers and services owe.',
    },
  ),
  severance_top_up: input(['group'], '1', { doc: 'Severance on top of the law’s, as a share of it.' }),
};
