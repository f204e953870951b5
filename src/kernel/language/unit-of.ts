import type { Fault } from '../errors.ts';
import type { Unit } from '../program.ts';
import { pure, readUnit } from '../units/unit.ts';

/** Reads a unit of an equation; a pure number stands in for one that cannot be read. */
export function unitOf(where: string, text: string, faults: Fault[]): Unit {
  const unit = readUnit(text);
  if (!('found' in unit)) return unit;
  faults.push({ ...unit, where: `${where}, unit "${text}"` });
  return pure;
}
