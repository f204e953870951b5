import * as Plot from '@observablehq/plot';
import { COLOURS, draw } from '../figures/draw.ts';
import { type Language, numbers } from '../format.ts';
import { allPlans, type PlanReport } from './input.ts';
import { objectiveTitle } from './titles.ts';
import { planWords } from './words.ts';

/** The first objective against each of the others; colour says the third where there are three. */
export function frontierPictures(report: PlanReport, language: Language): string[] {
  const { problem, sought, nameOf } = report;
  const words = planWords(language);
  const { objectives } = problem;
  const label = (k: number) => `${objectiveTitle(objectives[k], language)} (${objectives[k].unit})`;
  const rows = allPlans(report).map(({ verdict }, i) => ({
    values: verdict.objectives,
    simple: i >= sought.frontier.length,
    knee: i === sought.chosen,
    name:
      i < sought.frontier.length ? nameOf(i) : (words.simpleNames[sought.simple[i - sought.frontier.length].id] ?? ''),
  }));
  return objectives.slice(1).map((_, at) => {
    const x = at + 1;
    const third = objectives.length === 3 ? 3 - x : undefined;
    const found = rows.filter(({ simple }) => !simple);
    const classes =
      third === undefined
        ? undefined
        : quarters(
            found.map(({ values }) => values[third]),
            numbers(language).compact,
          );
    return draw({
      width: 600,
      height: 380,
      marginLeft: 76,
      marginBottom: 46,
      x: { label: label(x), tickFormat: '~s', nice: true, ticks: 6 },
      y: { label: label(0), tickFormat: '~s', grid: true, nice: true, zero: true },
      ...(classes === undefined || third === undefined
        ? {}
        : { color: { legend: true, domain: classes.names, range: SHADES, label: label(third) } }),
      marks: [
        Plot.dot(found, {
          x: (row) => row.values[x],
          y: (row) => row.values[0],
          r: 5,
          fill: classes === undefined || third === undefined ? COLOURS.blue : (row) => classes.of(row.values[third]),
          title: (row) => row.name,
        }),
        Plot.dot(
          rows.filter(({ simple }) => simple),
          {
            x: (row) => row.values[x],
            y: (row) => row.values[0],
            symbol: 'times',
            r: 6,
            stroke: COLOURS.red,
            strokeWidth: 2,
            title: (row) => row.name,
          },
        ),
        Plot.dot(
          rows.filter(({ knee }) => knee),
          {
            x: (row) => row.values[x],
            y: (row) => row.values[0],
            r: 10,
            stroke: COLOURS.red,
            strokeWidth: 2,
            fill: 'none',
          },
        ),
      ],
    });
  });
}

/** From light to dark, so that they keep apart in grey. */
const SHADES = ['#9ecae1', '#56b4e9', '#0072b2', '#08306b'];

/** Four classes with as many values each, named by their bounds. */
function quarters(
  values: readonly number[],
  format: (value: number) => string,
): { names: string[]; of: (value: number) => string } {
  const sorted = [...values].sort((a, b) => a - b);
  const edges = [0, 1, 2, 3, 4].map((part) => sorted[Math.round((part * (sorted.length - 1)) / 4)]);
  const names = [...new Set([0, 1, 2, 3].map((part) => `${format(edges[part])} – ${format(edges[part + 1])}`))];
  const of = (value: number) => {
    const part = [1, 2, 3].filter((edge) => value > edges[edge]).length;
    return `${format(edges[part])} – ${format(edges[part + 1])}`;
  };
  return { names, of };
}

/** Hypervolume over the plans played. */
export function convergencePicture({ sought }: PlanReport, language: Language): string {
  const words = planWords(language);
  return draw({
    width: 560,
    height: 220,
    marginLeft: 60,
    x: { label: words.played, nice: true },
    y: { label: words.volume, zero: true, grid: true },
    marks: [
      Plot.ruleY([0]),
      Plot.lineY([...sought.convergence], { x: 'played', y: 'volume', stroke: COLOURS.blue, strokeWidth: 2 }),
    ],
  });
}
