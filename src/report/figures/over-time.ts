import { scaleLinear } from 'd3-scale';
import { area, line as path } from 'd3-shape';
import { monthNumber } from '../../scenario/month.ts';
import { escapeHtml as esc } from '../format.ts';

export interface Line {
  readonly name: string;
  readonly colour: string;
  readonly dashed?: boolean;
  /** One value a month from the start. */
  readonly values: ArrayLike<number>;
  /** Where half, and nine in ten, of the futures lie; month by month. */
  readonly bands?: Spread;
}

export interface Spread {
  readonly low90: ArrayLike<number>;
  readonly low50: ArrayLike<number>;
  readonly high50: ArrayLike<number>;
  readonly high90: ArrayLike<number>;
}

/** Room beside the plot: between them the months lie evenly from the first to the last. */
export const MARGINS = { left: 76, right: 20 };
const BOTTOM = 30;
/** Pixels from one number of the axis to the next, at least. */
const APART = 35;

interface Options {
  /** Over the axis; nothing where the title says it. */
  readonly label: string;
  readonly percent?: boolean;
  readonly zero?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Names of the lines over the picture, unless something else names them. */
  readonly legend?: boolean;
  /** Numbers of the axis as the reader writes them. */
  readonly tick?: (value: number) => string;
}

/**
 * Lines over the months of a run, with the bands of their futures behind them, as SVG text.
 *
 * While a lever moves these are drawn many times a second, so they are written out by d3's scales and shapes alone: the general
 * grammar that draws the other figures takes ten times as long.
 */
export function overTime(start: string, lines: readonly Line[], options: Options): string {
  const { width = 480, height = 270, label, percent = false, zero = true, legend = true } = options;
  const { tick = (value: number) => value.toLocaleString('en-US') } = options;
  const first = monthNumber(start);
  const last = lines[0].values.length - 1;
  const top = label === '' ? 14 : 34;
  const right = width - MARGINS.right;
  const bottom = height - BOTTOM;
  const x = scaleLinear([0, Math.max(1, last)], [MARGINS.left, right]);
  const y = scaleLinear(extent(lines, percent ? 100 : 1, zero), [bottom, top]).nice();
  const ticks = y.ticks(Math.max(2, Math.floor((bottom - top) / APART)));
  const when = years(first / 12, (first + last) / 12, width < 420 ? 4 : 6);
  const at = (year: number) => round(x(year * 12 - first));
  const high = (value: number) => round(y(value));
  const drawn = [
    stroke(ticks.map((value) => `M${MARGINS.left},${high(value)}H${right}`).join(''), 'stroke-opacity="0.1"'),
    stroke(ticks.map((value) => `M${MARGINS.left},${high(value)}h-6`).join('')),
    `<g text-anchor="end" font-variant="tabular-nums">${ticks
      .map((value) => `<text x="${MARGINS.left - 9}" y="${high(value)}" dy="0.32em">${esc(tick(value))}</text>`)
      .join('')}</g>`,
    label === '' ? '' : `<text x="3" y="3" dy="0.71em" text-anchor="start">↑ ${esc(label)}</text>`,
    stroke(when.map((year) => `M${at(year)},${bottom}v6`).join('')),
    `<g font-variant="tabular-nums">${when
      .map((year) => `<text x="${at(year)}" y="${bottom + 9}" dy="0.71em">${year}</text>`)
      .join('')}</g>`,
    zero ? stroke(`M${MARGINS.left},${high(0)}H${right}`) : '',
    ...lines.map(({ colour, bands }) => (bands === undefined ? '' : spread(bands, colour, percent ? 100 : 1, x, y))),
    ...lines.map(({ values, colour, dashed }) => {
      const scaled = Array.from(values, (value) => value * (percent ? 100 : 1));
      const d = path<number>((_, month) => x(month), y).digits(2)(scaled) ?? '';
      const dashes = dashed === true ? ' stroke-dasharray="5,4"' : '';
      return `<path d="${d}" fill="none" stroke="${esc(colour)}" stroke-width="2.2" stroke-linejoin="round" stroke-linecap="round"${dashes}/>`;
    }),
  ].join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="currentColor" text-anchor="middle" style="display:block;max-width:100%;height:auto;font-family:inherit;font-size:14px;overflow:visible">${drawn}</svg>`;
  return legend ? `<figure style="max-width:initial">${swatches(lines)}${svg}</figure>` : svg;
}

type Scale = (value: number) => number;

/** Least and greatest of all that is drawn. */
function extent(lines: readonly Line[], scale: number, zero: boolean): [number, number] {
  let [low, high] = zero ? [0, 0] : [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { values, bands } of lines) {
    for (const row of bands === undefined ? [values] : [values, bands.low90, bands.high90]) {
      for (let month = 0; month < row.length; month += 1) {
        low = Math.min(low, row[month] * scale);
        high = Math.max(high, row[month] * scale);
      }
    }
  }
  // a line that never moves still needs an axis
  return low < high ? [low, high] : [low - 1, high + 1];
}

/** Two bands, one in the other: nine in ten futures, and half of them. */
function spread(bands: Spread, colour: string, scale: number, x: Scale, y: Scale): string {
  const band = (low: ArrayLike<number>, high: ArrayLike<number>, opacity: number): string => {
    const d = area<number>(
      (_, month) => x(month),
      (_, month) => y(low[month] * scale),
      (value) => y(value * scale),
    ).digits(2)(Array.from(high));
    return `<path d="${d ?? ''}" fill="${esc(colour)}" fill-opacity="${opacity}"/>`;
  };
  return band(bands.low90, bands.high90, 0.16) + band(bands.low50, bands.high50, 0.26);
}

function stroke(d: string, more = ''): string {
  return `<path d="${d}" fill="none" stroke="currentColor" ${more}/>`;
}

function swatches(lines: readonly Line[]): string {
  const one = ({ name, colour }: Line) =>
    `<span style="display:inline-flex;align-items:center;margin-right:1em"><svg width="15" height="15" fill="${esc(colour)}" style="margin-right:.5em"><rect width="100%" height="100%"/></svg>${esc(name)}</span>`;
  return `<div style="display:flex;flex-wrap:wrap;align-items:center;min-height:33px;margin-bottom:.5em;font-size:13px">${lines.map(one).join('')}</div>`;
}

/** Whole years between two times, at most so many, evenly apart. */
function years(from: number, until: number, most: number): number[] {
  const first = Math.ceil(from - 1e-9);
  const last = Math.floor(until + 1e-9);
  const step = Math.max(1, Math.ceil((last - first) / Math.max(1, most - 1)));
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, k) => first + k * step);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
