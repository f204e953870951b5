import { type Fault, Faults } from '../../kernel/errors.ts';
import { type Figure, figureArray, labelsOf, type Region } from '../../region/region.ts';
import { AIR_CONSTANTS, airConstants } from '../air/constants.ts';
import { PLATFORM_CALIBRATED, platformConstants } from '../digital/constants.ts';
import { fireConstants } from '../fires/constants.ts';
import { heritageConstants } from '../heritage/constants.ts';
import { branchPosts, networkConstants } from '../input-output/network.ts';
import { NATION, TABLE } from '../input-output/pack-table.ts';
import { firstMonthsChance } from './first-months.ts';
import { type GroupTables, groupConstants, groupFaults } from './groups.ts';
import { network } from './mobility.ts';
import { payConstants } from './pay.ts';
import { type Remembered, remember } from './remember.ts';
import { steadyState } from './steady.ts';

/** Reads a scalar of the pack, as a scenario or a future may have set it. */
export type Scalar = (quantity: string) => number;

/**
 * The model’s constants that no single figure of a pack gives: worked out from the pack before time starts.
 *
 * Who the groups are, the steady state of the labour market, the balanced mobility network, the suppliers’ jobs that
 * hang on the plants. Which figures they come from is told by `CALIBRATED`.
 *
 * @param wanted which constants will be used; what is costly and of which none is wanted is left out
 * @returns by constant, row-major as the equations declare it
 * @throws Faults where the pack’s tables do not fit together
 */
export function calibrate(
  region: Region,
  scalar: Scalar,
  wanted: (name: string) => boolean = () => true,
): Map<string, Float64Array> {
  const size = (dimension: string) => labelsOf(region, dimension).length;
  const occupations = size('occupation');
  const markets = size('market');
  const jobs = jobsByOccupation(region);
  const tables = groupTables(region, jobs);
  const faults = groupFaults(tables);
  if (faults.length > 0) throw new Faults(region.id, faults);
  const posts = tables.posts.reduce((sum, count) => sum + count, 0);
  const steady = steadyOrFault(region, () =>
    steadyState(jobs, posts, scalar('mean_unemployment'), size('wait'), {
      separation: scalar('separation_rate'),
      openingShare: scalar('opening_share'),
      adjustment: scalar('adjustment_rate'),
      vacancyFill: scalar('vacancy_fill_share'),
      rivalShare: scalar('rival_share'),
      departure: scalar('departure_rate'),
    }),
  );
  const links = remember(
    () =>
      network(
        figureArray(region, 'mobility_observed', ['occupation', 'target']).values,
        jobs,
        occupations,
        markets,
        scalar('mobility_background'),
      ),
    [region.labels, ...MOBILITY.map((name) => tableOf(region, name))],
    lastNetwork,
  );
  const paid = payConstants(region);
  return new Map<string, Float64Array>([
    ...Object.entries(groupConstants(tables)),
    ['plant_of_group', Float64Array.from(tables.groups, (group) => group.plant + 1)],
    ['opening_rate', Float64Array.of(steady.opening)],
    ['search_intensity', Float64Array.of(steady.searchIntensity)],
    [
      'first_months_chance',
      Float64Array.of(
        firstMonthsChance(
          1 / steady.monthsToJob,
          figureArray(region, 'spell_effect', ['spell']).values,
          scalar('spell_length'),
        ),
      ),
    ],
    ['base_jobs', jobs],
    ['base_unemployed', steady.unemployed],
    ['base_vacancies', steady.vacancies],
    ['base_demand', steady.demand],
    ['base_arrivals', steady.arrivals],
    ['rival_applications', steady.rivalApplications],
    ['base_tightness', steady.tightness],
    ['base_success', steady.success],
    ['mobility', links.mobility],
    ['mobility_to', links.mobilityTo],
    ['same_occupation_weight', links.sameOccupationWeight],
    ['anywhere_weight', Float64Array.of(links.anywhereWeight)],
    ...Object.entries(networkConstants(region, scalar('flq_delta'))),
    ['branch_posts', branchPosts(region)],
    ['formal_share', paid.formalShare],
    ['place_pay', paid.placePay],
    // Storage and power
    // Air
    ...(AIR_CONSTANTS.some(wanted) ? airConstants(region) : []),
    // Coal fires
    ...fireConstants(region),
    // Rare metals
    // The border
    // People on the move
    // Exporting the mill
    // Livelihoods on a platform
    ...platformConstants(scalar),
    // Memory and heritage
    ...Object.entries(heritageConstants(region, scalar)),
  ]);
}

