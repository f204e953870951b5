import type { Unit } from '../program.ts';
import { conversionFactor, formatUnit, isPure, perUnit, pure, raiseUnit, sameUnit, timesUnit } from '../units/unit.ts';

/**
 * The unit of a piece of an expression. `zero` is the number 0 as written, which fits any unit; `unknown` is a piece
 * with a fault that has been reported, about which nothing more is said.
 */
export type Measure = Unit | 'zero' | 'unknown';

export function isUnit(measure: Measure): measure is Unit {
  return typeof measure !== 'string';
}

/** The unit that two measures share; undefined where they differ. */
export function sharedMeasure(a: Measure, b: Measure): Measure | undefined {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  if (a === 'zero') return b;
  if (b === 'zero' || sameUnit(a, b)) return a;
  return undefined;
}

export function timesMeasure(a: Measure, b: Measure): Measure {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  return timesUnit(asUnit(a), asUnit(b));
}

export function perMeasure(a: Measure, b: Measure): Measure {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  return perUnit(asUnit(a), asUnit(b));
}

export function raiseMeasure(base: Measure, power: number): Measure | undefined {
  return isUnit(base) ? raiseUnit(base, power) : base;
}

export function isPureMeasure(measure: Measure): boolean {
  return !isUnit(measure) || isPure(measure);
}

/** The unit to give to a hidden equation: 0 as written counts as a pure number. */
export function asUnit(measure: Measure): Unit {
  return isUnit(measure) ? measure : pure;
}

/** A unit as messages show it. */
export function showMeasure(measure: Measure): string {
  if (!isUnit(measure)) return 'any unit';
  return isPure(measure) ? '1 (a pure number)' : formatUnit(measure);
}

/** How to mend a difference of scale alone: `kt` where `t` is expected. Nothing where the quantities differ. */
export function scaleMend(has: Measure, wants: Measure): { mend?: string } {
  if (!isUnit(has) || !isUnit(wants) || sameUnit(has, wants)) return {};
  const factor = conversionFactor(has, wants);
  if (factor === undefined) return {};
  const amount = Number(factor.toPrecision(9));
  const one = `1 ${formatUnit(has)} is ${amount}${isPure(wants) ? '' : ` ${formatUnit(wants)}`}`;
  return { mend: `${one}: multiply by a constant of value ${amount} and unit ${formatUnit(perUnit(wants, has))}` };
}
