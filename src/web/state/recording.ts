import type { Result } from '../../ensemble/result.ts';
import type { ReportInput } from '../../report/parts/told.ts';

/** What a part of the report is made of: series of the run, and quantities of the pack. */
export interface Reads {
  readonly series: readonly string[];
  readonly figures: readonly string[];
}

/** A map that remembers what was asked of it. */
class Asked<V> extends Map<string, V> {
  readonly names = new Set<string>();
  override get(name: string): V | undefined {
    // while it is being filled its own fields are not there yet, and nobody asks
    if (this.has(name)) this.names.add(name);
    return super.get(name);
  }
}

/**
 * The report’s input, and which series and figures were read of it: what a part of the report is made of need not be written
 * down beside it, and cannot be wrong.
 */
export function recording(input: ReportInput): { readonly input: ReportInput; readonly took: () => Reads } {
  const series = new Asked(input.result.series);
  const figures = new Asked(input.set.region.figures);
  const taken = (names: Set<string>): readonly string[] => {
    const all = [...names];
    names.clear();
    return all;
  };
  return {
    input: {
      ...input,
      result: { ...input.result, series },
      set: { ...input.set, region: { ...input.set.region, figures } },
    },
    /** What was read since the last time that this was asked. */
    took: () => ({ series: taken(series.names), figures: taken(figures.names) }),
  };
}

/** A value of a result: its series, its place in it, and its month. */
export interface Origin {
  readonly variable: string;
  readonly element: number;
  readonly month: number;
}

/**
 * Where a number of a section is in the series that the section read: the value that is the same to the last bit. Of several
 * months the one that is named, else the last.
 * @returns nothing where it is no value of the model but was worked out from such
 */
export function originIn(
  result: Result,
  reads: readonly string[],
  value: number,
  month: number = result.months,
): Origin | undefined {
  // nothing is everywhere, and says nothing
  if (value === 0) return undefined;
  let found: Origin | undefined;
  for (const variable of reads) {
    const values = result.series.get(variable)?.values;
    if (values === undefined) continue;
    const width = values.length / (result.months + 1);
    for (let at = values.indexOf(value); at >= 0; at = values.indexOf(value, at + 1)) {
      const own = { variable, element: at % width, month: Math.floor(at / width) };
      if (own.month === month) return own;
      if (found === undefined || own.month > found.month) found = own;
    }
  }
  return found;
}