const lastNetwork: Remembered<ReturnType<typeof network>> = {};
const NO_FIGURES: readonly Figure[] = [];

/** The figures of a quantity, as an object that is the same while they are. */
function tableOf(region: Region, quantity: string): readonly Figure[] {
  return region.figures.get(quantity) ?? NO_FIGURES;
}

/** What the town’s layout in its province is worked out from. */
const LAYOUT = [
  ...Object.values(TABLE),
  'flq_delta',
  'jobs_per_output',
  'town_job_share',
  'branch_jobs',
  'base_posts',
  'closed_share',
  'account_input',
  'account_local',
  'part_share',
  ...Object.values(NATION),
];

const MOBILITY = ['mobility_observed', 'mobility_background', 'branch_jobs', 'branch_occupation'];
/** What the way from stack to lung hangs on. */
const AIR_FROM: readonly string[] = [
  'stack_height',
  'stack_diameter',
  'stack_speed',
  'stack_temperature',
  'stack_weight',
  'wind_speed',
  'wind_main',
  'wind_concentration',
  'wind_share',
  'unstable_share',
  'stable_share',
  'mixing_height',
  'air_temperature',
  'stagnation_share',
  'inversion_height',
  'valley_wind',
  'valley_width',
  'town_share',
  'settling_speed',
];

/** What their share of the observed air hangs on. */
const FIT_FROM: readonly string[] = [
  'pm25_annual_mean',
  'least_background',
  'pollutant_per_tonne',
  'emitter_emission',
  'burning_at_start',
  'burn_rate',
  'fire_pollutant_per_tonne',
];

/** For each calibrated constant, the quantities of the pack that it is worked out from. */
export const CALIBRATED: Readonly<Record<string, readonly string[]>> = {
  staffing: ['function_occupation'],
  base_age_mix: ['plant_age_mix'],
  occupation_weight: ['base_posts', 'function_occupation', 'branch_jobs', 'branch_occupation'],
  home: ['plant_residence', 'place_share'],
  residence: ['plant_residence', 'place_share'],
  linked_share: [],
  pay: ['jobs_pay', 'plant_pay_premium', 'function_occupation'],
  plant_of_group: [],
  opening_rate: ['separation_rate', 'opening_share'],
  search_intensity: ['mean_unemployment', 'separation_rate', 'vacancy_fill_share', 'branch_jobs', 'base_posts'],
  first_months_chance: ['spell_effect', 'spell_length', 'mean_unemployment', 'separation_rate'],
  base_jobs: ['branch_jobs', 'branch_occupation'],
  base_unemployed: ['mean_unemployment', 'branch_jobs', 'branch_occupation', 'departure_rate'],
  base_vacancies: ['separation_rate', 'vacancy_fill_share', 'rival_share', 'branch_jobs', 'branch_occupation'],
  base_demand: [
    'separation_rate',
    'opening_share',
    'adjustment_rate',
    'vacancy_fill_share',
    'rival_share',
    'branch_jobs',
  ],
  base_arrivals: ['departure_rate', 'mean_unemployment'],
  rival_applications: ['rival_share', 'mean_unemployment'],
  base_tightness: ['mean_unemployment', 'separation_rate', 'vacancy_fill_share'],
  base_success: ['mean_unemployment', 'separation_rate'],
  mobility: MOBILITY,
  mobility_to: MOBILITY,
  same_occupation_weight: ['branch_jobs', 'branch_occupation'],
  anywhere_weight: ['branch_jobs'],
  base_sector_jobs: ['jobs_per_output', 'io_output', 'branch_jobs', 'part_share'],
  plant_sector_jobs: ['closed_share', 'base_posts'],
  output_per_job: ['jobs_per_output'],
  pay_per_output: ['io_pay', 'io_output', 'part_share'],
  local_inputs: LAYOUT,
  base_local_sales: LAYOUT,
  base_partner_sales: LAYOUT,
  local_input_share: LAYOUT,
  household_mix: LAYOUT,
  made_of_metal: ['closed_share'],
  made_of_ore: ['closed_share'],
  branch_posts: ['branch_jobs', 'branch_occupation'],
  formal_share: ['branch_formal_share', 'branch_jobs', 'branch_occupation'],
  place_pay: ['branch_relative_pay', 'market_relative_pay', 'branch_jobs', 'branch_occupation'],
  // Storage and power
  // Air
  dispersion: AIR_FROM,
  formation: [...AIR_FROM, 'sulphate_rate', 'nitrate_rate', 'nitrate_in_particles'],
  plume_scale: [...AIR_FROM, ...FIT_FROM],
  dust_from_elsewhere: [...AIR_FROM, ...FIT_FROM, 'heating_ratio'],
  season_share: ['heating_first_month', 'heating_last_month'],
  small_growth: ['relative_humidity'],
  large_growth: ['relative_humidity'],
  works_unit: [],
  gas_unit: [],
  power_emitter: [],
  people_share: ['place_share'],
  in_the_mean: ['place_share'],
  // Coal fires
  seam_emitter: [],
  seam_in_market: [],
  // Rare metals
  // The border
  // People on the move
  // Exporting the mill
  // Livelihoods on a platform
  ...PLATFORM_CALIBRATED,
  // Memory and heritage
  visits_within_reach: ['trips_per_head', 'origin_people', 'way_cost', 'rival_parks', 'travel_cost_response'],
  market_of_site: [],
};

