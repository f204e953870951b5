import { aux, constant, type EquationSpec, flow, graphical, stock } from '../../kernel/language.ts';

const vonWachter = 'von Wachter, Song and Manchester 2009: 30 % at once, 20 % after 15 to 20 years';

/**
 * What became of the people followed: pay lost for good, paychecks left behind.
 *
 * A paycheck is left behind when the monthly income, a set time after the job was lost, is under a set share of the
 * real pay before. These stocks keep count of people who are already somewhere else in the model, so they stand
 * outside its conservation of people.
 */
export const outcomes: Record<string, EquationSpec> = {
  left_behind_threshold: constant([], '1', {
    doc: 'Share of the former real pay below which a paycheck counts as left behind.',
  }),

  // People followed who work again
  back_at_work: stock(
    ['group', 'sex', 'age', 'spell'],
    'person',
    { initial: '0', inflows: ['found_work', 'back_from_withdrawal', 'work_carried_in'], outflows: ['work_carried_on'] },
    { tally: true, doc: 'People followed who found a job, by the time since they lost the old one.' },
  ),
  work_carried_on: flow(
    ['group', 'sex', 'age', 'spell'],
    'person/month',
    'IF (TIME - STARTTIME + DT) MOD spell_length = 0 AND spell < SIZE(spell) THEN back_at_work / DT + found_work + back_from_withdrawal ELSE 0',
    { doc: 'Those at work at the end of a period.' },
  ),
  work_carried_in: flow(
    ['group', 'sex', 'age', 'spell'],
    'person/month',
    `IF (TIME - STARTTIME + DT) MOD spell_length = 0 THEN work_carried_on[group, sex, age, spell - 1] ELSE 0`,
    {
      doc: 'The same at the start of the next.',
    },
  ),

  came_back_rate: aux(
    ['group', 'sex', 'age'],
    '1/month',
    'SAFEDIV(came_back, SUM(settled_below[group, sex, age, *]))',
    {
      doc: 'People who had given up and take up a job, for each person settled under the threshold.',
    },
  ),
  back_from_withdrawal: flow(
    ['group', 'sex', 'age', 'spell'],
    'person/month',
    `came_back_rate[group, sex, age] * settled_below[group, sex, age, spell]
      + (IF spell = SIZE(spell) AND came_back_rate[group, sex, age] = 0 THEN came_back[group, sex, age] ELSE 0)`,
    {
      doc: 'The same people by time since they lost the job, which is taken to be that of all settled under the threshold.',
    },
  ),
  found_by_spell: aux(['group', 'spell'], 'person', 'SUM(back_at_work[group, *, *, spell])', {
    doc: 'People of the group who have found a job since, by time since they lost the old one.',
  }),
  back_by_spell: aux(['group', 'spell'], 'person', 'found_by_spell - out_again', {
    doc: 'Of these, people who work now.',
  }),

  // Those who lose the new job too; as people they are among the ordinary unemployed
  out_again: stock(
    ['group', 'spell'],
    'person',
    { initial: '0', inflows: ['lost_again', 'out_carried_in'], outflows: ['found_again', 'out_carried_on'] },
    { tally: true, doc: 'People followed who found a job and have lost it again.' },
  ),
  lost_again: flow(['group', 'spell'], 'person/month', 'separation_rate * back_by_spell', {
    doc: 'New jobs that end, as often as others do.',
  }),
  found_again: flow(['group', 'spell'], 'person/month', 'MIN(1 / DT, group_job_finding[group]) * out_again', {
    doc: 'People who find work once more, with the chance of other unemployed.',
  }),
  out_carried_on: flow(
    ['group', 'spell'],
    'person/month',
    'IF (TIME - STARTTIME + DT) MOD spell_length = 0 AND spell < SIZE(spell) THEN out_again / DT + lost_again - found_again ELSE 0',
    { doc: 'Those out of work again at the end of a period.' },
  ),
  out_carried_in: flow(['group', 'spell'], 'person/month', 'out_carried_on[group, spell - 1]', {
    doc: 'The same in the next period.',
  }),
  out_again_share: aux(['group', 'spell'], '1', 'SAFEDIV(out_again, found_by_spell)', {
    doc: 'Share out of work again, of those who have found a job since.',
  }),

  // Their pay
  pay_loss_at_hire: constant([], '1', {
    doc: 'Share of pay lost on re-employment in the first months, at the unemployment of the start.',
    source:
      'Haywood, Janser and Koch 2024: 27 %; von Wachter, Song and Manchester 2009: 30 %; Jacobson, LaLonde and Sullivan 1993: 25 %',
  }),
  pay_loss_per_unemployment: constant([], '1', {
    doc: 'Further share lost for each unit of unemployment above the start (0.01 is one point).',
    source: 'Davis and von Wachter 2011: losses twice as large above 8 % unemployment as below 6 %',
  }),
  pay_loss_per_month: constant([], '1/month', {
    doc: 'Further share lost for each month out of work.',
  }),
  pay_recovery_rate: constant([], '1/month', { doc: 'Share of the loss regained each month.', source: vonWachter }),
  loss_on_hire: aux(
    ['spell'],
    '1',
    `MIN(0.95, MAX(0, pay_loss_at_hire + pay_loss_per_unemployment * (unemployment_rate - base_unemployment_rate)
      + pay_loss_per_month * (spell - 1) * spell_length))`,
    { doc: 'Share of pay that a person loses who finds work now.' },
  ),
  loss_carried: stock(
    ['group', 'spell'],
    'person',
    {
      initial: '0',
      inflows: ['loss_added', 'loss_again', 'loss_carried_in'],
      outflows: ['loss_regained', 'loss_carried_on'],
    },
    { tally: true, doc: 'Pay lost by those back at work, in full paychecks.' },
  ),
  loss_added: flow(
    ['group', 'spell'],
    'person/month',
    'loss_on_hire[spell] * (SUM(found_work[group, *, *, spell]) + SUM(back_from_withdrawal[group, *, *, spell]))',
    {
      doc: 'Paychecks lost by those who find work now.',
    },
  ),
  loss_again: flow(['group', 'spell'], 'person/month', 'mean_loss * (found_again - lost_again)', {
    doc: 'Paychecks lost by those who find work once more, less those of people whose new job ends: a second job has no seniority to lose, so they are paid like the others back at work.',
  }),
  loss_regained: flow(['group', 'spell'], 'person/month', 'pay_recovery_rate * loss_carried', {
    doc: 'Paychecks regained as pay recovers.',
    source: vonWachter,
  }),
  loss_carried_on: flow(
    ['group', 'spell'],
    'person/month',
    'IF (TIME - STARTTIME + DT) MOD spell_length = 0 AND spell < SIZE(spell) THEN loss_carried / DT + loss_added + loss_again - loss_regained ELSE 0',
    { doc: 'Paychecks lost that pass to the next period.' },
  ),
  loss_carried_in: flow(['group', 'spell'], 'person/month', 'loss_carried_on[group, spell - 1]', {
    doc: 'The same in the next period.',
  }),
  mean_loss: aux(['group', 'spell'], '1', 'MIN(0.99, SAFEDIV(loss_carried, back_by_spell))', {
    doc: 'Average share of pay lost by those back at work.',
  }),
  pay_spread: constant([], '1', {
    doc: 'Standard deviation of the logarithm of new pay over old among those back at work.',
    source: 'derived from MG Rover Longbridge 2008: two thirds earn less, one third more, at the average loss',
  }),
  share_below: aux(
    ['group', 'spell'],
    '1',
    `(1 - insured_time) * normal_share((LN(left_behind_threshold) - LN(1 - mean_loss) + pay_spread * pay_spread / 2) / pay_spread)
      + (IF insured_time = 0 THEN 0 ELSE insured_time
        * normal_share((LN(insured_threshold[group]) - LN(1 - mean_loss) + pay_spread * pay_spread / 2) / pay_spread))`,
    {
      doc: 'Share of those back at work whose pay, with wage insurance while it is paid, is under the threshold (log-normal spread around the average).',
    },
  ),
  normal_share: graphical('1', '1', {
    doc: 'Standard normal distribution.',
    source: 'Abramowitz and Stegun 1964, table 26.1',
    x: [
      -4, -3, -2.5, -2, -1.75, -1.5, -1.25, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3,
      4,
    ],
    y: [
      0.00003, 0.00135, 0.00621, 0.02275, 0.04006, 0.06681, 0.10565, 0.15866, 0.22663, 0.30854, 0.40129, 0.5, 0.59871,
      0.69146, 0.77337, 0.84134, 0.89435, 0.93319, 0.95994, 0.97725, 0.99379, 0.99865, 0.99997,
    ],
  }),

  back_share_below: aux(['group', 'spell'], '1', 'out_again_share + (1 - out_again_share) * share_below', {
    doc: 'Share of those who have found a job since whose income is under the threshold: out of work again, or paid less.',
  }),
  looking_share_below: aux(
    ['group', 'spell'],
    '1',
    '1 - works_share[group] * works_meets[group] * hard_to_place[spell]',
    {
      doc: 'Share of those who look for work whose income is under the threshold: all but those in public works that pay enough.',
    },
  ),

  // People followed who no longer look for work, and whose income is under the threshold
  early_retirement_pay: constant([], '1', { doc: 'Income in early retirement as a share of the pay before.' }),
  informal_pay: constant([], '1', { doc: 'Average income in informal work or none as a share of the pay before.' }),
  informal_share_below: aux(
    [],
    '1',
    'normal_share((LN(left_behind_threshold) - LN(informal_pay) + pay_spread * pay_spread / 2) / pay_spread)',
    { doc: 'Share of those in informal work or none whose income is under the threshold.' },
  ),
  early_share_below: aux([], '1', 'IF early_retirement_pay < left_behind_threshold THEN 1 ELSE 0', {
    doc: '1 if early retirement pays less than the threshold: everybody gets the same share.',
  }),
  ended_below_share: aux(
    ['group', 'sex', 'age'],
    '1',
    `SAFEDIV(early_exit_rate[sex, age] * early_share_below + withdrawal_rate[sex, age] * informal_share_below
      + leaving_chance * away_share_below[group], other_exit_rate)`,
    { doc: 'Share of those who stop looking that end up below the threshold.' },
  ),
  away_share_below: aux(
    ['group'],
    '1',
    'normal_share((LN(left_behind_threshold * pay / away_pay) + pay_spread * pay_spread / 2) / pay_spread)',
    { doc: 'Share of those who left the town whose pay elsewhere is under the threshold (log-normal spread).' },
  ),
  settled_below: stock(
    ['group', 'sex', 'age', 'spell'],
    'person',
    { initial: '0', inflows: ['settled', 'settled_carried_in'], outflows: ['unsettled', 'settled_carried_on'] },
    {
      tally: true,
      doc: 'People retired early, withdrawn or gone whose income is under the threshold, by time since they lost the job.',
    },
  ),
  settled: flow(
    ['group', 'sex', 'age', 'spell'],
    'person/month',
    `search_ended * ended_below_share[group, sex, age]
      + (IF spell = 1 THEN retired_early[group, sex, age] * early_share_below ELSE 0)`,
    { doc: 'People who stop looking, or retire early from their post, with an income under the threshold.' },
  ),
  unsettled: flow(['group', 'sex', 'age', 'spell'], 'person/month', 'back_from_withdrawal * informal_share_below', {
    doc: 'Of people who take up a job after they had given up: those who were under the threshold before.',
  }),
  settled_carried_on: flow(
    ['group', 'sex', 'age', 'spell'],
    'person/month',
    'IF (TIME - STARTTIME + DT) MOD spell_length = 0 AND spell < SIZE(spell) THEN settled_below / DT + settled - unsettled ELSE 0',
    { doc: 'The same people at the end of a period.' },
  ),
  settled_carried_in: flow(
    ['group', 'sex', 'age', 'spell'],
    'person/month',
    `IF (TIME - STARTTIME + DT) MOD spell_length = 0 THEN settled_carried_on[group, sex, age, spell - 1] ELSE 0`,
    { doc: 'The same at the start of the next.' },
  ),

  // The count
  newly_left_behind: flow(
    ['group', 'sex', 'age'],
    'person/month',
    `search_entered[group, sex, age, SIZE(spell)] * (1 - works_share[group] * works_meets[group]) * (1 - earner_share[group])
      + settled_carried_in[group, sex, age, SIZE(spell)]
      + work_carried_in[group, sex, age, SIZE(spell)] * back_share_below[group, SIZE(spell) - 1]`,
    { doc: 'People who reach the end of the follow-up with an income under the threshold.' },
  ),
  left_behind: stock(
    ['group', 'sex', 'age'],
    'person',
    { initial: '0', inflows: ['newly_left_behind'], outflows: [] },
    {
      tally: true,
      doc: 'Paychecks left behind: people under the threshold when the follow-up ended, since the start.',
    },
  ),
  newly_lost: flow(
    ['group', 'sex', 'age'],
    'person/month',
    'laid_off + linked_lost[group] * linked_mix[sex, age] + retired_early',
    {
      doc: 'People who lose a job through the change: laid off, cut among suppliers and services, or retired early from a post.',
    },
  ),
  lost_jobs: stock(
    ['group', 'sex', 'age'],
    'person',
    { initial: '0', inflows: ['newly_lost'], outflows: [] },
    { tally: true, doc: 'People who lost a job since the start.' },
  ),
  below_now: aux(['group'], 'person', 'SUM(below_people[group, *, *])', {
    doc: 'People followed whose income is under the threshold this month.',
  }),
  below_people: aux(
    ['group', 'sex', 'age'],
    'person',
    `SUM(searching[group, sex, age, *] * looking_share_below[group, *]) * (1 - earner_share[group])
      + SUM(settled_below[group, sex, age, *])
      + SUM(back_at_work[group, sex, age, *] * back_share_below[group, *])`,
    { doc: 'The same by sex and age.' },
  ),
  months_below: stock(
    ['group'],
    'person*month',
    { initial: '0', inflows: ['months_added'], outflows: [] },
    { tally: true, doc: 'Person-months under the threshold since the start.' },
  ),
  months_added: flow(['group'], 'person', 'below_now', { doc: 'Person-months under the threshold in the month.' }),

  // In money
  pay: constant(['group'], 'CNY/(person*month)', { doc: 'Monthly pay of the group before.' }),
  paychecks_missing: aux(
    ['group'],
    'person',
    `group_searching - earners + SUM(out_again[group, *]) + SUM(loss_carried[group, *])
      + (1 - early_retirement_pay) * early_by_group + (1 - informal_pay) * withdrawn_by_group`,
    { doc: 'Pay missing this month from the people followed who stay in town, in full paychecks, before benefits.' },
  ),
  replaced_pay: aux(
    ['group'],
    'CNY/month',
    'group_benefits + out_again_benefits + centre_allowances + wage_insurance_paid + in_works * works_wage + group_assistance + hosts * host_earns_under',
    {
      doc: 'What benefits, allowances, wage insurance, public works, social assistance and hosting on a platform put in its place.',
    },
  ),
  pay_missing: aux(['group'], 'CNY/month', 'pay * paychecks_missing - replaced_pay', {
    doc: 'Pay missing this month, benefits counted as income.',
  }),
  pay_lost: stock(
    ['group'],
    'CNY',
    { initial: '0', inflows: ['pay_missing_flow'], outflows: [] },
    { tally: true, doc: 'Pay missing since the start.' },
  ),
  pay_missing_flow: flow(['group'], 'CNY/month', 'pay_missing', { doc: 'Pay missing in the month.' }),
};
