import { pow } from '../../kernel/math/index.ts';
import { GRAVITY, type Stability } from './stability.ts';

/** What comes out of a stack: height and inner diameter in m, speed in m/s, temperature in K. */
export interface Stack {
  readonly height: number;
  readonly diameter: number;
  readonly speed: number;
  readonly temperature: number;
}

export interface Rise {
  /** Buoyancy flux, m4/s3. */
  readonly buoyancy: number;
  /** Momentum flux, m4/s2. */
  readonly momentum: number;
  /** How far downwind the rise ends, m; 0 where momentum alone lifts the plume. */
  readonly distance: number;
  /** How far the plume rises in the end, m. */
  readonly height: number;
}

/** Rise of air temperature with height in stable air above what mixing would give, K/m. Source: ISC3. */
const LAPSE: Partial<Record<Stability, number>> = { E: 0.02, F: 0.035 };
/** Buoyancy flux between the two laws of rise, m4/s3. */
const LARGE = 55;

/** Briggs’s plume rise as ISC3 has it: by buoyancy or by momentum, whichever decides. @param air K @param wind at stack top, m/s */
export function plumeRise(stack: Stack, air: number, wind: number, stability: Stability): Rise {
  const { diameter: d, speed: v, temperature: hot } = stack;
  const excess = Math.max(0, hot - air);
  const buoyancy = (GRAVITY * v * d * d * excess) / (4 * hot);
  const momentum = (v * v * d * d * air) / (4 * hot);
  const lapse = LAPSE[stability];
  return lapse === undefined
    ? { buoyancy, momentum, ...neutral(stack, excess, buoyancy, wind) }
    : { buoyancy, momentum, ...stable(stack, excess, buoyancy, momentum, wind, (GRAVITY / air) * lapse) };
}

type End = Pick<Rise, 'distance' | 'height'>;

function neutral(
  { diameter: d, speed: v, temperature: hot }: Stack,
  excess: number,
  buoyancy: number,
  wind: number,
): End {
  const small = buoyancy < LARGE;
  const crossover = small ? 0.0297 * hot * pow(v / (d * d), 1 / 3) : 0.00575 * hot * pow((v * v) / d, 1 / 3);
  if (excess <= crossover) return { distance: 0, height: (3 * d * v) / wind };
  return small
    ? { distance: 49 * pow(buoyancy, 5 / 8), height: (21.425 * pow(buoyancy, 3 / 4)) / wind }
    : { distance: 119 * pow(buoyancy, 2 / 5), height: (38.71 * pow(buoyancy, 3 / 5)) / wind };
}

function stable(
  { diameter: d, speed: v, temperature: hot }: Stack,
  excess: number,
  buoyancy: number,
  momentum: number,
  wind: number,
  s: number,
): End {
  const unstableMomentum = (3 * d * v) / wind;
  if (excess <= 0.019582 * hot * v * Math.sqrt(s)) {
    // wind at stack top in the denominator, as in ISC3; exit speed there is a known slip of other programs
    const rise = 1.5 * pow(momentum / (wind * Math.sqrt(s)), 1 / 3);
    return { distance: 0, height: Math.min(rise, unstableMomentum) };
  }
  const bent = 2.6 * pow(buoyancy / (wind * s), 1 / 3);
  const calm = 4 * pow(buoyancy, 1 / 4) * pow(s, -3 / 8);
  return { distance: (2.0715 * wind) / Math.sqrt(s), height: Math.min(bent, calm) };
}

/** Height of a plume above the ground at a distance, m: stack, what its own wake pulls down, and the rise so far. */
export function plumeHeight(stack: Stack, rise: Rise, wind: number, x: number): number {
  const pulled =
    stack.speed < 1.5 * wind ? stack.height + 2 * stack.diameter * (stack.speed / wind - 1.5) : stack.height;
  const soFar = x < rise.distance ? 1.6 * pow((rise.buoyancy * x * x) / (wind * wind * wind), 1 / 3) : rise.height;
  return Math.max(0, pulled) + Math.min(soFar, rise.height);
}
