import * as Plot from '@observablehq/plot';
import { draw } from './draw.ts';

/** Bars to the left of a line where there are fewer, to the right where there are more; each under its name. */
export function changes(
  rows: readonly { readonly name: string; readonly value: number }[],
  colour: string,
  show: (value: number) => string,
  width = 520,
): string {
  const most = Math.max(...rows.map((row) => Math.abs(row.value)));
  const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${show(Math.abs(value))}`;
  return draw({
    width,
    height: 10 + rows.length * 44,
    marginLeft: 70,
    marginRight: 70,
    marginTop: 4,
    marginBottom: 4,
    x: { label: null, axis: null, domain: [-most, most] },
    y: { label: null, axis: null, domain: rows.map((row) => row.name) },
    marks: [
      Plot.barX(rows, { x: 'value', y: 'name', fill: colour, insetTop: 18, insetBottom: 4 }),
      Plot.ruleX([0]),
      Plot.text(rows, { frameAnchor: 'left', dx: -68, y: 'name', text: 'name', textAnchor: 'start', dy: -12 }),
      Plot.text(
        rows.filter((row) => row.value >= 0),
        {
          x: 'value',
          y: 'name',
          text: (row: { value: number }) => signed(row.value),
          textAnchor: 'start',
          dx: 6,
          dy: 8,
          fontWeight: 'bold',
        },
      ),
      Plot.text(
        rows.filter((row) => row.value < 0),
        {
          x: 'value',
          y: 'name',
          text: (row: { value: number }) => signed(row.value),
          textAnchor: 'end',
          dx: -6,
          dy: 8,
          fontWeight: 'bold',
        },
      ),
    ],
  });
}
