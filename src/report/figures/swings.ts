import * as Plot from '@observablehq/plot';
import type { Swing } from '../../ensemble/swings.ts';
import type { Language } from '../format.ts';
import { quantityName } from '../words/quantities.ts';
import { COLOURS, draw } from './draw.ts';

/** Bars from the outcome at the low end of a range to that at its high end, about the central outcome (a tornado diagram). */
export function swingBars(
  swings: readonly Swing[],
  centre: number,
  label: string,
  show: (value: number) => string,
  language: Language,
  width = 480,
): string {
  const rows = swings.map((swing) => ({
    name: quantityName(swing.name, swing.doc, language),
    from: Math.min(swing.low, swing.high),
    to: Math.max(swing.low, swing.high),
    text: `${show(swing.low)} → ${show(swing.high)}`,
    rises: swing.high >= swing.low,
  }));
  return draw({
    width,
    height: 62 + rows.length * 44,
    marginLeft: 8,
    marginRight: 16,
    marginTop: 8,
    marginBottom: 46,
    x: { label, labelAnchor: 'center', labelArrow: 'none', ticks: 4, grid: true },
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
