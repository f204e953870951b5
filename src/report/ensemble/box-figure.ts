import * as Plot from '@observablehq/plot';
import { COLOURS, draw } from '../figures/draw.ts';

/** The part of an input’s range that a box keeps, as shares of the range. */
export interface Kept {
  readonly name: string;
  /** Share of the futures below, and up to the upper end, of the box. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const STEP = 48;

/** Each limited input as a line over its range, the part inside the box drawn thick. */
export function boxFigure(
  rows: readonly Kept[],
  ends: { readonly low: string; readonly high: string },
  width = 560,
): string {
  const height = rows.length * STEP;
  const at = (row: Kept) => rows.indexOf(row) * STEP;
  return draw({
    width,
    height: height + 34,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 4,
    marginBottom: 30,
    x: { axis: null, domain: [0, 1] },
    y: { axis: null, domain: [0, height], range: [4, height + 4] },
    marks: [
      Plot.ruleY(rows, { x1: 0, x2: 1, y: (row: Kept) => at(row) + 34, stroke: COLOURS.grey }),
      Plot.rect(rows, {
        x1: 'from',
        x2: 'to',
        y1: (row: Kept) => at(row) + 28,
        y2: (row: Kept) => at(row) + 40,
        fill: COLOURS.red,
      }),
      Plot.text(rows, {
        x: 0,
        y: (row: Kept) => at(row) + 14,
        text: (row: Kept) => `${row.name}: ${row.text}`,
        textAnchor: 'start',
        lineWidth: width / 15,
        textOverflow: 'ellipsis',
      }),
      Plot.text([ends.low], {
        x: 0,
        y: height,
        dy: 16,
        text: (text: string) => text,
        textAnchor: 'start',
        fillOpacity: 0.75,
      }),
      Plot.text([ends.high], {
        x: 1,
        y: height,
        dy: 16,
        text: (text: string) => text,
        textAnchor: 'end',
        fillOpacity: 0.75,
      }),
    ],
  });
}

/** One box on the way: what it covers and how dense it is. */
export interface Step {
  readonly coverage: number;
  readonly density: number;
  readonly restricted: number;
}

/** Boxes from all futures to the densest: the more of the cases one wants, the more other futures come along. */
export function tradeOff(
  steps: readonly Step[],
  shown: Step,
  labels: { readonly coverage: string; readonly density: string },
  width = 560,
): string {
  const percent = { domain: [0, 100], grid: true };
  const dots = steps.map(({ coverage, density }) => ({ x: 100 * coverage, y: 100 * density }));
  return draw({
    width,
    height: 300,
    marginLeft: 60,
    marginBottom: 44,
    x: { ...percent, label: `${labels.coverage} (%)` },
    y: { ...percent, label: `${labels.density} (%)` },
    marks: [
      Plot.line(dots, { x: 'x', y: 'y', stroke: COLOURS.grey }),
      Plot.dot(dots, { x: 'x', y: 'y', r: 3, fill: COLOURS.blue }),
      Plot.dot([shown], {
        x: (step: Step) => 100 * step.coverage,
        y: (step: Step) => 100 * step.density,
        r: 7,
        stroke: COLOURS.red,
        strokeWidth: 2.5,
      }),
    ],
  });
}

/** The leaves of a tree side by side: as wide as the share of futures in them, as high as the share of these that are cases. */
export function leavesFigure(
  leaves: readonly { readonly mass: number; readonly density: number }[],
  labels: { readonly mass: string; readonly density: string },
  width = 560,
): string {
  let from = 0;
  const bars = leaves.map(({ mass, density }, i) => {
    const bar = { from: 100 * from, to: 100 * (from + mass), density: 100 * density, name: String(i + 1) };
    from += mass;
    return bar;
  });
  const base = leaves.reduce((sum, { mass, density }) => sum + mass * density, 0);
  return draw({
    width,
    height: 260,
    marginLeft: 60,
    marginBottom: 44,
    x: { domain: [0, 100], label: `${labels.mass} (%)` },
    // Room for the number above a bar of 100 %.
    y: { domain: [0, 112], ticks: [0, 20, 40, 60, 80, 100], grid: true, label: `${labels.density} (%)` },
    marks: [
      Plot.rect(bars, { x1: 'from', x2: 'to', y1: 0, y2: 'density', fill: COLOURS.blue, inset: 0.5 }),
      Plot.text(bars, {
        x: (bar: { from: number; to: number }) => (bar.from + bar.to) / 2,
        y: 'density',
        dy: -8,
        text: 'name',
      }),
      // The share among all futures.
      Plot.ruleY([100 * base], { stroke: COLOURS.red, strokeDasharray: '4,3' }),
    ],
  });
}
