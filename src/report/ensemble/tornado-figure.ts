import * as Plot from '@observablehq/plot';
import { COLOURS, draw } from '../figures/draw.ts';

/** Mean outcome with an input at the low and at the high end of its range. */
export interface Ends {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly lowText: string;
  readonly highText: string;
}

const STEP = 46;

/** A tornado: from the mean over all futures, how far the outcome moves with each input at its ends. */
export function tornado(
  rows: readonly Ends[],
  middle: number,
  ends: { readonly low: string; readonly high: string },
  width = 560,
): string {
  const parts = rows.flatMap((row, i) => [
    { y: i * STEP, from: middle, to: row.low, end: ends.low, text: row.lowText },
    { y: i * STEP, from: middle, to: row.high, end: ends.high, text: row.highText },
  ]);
  const left = (part: { readonly to: number }) => part.to < middle;
  const label = (side: typeof parts, anchor: 'start' | 'end') =>
    Plot.text(side, {
      x: 'to',
      y: (part) => part.y + 32,
      text: 'text',
      textAnchor: anchor,
      dx: anchor === 'start' ? 5 : -5,
      fontWeight: 'bold',
    });
  return draw({
    width,
    height: rows.length * STEP + 44,
    marginLeft: 70,
    marginRight: 70,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, nice: false },
    y: { axis: null, domain: [0, rows.length * STEP + 6], range: [4, rows.length * STEP + 10] },
    color: { domain: [ends.low, ends.high], range: [COLOURS.blue, COLOURS.orange], legend: true },
    marks: [
      Plot.rect(parts, { x1: 'from', x2: 'to', y1: (part) => part.y + 23, y2: (part) => part.y + 41, fill: 'end' }),
      Plot.ruleX([middle], { stroke: 'currentColor' }),
      Plot.text(rows, {
        frameAnchor: 'left',
        dx: -64,
        y: (row: Ends) => rows.indexOf(row) * STEP + 12,
        text: 'name',
        textAnchor: 'start',
        lineWidth: width / 15,
        textOverflow: 'ellipsis',
      }),
      label(parts.filter(left), 'end'),
      label(
        parts.filter((part) => !left(part)),
        'start',
      ),
    ],
  });
}
