import { type Figure, figure, figureArray, labelsOf, type Region } from '../../region/region.ts';
import { type Remembered, remember } from '../calibration/remember.ts';
import { growth } from './growth.ts';
import { type Emitting, reach, type Travelling, waysOf } from './matrix.ts';
import { airQuantities } from './quantities.ts';
import { type Receptors, receptorsOf, stackSpots } from './receptors.ts';
import { SEASONS, seasonShares, seasonsOf } from './season.ts';

/** Mean length of a month, s: a year of 365.25 days. */
const MONTH = (365.25 * 86400) / 12;
/** Mass of ammonium sulphate for each of sulphur dioxide, of ammonium nitrate for each of nitrogen dioxide: (NH4)2SO4 132/64, NH4NO3 80/46. */
const SALT = { so2: 132.14 / 64.06, nox: 80.04 / 46.01 } as const;
const UG = 1e6;

/** Words in the label table of furnaces that mean: runs at the start. */
const RUNS = new Set(['operating', 'operating_pre-retirement']);

/** The names of what `airConstants` gives. */
export const AIR_CONSTANTS = [
  'dispersion',
  'formation',
  'plume_scale',
  'dust_from_elsewhere',
  'season_share',
  'small_growth',
  'large_growth',
  'works_unit',
  'gas_unit',
  'power_emitter',
  'people_share',
  'in_the_mean',
] as const;

/**
 * The model’s constants of air: what a kilogram a month from an emitter adds to the air of each place, and what comes from elsewhere
 * so that the town’s mean at the start is the one observed. A pack without emitters has the air from elsewhere only.
 */
export function airConstants(region: Region): Map<(typeof AIR_CONSTANTS)[number], Float64Array> {
  const sizes = sizesOf(region);
  const shares = seasonShares(region);
  const reached = matrices(region, sizes);
  const fit = fitted(region, sizes, shares, reached);
  const scaled = (values: Float64Array) => values.map((value) => value * fit.scale);
  const humidity = figureArray(region, 'relative_humidity', ['season']).values;
  return new Map([
    ['dispersion', scaled(reached.dispersion)],
    ['formation', scaled(reached.formation)],
    ['plume_scale', Float64Array.of(fit.scale)],
    ['dust_from_elsewhere', fit.elsewhere],
    ['season_share', Float64Array.from(shares)],
    ['small_growth', Float64Array.from(humidity, (share) => growth('small', share * 100))],
    ['large_growth', Float64Array.from(humidity, (share) => growth('large', share * 100))],
    ['works_unit', unitsOf(region, true)],
    ['gas_unit', unitsOf(region, false)],
    ['power_emitter', powerEmitters(region)],
    ['people_share', figureArray(region, 'place_share', ['place']).values],
    ['in_the_mean', districts(region)],
  ]);
}

interface Sizes {
  readonly places: number;
  readonly emitters: number;
  readonly pollutants: readonly string[];
}

interface Matrices {
  /** ug/m3 for each kg/month, by season, place, emitter, pollutant. */
  readonly dispersion: Float64Array;
  /** The same of particles formed from the gas. */
  readonly formation: Float64Array;
}

function sizesOf(region: Region): Sizes {
  return {
    places: labelsOf(region, 'place').length,
    emitters: labelsOf(region, 'emitter').length,
    pollutants: labelsOf(region, 'pollutant').map(({ id }) => id),
  };
}

const lengthOf = ({ places, emitters, pollutants }: Sizes) => SEASONS.length * places * emitters * pollutants.length;

const nothing = (sizes: Sizes): Matrices => ({
  dispersion: new Float64Array(lengthOf(sizes)),
  formation: new Float64Array(lengthOf(sizes)),
});

const lastMatrices: Remembered<Matrices> = {};
const NONE: readonly Figure[] = [];

