import * as Plot from '@observablehq/plot';
import { monthNumber } from '../../scenario/month.ts';
import { draw } from './draw.ts';

export interface Line {
  readonly name: string;
  readonly colour: string;
  readonly dashed?: boolean;
  /** One value a month from the start. */
  readonly values: ArrayLike<number>;
}

/** Lines over the months of a run, each with its name at its end. */
export function overTime(
  start: string,
  lines: readonly Line[],
  options: { readonly label: string; readonly percent?: boolean; readonly zero?: boolean; readonly width?: number },
): string {
  const first = monthNumber(start);
  const rows = lines.flatMap((line) =>
    Array.from({ length: line.values.length }, (_, month) => ({
      line: line.name,
      when: (first + month) / 12,
      value: line.values[month] * (options.percent === true ? 100 : 1),
    })),
  );
  const dashes = new Map(lines.map((line) => [line.name, line.dashed === true ? '5,4' : null]));
  return draw({
    width: options.width ?? 560,
    height: 270,
    marginLeft: 76,
    marginRight: 20,
    x: {
      label: null,
      tickFormat: (when: number) => String(Math.round(when)),
      interval: 1,
      ticks: (options.width ?? 560) < 420 ? 4 : 6,
    },
    y: { label: options.label, grid: true, zero: options.zero ?? true, nice: true },
    color: { domain: lines.map((line) => line.name), range: lines.map((line) => line.colour), legend: true },
    marks: [
      Plot.ruleY([0]),
      ...lines.map((line) =>
        Plot.lineY(
          rows.filter((row) => row.line === line.name),
          { x: 'when', y: 'value', stroke: 'line', strokeWidth: 2.2, strokeDasharray: dashes.get(line.name) ?? 'none' },
        ),
      ),
    ],
  });
}
