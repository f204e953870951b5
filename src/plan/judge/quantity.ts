import type { Fault } from '../../kernel/errors.ts';
import { near } from '../../kernel/near.ts';
import type { Instance, Program } from '../../kernel/program.ts';
import type { QuantityText } from '../problem/schema.ts';

/** The series of what levers cost, by lever and payer. */
const PAID = 'measure_paid';

/** Which elements of a variable are added up. */
export interface Elements {
  readonly series: string;
  readonly variable: number;
  readonly elements: readonly number[];
}

/** A number that is taken from a run: what is made small, or kept within a limit. */
export interface Quantity extends Elements {
  readonly take: QuantityText['take'];
  /** Unit of the number taken. */
  readonly unit: string;
  /** Whose costs named in the plan are added; none for a series. */
  readonly payers: readonly string[];
  /** In place of a series: 1 where any of these is missed, else 0. */
  readonly targets?: readonly Target[];
}

/** What another quantity must reach in a future. */
export interface Target {
  /** Position among all quantities. */
  readonly quantity: number;
  /** 1 for at most, -1 for at least. */
  readonly sign: 1 | -1;
  readonly bound: number;
}

/** Whether targets are missed together, as a number that is taken from no run but from other numbers. */
export function missedOf(targets: readonly Target[]): Quantity {
  return { series: '', variable: -1, elements: [], take: 'end', unit: '1', payers: [], targets };
}

/** Fills in whether targets are missed. @param row the numbers of one future, those of targets left at anything */
export function withMissed(quantities: readonly Quantity[], row: readonly number[]): number[] {
  return row.map((value, i) => {
    const { targets } = quantities[i];
    if (targets === undefined) return value;
    return targets.some(({ quantity, sign, bound }) => sign * (row[quantity] - bound) > 0) ? 1 : 0;
  });
}

/** Finds what a problem names in the model. Faults are gathered in `faults`. */
export function quantityOf(
  text: QuantityText,
  instance: Instance,
  where: string,
  faults: Fault[],
): Quantity | undefined {
  if ((text.series === undefined) === (text.payers === undefined)) {
    faults.push({ where, found: 'both or neither of series and payers', expected: 'one of them' });
    return undefined;
  }
  const payers = text.payers ?? [];
  const series = text.series ?? PAID;
  const of = text.series === undefined ? { payer: [...payers] } : (text.of ?? {});
  const found = elementsOf(series, of, instance, where, faults);
  if (found === undefined) return undefined;
  const take = text.series === undefined ? 'sum' : text.take;
  const unit = instance.program.variables[found.variable].unit.text;
  return { ...found, take, unit: take === 'sum' ? summed(unit) : unit, payers };
}

/** Positions of the elements that labels choose; all where nothing is chosen. */
export function elementsOf(
  series: string,
  of: Readonly<Record<string, string | readonly string[]>>,
  instance: Instance,
  where: string,
  faults: Fault[],
): Elements | undefined {
  const { program } = instance;
  const variable = program.byName.get(series);
  if (variable === undefined) {
    faults.push({ where, found: `unknown series ${series}`, expected: near(series, [...program.byName.keys()]) });
    return undefined;
  }
  const dims = program.variables[variable].dims;
  const before = faults.length;
  const names = dims.map((dimension) => program.dimensions[dimension].name);
  for (const name of Object.keys(of)) {
    if (!names.includes(name)) {
      const expected = names.length === 0 ? 'none: it has a single value' : `one of ${names.join(', ')}`;
      faults.push({ where, found: `${series} by ${name}`, expected });
    }
  }
  let elements = [0];
  dims.forEach((dimension, i) => {
    const labels = labelsAt(program, instance, dimension);
    const chosen = of[names[i]];
    const wanted = chosen === undefined ? labels : typeof chosen === 'string' ? [chosen] : chosen;
    const places = wanted.map((label) => {
      const place = labels.indexOf(label);
      if (place < 0) faults.push({ where, found: `unknown ${names[i]} ${label}`, expected: near(label, [...labels]) });
      return place;
    });
    elements = elements.flatMap((element) => places.map((place) => element * labels.length + place));
  });
  return faults.length > before ? undefined : { series, variable, elements };
}

function labelsAt(program: Program, instance: Instance, dimension: number): readonly string[] {
  const { root } = program.dimensions[dimension];
  return instance.labels[root];
}

/** The unit of a monthly rate added up over months. */
function summed(unit: string): string {
  return unit.endsWith('/month') ? unit.slice(0, -'/month'.length) : `${unit}*month`;
}

/**
 * The number taken from a path.
 * @param rows (steps + 1) rows of the variable’s elements; a rate holds from its row to the next, so a sum leaves out the last
 */
export function takenFrom(
  { elements, take }: Pick<Quantity, 'elements' | 'take'>,
  rows: Float64Array,
  steps: number,
): number {
  const width = rows.length / (steps + 1);
  const at = (step: number) => elements.reduce((sum, element) => sum + rows[step * width + element], 0);
  if (take === 'end') return at(steps);
  let [sum, most, least] = [0, at(0), at(0)];
  for (let step = 0; step <= steps; step += 1) {
    const value = at(step);
    if (step < steps) sum += value;
    most = Math.max(most, value);
    least = Math.min(least, value);
  }
  return take === 'sum' ? sum : take === 'mean' ? (sum + at(steps)) / (steps + 1) : take === 'max' ? most : least;
}