/** The matrices, worked out again only where a figure that they come from is another. */
function matrices(region: Region, sizes: Sizes): Matrices {
  if (sizes.emitters === 0) return nothing(sizes);
  const figures = airQuantities.map(({ name }) => region.figures.get(name) ?? NONE);
  return remember(() => throughTheAir(region, sizes), [region.geometry, region.labels, ...figures], lastMatrices);
}

const lastMap: Remembered<{ readonly places: Receptors[]; readonly spots: ReturnType<typeof stackSpots> }> = {};
const lastWays: Remembered<ReturnType<typeof waysOf>> = {};

function throughTheAir(region: Region, sizes: Sizes): Matrices {
  const map = remember(
    () => ({ places: receptorsOf(region), spots: stackSpots(region) }),
    [region.geometry, region.labels],
    lastMap,
  );
  const stacks = stacksOf(region, map.spots);
  const ways = remember(() => waysOf(stacks, map.places), [map], lastWays);
  const told = figureArray(region, 'town_share', ['place']).values;
  const townShare = map.places.map(({ town, country }, p) =>
    country.length === 0 ? 1 : town.length === 0 ? 0 : told[p],
  );
  const basins = labelsOf(region, 'place').map(({ text }) => text.basin ?? '');
  const valley = {
    height: scalar(region, 'inversion_height'),
    wind: scalar(region, 'valley_wind'),
    width: scalar(region, 'valley_width'),
  };
  const travelling = travellingOf(region, sizes.pollutants);
  const weights = weightsOf(region, sizes);
  const inParticles = figureArray(region, 'nitrate_in_particles', ['season']).values;
  const { dispersion, formation } = nothing(sizes);
  const kinds = sizes.pollutants.length;
  // g/s for each kg/month, and ug for each g
  const unit = (1000 / MONTH) * UG;
  seasonsOf(region).forEach((season, t) => {
    const found = reach(season, stacks, basins, ways, townShare, travelling, valley);
    for (let p = 0; p < sizes.places; p += 1) {
      stacks.forEach((stack, s) => {
        for (let k = 0; k < kinds; k += 1) {
          const from = (p * stacks.length + s) * kinds + k;
          const to = ((t * sizes.places + p) * sizes.emitters + stack.emitter) * kinds + k;
          const part = weights[s * kinds + k] * unit;
          dispersion[to] += found.itself[from] * part;
          const salt = saltOf(sizes.pollutants[k], inParticles[t]);
          formation[to] += found.turned[from] * part * salt;
        }
      });
    }
  });
  return { dispersion, formation };
}

function saltOf(pollutant: string, nitrateInParticles: number): number {
  if (pollutant === 'so2') return SALT.so2;
  return pollutant === 'nox' ? SALT.nox * nitrateInParticles : 0;
}

function travellingOf(region: Region, pollutants: readonly string[]): Travelling[] {
  const settles = figureArray(region, 'settling_speed', ['pollutant']).values;
  const rates: Partial<Record<string, number>> = {
    so2: scalar(region, 'sulphate_rate'),
    nox: scalar(region, 'nitrate_rate'),
  };
  return pollutants.map((id, k) => ({ settles: settles[k], turns: rates[id] ?? 0 }));
}

function stacksOf(region: Region, spots: ReturnType<typeof stackSpots>): (Emitting & { readonly emitter: number })[] {
  const emitters = labelsOf(region, 'emitter').map(({ id }) => id);
  const of = (name: string) => figureArray(region, name, ['stack']).values;
  const [height, diameter, speed, temperature] = ['height', 'diameter', 'speed', 'temperature'].map((what) =>
    of(`stack_${what}`),
  );
  return labelsOf(region, 'stack').flatMap(({ text }, i) => {
    const spot = spots[i];
    // the pack’s check has refused stacks without a point or an emitter
    if (spot === undefined) return [];
    return [
      {
        height: height[i],
        diameter: diameter[i],
        speed: speed[i],
        temperature: temperature[i],
        spot,
        basin: text.basin ?? '',
        emitter: emitters.indexOf(text.emitter ?? ''),
      },
    ];
  });
}

