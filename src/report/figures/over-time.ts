import * as Plot from '@observablehq/plot';
import { monthNumber } from '../../scenario/month.ts';
import { draw } from './draw.ts';

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

/** Lines over the months of a run, with the bands of their futures behind them. */
export function overTime(
  start: string,
  lines: readonly Line[],
  options: {
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
  },
): string {
  const first = monthNumber(start);
  const scale = options.percent === true ? 100 : 1;
  const rows = lines.flatMap((line) =>
    Array.from({ length: line.values.length }, (_, month) => ({
      line: line.name,
      when: (first + month) / 12,
      value: line.values[month] * scale,
    })),
  );
  const dashes = new Map(lines.map((line) => [line.name, line.dashed === true ? '5,4' : null]));
  return draw({
    width: options.width ?? 480,
    height: options.height ?? 270,
    marginLeft: MARGINS.left,
    marginRight: MARGINS.right,
    marginTop: options.label === '' ? 14 : 34,
    x: {
      label: null,
      tickFormat: (when: number) => String(when),
      ticks: years(first / 12, (first + lines[0].values.length - 1) / 12, (options.width ?? 480) < 420 ? 4 : 6),
    },
    y: {
      label: options.label === '' ? null : options.label,
      ...(options.tick === undefined ? {} : { tickFormat: options.tick }),
      grid: true,
      zero: options.zero ?? true,
      nice: true,
    },
    color: {
      domain: lines.map((line) => line.name),
      range: lines.map((line) => line.colour),
      legend: options.legend ?? true,
    },
    marks: [
      ...((options.zero ?? true) ? [Plot.ruleY([0])] : []),
      ...lines.flatMap(({ colour, bands }) =>
        bands === undefined
          ? []
          : [
              band(first, bands.low90, bands.high90, scale, colour, 0.16),
              band(first, bands.low50, bands.high50, scale, colour, 0.26),
            ],
      ),
      ...lines.map((line) =>
        Plot.lineY(
          rows.filter((row) => row.line === line.name),
          { x: 'when', y: 'value', stroke: 'line', strokeWidth: 2.2, strokeDasharray: dashes.get(line.name) ?? 'none' },
        ),
      ),
    ],
  });
}

/** Whole years between two times, at most so many, evenly apart. */
function years(from: number, until: number, most: number): number[] {
  const first = Math.ceil(from - 1e-9);
  const last = Math.floor(until + 1e-9);
  const step = Math.max(1, Math.ceil((last - first) / Math.max(1, most - 1)));
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, k) => first + k * step);
}

function band(
  first: number,
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  scale: number,
  fill: string,
  fillOpacity: number,
): Plot.Markish {
  const rows = Array.from({ length: low.length }, (_, month) => ({
    when: (first + month) / 12,
    low: low[month] * scale,
    high: high[month] * scale,
  }));
  return Plot.areaY(rows, { x: 'when', y1: 'low', y2: 'high', fill, fillOpacity });
}
