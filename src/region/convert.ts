import type { Fault } from '../kernel/errors.ts';
import type { Unit } from '../kernel/program.ts';
import { conversionFactor, readUnit } from '../kernel/units/unit.ts';
import { quote } from './words.ts';

/** By what to multiply a number in one unit to have it in another; a fault where that cannot be. */
export type Converter = (from: string, to: string) => number | Pick<Fault, 'found' | 'expected'>;

/** Longest unit, and most different units in one table, that are read. */
const LONGEST = 100;
const MOST_UNITS = 1_000;

/** A converter that reads each unit once. */
export function converter(): Converter {
  const units = new Map<string, Unit | Fault>();
  const unitOf = (text: string): Unit | Fault => {
    const unit = units.get(text) ?? readUnit(text);
    units.set(text, unit);
    return unit;
  };
  return (from, to) => {
    const expected = to === '1' ? 'the unit 1, or percent' : `a unit of the kind ${to}`;
    if (from === '') return { found: 'no unit', expected };
    if (from.length > LONGEST || units.size > MOST_UNITS)
      return { found: `${quote(from)}, which is no unit`, expected };
    const written = unitOf(from);
    const own = unitOf(to);
    if ('found' in own) throw new Error(`the vocabulary has a unit that is none: ${to}`);
    if (!('found' in written)) return conversionFactor(written, own) ?? { found: `the unit ${quote(from)}`, expected };
    const like = /which is not known/.test(written.found) ? `: ${written.expected}` : '';
    return { found: `${quote(from)}, which is no unit${like}`, expected };
  };
}
