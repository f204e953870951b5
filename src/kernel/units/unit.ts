import { type Fault, Faults } from '../errors.ts';
import type { Unit } from '../program.ts';
import { type Atoms, raiseAtoms, readAtoms, timesAtoms, writeAtoms } from './atoms.ts';
import { unitWord } from './words.ts';

/** Reads a unit; a fault where the text is no unit. For the words see words.ts, for the grammar atoms.ts. */
export function readUnit(text: string): Unit | Fault {
  const atoms = readAtoms(text);
  return 'found' in atoms ? atoms : fromAtoms(atoms, text.trim());
}

/** Reads a unit; throws `Faults` where the text is no unit. */
export function parseUnit(text: string): Unit {
  const unit = readUnit(text);
  if ('found' in unit) throw new Faults('unit', [unit]);
  return unit;
}

/** The same quantity on the same scale: `people/month` and `person/mo`. Factors may differ by rounding. */
export function sameUnit(a: Unit, b: Unit): boolean {
  return sameDimension(a, b) && Math.abs(a.factor - b.factor) <= 1e-9 * Math.abs(b.factor);
}

/** The same quantity, whatever the scale: `Mt/year` and `t/month`. */
export function sameDimension(a: Unit, b: Unit): boolean {
  return a.powers.size === b.powers.size && [...a.powers].every(([base, power]) => b.powers.get(base) === power);
}

/** By what to multiply a value in `from` to have it in `to`; undefined where they measure different things. */
export function conversionFactor(from: Unit, to: Unit): number | undefined {
  if (!sameDimension(from, to)) return undefined;
  return sameUnit(from, to) ? 1 : from.factor / to.factor;
}

/** The unit in the spelling of messages: `persons / mo` is `person/month`. */
export function formatUnit(unit: Unit): string {
  return writeAtoms(atomsOf(unit));
}

export function timesUnit(a: Unit, b: Unit): Unit {
  return fromAtoms(timesAtoms(atomsOf(a), atomsOf(b), 1));
}

export function perUnit(a: Unit, b: Unit): Unit {
  return fromAtoms(timesAtoms(atomsOf(a), atomsOf(b), -1));
}

/** A power of a unit; undefined where a base unit would get a broken power (`m^0.5`). */
export function raiseUnit(unit: Unit, power: number): Unit | undefined {
  const atoms = raiseAtoms(atomsOf(unit), power);
  return [...atoms.values()].every(Number.isInteger) ? fromAtoms(atoms) : undefined;
}

export function isPure(unit: Unit): boolean {
  return sameUnit(unit, pure);
}

function atomsOf(unit: Unit): Atoms {
  const atoms = readAtoms(unit.text);
  if ('found' in atoms) throw new Faults('unit', [atoms]);
  return atoms;
}

function fromAtoms(atoms: Atoms, text = writeAtoms(atoms)): Unit {
  let factor = 1;
  const powers = new Map<string, number>();
  for (const [name, times] of atoms) {
    const word = unitWord(name);
    if (word === undefined) throw new Error(`unit word ${name} is not in the table`);
    for (let i = 0; i < Math.abs(times); i += 1) factor = times > 0 ? factor * word.factor : factor / word.factor;
    for (const [base, power] of Object.entries(word.powers)) {
      const sum = (powers.get(base) ?? 0) + power * times;
      if (sum === 0) powers.delete(base);
      else powers.set(base, sum);
    }
  }
  return { factor, powers, text };
}

/** A number without a unit. */
export const pure: Unit = fromAtoms(new Map());
