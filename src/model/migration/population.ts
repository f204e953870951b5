import { aux, constant, type EquationSpec, flow, stock } from '../../kernel/language.ts';

/**
 * How many people live in the town: births, deaths, the movers there always were, and those who move for work.
 *
 * A count on the side: nobody’s work depends on it. Job seekers who leave, people who lost a job and leave, and job
 * seekers who do not come are those of the labour market; each takes a household along.
 */
export const population: Record<string, EquationSpec> = {
  residents_at_start: constant([], 'person', { min: 1, doc: 'People who live in the town at the start.' }),
  births_per_person: constant([], '1/month', { min: 0, max: 0.01, doc: 'Births for each resident.' }),
  deaths_per_person: constant([], '1/month', { min: 0, max: 0.01, doc: 'Deaths for each resident.' }),
  net_movers_per_person: constant([], '1/month', {
    min: -0.05,
    max: 0.05,
    doc: 'People who come less people who leave, for each resident, as it was before anything changes.',
  }),
  people_per_mover: constant([], '1', {
    min: 1,
    max: 6,
    doc: 'People who move with each person who moves for work, that person counted.',
  }),
  residents: stock(
    [],
    'person',
    { initial: 'residents_at_start', inflows: ['births', 'net_movers'], outflows: ['deaths', 'job_movers'] },
    { tally: true, doc: 'People who live in the town.' },
  ),
  births: flow([], 'person/month', 'births_per_person * residents', { boundary: true, doc: 'Births.' }),
  deaths: flow([], 'person/month', 'deaths_per_person * residents', { boundary: true, doc: 'Deaths.' }),
  net_movers: flow([], 'person/month', 'net_movers_per_person * residents', {
    boundary: true,
    doc: 'People who come less people who leave, as before.',
  }),
  job_movers: flow([], 'person/month', 'people_per_mover * (SUM(departures) - SUM(arrivals) + SUM(left_town))', {
    boundary: true,
    doc: 'Further people who leave, or do not come, because there is less work: job seekers who leave beyond those who come (as many at the start), people who lost a job and leave, with their households.',
    source: 'Monras 2015: in bad times fewer come, rather than more leave',
  }),
  residents_change: aux([], '1', 'residents / residents_at_start - 1', {
    doc: 'Change of the number of residents since the start.',
  }),
};
