import { aux, constant, type EquationSpec, flow, input, stock } from '../../kernel/language.ts';

const LIFE = ['life'];
/** A rate by age relative to other ages; where a pack says nothing all ages are alike. */
const relative = (doc: string) => constant(LIFE, '1', { absent: 1, min: 0, doc });
const flat = 'where a pack says nothing all ages are alike';

/**
 * How many people live in the town, and how old they are: a cohort-component account in five ages.
 *
 * A count on the side: nobody’s work depends on it. Job seekers who leave, people who lost a job and leave, and job
 * seekers who do not come are those of the labour market; each takes a household along. Births, deaths and movers are
 * those of the pack at the start; from there they follow the ages, so a town that grows old has fewer births and more deaths.
 */
export const population: Record<string, EquationSpec> = {
  residents_at_start: constant([], 'person', { min: 1, doc: 'People who live in the town at the start.' }),
  resident_age_share: constant(LIFE, '1', {
    absent: 1,
    min: 0,
    doc: `Residents by age at the start, relative to each other; ${flat}.`,
  }),
  births_per_person: constant([], '1/month', { min: 0, max: 0.01, doc: 'Births for each resident at the start.' }),
  deaths_per_person: constant([], '1/month', { min: 0, max: 0.01, doc: 'Deaths for each resident at the start.' }),
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
  birth_weight: relative('Births by age of the mother, for each resident of the age, relative to each other.'),
  death_weight: relative('Deaths for each resident of an age, relative to each other.'),
  mover_weight: relative('Moves for each resident of an age, relative to each other.'),
  job_mover_weight: relative('People who move for work, and their households, by age.'),
  return_weight: relative('People who come back, by age.'),
  life_ageing: constant(LIFE, '1/month', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of an age that passes to the next each month: one over its length. Who has just come to an age passes on as soon as others, which smooths waves of births.',
  }),

  residents_by_age: stock(
    LIFE,
    'person',
    {
      initial: 'residents_at_start * resident_age_share / SUM(resident_age_share[*])',
      inflows: ['births', 'grew_into', 'net_movers', 'came_home', 'traders_came'],
      outflows: ['deaths', 'grew_out', 'job_movers'],
    },
    { tally: true, doc: 'People who live in the town, by age.' },
  ),
  residents: aux([], 'person', 'SUM(residents_by_age)', { doc: 'People who live in the town.' }),
  births: flow(
    LIFE,
    'person/month',
    `IF life = life.under_6 THEN births_per_person * residents_at_start
      * SUM(birth_weight[*] * residents_by_age[*]) / INIT(SUM(birth_weight[*] * residents_by_age[*])) ELSE 0`,
    { boundary: true, doc: 'Births.', source: 'cohort-component method' },
  ),
  deaths: flow(
    LIFE,
    'person/month',
    'deaths_per_person * residents_at_start * death_weight * residents_by_age / INIT(SUM(death_weight[*] * residents_by_age[*]))',
    { boundary: true, doc: 'Deaths.' },
  ),
  net_movers: flow(
    LIFE,
    'person/month',
    'net_movers_per_person * residents_at_start * mover_weight * residents_by_age / INIT(SUM(mover_weight[*] * residents_by_age[*]))',
    { boundary: true, doc: 'People who come less people who leave, as before.' },
  ),
  grew_out: flow(LIFE, 'person/month', 'life_ageing * residents_by_age', {
    doc: 'People who leave an age.',
  }),
  grew_into: flow(LIFE, 'person/month', 'grew_out[life - 1]', {
    doc: 'The same people in the next age.',
  }),
  fewer_for_work: aux([], 'person/month', 'people_per_mover * (SUM(departures) - SUM(arrivals) + SUM(left_town))', {
    doc: 'Further people who leave, or do not come, because there is less work: job seekers who leave beyond those who come (as many at the start), people who lost a job and leave, with their households.',
    source: 'Monras 2015: in bad times fewer come, rather than more leave',
  }),
  job_movers: flow(LIFE, 'person/month', 'fewer_for_work * job_mover_weight / SUM(job_mover_weight[*])', {
    boundary: true,
    doc: 'The same by age.',
  }),
  residents_change: aux([], '1', 'residents / residents_at_start - 1', {
    doc: 'Change of the number of residents since the start.',
  }),

  // Who went, and who comes back
  away_for_work: stock(
    [],
    'person',
    { initial: '0', inflows: ['went_away'], outflows: ['returned_home'] },
    {
      tally: true,
      doc: 'People who left the town for lack of work since the start, with their households, and live elsewhere.',
    },
  ),
  went_away: flow(
    [],
    'person/month',
    'people_per_mover * (SUM(left_town) + MAX(0, SUM(departures) - INIT(SUM(departures))))',
    { doc: 'People who leave for lack of work; those who never came are not among them.' },
  ),
  return_rate: constant([], '1/month', {
    absent: 0,
    min: 0,
    max: 0.5,
    doc: 'Share of them who come back each month. They are taken not to look for a job in the town.',
    source: 'Bai, Wang and Zhang 2018: 22.3 % of rural migrants came back from 1998 to 2015',
  }),
  homecoming_grant: input([], 'CNY/person', { doc: 'Grant to those who come back.' }),
  homecoming_reference: constant([], 'CNY/person', {
    absent: 1,
    min: 1,
    doc: 'Grant for which homecoming_effect is meant.',
  }),
  homecoming_effect: constant([], '1', {
    absent: 0,
    min: 0,
    max: 10,
    doc: 'Share by which more come back for such a grant.',
    source: 'Bartik 2025: of those whom Tulsa paid 10,000 dollars, 58 to 70 % would not have come without',
  }),
  returned_home: flow(
    [],
    'person/month',
    'away_for_work * MIN(1 / DT, return_rate * (1 + homecoming_effect * homecoming_grant / homecoming_reference))',
    { doc: 'People who come back.' },
  ),
  came_home: flow(LIFE, 'person/month', 'returned_home * return_weight / SUM(return_weight[*])', {
    boundary: true,
    doc: 'The same by age.',
  }),
  homecoming_paid: aux([], 'CNY/month', 'homecoming_grant * returned_home', {
    doc: 'Grants to those who come back; who would have come anyway gets one too.',
  }),
  traders_arriving: input([], 'person/month', { doc: 'Traders from abroad who settle in the town.' }),
  traders_came: flow(LIFE, 'person/month', 'traders_arriving * job_mover_weight / SUM(job_mover_weight[*])', {
    boundary: true,
    doc: 'The same by age, families among them. What they earn and whom they employ is not counted.',
  }),
};
