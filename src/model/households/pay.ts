import { aux, constant, type EquationSpec } from '../../kernel/language.ts';
import { payslip } from './payslip.ts';

const PAY = 'CNY/(person*month)';

/** Pay by group, occupation, sector, place and formality, and what is taken from it. */
export const pay: Record<string, EquationSpec> = {
  // How pay differs within a group
  pay_dispersion: constant([], '1', {
    doc: 'Standard deviation of the logarithm of pay within a group or occupation.',
    min: 0.01,
    max: 2,
  }),
  lowest_class_pay: aux([], '1', 'normal_share(0 - 0.4307273 - pay_dispersion) / normal_share(0 - 0.4307273)', {
    doc: 'Average pay of the lowest third relative to the average of all (log-normal).',
    source: 'partial expectation of the log-normal distribution; 0.4307273 is the quantile of two thirds',
  }),
  highest_class_pay: aux([], '1', '(1 - normal_share(0.4307273 - pay_dispersion)) / (1 - normal_share(0.4307273))', {
    doc: 'The same for the highest third.',
  }),
  class_pay: aux(
    ['pay_class'],
    '1',
    `IF pay_class = pay_class.lowest THEN lowest_class_pay
      ELSE IF pay_class = pay_class.highest THEN highest_class_pay
      ELSE SIZE(pay_class) - lowest_class_pay - highest_class_pay`,
    { doc: 'Average pay of each third relative to the average of all.' },
  ),
  tax_step: aux(['bracket'], '1', 'tax_rate[bracket] - tax_rate[bracket - 1]', {
    doc: 'By how much the rate of income tax rises where the bracket begins.',
  }),

  // Pay outside the plants
  formal_share: constant(['occupation'], '1', {
    doc: 'Share of the jobs outside the plants with a contract and social insurance.',
    min: 0,
    max: 1,
  }),
  informal_relative_pay: constant([], '1', {
    doc: 'Pay without contract relative to pay with one in the same occupation.',
    min: 0.1,
    max: 2,
  }),
  formal_pay: aux(['occupation'], PAY, 'jobs_pay / (formal_share + (1 - formal_share) * informal_relative_pay)', {
    doc: 'Pay with a contract, such that both together give the average.',
  }),
  place_pay: constant(['occupation', 'market'], '1', {
    doc: 'Pay of the occupation in a local labour market relative to its average in the town: its sectors and its place.',
    min: 0,
  }),
  paid_as_average: aux(['occupation'], 'person', 'SUM(jobs[occupation, *] * place_pay[occupation, *])', {
    doc: 'People in work outside the plants, each counted by pay relative to the average of the occupation.',
  }),
  job_wages: aux([], 'CNY/month', 'SUM(paid_as_average[*] * jobs_pay[*])', { doc: 'Gross pay outside the plants.' }),
  formal_people: aux(['occupation'], 'person', 'paid_as_average * formal_share', {
    doc: 'Those with a contract, counted the same way.',
  }),
  plant_wages: aux([], 'CNY/month', 'SUM(group_staff[*] * pay[*])', { doc: 'Gross pay in the plants.' }),

  ...payslip('staff', 'group', 'pay'),
  ...payslip('formal', 'occupation', 'formal_pay'),

  // Taken from pay
  plant_contributions: aux([], 'CNY/month', 'SUM(group_staff[*] * staff_contribution[*, *, employer])', {
    doc: 'Contributions that the plants pay as employers.',
  }),
  job_contributions: aux([], 'CNY/month', 'SUM(formal_people[*] * formal_contribution[*, *, employer])', {
    doc: 'Contributions that other employers pay.',
  }),
  worker_contributions: aux(
    [],
    'CNY/month',
    'SUM(group_staff[*] * staff_contribution[*, *, worker]) + SUM(formal_people[*] * formal_contribution[*, *, worker])',
    { doc: 'Contributions that workers pay.' },
  ),
  income_tax: aux([], 'CNY/month', 'SUM(group_staff[*] * staff_tax[*]) + SUM(formal_people[*] * formal_tax[*])', {
    doc: 'Income tax on pay.',
  }),
  net_wages: aux([], 'CNY/month', 'plant_wages + job_wages - worker_contributions - income_tax', {
    doc: 'Pay after tax and contributions.',
  }),
};
