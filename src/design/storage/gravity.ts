import { Faults } from '../../kernel/errors.ts';

/** Gravity storage in a shaft: what a weight, a rope and a winch can do. SI units; energies in MWh. */

/** Standard gravity, m/s2 (3rd General Conference on Weights and Measures, 1901). */
export const GRAVITY = 9.80665;
const JOULES = 3.6e9;

/** Energy of one weight. @param mass t @param travel m it sinks @returns MWh before losses */
export function weightEnergy(mass: number, travel: number): number {
  return (mass * 1000 * GRAVITY * travel) / JOULES;
}

/** A shaft that can take a weight: depths in m. */
export interface Shaft {
  readonly depth: number;
  readonly diameter: number;
  /** Depth of standing water from the bottom: the weight stops above it. */
  readonly water: number;
  /** Headframe, sump and other clearances that the weight cannot use. */
  readonly clearance: number;
}

/** How far a weight of some length can sink, in m: 0 where it does not fit. */
export function travelIn(shaft: Shaft, length: number): number {
  return Math.max(0, shaft.depth - shaft.water - shaft.clearance - length);
}

/**
 * The largest single cylindrical weight of a shaft. Energy rho A L (D - L) g is largest where the weight is half as
 * long as the free depth.
 * @param density of the weight, t/m3
 * @param fill share of the shaft’s cross-section that it takes
 */
export function largestWeight(
  shaft: Shaft,
  density: number,
  fill: number,
): { length: number; mass: number; energy: number } {
  const free = Math.max(0, shaft.depth - shaft.water - shaft.clearance);
  const length = free / 2;
  const mass = density * fill * area(shaft.diameter) * length;
  return { length, mass, energy: weightEnergy(mass, travelIn(shaft, length)) };
}

export function area(diameter: number): number {
  return (Math.PI * diameter * diameter) / 4;
}

/** Several equal weights, stored at the top and the bottom in turn. @param travel m each sinks @returns MWh */
export function manyWeights(count: number, mass: number, travel: number): number {
  return count * weightEnergy(mass, travel);
}

/** Power of such a store: a weight’s energy over the time of its cycle. @returns MW before losses */
export function cyclePower(mass: number, travel: number, speed: number, handling: number): number {
  return weightEnergy(mass, travel) / ((travel / speed + handling) / 3600);
}

/** Power at the winch. @param mass t of weight and rope @param speed m/s @returns MW, mechanical */
export function winchPower(mass: number, speed: number): number {
  return (mass * 1000 * GRAVITY * speed) / 1e6;
}

/** Water of an upper and a lower store. @param volume m3 @param head m @returns MWh before losses */
export function waterEnergy(volume: number, head: number): number {
  return (volume * 1000 * GRAVITY * head) / JOULES;
}

/**
 * Mass of the hanging rope over the mass of the weight.
 *
 * A rope that hangs D deep and holds SF times weight and rope needs a breaking length Lb: mu D / m = 1 / (Lb / (SF D) - 1).
 * @param safety factor of the rope @param depth m @param breakingLength m of rope that would break under its own weight
 * @returns undefined where no rope is strong enough
 */
export function ropeShare(safety: number, depth: number, breakingLength: number): number | undefined {
  const reserve = breakingLength / (safety * depth) - 1;
  return reserve > 0 ? 1 / reserve : undefined;
}

/** Efficiencies of the parts of a drive, each for one way. */
export interface Drive {
  readonly motor: number;
  readonly gearbox: number;
  readonly sheaves: number;
  readonly converter: number;
}

export function oneWay({ motor, gearbox, sheaves, converter }: Drive): number {
  return motor * gearbox * sheaves * converter;
}

/** Shafts needed for an energy. @throws Faults where a shaft holds nothing */
export function shaftsFor(energy: number, perShaft: number): number {
  if (!(perShaft > 0)) {
    throw new Faults('storage', [
      {
        where: 'shaft',
        found: 'a shaft that holds no energy',
        expected: 'more than 0 MWh',
        mend: 'check depth, water and weight',
      },
    ]);
  }
  return Math.ceil(energy / perShaft);
}
