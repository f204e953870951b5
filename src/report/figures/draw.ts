import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

export { COLOURS } from './colours.ts';

/** Draws a figure to SVG text, without a browser. */
export function draw(options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const plot = Plot.plot({
    ...options,
    // Plot asks for a browser's Document; linkedom's has all of it that drawing needs
    document: document as unknown as NonNullable<Plot.PlotOptions['document']>,
    style: { fontFamily: 'inherit', fontSize: '14px', background: 'transparent', overflow: 'visible' },
  });
  return String(plot.outerHTML);
}
