import { figureArray, type Region } from '../../src/region/region.ts';
import type { ValidationCase } from '../harness/case.ts';
import { losers } from '../harness/log-normal.ts';
import { meanOverBack, ofPlants, PLANT_RECORD } from '../harness/plant.ts';

/** Month of the closure, counted from the start of the scenario. */
const CLOSED = 1;
const at = (months: number) => CLOSED + months;
const scalar = (region: Region, quantity: string) => figureArray(region, quantity, []).values[0];

const spells =
  'duration dependence (spell_effect), matching, how many give up or leave, and come back (withdrawn_chance)';
const pay = 'pay loss as a state: its average (pay_loss_at_hire) and its spread (pay_spread)';

export const longbridge: ValidationCase = {
  folder: 'longbridge',
  title: 'Longbridge 2005: a closure in a large, buoyant labour market',
  about: `6,300 people of MG Rover lost their jobs in April 2005; a task force and a survey of 300 followed them. Duration
dependence and the spread of pay, which Benxi's pack takes from Longbridge, come from elsewhere here: from the job-finding of
American households by time out of work, with a range up to none at all, and from the American survey of displaced workers.`,
  scenarios: { closure: 'closure.yaml' },
  record: PLANT_RECORD,
  uncertain: [
    'mean_unemployment',
    'separation_rate',
    'vacancy_fill_share',
    'rival_share',
    'stay_share',
    'leak_share',
    'spell_effect',
    'age_effect',
    'withdrawal_rate',
    'withdrawn_chance',
    'early_exit_rate',
    'leaving_rate',
    'pay_loss_at_hire',
    'pay_loss_per_month',
    'pay_loss_per_unemployment',
    'pay_spread',
    'jobs_pay',
  ],
  facts: [
    {
      id: 'work8',
      text: 'In work after 8 months',
      observed: { low: 66, high: 66 },
      unit: '%',
      tolerance: 10,
      sources: ['guardian-2006', 'task-force-2006'],
      bears: spells,
    },
    {
      id: 'work10',
      text: 'In work after 10 months',
      observed: { low: 66, high: 68 },
      unit: '%',
      tolerance: 10,
      sources: ['task-force-2006'],
      bears: spells,
    },
    {
      id: 'work36',
      text: 'In work after 36 months',
      observed: { low: 90, high: 90 },
      unit: '%',
      tolerance: 10,
      sources: ['birmingham-2008'],
      bears: spells,
    },
    {
      id: 'lower',
      text: 'Of these, on lower real pay than before',
      observed: { low: 66.7, high: 66.7 },
      unit: '%',
      tolerance: 10,
      sources: ['birmingham-2008'],
      bears: pay,
    },
    {
      id: 'fall',
      text: 'Their average fall in real pay',
      observed: { low: 5640, high: 5640 },
      unit: 'GBP a year',
      tolerance: 1400,
      sources: ['birmingham-2008'],
      bears: pay,
      note: 'The former pay, 24,000 pounds a year, was not read: it is an assumption with a range.',
    },
  ],
  measure: ({ closure }) => {
    const back = (months: number) =>
      (100 * ofPlants(closure, 'back_by_spell', at(months))) / ofPlants(closure, 'group_lost', at(months));
    const spread = scalar(closure.region, 'pay_spread');
    const lower = meanOverBack(closure, at(36), (loss) => losers(loss, spread).share);
    const fallen = meanOverBack(closure, at(36), (loss) => losers(loss, spread).share * losers(loss, spread).fall);
    const before = 12 * figureArray(closure.region, 'jobs_pay', ['occupation']).values[0];
    return {
      work8: back(8),
      work10: back(10),
      work36: back(36),
      lower: 100 * lower,
      fall: (fallen / lower) * before,
    };
  },
  lessons: [
    'People of a works that closes find work faster than the average of the unemployed at 6 % unemployment, which is all that a matching model knows. Long-tenured, skilled and sought by a task force, they are not average; the model has no such difference between groups, and jobs found before the closure are not in it.',
    'That first months are better than the average (first_months_chance) came out of this case: without it 38 % were in work after 8 months.',
    'Work after 36 months is too low for the same reason. Since people who gave up are found work too (withdrawn_chance) it is 77 %, 74 % before.',
    'Two thirds on lower pay and a mean loss of 13 % or more do not fit one log-normal of the spread that American surveys have: Longbridge’s losses were smaller than the studies of mass layoffs say.',
  ],
};
