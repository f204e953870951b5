import { aux, constant, type EquationSpec, input } from '../../kernel/language.ts';

const pichler = 'Pichler, Pangallo, del Rio-Chanona, Lafond and Farmer 2022';

/**
 * What is asked of the town’s sectors: by each other, by households, by the rest of the world.
 *
 * Demand is kept as its start plus what has changed, so that without a change it is the start to the last bit.
 */
export const demand: Record<string, EquationSpec> = {
  // Households
  spending_delay: constant([], 'month', {
    doc: 'Time in which spending follows income: habits, rent, debts.',
    min: 1,
  }),
  outlook_time: constant([], 'month', {
    doc: 'Time over which households judge what they will earn in the long run.',
    min: 1,
  }),
  outlook_weight: constant([], '1', {
    doc: 'Weight in spending of the income that is expected in the long run, against that of the month.',
    source: `${pichler}: one half`,
    min: 0,
    max: 1,
  }),
  income_index: aux([], '1', 'SAFEDIV(local_spending, INIT(local_spending), 1)', {
    doc: 'What income of the month would let households spend in the town, relative to the start.',
  }),
  expected_income: aux([], '1', 'SMTH1(income_index, outlook_time, 1)', {
    doc: 'The same as expected in the long run: an average of what it was.',
  }),
  spending_aim: aux([], '1', '1 + (1 - outlook_weight) * (income_index - 1) + outlook_weight * (expected_income - 1)', {
    doc: 'Spending that households settle for, relative to the start.',
    source: pichler,
  }),
  spending_index: aux([], '1', 'SMTH1(spending_aim, spending_delay, 1)', {
    doc: 'Spending in the town relative to the start.',
    source: pichler,
  }),
  household_change: aux(['sector'], 'CNY/month', 'base_household_sales * (spending_index - 1)', {
    doc: 'What households buy more than at the start; negative where they buy less.',
  }),

  // Everybody else
  outside_demand: input(['sector'], '1', {
    doc: 'Orders from elsewhere, of government and for investment, relative to the start.',
  }),
  outside_change: aux(['sector'], 'CNY/month', 'base_outside_sales * (outside_demand - 1) - abroad_lost', {
    doc: 'What they buy more than at the start.',
  }),

  // Visitors
  visitor_change: aux(['sector'], 'CNY/month', 'household_mix * visitors_spending / money_level', {
    doc: 'What visitors from elsewhere buy, in the money of the table: as households do.',
  }),

  // All
  local_change: aux(['sector'], 'CNY/month', 'SUM(local_inputs[sector, *] * (inputs_ordered[sector, *] - 1))', {
    doc: 'What the sectors of the town order more of a sector of the town than at the start.',
  }),
  demand_change: aux(['sector'], 'CNY/month', 'local_change + household_change + outside_change + visitor_change', {
    doc: 'All orders less those of the start.',
  }),
  demand_of_sector: aux(['sector'], '1', 'MAX(0, 1 + SAFEDIV(demand_change, base_sector_output))', {
    doc: 'All orders relative to the start.',
  }),
};
