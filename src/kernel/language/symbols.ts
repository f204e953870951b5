import type { Fault } from '../errors.ts';
import type { ConstantSpec, EquationSpec, GraphicalSpec, ModelSource } from '../language.ts';
import { near } from '../near.ts';
import type { Dimension, Graphical, Unit } from '../program.ts';
import { readUnit } from '../units/unit.ts';
import { readDimensions } from './dimensions.ts';
import { readGraphical } from './graphicals.ts';
import { isIdentifier, sameName } from './names.ts';
import { isReserved } from './reserved.ts';
import { unitOf } from './unit-of.ts';

/** An equation's head: everything about it but its expression. */
export interface Declared {
  readonly name: string;
  /** Position in `Program.variables`. */
  readonly index: number;
  readonly spec: Exclude<EquationSpec, GraphicalSpec>;
  readonly dims: readonly number[];
  readonly unit: Unit;
  /** False where a dimension (the unit) could not be read: nothing more is said about it then. */
  readonly dimsKnown: boolean;
  readonly unitKnown: boolean;
}

/** What the names in expressions stand for. Keys are names in the form of `sameName`. */
export interface Symbols {
  readonly timeUnit: Unit;
  readonly dimensions: readonly Dimension[];
  readonly dimensionByName: ReadonlyMap<string, number>;
  readonly declared: readonly Declared[];
  readonly declaredByName: ReadonlyMap<string, Declared>;
  readonly graphicals: readonly Graphical[];
  readonly graphicalByName: ReadonlyMap<string, number>;
}

/** Reads the heads of all equations. Faults go to `faults`; what can be read is kept so that more faults are found. */
export function readSymbols(source: ModelSource, faults: Fault[]): Symbols {
  const { dimensions, dimensionByName } = readDimensions(source.dimensions, faults);
  const declared: Declared[] = [];
  const declaredByName = new Map<string, Declared>();
  const graphicals: Graphical[] = [];
  const graphicalByName = new Map<string, number>();

  for (const [name, spec] of Object.entries(source.equations)) {
    const key = sameName(name);
    const clash = declaredByName.get(key)?.name ?? (graphicalByName.has(key) ? name : undefined);
    faults.push(...nameFaults(name, clash, dimensionByName.has(key)));
    if (clash !== undefined) continue;
    if (spec.kind === 'graphical') {
      graphicalByName.set(key, graphicals.length);
      graphicals.push(readGraphical(name, spec, faults));
      continue;
    }
    const dims = readDims(name, spec.dims, dimensionByName, faults);
    const head: Declared = {
      name,
      index: declared.length,
      spec,
      dims,
      unit: unitOf(name, spec.unit, faults),
      dimsKnown: dims.length === spec.dims.length,
      unitKnown: !('found' in readUnit(spec.unit)),
    };
    if (spec.kind === 'constant') faults.push(...valueFaults(name, spec));
    declared.push(head);
    declaredByName.set(key, head);
  }
  const timeUnit = readTime(source, faults);
  return { timeUnit, dimensions, dimensionByName, declared, declaredByName, graphicals, graphicalByName };
}

function nameFaults(name: string, clash: string | undefined, isDimension: boolean): Fault[] {
  if (clash !== undefined) {
    return [
      {
        where: name,
        found: `a second equation called ${name} (${clash})`,
        expected: 'names that differ in more than capitals',
      },
    ];
  }
  if (isDimension)
    return [{ where: name, found: 'an equation with the name of a dimension', expected: 'a name of its own' }];
  if (isReserved(name))
    return [{ where: name, found: 'an equation with the name of a function or keyword', expected: 'another name' }];
  if (isIdentifier(name)) return [];
  return [
    {
      where: name,
      found: `the name "${name}"`,
      expected: 'a letter or underscore, then letters, digits and underscores',
    },
  ];
}

function readDims(
  where: string,
  names: readonly string[],
  dimensionByName: ReadonlyMap<string, number>,
  faults: Fault[],
): number[] {
  const dims: number[] = [];
  for (const name of names) {
    const dimension = dimensionByName.get(sameName(name));
    if (dimension === undefined) {
      faults.push({
        where,
        found: `dimension "${name}", which is not known`,
        expected: near(name, [...dimensionByName.keys()]),
      });
    } else if (dims.includes(dimension)) {
      faults.push({
        where,
        found: `dimension ${name} twice`,
        expected: 'each dimension once',
        mend: `declare a second name with aliasOf: '${name}'`,
      });
    } else {
      dims.push(dimension);
    }
  }
  return dims;
}

function readTime(source: ModelSource, faults: Fault[]): Unit {
  const { unit: text, dt } = source.time;
  if (!(Number.isFinite(dt) && dt > 0)) faults.push({ where: 'time.dt', found: `${dt}`, expected: 'a number above 0' });
  const unit = unitOf('time', text, faults);
  if (unit.powers.size !== 1 || unit.powers.get('s') !== 1) {
    faults.push({ where: 'time.unit', found: `"${text}"`, expected: 'a unit of time such as month' });
  }
  return unit;
}

function valueFaults(where: string, { value, min, max }: ConstantSpec): Fault[] {
  const faults: Fault[] = [];
  for (const [field, number] of Object.entries({ value, min, max })) {
    if (number !== undefined && !Number.isFinite(number)) {
      faults.push({ where: `${where}.${field}`, found: `${number}`, expected: 'a finite number' });
    }
  }
  if (value !== undefined && ((min !== undefined && value < min) || (max !== undefined && value > max))) {
    faults.push({
      where: `${where}.value`,
      found: `${value}`,
      expected: `a number from ${min ?? '-∞'} to ${max ?? '∞'}`,
    });
  }
  return faults;
}
