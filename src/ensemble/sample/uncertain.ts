import { CALIBRATED } from '../../design/calibration/calibrate.ts';
import type { Program } from '../../kernel/program.ts';
import { type Figure, lowHigh, quantityOf, type Region } from '../../region/region.ts';
import { type Shape, valueAt } from './distribution.ts';

/**
 * One thing that is not known: a quantity of the pack. The figures of a table move together, each within its own
 * range, because what is wrong with a table is mostly wrong with all of it (a level, a definition, a year).
 */
export interface Uncertain {
  /** The quantity’s name. */
  readonly name: string;
  readonly doc: string;
  readonly unit: string;
  readonly figures: readonly Figure[];
  /** How they are spread between low and high; a triangle where left out. */
  readonly shape?: Shape;
  /** Of what is no quantity with a range (a switch, a factor on a driver): its value at a probability. */
  readonly valueAt?: (p: number) => number;
}

/** The value of an input at a probability; of a table, whose figures move together, the probability itself. */
export function inputAt({ figures, shape, valueAt: own }: Uncertain, p: number): number {
  if (own !== undefined) return own(p);
  return figures.length === 1 ? valueAt(figures[0], p, shape) : p;
}

/**
 * The quantities of a pack that are drawn: every one that a run uses and that has a range. Not drawn are shares that
 * add up to a whole, and what decides tables that all futures of a block have in common (who works where, the mobility
 * network, switches of method); these stay at their central values, and the list of them says so.
 */
export function uncertainOf(region: Region, program: Program): { drawn: Uncertain[]; fixed: string[] } {
  const { free, common } = usesOf(program);
  const drawn: Uncertain[] = [];
  const fixed: string[] = [];
  for (const [name, figures] of region.figures) {
    const ranged = figures.some((figure) => lowHigh(figure).low < lowHigh(figure).high);
    if (!ranged || !(free.has(name) || common.has(name))) continue;
    const quantity = quantityOf(region, name);
    if (quantity === undefined) continue;
    if (common.has(name) || quantity.sumsTo !== undefined) fixed.push(name);
    else drawn.push({ name, doc: quantity.doc, unit: quantity.unit, figures });
  }
  const byName = (a: string, b: string) => (a < b ? -1 : 1);
  return { drawn: drawn.sort((a, b) => byName(a.name, b.name)), fixed: fixed.sort(byName) };
}

/** Quantities that reach constants which may differ between futures, and those that reach constants which may not. */
function usesOf(program: Program): { free: ReadonlySet<string>; common: ReadonlySet<string> } {
  const free = new Set<string>();
  const common = new Set<string>();
  for (const { kind, name, shared } of program.variables) {
    if (kind !== 'constant') continue;
    for (const quantity of CALIBRATED[name] ?? [name]) (shared ? common : free).add(quantity);
  }
  return { free, common };
}
