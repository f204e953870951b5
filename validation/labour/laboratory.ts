import { aux, constant, type ModelSource } from '../../src/kernel/language.ts';
import { dimensions } from '../../src/model/dimensions.ts';
import { market } from '../../src/model/labour/market.ts';

/**
 * The town's labour market alone: its own equations, with nothing around them. No plants, nobody followed, nobody
 * comes or goes. What the equations give here is what they give in the town.
 */
export const laboratory: ModelSource = {
  name: 'labour market alone',
  doc: 'The labour market of the town without the town.',
  time: { unit: 'month', dt: 1 },
  dimensions: {
    market: dimensions.market,
    occupation: dimensions.occupation,
    target: dimensions.target,
    wait: dimensions.wait,
  },
  equations: {
    ...market,
    linked_jobs_lost: constant(['occupation', 'market'], 'person', { value: 0, doc: 'No plants.' }),
    sme_jobs: constant(['occupation', 'market'], 'person', { value: 0, doc: 'No support of firms.' }),
    venture_posts: constant(['occupation', 'market'], 'person', { value: 0, doc: 'No further systems.' }),
    followed_searchers: constant(['occupation', 'market'], 'person', { value: 0, doc: 'Nobody is followed.' }),
    newcomers: constant(['occupation', 'market'], 'person/month', { value: 0, doc: 'No plants.' }),
    base_unemployment_rate: constant([], '1', { value: 0, doc: 'Not needed: nobody arrives.' }),
    unemployment_rate: aux([], '1', 'SUM(unemployed) / (SUM(unemployed) + SUM(jobs))', { doc: 'Unemployment.' }),
    vacancy_rate: aux([], '1', 'SUM(vacancies) / (SUM(vacancies) + SUM(jobs))', {
      doc: 'Vacancies as a share of posts.',
    }),
    long_term_rate: aux([], '1', 'SUM(long_term) / (SUM(unemployed) + SUM(jobs))', { doc: 'Long-term unemployment.' }),
    long_term: aux(['occupation'], 'person', 'SUM(unemployed[occupation, *, SIZE(wait)] )', {
      doc: 'Unemployed who have waited longest.',
    }),
    occupation_unemployed: aux(['occupation'], 'person', 'SUM(unemployed[occupation, *, *])', { doc: 'Unemployed.' }),
    occupation_jobs: aux(['occupation'], 'person', 'SUM(jobs[occupation, *])', { doc: 'People in work.' }),
  },
};

/** Constants of the laboratory for `n` occupations in one market, steps of any length; the caller sets what differs. */
export function laboratoryConstants(n: number, waits: number): Map<string, Float64Array> {
  const one = (value: number) => Float64Array.of(value);
  const each = (value: number) => new Float64Array(n).fill(value);
  return new Map([
    ['separation_rate', one(0)],
    ['opening_rate', one(0)],
    ['adjustment_rate', one(0)],
    ['search_intensity', one(1)],
    ['rival_share', one(0)],
    ['matching_form', one(0)],
    ['matching_elasticity', one(0.5)],
    ['base_jobs', each(0)],
    ['base_unemployed', new Float64Array(n * waits)],
    ['base_vacancies', each(0)],
    ['base_demand', each(1)],
    ['followed_share', one(0)],
    ['mobility', new Float64Array(n * n).fill(1 / n)],
    ['mobility_to', new Float64Array(n * n).fill(1 / n)],
    ['same_occupation_weight', each(0)],
    ['anywhere_weight', one(0)],
    ['stay_share', one(0)],
    ['leak_share', one(0)],
    ['rival_applications', each(0)],
    ['base_tightness', each(1)],
    ['base_success', each(0)],
    ['departure_rate', one(0)],
    ['base_arrivals', each(0)],
    ['arrival_response', one(0)],
  ]);
}
