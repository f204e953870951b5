import * as Plot from '@observablehq/plot';
import { draw } from './draw.ts';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** Number as the reader sees it. */
  readonly text: string;
  readonly colour: string;
}

/** Horizontal bars with their numbers, in the order given. */
export function bars(rows: readonly Bar[]): string {
  return draw({
    width: 720,
    height: 40 + rows.length * 30,
    marginLeft: 230,
    marginRight: 90,
    marginTop: 10,
    x: { label: null, axis: null, zero: true },
    y: { label: null, domain: rows.map((row) => row.name), tickSize: 0 },
    marks: [
      Plot.barX(rows, { x: 'value', y: 'name', fill: (row: Bar) => row.colour, insetTop: 3, insetBottom: 3 }),
      Plot.text(rows, { x: 'value', y: 'name', text: 'text', textAnchor: 'start', dx: 6 }),
    ],
  });
}
