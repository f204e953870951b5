import * as Plot from '@observablehq/plot';
import { draw } from './draw.ts';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** Number as the reader sees it. */
  readonly text: string;
  readonly colour: string;
}

/**
 * Horizontal bars in the order given, each under its name, so that long names fit a phone.
 * @param width of the picture in pixels
 */
export function bars(rows: readonly Bar[], width = 480): string {
  return draw({
    width,
    height: 10 + rows.length * 44,
    marginLeft: 2,
    marginRight: 80,
    marginTop: 4,
    marginBottom: 4,
    x: { label: null, axis: null, zero: true },
    y: { label: null, axis: null, domain: rows.map((row) => row.name) },
    marks: [
      Plot.barX(rows, { x: 'value', y: 'name', fill: (row: Bar) => row.colour, insetTop: 18, insetBottom: 4 }),
      Plot.text(rows, { x: 0, y: 'name', text: 'name', textAnchor: 'start', dy: -12 }),
      Plot.text(rows, { x: 'value', y: 'name', text: 'text', textAnchor: 'start', dx: 6, dy: 8, fontWeight: 'bold' }),
    ],
  });
}