/** Share of an emitter’s pollutant that leaves by a stack, by stack and pollutant. */
function weightsOf(region: Region, { emitters, pollutants }: Sizes): Float64Array {
  const given = figureArray(region, 'stack_weight', ['stack', 'pollutant']).values;
  const owners = labelsOf(region, 'emitter').map(({ id }) => id);
  const of = labelsOf(region, 'stack').map(({ text }) => owners.indexOf(text.emitter ?? ''));
  const kinds = pollutants.length;
  const sums = new Float64Array(emitters * kinds);
  of.forEach((emitter, s) => {
    for (let k = 0; k < kinds; k += 1) sums[emitter * kinds + k] += given[s * kinds + k];
  });
  return given.map((weight, i) => {
    const sum = sums[of[Math.floor(i / kinds)] * kinds + (i % kinds)];
    return sum === 0 ? 0 : weight / sum;
  });
}

/** Which unit’s smoke an emitter is: of the works themselves, or of a power station that burns their gas. [furnace, emitter] */
function unitsOf(region: Region, works: boolean): Float64Array {
  const emitters = labelsOf(region, 'emitter');
  return Float64Array.from(
    labelsOf(region, 'furnace').flatMap((furnace) =>
      emitters.map(({ text }) => {
        const plant = text.plant ?? '';
        return plant !== '' && plant === furnace.text.plant && (text.kind === 'steelworks') === works ? 1 : 0;
      }),
    ),
  );
}

/** Which emitter a power plant’s stack is. [power_plant, emitter] */
function powerEmitters(region: Region): Float64Array {
  const emitters = labelsOf(region, 'emitter');
  return Float64Array.from(
    labelsOf(region, 'power_plant').flatMap((plant) =>
      emitters.map(({ text }) => (text.power_plant === plant.id ? 1 : 0)),
    ),
  );
}

/** Places whose air the observed mean is of: urban districts, by their people; where a pack tells no kinds, all places. */
function districts(region: Region): Float64Array {
  const labels = labelsOf(region, 'place');
  const people = figureArray(region, 'place_share', ['place']).values;
  const some = labels.some(({ text }) => text.kind === 'district');
  const counted = labels.map(({ text }, p) => (!some || text.kind === 'district' ? people[p] : 0));
  const all = counted.reduce((sum, value) => sum + value, 0);
  return Float64Array.from(counted, (value) => value / all);
}

/** What emitters let out at the start, kg/month, by emitter and pollutant. */
export function emittedAtStart(region: Region): Float64Array {
  const { emitters, pollutants } = sizesOf(region);
  const kinds = pollutants.length;
  const emitted = Float64Array.from(figureArray(region, 'emitter_emission', ['emitter', 'pollutant']).values);
  const furnaces = labelsOf(region, 'furnace');
  const technologies = labelsOf(region, 'technology').map(({ id }) => id);
  const capacity = figureArray(region, 'steel_capacity', ['furnace']).values;
  const factors = figureArray(region, 'pollutant_per_tonne', ['technology', 'pollutant']).values;
  const runs = furnaces.map(({ text }, f) => (RUNS.has(text.status ?? '') ? capacity[f] : 0));
  const all = runs.reduce((sum, value) => sum + value, 0);
  const steel = scalar(region, 'base_steel_output');
  const units = unitsOf(region, true);
  furnaces.forEach(({ text }, f) => {
    const technology = technologies.indexOf(text.technology ?? '');
    if (technology < 0 || all === 0) return;
    for (let e = 0; e < emitters; e += 1) {
      if (units[f * emitters + e] === 0) continue;
      for (let k = 0; k < kinds; k += 1) {
        emitted[e * kinds + k] += steel * (runs[f] / all) * factors[technology * kinds + k];
      }
    }
  });
  const burning = figureArray(region, 'burning_at_start', ['seam']).values;
  const perTonne = figureArray(region, 'fire_pollutant_per_tonne', ['pollutant']).values;
  const rate = figureArray(region, 'burn_rate', []).values[0];
  labelsOf(region, 'seam').forEach(({ text }, s) => {
    const e = labelsOf(region, 'emitter').findIndex(({ id }) => id === text.emitter);
    if (e < 0) return;
    for (let k = 0; k < kinds; k += 1) emitted[e * kinds + k] += burning[s] * rate * perTonne[k];
  });
  return emitted;
}

