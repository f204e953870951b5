import type { Fault } from '../errors.ts';
import type { GraphicalSpec } from '../language.ts';
import type { Graphical } from '../program.ts';
import { unitOf } from './unit-of.ts';

/** Reads a graphical function: x must rise from point to point, every x has its y. */
export function readGraphical(name: string, spec: GraphicalSpec, faults: Fault[]): Graphical {
  const { x, y } = spec;
  if (x.length < 2 || x.length !== y.length) {
    faults.push({
      where: name,
      found: `${x.length} values of x and ${y.length} of y`,
      expected: 'two points or more, and as many y as x',
    });
  }
  if (![...x, ...y].every(Number.isFinite)) {
    faults.push({ where: name, found: 'a point that is not a finite number', expected: 'finite numbers' });
  }
  const fall = x.findIndex((value, i) => i > 0 && value <= x[i - 1]);
  if (fall > 0)
    faults.push({ where: name, found: `x ${x[fall]} after ${x[fall - 1]}`, expected: 'values of x that rise' });
  return {
    name,
    unit: unitOf(name, spec.unit, faults),
    unitX: unitOf(name, spec.unitX, faults),
    doc: spec.doc,
    ...(spec.source === undefined ? {} : { source: spec.source }),
    x,
    y,
    type: spec.type ?? 'continuous',
  };
}
