import type { Fault } from '../kernel/errors.ts';
import { near } from '../kernel/near.ts';
import { labelsOf, type Region } from '../region/region.ts';
import { monthNumber } from './month.ts';
import type { Lever } from './schema.ts';

/** The paths that levers act on, one row a month. */
export interface LeverPaths {
  readonly months: number;
  /** Number of the first month. */
  readonly start: number;
  /** By input name: (months + 1) rows, row-major. */
  readonly paths: ReadonlyMap<string, Float64Array>;
  /** Who was chosen to pay for a measure, by its label. */
  readonly payers: Map<string, string>;
}

/** Months of a lever, counted from the start of the run; `until` is the first in which it no longer holds. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

export function spanOf(lever: Lever, to: LeverPaths, faults: Fault[]): Span {
  const from = monthNumber('on' in lever ? lever.on : lever.from) - to.start;
  const until = 'until' in lever && lever.until !== undefined ? monthNumber(lever.until) - to.start : to.months + 1;
  if (from < 0 || from > to.months) {
    faults.push({
      where: 'from' in lever ? 'from' : 'on',
      found: 'on' in lever ? lever.on : lever.from,
      expected: 'a month within the run',
      mend: 'move the lever, or change start or months',
    });
  } else if (until <= from) {
    faults.push({ where: 'until', found: 'an end before the beginning', expected: 'until later than from' });
  }
  return { from, until };
}

/** Sets elements of an input in every month of a span. */
export function write(
  to: LeverPaths,
  input: string,
  places: readonly number[],
  span: Span,
  value: (month: number, before: number) => number,
): void {
  const path = need(to.paths, input);
  const width = path.length / (to.months + 1);
  for (let month = Math.max(0, span.from); month < Math.min(to.months + 1, span.until); month += 1) {
    for (const place of places) path[month * width + place] = value(month, path[month * width + place]);
  }
}

/** Positions of labels; an unknown one is a fault. */
export function lookUp(region: Region, dimension: string, ids: readonly string[], faults: Fault[]): number[] {
  const known = labelsOf(region, dimension).map((label) => label.id);
  return ids.map((id) => {
    const position = known.indexOf(id);
    if (position < 0) {
      faults.push({ where: dimension, found: `unknown ${dimension} ${id}`, expected: near(id, known) });
    }
    return position;
  });
}

export function nothingToActOn(what: string): Fault {
  return { where: 'lever', found: 'nothing to act on', expected: what };
}

function need(paths: ReadonlyMap<string, Float64Array>, name: string): Float64Array {
  const path = paths.get(name);
  if (path === undefined) throw new Error(`no path ${name}`);
  return path;
}
