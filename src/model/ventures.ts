import { aux, constant, type EquationSpec } from '../kernel/language.ts';
import { byLabel } from './by-label.ts';

/** Posts that a system of the town calls for, by local labour market: an expression in `market`. */
const jobs: Record<string, string> = {
  // Storage and power
  storage: `SUM((IF market_of_storage[*] = market THEN 1 ELSE 0) * storage_posts[*])
    - SUM((IF market_of_power_plant[*] = market THEN 1 ELSE 0) * power_posts_lost[*])`,
  building: 'SUM((IF market_of_storage[*] = market THEN 1 ELSE 0) * storage_site_posts[*])',
  // Coal fires
  fires: 'fire_jobs[market]',
  // Rare metals
  minerals: 'SUM((IF market_of_deposit[*] = market THEN 1 ELSE 0) * deposit_posts[*])',
  // The border
  // People on the move
  migration: '0 - service_posts_lost[market]',
  border: 'border_posts_change * border_market_share[market]',
  // Exporting the mill
  relocation: 'local_crew[market] + engineering_posts[market]',
  // Livelihoods on a platform
  digital: 'makers_posts[market]',
  // Memory and heritage
  heritage: 'heritage_jobs[market]',
};

/** Carbon dioxide of a system beyond the steelworks’, in tonnes a month; less than 0 where it avoids some in the town. */
const carbon: Record<string, string> = {
  // Storage and power
  storage: 'power_plant_co2',
  // Coal fires
  fires: 'fire_co2',
  // Rare metals
  // Exporting the mill
};

/** Pollutants of a system beyond the steelworks’: an expression in `pollutant`. */
const pollutants: Record<string, string> = {
  // Storage and power
  // Coal fires
  fires: 'fire_emissions[pollutant]',
  // Rare metals
};

/** What a system brings to the city’s budget in a month, beyond the taxes that its pay and output bring anyway. */
const revenue: Record<string, string> = {
  // Storage and power
  storage: 'storage_city_revenue',
  // Coal fires
  fires: 'fire_takings',
  // Rare metals
  minerals: 'city_resource_share * SUM(resource_tax)',
  // The border
  // Exporting the mill
  // Memory and heritage
  heritage: 'park_income',
};

/**
 * What the town’s other systems bring: posts to its labour market, emissions to its air, money to its budget. Posts of a
 * system are filled like all others, by people of the occupations of the branch that it belongs to, at their pay. What a system
 * costs the public is a lever’s cost (households/measures) and has a payer.
 */
export const ventures: Record<string, EquationSpec> = {
  venture_jobs: aux(['venture', 'market'], 'person', byLabel('venture', jobs), {
    doc: 'Posts that a system calls for.',
  }),
  branch_of_venture: constant(['venture'], '1', {
    shared: true,
    doc: 'Position of the branch whose occupations a system employs; 0 for none.',
  }),
  venture_skill: aux(
    ['venture', 'occupation'],
    '1',
    'SAFEDIV(SUM(branch_posts[branch_of_venture[venture], occupation, *]), SUM(branch_posts[branch_of_venture[venture], *, *]))',
    { doc: 'Share of a system’s posts by occupation: that of its branch.' },
  ),
  venture_posts: aux(
    ['occupation', 'market'],
    'person',
    'SUM(venture_skill[*, occupation] * venture_jobs[*, market])',
    { doc: 'Posts of all these systems.' },
  ),
  venture_jobs_total: aux([], 'person', 'SUM(venture_jobs)', { doc: 'Posts that the other systems call for.' }),

  venture_co2: aux(['venture'], 't/month', byLabel('venture', carbon), { doc: 'Carbon dioxide of a system.' }),
  town_co2: aux([], 't/month', 'co2 + SUM(venture_co2)', {
    doc: 'Carbon dioxide of the steelworks and of all other systems.',
  }),
  venture_emissions: aux(['venture', 'pollutant'], 'kg/month', byLabel('venture', pollutants), {
    doc: 'Pollutants of a system.',
  }),
  town_emissions: aux(['pollutant'], 'kg/month', 'emissions + SUM(venture_emissions[*, pollutant])', {
    doc: 'Pollutants of the steelworks and of all other systems.',
  }),

  venture_revenue: aux(['venture'], 'CNY/month', byLabel('venture', revenue), {
    doc: 'What a system brings to the city’s budget: admissions, royalties, leases.',
  }),
};
