import { aux, constant, type EquationSpec, flow, input, stock } from '../../kernel/language.ts';

const paper = 'del Rio-Chanona, Mealy, Beguerisse-Díaz, Lafond and Farmer 2021, J. R. Soc. Interface 18: 20200898';

/**
 * The occupational mobility network: jobs are cut and offered, people search along the network, vacancies are filled.
 *
 * Occupations are nodes, in one or more local labour markets. An unemployed person sends one application a month,
 * to a vacancy of an occupation that people of theirs have moved to before. This is the whole labour market of the
 * town except for the plants, whose posts labour/staff works out; the people that the plants let go search here too.
 */
export const market: Record<string, EquationSpec> = {
  // Parameters
  separation_rate: constant([], '1/month', {
    min: 0.0001,
    max: 0.5,
    doc: 'Share of jobs that end each month whatever the demand.',
    source: paper,
  }),
  opening_rate: constant([], '1/month', {
    doc: 'Vacancies opened each month for each job whatever the demand, fewer than the jobs that end.',
    source: paper,
  }),
  adjustment_rate: constant([], '1/month', {
    min: 0.001,
    max: 1,
    doc: 'Share of the gap between jobs and demand that is closed each month.',
    source: paper,
  }),
  search_intensity: constant([], '1', {
    doc: 'Applications that reach a vacancy for each person and month: 1 in the paper’s step of 6.75 weeks; solved so that the start is a steady state.',
  }),
  rival_share: constant([], '1', {
    min: 0,
    max: 0.99,
    doc: 'Share of new hires, at the start, who come from another job or from outside the labour force.',
    source: 'Hall and Schulhofer-Wohl 2013',
  }),
  matching_form: constant([], '1', { shared: true, doc: '0: urn-ball matching as in the paper; 1: Cobb-Douglas.' }),
  matching_elasticity: constant([], '1', {
    doc: 'Cobb-Douglas only: by how much the chance of a job rises with vacancies per applicant.',
    source: 'Brügemann 2008: 0.37 to 0.46',
  }),
  base_jobs: constant(['occupation', 'market'], 'person', { doc: 'People in work at the start, outside the plants.' }),
  base_unemployed: constant(['occupation', 'market', 'wait'], 'person', {
    doc: 'Unemployed at the start, in the steady state.',
  }),
  base_vacancies: constant(['occupation', 'market'], 'person', { doc: 'Vacancies at the start, in the steady state.' }),
  base_demand: constant(['occupation', 'market'], 'person', {
    doc: 'Demand for work at the start, at which jobs and vacancies stay as they are.',
    source: paper,
  }),

  // Demand and adjustment
  demand: aux(
    ['occupation', 'market'],
    'person',
    'MAX(0, base_demand * demand_index - linked_jobs_lost) + new_jobs + sme_jobs + venture_posts',
    {
      doc: 'Jobs that employers want filled, vacancies among them.',
    },
  ),
  demand_index: input(['occupation'], '1', { doc: 'Demand relative to the start from outside the town’s plants.' }),
  new_jobs: input(['occupation', 'market'], 'person', { doc: 'Jobs that an investment brings.' }),
  excess_jobs: aux(['occupation', 'market'], 'person', 'jobs + vacancies - demand', {
    doc: 'Jobs and vacancies beyond demand.',
    source: paper,
  }),
  ordinary_separations: flow(['occupation', 'market'], 'person/month', 'separation_rate * jobs', {
    transfer: 'endings',
    doc: 'Jobs that end in the ordinary run of things.',
    source: paper,
  }),
  contraction: aux(
    ['occupation', 'market'],
    'person/month',
    '(1 - separation_rate * DT) * MIN(jobs / DT, adjustment_rate * MAX(0, excess_jobs))',
    { doc: 'Jobs cut because demand has fallen.', source: paper },
  ),
  cut_unfollowed: flow(['occupation', 'market'], 'person/month', '(1 - followed_share) * contraction', {
    transfer: 'endings',
    doc: 'People of cut jobs who join the ordinary unemployed.',
  }),
  cut_followed: flow(['occupation', 'market'], 'person/month', 'followed_share * contraction', {
    transfer: 'lost jobs and search that goes on',
    doc: 'People of cut jobs who are followed as a group.',
  }),
  followed_share: constant([], '1', {
    doc: '1 to follow the people of cut jobs as cohorts, 0 to let them join the ordinary unemployed.',
  }),
  openings: flow(
    ['occupation', 'market'],
    'person/month',
    `opening_rate * jobs
      + (1 - opening_rate * DT) * MIN(jobs / DT, adjustment_rate * MAX(0, 0 - excess_jobs))`,
    { boundary: true, doc: 'Vacancies opened.', source: paper },
  ),

  // Search
  searchers: aux(['occupation', 'market'], 'person', 'SUM(unemployed[occupation, market, *]) + followed_searchers', {
    doc: 'Applicants, each counted by how hard they search.',
  }),
  network_pull: aux(['occupation', 'market'], 'person', 'SUM(mobility[market, occupation, *] * vacancies[*, market])', {
    doc: 'Vacancies within reach along the network, weighed by how often people make that move.',
    source: paper,
  }),
  anywhere_pull: aux([], 'person', 'SUM(vacancies)', { doc: 'All vacancies of the town.' }),
  pull: aux(
    ['occupation', 'market'],
    'person',
    `(1 - stay_share - leak_share) * network_pull
      + stay_share * same_occupation_weight * vacancies + leak_share * anywhere_weight * anywhere_pull`,
    {
      doc: 'The same, with the weight of staying in one’s occupation and of leaving the network for any job.',
      source:
        'del Rio-Chanona et al. 2021 for the self-loop; the leak keeps dead ends of the observed network from being final',
    },
  ),
  mobility: constant(['market', 'occupation', 'target'], '1', {
    shared: true,
    doc: 'Weight of a move between occupations, from observed moves, for each vacancy there; balanced so that the start is a steady state.',
  }),
  same_occupation_weight: constant(['occupation', 'market'], '1', {
    doc: 'Weight of a vacancy in one’s own occupation, on the scale of mobility.',
  }),
  anywhere_weight: constant([], '1', { doc: 'Weight of any vacancy, on the scale of mobility.' }),
  stay_share: constant([], '1', { doc: 'Share of search within one’s own occupation.' }),
  leak_share: constant([], '1', { doc: 'Share of search that follows no network: any job, anywhere in town.' }),

  search_per_pull: aux(['occupation', 'market'], '1', 'SAFEDIV(searchers, pull)', {
    doc: 'Applicants for each vacancy within reach.',
  }),
  network_applications: aux(
    ['occupation', 'market'],
    'person',
    'vacancies * SUM(mobility_to[market, occupation, *] * search_per_pull[*, market])',
    { doc: 'Applications that come along the network.', source: paper },
  ),
  mobility_to: constant(['market', 'target', 'occupation'], '1', {
    shared: true,
    doc: 'The same weights by occupation of arrival.',
  }),
  anywhere_search: aux([], '1', 'SUM(search_per_pull)', {
    doc: 'Applicants for each vacancy within reach, over all occupations.',
  }),
  applications: aux(
    ['occupation', 'market'],
    'person',
    `(1 - stay_share - leak_share) * network_applications
      + stay_share * same_occupation_weight * vacancies * search_per_pull
      + leak_share * anywhere_weight * vacancies * anywhere_search`,
    { doc: 'Applications of the unemployed for vacancies of an occupation.', source: paper },
  ),
  rival_applications: constant(['occupation', 'market'], 'person', {
    doc: 'Applications of people in work and from outside the labour force. What they leave behind is advertised again.',
  }),

  // Matching
  urn_ball_success: aux(
    ['occupation', 'market'],
    '1/month',
    `IF matching_form = 1 THEN 0 ELSE SAFEDIV(vacancies, applications + rival_applications)
      * (1 - EXP(0 - search_intensity * SAFEDIV(applications + rival_applications, vacancies))) / one_month`,
    {
      doc: 'Chance that an application is taken, urn-ball: each vacancy takes one of the applications it got.',
      source: paper,
    },
  ),
  one_month: constant([], 'month', { value: 1, doc: 'The step for which chances are meant.' }),
  base_tightness: constant(['occupation', 'market'], '1', { doc: 'Vacancies per application at the start.' }),
  base_success: constant(['occupation', 'market'], '1/month', {
    doc: 'Chance that an application is taken at the start.',
  }),
  cobb_douglas_success: aux(
    ['occupation', 'market'],
    '1/month',
    `IF matching_form <> 1 THEN 0 ELSE MIN(SAFEDIV(vacancies, applications + rival_applications) / one_month,
      base_success * (SAFEDIV(vacancies, applications + rival_applications) / base_tightness) ^ matching_elasticity)`,
    {
      doc: 'Chance that an application is taken, Cobb-Douglas; never more hires than vacancies.',
      source: 'Petrongolo and Pissarides 2001',
    },
  ),
  success: aux(
    ['occupation', 'market'],
    '1/month',
    'IF matching_form = 1 THEN cobb_douglas_success ELSE urn_ball_success',
    { doc: 'Chance that an application is taken.' },
  ),
  hires: flow(['occupation', 'market'], 'person/month', 'applications * success', {
    transfer: 'hires',
    doc: 'People who take up a job, by the occupation of the job.',
    source: paper,
  }),
  filled: flow(['occupation', 'market'], 'person/month', 'applications * success', {
    boundary: true,
    doc: 'Vacancies filled by the unemployed.',
    source: paper,
  }),
  network_chance: aux(
    ['occupation', 'market'],
    'person/month',
    'SUM(mobility[market, occupation, *] * open_chance[*, market])',
    { doc: 'Vacancies within reach along the network, weighed by the chance of each.' },
  ),
  open_chance: aux(['occupation', 'market'], 'person/month', 'vacancies * success', {
    doc: 'Vacancies times the chance of an application there.',
  }),
  job_finding: aux(
    ['occupation', 'market'],
    '1/month',
    `SAFEDIV((1 - stay_share - leak_share) * network_chance
      + stay_share * same_occupation_weight * open_chance
      + leak_share * anywhere_weight * SUM(open_chance[*, *]), pull)`,
    { doc: 'Chance of a job for an applicant, by the occupation they come from.', source: paper },
  ),

  // People
  jobs: stock(
    ['occupation', 'market'],
    'person',
    { initial: 'base_jobs', inflows: ['hires'], outflows: ['ordinary_separations', 'cut_unfollowed', 'cut_followed'] },
    { doc: 'People in work outside the plants.' },
  ),
  vacancies: stock(
    ['occupation', 'market'],
    'person',
    { initial: 'base_vacancies', inflows: ['openings'], outflows: ['filled'] },
    { tally: true, doc: 'Vacancies, not people. They are filled, never withdrawn.' },
  ),
  unemployed: stock(
    ['occupation', 'market', 'wait'],
    'person',
    {
      initial: 'base_unemployed',
      inflows: ['newly_unemployed', 'waited_on', 'arrivals', 'newcomers_searching'],
      outflows: ['found_job', 'waiting_on', 'departures'],
    },
    { doc: 'Ordinary unemployed, by the occupation they worked in last and the months since.' },
  ),
  newly_unemployed: flow(
    ['occupation', 'market', 'wait'],
    'person/month',
    'IF wait = 1 THEN ordinary_separations + cut_unfollowed ELSE 0',
    { transfer: 'endings', doc: 'People whose job has just ended.' },
  ),
  newcomers_searching: flow(['occupation', 'market', 'wait'], 'person/month', 'IF wait = 1 THEN newcomers ELSE 0', {
    boundary: true,
    doc: 'Newcomers to the labour market whom the plants did not take on.',
  }),
  found_job: flow(['occupation', 'market', 'wait'], 'person/month', 'unemployed * job_finding', {
    transfer: 'hires',
    doc: 'Ordinary unemployed who take up a job.',
  }),
  waiting_on: flow(
    ['occupation', 'market', 'wait'],
    'person/month',
    'IF wait < SIZE(wait) THEN unemployed / DT - found_job - departures ELSE 0',
    { transfer: 'waiting', doc: 'Those still unemployed at the end of the month; they have waited a month longer.' },
  ),
  waited_on: flow(['occupation', 'market', 'wait'], 'person/month', 'waiting_on[occupation, market, wait - 1]', {
    transfer: 'waiting',
    doc: 'Those who come from the month before.',
  }),
  departure_rate: constant([], '1/month', {
    min: 0,
    max: 0.5,
    doc: 'Share of the ordinary unemployed who leave the town each month.',
  }),
  departures: flow(['occupation', 'market', 'wait'], 'person/month', 'departure_rate * (unemployed - DT * found_job)', {
    boundary: true,
    doc: 'Ordinary unemployed who leave the town.',
  }),
  arrivals: flow(
    ['occupation', 'market', 'wait'],
    'person/month',
    'IF wait = 1 THEN base_arrivals * arrival_index ELSE 0',
    {
      boundary: true,
      doc: 'People who come to the town to look for work. Bad times bring fewer, good times no more than before.',
      source: 'Monras 2015; Notowidigdo 2011',
    },
  ),
  base_arrivals: constant(['occupation', 'market'], 'person/month', {
    doc: 'Arrivals at the start, as many as leave.',
  }),
  arrival_index: aux([], '1', 'MAX(0, MIN(1, 1 - arrival_response * (unemployment_rate - base_unemployment_rate)))', {
    doc: 'Arrivals relative to the start: nobody comes once unemployment is 1 / arrival_response above it.',
  }),
  arrival_response: constant([], '1', {
    doc: 'Share by which arrivals fall for each point (1 of 100, as a share of 1) of unemployment above the start.',
  }),
};
