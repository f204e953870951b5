import { aux, constant, type EquationSpec } from '../../kernel/language.ts';

const table = 'provincial input-output table cut down to the town (design/input-output)';

/**
 * The town’s sectors at the start: who buys what from whom, for how much, from the town and from elsewhere.
 *
 * Two sectors stand apart: metals and ore, where plants and mines of the model do the work. Their output is given by the
 * plants’ equations and is never driven by demand (Miller and Blair’s mixed model).
 */
export const structure: Record<string, EquationSpec> = {
  base_sector_jobs: constant(['sector'], 'person', {
    doc: 'People in work in a sector at the start; none in the sectors of the plants.',
    min: 0,
  }),
  plant_sector_jobs: constant(['sector'], 'person', {
    doc: 'People of the plants in the sectors whose output the plants make.',
    min: 0,
  }),
  output_per_job: constant(['sector'], 'CNY/(person*month)', {
    doc: 'Output for each person in work, in the money of the table.',
    source: table,
    min: 0,
  }),
  pay_per_output: constant(['sector'], '1', { doc: 'Pay as a share of output.', source: table, min: 0 }),
  local_inputs: constant(['sector', 'to_sector'], 'CNY/month', {
    doc: 'What a sector of the town sells to another at the start, in the money of the table.',
    source: table,
    min: 0,
  }),
  base_local_sales: constant(['sector'], 'CNY/month', {
    doc: 'The same to all sectors of the town.',
    source: table,
    min: 0,
  }),
  local_input_share: constant(['sector', 'to_sector'], '1', {
    doc: 'Share of the goods that a sector uses of another which is made in the town; the rest comes from elsewhere.',
    source: table,
    min: 0,
    max: 1,
  }),
  household_mix: constant(['sector'], '1', {
    doc: 'What a sector of the town sells to households for each yuan that stays in the town; adds to 1.',
    source: table,
    min: 0,
  }),
  made_of_metal: constant(['sector'], '1', { doc: '1 where the steelworks make a sector’s output.' }),
  made_of_ore: constant(['sector'], '1', { doc: '1 where the mines of the model make it.' }),
  plant_made: aux(['sector'], '1', 'made_of_metal + made_of_ore', {
    doc: '1 where plants or mines make a sector’s output.',
  }),

  money_level: aux(
    [],
    '1',
    'SAFEDIV(INIT(job_wages), SUM(base_sector_jobs[*] * output_per_job[*] * pay_per_output[*]), 1)',
    {
      doc: 'Money of the model for money of the table: pay outside the plants at the start over the same by the table.',
    },
  ),
  base_sector_output: aux(['sector'], 'CNY/month', '(base_sector_jobs + plant_sector_jobs) * output_per_job', {
    doc: 'Output of a sector at the start, in the money of the table.',
  }),
  base_household_sales: aux(
    ['sector'],
    'CNY/month',
    'MAX(0, MIN(base_sector_output - base_local_sales, household_mix * INIT(local_spending) / money_level))',
    { doc: 'What it sells to the town’s households at the start, never more than is left, in the money of the table.' },
  ),
  base_outside_sales: aux(['sector'], 'CNY/month', 'base_sector_output - base_local_sales - base_household_sales', {
    doc: 'What it sells to the rest: buyers elsewhere, government, investment.',
  }),
};
