import { aux, constant, type EquationSpec } from '../../kernel/language.ts';

/** Share of people under `line` with a log-normal spread `sd` around `mean`. */
const under = (line: string, mean: string, sd: string) =>
  `normal_share((LN(${line} / ${mean}) + ${sd} * ${sd} / 2) / ${sd})`;

/** Expected gap to `line` of the same people. */
const gap = (line: string, mean: string, sd: string) =>
  `MAX(0, ${line} * normal_share((LN(${line} / ${mean}) + ${sd} * ${sd} / 2) / ${sd})
      - ${mean} * normal_share((LN(${line} / ${mean}) - ${sd} * ${sd} / 2) / ${sd}))`;

/**
 * Who falls under the minimum living standard, and what social assistance (dibao) fills up.
 *
 * A household is poor where the one income it lives on is under the standard for all its members. Households with a second
 * income are taken to be above it.
 */
export const poverty: Record<string, EquationSpec> = {
  people_per_income: constant([], '1', {
    doc: 'People who live on one income where there is no second one: a household.',
    min: 1,
    max: 8,
  }),
  single_income_share: constant([], '1', {
    doc: 'Share of the people who lose a job whose household lives on their income alone.',
    min: 0,
    max: 1,
  }),
  assistance_take_up: constant([], '1', {
    doc: 'Share of those entitled to social assistance who get it.',
    min: 0,
    max: 1,
  }),
  household_minimum: aux([], 'CNY/(person*month)', 'living_minimum * people_per_income', {
    doc: 'Income that the one earner of a household must have for all to reach the minimum living standard.',
  }),
  new_pay_dispersion: aux([], '1', 'SQRT(pay_dispersion * pay_dispersion + pay_spread * pay_spread)', {
    doc: 'Spread of pay among those back at work: of the pay before and of the change.',
  }),

  // People followed, by what they live on
  without_income: aux(
    ['group'],
    'person',
    'MAX(0, group_searching - earners - insured_people - centre_people - in_works)',
    {
      doc: 'People who look for work with neither benefit nor allowance nor public works.',
    },
  ),
  poor_searching: aux(
    ['group'],
    'person',
    `single_income_share * (without_income + SUM(out_again[group, *]) * (1 - covered * contract_tenured)
      + (IF unemployment_benefit < household_minimum THEN 1 ELSE 0) * insured_people
      + (IF centre_pay_share * pay < household_minimum THEN 1 ELSE 0) * centre_people
      + (IF works_wage < household_minimum THEN 1 ELSE 0) * in_works)`,
    { doc: 'People who look for work whose household is under the minimum living standard.' },
  ),
  poor_searching_gap: aux(
    ['group'],
    'CNY/month',
    `single_income_share * (household_minimum * (without_income + SUM(out_again[group, *]) * (1 - covered * contract_tenured))
      + MAX(0, household_minimum - unemployment_benefit) * insured_people
      + MAX(0, household_minimum - centre_pay_share * pay) * centre_people
      + MAX(0, household_minimum - works_wage) * in_works)`,
    { doc: 'What their households lack.' },
  ),
  pay_again: aux(
    ['group'],
    'CNY/(person*month)',
    'pay * (1 - MIN(0.99, SAFEDIV(SUM(loss_carried[group, *]), SUM(back_by_spell[group, *]))))',
    { doc: 'Average pay of those back at work.' },
  ),
  poor_back: aux(
    ['group'],
    'person',
    `single_income_share * SUM(back_by_spell[group, *]) * ${under('household_minimum', 'pay_again', 'new_pay_dispersion')}`,
    { doc: 'People back at work whose household is under the minimum.' },
  ),
  poor_withdrawn_share: aux(
    ['group'],
    '1',
    `single_income_share * ${under('household_minimum', '(informal_pay * pay)', 'new_pay_dispersion')}`,
    { doc: 'Share of those in informal work or none whose household is under it.' },
  ),
  poor_early_share: aux(
    ['group'],
    '1',
    `single_income_share * ${under('household_minimum', '(early_retirement_pay * pay)', 'pay_dispersion')}`,
    { doc: 'Share of those in early retirement whose household is under it.' },
  ),
  withdrawn_gap: aux(
    ['group'],
    'CNY/(person*month)',
    `single_income_share * ${gap('household_minimum', '(informal_pay * pay)', 'new_pay_dispersion')}`,
    { doc: 'What the household of a person in informal work or none lacks, on average.' },
  ),
  poor_before_help: aux(
    ['group'],
    'person',
    `poor_searching + poor_back + poor_withdrawn_share * withdrawn_by_group
      + poor_early_share * SUM(early_retired[group, *, *])`,
    { doc: 'People followed whose household is under the minimum living standard before social assistance.' },
  ),
  group_assistance: aux(
    ['group'],
    'CNY/month',
    'assistance_take_up * (poor_searching_gap + withdrawn_gap * withdrawn_by_group)',
    {
      doc: 'Social assistance to households of people followed. What the city paid before is part of its other spending.',
    },
  ),
  social_assistance: aux([], 'CNY/month', 'SUM(group_assistance)', { doc: 'The same of all groups.' }),
  under_minimum: aux(['group'], 'person', '(1 - assistance_take_up) * poor_before_help', {
    doc: 'People followed whose household stays under the minimum living standard.',
  }),
};
