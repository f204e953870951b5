import type { Outcome, ValidationCase } from '../harness/case.ts';

const month = (year: number) => 12 * (year - 1955);
const staff = (run: Outcome, year: number) => run.total('staff', month(year));

/** Miners as counted. */
const COUNTED = { 1980: 143_440, 1990: 98_675, 2007: 22_000, 2015: 7_546 };
type Year = keyof typeof COUNTED;

/** People on the payroll relative to those counted: over 100 where the model cannot let them go fast enough. */
const relative = (run: Outcome, year: Year) => (100 * staff(run, year)) / COUNTED[year];

const ways = 'ways out of a post without dismissal: retirement, quits, early retirement, moves to other pits';

function payroll(year: Year): ValidationCase['facts'][number] {
  return {
    id: `staff${year}`,
    text: `Miners on the payroll in ${year}, of ${COUNTED[year].toLocaleString('en')} counted`,
    observed: { low: 100, high: 100 },
    unit: '%',
    tolerance: 10,
    sources: ['wri-2021', 'iea-2007'],
    bears: ways,
  };
}

export const ruhr: ValidationCase = {
  folder: 'ruhr',
  title: 'Ruhr hard coal 1955-2018: a managed decline',
  about: `Six decades in which pits closed and, at the end by rule, nobody was dismissed. The pits close on the dates that the
counted jobs ask for; whether the payroll can follow without dismissals is the model's own answer.`,
  scenarios: { decline: 'decline.yaml', alone: 'alone.yaml' },
  record: ['staff', 'early_total', 'lost_total', 'other_jobs'],
  uncertain: [
    'retirement_rate',
    'quit_rate',
    'quit_response',
    'early_retirement_eligible',
    'early_retirement_take_up',
    'redeployment_share',
  ],
  facts: [
    payroll(1980),
    payroll(1990),
    payroll(2007),
    payroll(2015),
    {
      id: 'exits',
      text: 'Share of the miners of 2007 who left in a year',
      observed: { low: 13.6, high: 13.6 },
      unit: '%',
      tolerance: 4,
      sources: ['iea-2007'],
      bears: ways,
      note: 'More than 3,000 of about 22,000.',
    },
    {
      id: 'services',
      text: 'Service jobs gained 1960 to 2001, of 839,000 jobs lost in production',
      observed: { low: 95.5, high: 95.5 },
      unit: '%',
      tolerance: 10,
      sources: ['wri-2021'],
      bears: 'what replaces the paychecks: growth of other work',
      note: 'The model’s answer where it is told nothing of other work: growth is what a scenario says (demand_index, invest). In the lines above it is told the service jobs that were counted. Of miners alone, 1960 to 2001.',
    },
  ],
  measure: ({ decline, alone }) => ({
    services:
      (100 * (alone.total('other_jobs', month(2001)) - alone.total('other_jobs', month(1960)))) /
      (staff(alone, 1960) - staff(alone, 2001)),
    staff1980: relative(decline, 1980),
    staff1990: relative(decline, 1990),
    staff2007: relative(decline, 2007),
    staff2015: relative(decline, 2015),
    exits: 100 * (1 - staff(decline, 2008) / staff(decline, 2007)),
  }),
  lessons: [
    'Attrition, moves and early retirement carry a decline of 5 % a year without a dismissal, as they did. In the last decade pits closed a little faster than the model’s miners can leave: it keeps a sixth more people than were counted.',
    'Quits that answer to the labour market (quit_response, from American counts of 2007 to 2011) halved that distance. An early retirement that begins below 50, transfers to other firms and buy-outs were used too and are not in this scenario.',
    'Left alone, other work in the model shrinks by more than a quarter of what the pits lose, with their suppliers and their spending. What brought back nine in ten jobs in the Ruhr, four decades of public money, universities and a growing country, is a driver or a plan here, and none is taken for granted.',
  ],
};
