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
  // Values stand outside the bars, the smaller to the left: two on one side of the middle would lie on each other.
  const values = (side: 'start' | 'end') => {
    const [end, pick] = side === 'end' ? [Math.min, smaller] : [Math.max, larger];
    return Plot.text(rows, {
      x: (row: Ends) => end(middle, row.low, row.high),
      y: (row: Ends) => rows.indexOf(row) * STEP + 32,
      text: pick,
      textAnchor: side,
      dx: side === 'end' ? -5 : 5,
      fontWeight: 'bold',
    });
  };
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
      values('end'),
      values('start'),
    ],
  });
}

function smaller({ low, high, lowText, highText }: Ends): string {
  return low < high ? lowText : highText;
}

function larger({ low, high, lowText, highText }: Ends): string {
  return low < high ? highText : lowText;
}
