import { aux, type EquationSpec, flow, input, stock } from '../../kernel/language.ts';

const PAY = 'CNY/(person*month)';

/** Value of a put on relative pay with a log-normal spread around `mean`: the expected gap below `strike`. */
const gapBelow = (strike: string) =>
  `(${strike} * normal_share((LN(${strike}) - LN(mean_pay_kept) + pay_spread * pay_spread / 2) / pay_spread)
      - mean_pay_kept * normal_share((LN(${strike}) - LN(mean_pay_kept) - pay_spread * pay_spread / 2) / pay_spread))`;

/**
 * Wage insurance: whoever works again for less is paid a share of the gap to the pay before, up to a cap, for some time.
 *
 * Kept simple on the side that would flatter it: it does not make people take up work sooner, although the United States’
 * programme did (Hyman, Kovak and Leive 2024).
 */
export const wageInsurance: Record<string, EquationSpec> = {
  insured_gap: input(['group'], '1', { doc: 'Share of the gap between new and former pay that is paid.' }),
  insured_cap: input(['group'], '1', { doc: 'Most that is paid, as a share of the former pay.' }),
  insured_months: input(['group'], 'month', { doc: 'Months since the job was lost for which it is paid.' }),
  insured_time: aux(
    ['group', 'spell'],
    '1',
    `IF spell < SIZE(spell) THEN MAX(0, MIN(1, (insured_months[group] - period_start[spell]) / period[spell]))
      ELSE SAFEDIV(insured_late[group], found_by_spell[group, SIZE(spell)])`,
    {
      doc: 'Share of a period of time since the job was lost in which it is paid; of the last period, which has no end, the share of its people.',
    },
  ),
  insured_late: stock(
    ['group'],
    'person',
    { initial: '0', inflows: ['insured_late_in'], outflows: ['insured_late_out'] },
    { tally: true, doc: 'People in the last period for whom it is still paid.' },
  ),
  insured_late_in: flow(
    ['group'],
    'person/month',
    `IF insured_months > period_start[SIZE(spell)] THEN SUM(work_carried_in[group, *, *, SIZE(spell)]) ELSE 0`,
    { doc: 'People at work who come to the last period before it ends.' },
  ),
  insured_late_out: flow(
    ['group'],
    'person/month',
    'insured_late / MAX(one_month, insured_months - period_start[SIZE(spell)])',
    { doc: 'People for whom it ends.' },
  ),
  insured_threshold: aux(
    ['group'],
    '1',
    `IF insured_gap = 0 THEN left_behind_threshold
      ELSE MAX(0.01, (left_behind_threshold - MIN(0.99, insured_gap)) / (1 - MIN(0.99, insured_gap)), left_behind_threshold - insured_cap)`,
    {
      doc: 'Share of the former pay that the new pay alone must reach for both together to pass the threshold.',
      source: 'x + s (1 - x) < t solved for x; with a cap c, x + c < t as well',
    },
  ),
  insured_back: aux(['group'], 'person', 'SUM(back_by_spell[group, *] * insured_time[group, *])', {
    doc: 'People followed who work again within that time.',
  }),
  mean_pay_kept: aux(
    ['group'],
    '1',
    '1 - MIN(0.99, SAFEDIV(SUM(loss_carried[group, *] * insured_time[group, *]), insured_back))',
    { doc: 'Their average pay relative to the pay before.' },
  ),
  uncapped_gap: aux(['group'], '1', 'MAX(0.001, 1 - SAFEDIV(insured_cap, insured_gap, 1))', {
    doc: 'Relative pay below which the cap binds.',
  }),
  wage_insurance_for: aux(
    ['group'],
    PAY,
    `IF insured_gap = 0 THEN 0 ELSE pay * insured_gap * MAX(0, ${gapBelow('1')}
      - (IF uncapped_gap > 0.001 THEN ${gapBelow('uncapped_gap')} ELSE 0))`,
    {
      doc: 'Paid for each of them on average, over the log-normal spread of new pay around its average.',
      source: 'expected shortfall of a log-normal variable (Black and Scholes 1973, without time)',
    },
  ),
  wage_insurance_paid: aux(['group'], 'CNY/month', 'insured_back * wage_insurance_for', { doc: 'Wage insurance.' }),
};
