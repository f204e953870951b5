import { aux, constant, type EquationSpec, input } from '../../kernel/language.ts';

const zollverein = 'Zollverein: 90 million euros planned, about 440 spent (industrie-kultur.de 2012; derwesten.de)';

/** A park of old works: what it costs to restore and to run, who comes, what they leave in the town. */
export const park: Record<string, EquationSpec> = {
  // Restoration
  restoration_planned: input(['site'], 'CNY/month', { doc: 'What the plan of a restoration spends in the month.' }),
  restoration_overrun: constant([], '1', {
    absent: 1,
    min: 0.5,
    max: 10,
    doc: 'What a restoration costs in the end, relative to its plan.',
    source: zollverein,
  }),
  restoration_cost: aux([], 'CNY/month', 'restoration_overrun * SUM(restoration_planned)', {
    doc: 'What restorations cost in the month.',
  }),
  restoration_output_per_job: constant([], 'CNY/(person*month)', {
    absent: 1e9,
    min: 1,
    doc: 'What one builder and the material that passes through their hands cost in a month.',
  }),
  restoration_jobs: aux(['site'], 'person', 'restoration_overrun * restoration_planned / restoration_output_per_job', {
    doc: 'Builders at work.',
  }),

  // Visits
  park_open: input(['site'], '1', { doc: '1 where a place is open to visitors.' }),
  park_ticket: input([], 'CNY/person', { doc: 'Price of a ticket.' }),
  site_area: constant(['site'], 'ha', { absent: 0, min: 0, doc: 'Area of a site.' }),
  visits_within_reach: constant([], 'person/month', {
    doc: 'Visits that a typical museum of old works would have here without a ticket: trips of a head by what the way costs.',
    source: 'zonal travel-cost model (design/heritage/visits)',
  }),
  travel_cost_response: constant([], 'person/CNY', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share by which visits fall for each yuan that a visit costs more.',
    source: 'zonal travel-cost model: ln(visits a head) = a - b cost',
  }),
  opening_time: constant([], 'month', { absent: 24, min: 1, doc: 'Time in which a new park becomes known.' }),
  full_worth: constant([], '1', {
    absent: 1,
    min: 0.01,
    doc: 'Worth of what can be visited at which a park draws as many as the museum that `visits_within_reach` stands for.',
  }),
  open_share: aux([], '1', 'MIN(1, SUM(park_open[*] * (unrecorded[*] + recorded[*])) / full_worth)', {
    doc: 'What stands and can be visited, as a share of such a museum.',
  }),
  known_share: aux([], '1', 'SMTH1(open_share, opening_time, 0)', { doc: 'The same as far as it has become known.' }),
  park_visits: aux(
    [],
    'person/month',
    'visits_within_reach * MIN(open_share, known_share) * EXP(0 - travel_cost_response * park_ticket)',
    { doc: 'Visits in the month.' },
  ),
  visit_value: aux([], 'CNY/month', 'SAFEDIV(park_visits, travel_cost_response)', {
    doc: 'What visits are worth to visitors beyond what they pay (consumer surplus): one over the response to cost for each.',
  }),

  // Money and posts
  park_running_cost: constant([], 'CNY/(ha*month)', {
    absent: 0,
    min: 0,
    doc: 'Running and upkeep of a park for each hectare.',
    source: 'Landschaftspark Duisburg-Nord: 6 million euros a year for 180 ha (onetz.de 2017)',
  }),
  park_cost: aux([], 'CNY/month', 'park_running_cost * SUM(park_open[*] * site_area[*])', {
    doc: 'What a park costs to run.',
  }),
  park_income: aux([], 'CNY/month', 'park_visits * park_ticket', { doc: 'Tickets.' }),
  staff_per_visit: constant([], 'month', {
    absent: 0,
    min: 0,
    doc: 'People on the park’s staff for each visit a month.',
    source: 'Beamish: 350 people for 654,357 visits in 2014 (BBC)',
  }),
  park_staff: aux(
    ['site'],
    'person',
    'SAFEDIV(park_open * memory_worth, SUM(park_open[*] * memory_worth[*])) * staff_per_visit * park_visits',
    {
      doc: 'The park’s staff, by place.',
    },
  ),
  outside_visits: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of visitors who would not have spent their money in the town anyway.',
    source: 'Route of industrial culture, Ruhr: two thirds are not locals (dwif)',
  }),
  spending_per_visit: constant([], 'CNY/person', {
    absent: 0,
    min: 0,
    doc: 'What a visitor spends besides the ticket.',
  }),
  spending_kept: constant([], '1', { absent: 0, min: 0, max: 1, doc: 'Share of that which stays in the town.' }),
  visitors_spending: aux([], 'CNY/month', 'park_visits * outside_visits * spending_per_visit * spending_kept', {
    doc: 'What visitors from elsewhere leave with the town’s firms; it goes where households’ money goes.',
  }),

  // Posts by local labour market
  market_of_site: constant(['site'], '1', { shared: true, doc: 'Position of the local labour market of a site.' }),
  heritage_jobs: aux(
    ['market'],
    'person',
    'SUM((IF market_of_site[*] = market THEN 1 ELSE 0) * (recorders[*] + restoration_jobs[*] + park_staff[*]))',
    { doc: 'Recorders, builders and the staff of a park.' },
  ),
  heritage_cost: aux([], 'CNY/month', 'recording_cost + restoration_cost + park_cost', {
    doc: 'What memory costs the public in the month, tickets not taken off.',
  }),
};
