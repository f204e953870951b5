import { exp, pow } from '../../kernel/math/index.ts';
import { onGround } from './plume.ts';
import type { Spread } from './spread.ts';

/** Steps of the integral along the way; finer ones change the share by less than a thousandth at 50 km. */
const STEPS = 12;
/** Where the way begins, m: nearer to the stack the curves do not hold. */
const FROM = 50;

/**
 * Share of a plume that has not settled on the ground after x metres: source depletion. What settles is the speed of deposition
 * times the concentration at the ground, all along the way. Source: Van der Hoven 1968 in Slade, Meteorology and Atomic Energy.
 * @param speed of deposition, m/s @param spread of the plume by distance @param height of the plume by distance
 */
export function leftOver(
  speed: number,
  wind: number,
  x: number,
  spread: (x: number) => Spread,
  height: (x: number) => number,
  lid?: number,
): number {
  if (speed === 0 || x <= FROM) return 1;
  // steps of one ratio: concentration changes fastest near the stack
  const ratio = pow(x / FROM, 1 / STEPS);
  let integral = 0;
  let before = FROM;
  for (let step = 1; step <= STEPS; step += 1) {
    const here = step === STEPS ? x : before * ratio;
    const middle = (before + here) / 2;
    integral += (here - before) * onGround(height(middle), spread(middle).z, lid);
    before = here;
  }
  return exp((-speed / wind) * integral);
}

/** Share of a gas that has turned into particles after a way of x metres, at a steady rate. @param rate 1/hour */
export function turned(rate: number, wind: number, x: number): number {
  const hours = x / wind / 3600;
  return 1 - exp(-rate * hours);
}