/** Fine dust that the town’s own emitters add to the observed mean at the start, by season, ug/m3. */
function ownDust(region: Region, sizes: Sizes, { dispersion, formation }: Matrices): number[] {
  const emitted = emittedAtStart(region);
  const weight = districts(region);
  const kinds = sizes.pollutants.length;
  const fine = sizes.pollutants.indexOf('pm25');
  return SEASONS.map((_, t) => {
    let sum = 0;
    for (let p = 0; p < sizes.places; p += 1) {
      for (let e = 0; e < sizes.emitters; e += 1) {
        for (let k = 0; k < kinds; k += 1) {
          const at = ((t * sizes.places + p) * sizes.emitters + e) * kinds + k;
          sum += weight[p] * emitted[e * kinds + k] * ((k === fine ? dispersion[at] : 0) + formation[at]);
        }
      }
    }
    return sum;
  });
}

interface Fit {
  /** Below 1 where the plumes would bring more than was observed: the observation bounds them. */
  readonly scale: number;
  /** By season, ug/m3. */
  readonly elsewhere: Float64Array;
}

/** What must come from elsewhere for the mean to be the observed one. */
function fitted(region: Region, sizes: Sizes, shares: readonly number[], reached: Matrices): Fit {
  const observed = figure(region, 'pm25_annual_mean', {})?.value;
  const own = meanOf(ownDust(region, sizes, reached), shares);
  if (observed === undefined) return { scale: 1, elsewhere: new Float64Array(SEASONS.length) };
  const least = Math.min(scalar(region, 'least_background'), observed);
  const scale = own > observed - least ? (observed - least) / own : 1;
  const mean = observed - own * scale;
  const winter = shares[0] === 0 ? 1 : Math.min(figure(region, 'heating_ratio', {})?.value ?? 1, 1 / shares[0]);
  const summer = (1 - shares[0] * winter) / shares[1];
  return { scale, elsewhere: Float64Array.of(mean * winter, mean * summer) };
}

const meanOf = (bySeason: readonly number[], shares: readonly number[]) =>
  bySeason.reduce((sum, value, t) => sum + value * shares[t], 0);

/** One observed year: what the town’s emitters added by the plumes, and what is left for everything else. */
export interface YearOfAir {
  readonly year: string;
  readonly observed: number;
  readonly own: number;
  readonly elsewhere: number;
}

/**
 * The air budget: for each year with an observed mean, the part of the town’s emitters, taken in proportion to the crude steel of the
 * year where that is known and as at the start where not, and the rest. It says how much of a change was the town’s own.
 */
export function airBudget(region: Region): YearOfAir[] {
  const sizes = sizesOf(region);
  if (sizes.emitters === 0) return [];
  const shares = seasonShares(region);
  const reached = matrices(region, sizes);
  const own = meanOf(ownDust(region, sizes, reached), shares) * fitted(region, sizes, shares, reached).scale;
  const made = new Map((region.figures.get('crude_steel') ?? []).map(({ year, value }) => [year, value]));
  // crude_steel is told by the year, base_steel_output by the month
  const base = 12 * scalar(region, 'base_steel_output');
  return (region.figures.get('pm25_annual_mean') ?? []).map(({ year, value }) => {
    const steel = made.get(year);
    const part = steel === undefined ? own : (own * steel) / base;
    return { year, observed: value, own: part, elsewhere: value - part };
  });
}

const scalar = (region: Region, name: string): number => figureArray(region, name, []).values[0];
