import { arctan, exp, ln } from '../../kernel/math/index.ts';
import { turned } from '../plume/losses.ts';
import { onGround, valleyBox } from '../plume/plume.ts';
import { plumeHeight, plumeRise, type Stack } from '../plume/rise.ts';
import { pasquillGifford } from '../plume/spread.ts';
import type { Stability } from '../plume/stability.ts';
import { windAt } from '../plume/wind.ts';
import type { Receptors, Spot } from './receptors.ts';
import { SECTORS, type Season, type WeatherClass } from './season.ts';

/** A stack where it stands, in the valley it stands in. */
export interface Emitting extends Stack {
  readonly spot: Spot;
  readonly basin: string;
}

/** A pollutant on its way: how fast it settles, m/s, and how fast it turns into particles, 1/hour. */
export interface Travelling {
  readonly settles: number;
  readonly turns: number;
}

export interface Valley {
  readonly height: number;
  readonly wind: number;
  readonly width: number;
}

/** g/m3 for each g/s: of the pollutant itself, and of what it has turned into, as mass of the pollutant. */
export interface Reached {
  readonly itself: Float64Array;
  readonly turned: Float64Array;
}

/** Distances at which a plume is worked out, m; straight lines between them over the logarithm. */
const NEAREST = 100;
const FARTHEST = 200000;
const POINTS = 48;
const STEP = ln(FARTHEST / NEAREST) / (POINTS - 1);
const DISTANCES = Float64Array.from({ length: POINTS }, (_, i) => NEAREST * exp(STEP * i));

/** Where a spot lies from a stack: between which distances, and the parts of the rose whose wind blows there. */
interface Way {
  readonly distance: number;
  readonly point: number;
  readonly between: number;
  readonly sector: number;
  readonly next: number;
  readonly weight: number;
}

/** Ways from every stack to every spot: they hang on the map alone. */
export function waysOf(stacks: readonly Emitting[], places: readonly Receptors[]): Way[][][][] {
  return stacks.map(({ spot }) =>
    places.map(({ town, country }) => [town, country].map((spots) => spots.map((to) => wayOf(spot, to)))),
  );
}

function wayOf(from: Spot, to: Spot): Way {
  const east = to.east - from.east;
  const north = to.north - from.north;
  const distance = Math.min(FARTHEST, Math.max(NEAREST, Math.sqrt(east * east + north * north)));
  const along = Math.min(POINTS - 1.000001, ln(distance / NEAREST) / STEP);
  // the wind blows from the stack to the spot when it comes from the opposite side
  const came = (degreesOf(-east, -north) / 360) * SECTORS;
  const sector = Math.floor(came) % SECTORS;
  return {
    distance,
    point: Math.floor(along),
    between: along - Math.floor(along),
    sector,
    next: (sector + 1) % SECTORS,
    weight: came - Math.floor(came),
  };
}

/** Bearing of a direction from north by east, 0 to under 360. */
function degreesOf(east: number, north: number): number {
  if (north === 0) return east > 0 ? 90 : east < 0 ? 270 : 0;
  const angle = (arctan(east / north) * 180) / Math.PI;
  const turnedBack = north < 0 ? angle + 180 : angle;
  return (turnedBack + 360) % 360;
}

/**
 * What reaches the people of each place from each stack, mean of a season. Long-term Gaussian sectors as in ISC3 with straight
 * lines between the sectors of the rose; in hours of stagnation, what stays under the inversion fills the valley of the stack.
 * @param townShare share of a place’s people around its seat, by place
 * @returns by place, stack and pollutant, row-major
 */
export function reach(
  season: Season,
  stacks: readonly Emitting[],
  basins: readonly string[],
  ways: Way[][][][],
  townShare: ArrayLike<number>,
  pollutants: readonly Travelling[],
  valley: Valley,
): Reached {
  const [places, kinds] = [basins.length, pollutants.length];
  const itself = new Float64Array(places * stacks.length * kinds);
  const turnedInto = new Float64Array(itself.length);
  const gaussian = (1 - season.stagnation) / ((2 * Math.PI) / SECTORS);
  stacks.forEach((stack, s) => {
    for (const weather of season.classes) {
      const profile = profileOf(stack, season.air, weather, pollutants);
      ways[s].forEach((groups, p) => {
        const at = (p * stacks.length + s) * kinds;
        groups.forEach((group, country) => {
          if (group.length === 0) return;
          const people = (country === 0 ? townShare[p] : 1 - townShare[p]) / group.length;
          const share = people * weather.share * gaussian;
          for (const way of group) {
            const rose = season.rose[way.sector] * (1 - way.weight) + season.rose[way.next] * way.weight;
            const factor = (share * rose) / way.distance;
            const here = way.point * kinds;
            for (let k = 0; k < kinds; k += 1) {
              const low = here + k;
              const high = low + kinds;
              itself[at + k] +=
                factor * (profile.itself[low] + (profile.itself[high] - profile.itself[low]) * way.between);
              turnedInto[at + k] +=
                factor * (profile.turned[low] + (profile.turned[high] - profile.turned[low]) * way.between);
            }
          }
        });
      });
    }
    if (season.stagnation === 0 || !staysUnder(stack, season.air, valley)) return;
    const filled = season.stagnation * valleyBox(1, valley.wind, valley.width, valley.height);
    basins.forEach((basin, p) => {
      if (basin === '' || basin !== stack.basin) return;
      for (let k = 0; k < kinds; k += 1) itself[(p * stacks.length + s) * kinds + k] += filled * townShare[p];
    });
  });
  return { itself, turned: turnedInto };
}

const spreads = new Map<Stability, Float64Array>();

/** Vertical spread at each of the distances. */
function spreadUp(stability: Stability): Float64Array {
  const known = spreads.get(stability);
  if (known !== undefined) return known;
  const up = DISTANCES.map((x) => pasquillGifford(stability, x).z);
  spreads.set(stability, up);
  return up;
}

/** Ground concentration times distance over a sector’s width, for 1 g/s, along the way: by distance and pollutant. */
function profileOf(stack: Emitting, air: number, weather: WeatherClass, pollutants: readonly Travelling[]): Reached {
  const { stability, lid } = weather;
  const wind = windAt(stack.height, weather.wind, stability, 'rural');
  const rise = plumeRise(stack, air, wind, stability);
  const itself = new Float64Array(POINTS * pollutants.length);
  const turnedInto = new Float64Array(itself.length);
  const up = spreadUp(stability);
  // what has settled on the way: the integral of the concentration at the ground over the distance
  let integral = 0;
  let before = 0;
  for (let i = 0; i < POINTS; i += 1) {
    const x = DISTANCES[i];
    const here = onGround(plumeHeight(stack, rise, wind, x), up[i], lid);
    integral += i === 0 ? 0 : (x - DISTANCES[i - 1]) * ((here + before) / 2);
    before = here;
    for (let k = 0; k < pollutants.length; k += 1) {
      const { settles, turns } = pollutants[k];
      const left = (here / wind) * exp((-settles / wind) * integral);
      const gone = turns === 0 ? 0 : turned(turns, wind, x);
      itself[i * pollutants.length + k] = left * (1 - gone);
      turnedInto[i * pollutants.length + k] = left * gone;
    }
  }
  return { itself, turned: turnedInto };
}

/** Whether a plume stays under an inversion of the valley. */
function staysUnder(stack: Stack, air: number, { height, wind }: Valley): boolean {
  return plumeHeight(stack, plumeRise(stack, air, wind, 'F'), wind, FARTHEST) <= height;
}
