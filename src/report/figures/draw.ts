import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** Colours that keep apart in grey and for the colour-blind (Okabe and Ito 2008). */
export const COLOURS = {
  blue: '#0072b2',
  orange: '#e69f00',
  green: '#009e73',
  red: '#d55e00',
  purple: '#cc79a7',
  sky: '#56b4e9',
  grey: '#7f7f7f',
};

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
