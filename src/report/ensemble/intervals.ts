import * as Plot from '@observablehq/plot';
import { draw } from '../figures/draw.ts';

/** One estimate: a bar to its value, and the interval it may lie in. */
export interface Estimate {
  readonly name: string;
  readonly value: number;
  /** Half the width of its confidence interval; 0 where none is known. */
  readonly halfWidth: number;
  readonly text: string;
  readonly colour: string;
}

/** Estimates of one input, below one another under its name. */
export interface Row {
  readonly name: string;
  readonly estimates: readonly Estimate[];
}

const NAME = 24;
const BAR = 18;
const GAP = 8;

/**
 * Bars with confidence intervals, in groups under a name each.
 * @param options.line a value that an input must pass to be more than chance, with its words
 * @param options.width of the picture in pixels
 */
export function intervals(
  rows: readonly Row[],
  options: { readonly line?: { readonly value: number; readonly text: string }; readonly width?: number } = {},
): string {
  const { line, width = 560 } = options;
  const placed: (Estimate & { readonly top: number; readonly low: number; readonly high: number })[] = [];
  const names: { readonly name: string; readonly top: number }[] = [];
  let top = line === undefined ? 0 : NAME;
  for (const row of rows) {
    names.push({ name: row.name, top });
    top += NAME;
    for (const estimate of row.estimates) {
      const { value, halfWidth } = estimate;
      placed.push({ ...estimate, top, low: value - halfWidth, high: value + halfWidth });
      top += BAR;
    }
    top += GAP;
  }
  const chance = line === undefined ? [] : [line];
  return draw({
    width,
    height: top + 10,
    marginLeft: 4,
    marginRight: 96,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, zero: true },
    y: { axis: null, domain: [0, top], range: [4, top + 4] },
    marks: [
      Plot.rect(placed, {
        x1: 0,
        x2: 'value',
        y1: (row) => row.top + 2,
        y2: (row) => row.top + BAR - 2,
        fill: (row) => row.colour,
      }),
      Plot.ruleY(
        placed.filter((row) => row.halfWidth > 0),
        { x1: 'low', x2: 'high', y: (row) => row.top + BAR / 2, stroke: 'currentColor', strokeWidth: 1.4 },
      ),
      Plot.ruleX(chance, { x: 'value', stroke: 'currentColor', strokeDasharray: '4,3' }),
      Plot.text(chance, { x: 'value', y: 10, text: 'text', textAnchor: 'start', dx: 5, fillOpacity: 0.75 }),
      Plot.text(names, {
        x: 0,
        y: (row) => row.top + 13,
        text: 'name',
        textAnchor: 'start',
        lineWidth: width / 15,
        textOverflow: 'ellipsis',
      }),
      Plot.text(placed, {
        x: (row) => Math.max(0, row.high),
        y: (row) => row.top + BAR / 2,
        text: 'text',
        textAnchor: 'start',
        dx: 6,
        fontWeight: 'bold',
      }),
      Plot.ruleX([0]),
    ],
  });
}
