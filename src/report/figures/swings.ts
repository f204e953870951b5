import * as Plot from '@observablehq/plot';
import type { Swing } from '../../ensemble/swings.ts';
import { COLOURS, draw } from './draw.ts';

/** Bars from the outcome at the low end of a range to that at its high end, about the central outcome (a tornado diagram). */
export function swingBars(
  swings: readonly Swing[],
  centre: number,
  label: string,
  show: (value: number) => string,
  width = 560,
): string {
  const rows = swings.map((swing) => ({
    name: shortName(swing.doc),
    from: Math.min(swing.low, swing.high),
    to: Math.max(swing.low, swing.high),
    text: `${show(swing.low)} → ${show(swing.high)}`,
    rises: swing.high >= swing.low,
  }));
  return draw({
    width,
    height: 50 + rows.length * 44,
    marginLeft: 8,
    marginRight: 16,
    marginTop: 8,
    x: { label, ticks: 4, grid: true },
    y: { label: null, axis: null, domain: rows.map((row) => row.name) },
    marks: [
      Plot.barX(rows, {
        x1: 'from',
        x2: 'to',
        y: 'name',
        fill: (row: { rises: boolean }) => (row.rises ? COLOURS.orange : COLOURS.blue),
        insetTop: 20,
        insetBottom: 4,
      }),
      Plot.ruleX([centre], { stroke: 'currentColor' }),
      Plot.text(rows, {
        frameAnchor: 'left',
        y: 'name',
        text: (row: { name: string; text: string }) => `${row.name}: ${row.text}`,
        textAnchor: 'start',
        dy: -12,
        stroke: 'white',
        fill: '#1a1a1a',
      }),
    ],
  });
}

/** The first clause of a description, cut where it would not fit. */
export function shortName(doc: string): string {
  const clause = doc.replace(/[.;,:(].*$/, '').trim();
  return clause.length <= LONGEST ? clause : `${clause.slice(0, LONGEST - 1).trimEnd()}…`;
}

const LONGEST = 58;