function steadyOrFault<T>(region: Region, solve: () => T): T {
  try {
    return solve();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const fault: Fault = {
      where: region.id,
      found: error.message,
      expected: 'a labour market that has a steady state',
      mend: 'raise mean_unemployment or lower separation_rate',
    };
    throw new Faults(region.id, [fault]);
  }
}

/** [occupation, market] */
function jobsByOccupation(region: Region): Float64Array {
  const { values: branchJobs } = figureArray(region, 'branch_jobs', ['branch', 'market']);
  return spreadOverOccupations(region, (branch, market, markets) => branchJobs[branch * markets + market]);
}

/** Shares out something by branch and market over the occupations of the branch. */
function spreadOverOccupations(
  region: Region,
  amount: (branch: number, market: number, markets: number) => number,
): Float64Array {
  const branches = labelsOf(region, 'branch').length;
  const occupations = labelsOf(region, 'occupation').length;
  const markets = labelsOf(region, 'market').length;
  const { values: mix } = figureArray(region, 'branch_occupation', ['branch', 'occupation']);
  const result = new Float64Array(occupations * markets);
  for (let branch = 0; branch < branches; branch += 1) {
    for (let market = 0; market < markets; market += 1) {
      const people = amount(branch, market, markets);
      for (let o = 0; o < occupations; o += 1) result[o * markets + market] += people * mix[branch * occupations + o];
    }
  }
  return result;
}

function groupTables(region: Region, jobs: Float64Array): GroupTables {
  const ids = (dimension: string) => labelsOf(region, dimension).map((label) => label.id);
  const plants = ids('plant');
  const families = ids('family');
  const marketIds = ids('market');
  const position = (known: readonly string[], id: string | undefined) =>
    id === undefined || id === '' ? -1 : known.indexOf(id);
  return {
    groups: labelsOf(region, 'group').map((label) => ({
      id: label.id,
      plant: position(plants, label.text.plant),
      family: position(families, label.text.family),
    })),
    familyOf: labelsOf(region, 'occupation').map((label) => position(families, label.text.family)),
    plants,
    families,
    functions: ids('function').length,
    markets: marketIds.length,
    places: ids('place').length,
    marketOf: labelsOf(region, 'place').map((label) => position(marketIds, label.text.market)),
    posts: figureArray(region, 'base_posts', ['plant', 'function']).values,
    functionOccupation: figureArray(region, 'function_occupation', ['function', 'occupation']).values,
    plantResidence: figureArray(region, 'plant_residence', ['plant', 'place']).values,
    placeShare: figureArray(region, 'place_share', ['place']).values,
    plantAgeMix: figureArray(region, 'plant_age_mix', ['plant', 'sex', 'age']).values,
    jobs,
    payPremium: figureArray(region, 'plant_pay_premium', ['plant']).values,
    pay: figureArray(region, 'jobs_pay', ['occupation']).values,
  };
}
