import { aux, constant, type EquationSpec } from '../../kernel/language.ts';

/**
 * Social insurance of the town’s people. The fund is pooled above the city: what it lacks, province and state put in, so a
 * lost contribution is mostly their loss and a pension never fails.
 */
export const fund: Record<string, EquationSpec> = {
  contributions: aux([], 'CNY/month', 'plant_contributions + job_contributions + worker_contributions', {
    doc: 'Contributions of workers and employers.',
  }),
  pension_contributions: aux(
    [],
    'CNY/month',
    'SUM(group_staff[*] * staff_contribution[*, pension, *]) + SUM(formal_people[*] * formal_contribution[*, pension, *])',
    { doc: 'Those for pensions.' },
  ),
  insured_services: aux([], 'CNY/month', 'INIT(contributions - pension_contributions) - INIT(all_benefits)', {
    doc: 'What the other branches spend besides unemployment benefit, on health above all: as much as came in at the start.',
  }),
  fund_gap: aux([], 'CNY/month', 'pensions + all_benefits + insured_services + payer_total[fund] - contributions', {
    doc: 'What the fund pays beyond the contributions of the town.',
  }),
  fund_support_shared: aux(['budget'], '1', 'fund_support_share / SUM(fund_support_share)', {
    doc: 'Share of a budget in what the fund lacks, adding to 1 whatever future is drawn.',
  }),
  fund_support_share: constant(['budget'], '1', {
    doc: 'Share of a budget in what the fund lacks; adds to 1.',
    min: 0,
    max: 1,
  }),
};
