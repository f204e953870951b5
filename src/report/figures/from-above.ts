import type { Feature, Region } from '../../region/region.ts';
import { escapeHtml as esc } from '../format.ts';

/** The town from above in air of a given haze: by place, how much of the ground’s contrast comes through. */
export interface Above {
  readonly title: string;
  readonly note: string;
  readonly legibility: (place: string) => number;
}

const CELL = 352;
const GAP = 16;
const CAPTION = 66;
type Point = readonly [number, number];

/**
 * Maps beside each other, each place as far faded into the haze as its index says. The ground is drawn, not photographed: woods, the
 * built-up seats and the works.
 */
export function fromAbove(region: Region, views: readonly Above[]): string | undefined {
  const outlines = featuresOf(region, 'place').filter(({ geometry }) => geometry.type.endsWith('Polygon'));
  if (outlines.length === 0) return undefined;
  const { project, height } = projection(outlines);
  const shapes = outlines.map((feature, i) => `<path id="above-p${i}" d="${shape(feature, project)}"/>`).join('');
  const tall = height + CAPTION;
  const rows = Math.ceil(views.length / 2);
  const seats = points(region, 'place', project);
  const works = points(region, 'plant', project);
  const cells = views.map((view, i) => {
    const at = `translate(${(i % 2) * (CELL + GAP)} ${Math.floor(i / 2) * (tall + GAP)})`;
    return `<g transform="${at}">${cell(view, i, outlines, seats, works, height)}</g>`;
  });
  const size = { width: 2 * CELL + GAP, height: rows * (tall + GAP) - GAP };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" font-family="inherit"><defs>${shapes}</defs>${cells.join('')}</svg>`;
}

const HAZE = [214, 208, 196] as const;
const faded = (colour: readonly number[], legibility: number): string =>
  `rgb(${colour.map((part, i) => Math.round(part * legibility + HAZE[i] * (1 - legibility))).join(' ')})`;

const WOODS = [
  [52, 88, 56],
  [64, 98, 60],
  [47, 80, 58],
  [58, 92, 52],
  [55, 85, 62],
  [43, 76, 50],
];
const SEAT = [205, 200, 194];
const WORKS = [120, 82, 70];

function cell(
  { title, note, legibility }: Above,
  i: number,
  outlines: readonly Feature[],
  seats: ReadonlyMap<string, Point>,
  works: ReadonlyMap<string, Point>,
  height: number,
): string {
  const mean = outlines.reduce((sum, { properties }) => sum + legibility(properties.id), 0) / outlines.length;
  const ground = outlines
    .map(({ properties }, p) => {
      const seen = legibility(properties.id);
      return `<use href="#above-p${p}" fill="${faded(WOODS[p % WOODS.length], seen)}" stroke="${faded([30, 50, 34], seen)}" stroke-width="1"/>`;
    })
    .join('');
  const blots = [...seats].map(([id, [x, y]]) => blot(x, y, faded(SEAT, legibility(id)))).join('');
  const smoke = [...works.values()]
    .map(
      ([x, y]) =>
        `<rect x="${(x - 5).toFixed(1)}" y="${(y - 4).toFixed(1)}" width="10" height="8" fill="${faded(WORKS, mean)}"/>`,
    )
    .join('');
  const clip = `above-c${i}`;
  return [
    `<clipPath id="${clip}"><rect width="${CELL}" height="${height}" rx="8"/></clipPath>`,
    `<g clip-path="url(#${clip})"><rect width="${CELL}" height="${height}" fill="${faded([88, 104, 84], mean)}"/>${ground}${blots}${smoke}</g>`,
    `<text x="2" y="${height + 28}" font-size="25" font-weight="700" fill="#14181c">${esc(title)}</text>`,
    `<text x="2" y="${height + 55}" font-size="22" fill="#444">${esc(note)}</text>`,
  ].join('');
}

/** Houses around a seat as specks. */
function blot(x: number, y: number, fill: string): string {
  const specks = Array.from({ length: 18 }, (_, i) => {
    const angle = i * 2.4;
    const far = 1.6 * Math.sqrt(i);
    return `M${(x + far * 1.3 * Math.cos(angle)).toFixed(1)} ${(y + far * Math.sin(angle)).toFixed(1)}h2.4v2h-2.4z`;
  });
  return `<path d="${specks.join('')}" fill="${fill}"/>`;
}

function projection(outlines: readonly Feature[]): { project: (point: Point) => Point; height: number } {
  const all = outlines.flatMap((feature) => ringsOf(feature).flat());
  const low = [Math.min(...all.map(([x]) => x)), Math.min(...all.map(([, y]) => y))];
  const high = [Math.max(...all.map(([x]) => x)), Math.max(...all.map(([, y]) => y))];
  const narrow = Math.cos((((low[1] + high[1]) / 2) * Math.PI) / 180);
  const inset = 10;
  const scale = (CELL - 2 * inset) / ((high[0] - low[0]) * narrow);
  const height = Math.round((high[1] - low[1]) * scale + 2 * inset);
  return {
    project: ([x, y]) => [inset + (x - low[0]) * narrow * scale, height - inset - (y - low[1]) * scale],
    height,
  };
}

/** Outlines with points closer than a pixel and a half left out. */
function shape(feature: Feature, project: (point: Point) => Point): string {
  return ringsOf(feature)
    .map((ring) => {
      let last: Point | undefined;
      const kept = ring.map(project).filter((point) => {
        const near = last !== undefined && Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) < 1.5;
        if (!near) last = point;
        return !near;
      });
      return `M${kept.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
    })
    .join('');
}

function points(region: Region, dimension: string, project: (point: Point) => Point): Map<string, Point> {
  return new Map(
    featuresOf(region, dimension).flatMap(({ geometry, properties }): [string, Point][] =>
      // the pack’s reader has checked that a Point’s coordinates are a position
      geometry.type === 'Point' ? [[properties.id, project(geometry.coordinates as unknown as Point)]] : [],
    ),
  );
}

// The pack’s reader has checked that coordinates are nested as their type says.
function ringsOf({ geometry }: Feature): Point[][] {
  return geometry.type === 'Polygon'
    ? (geometry.coordinates as Point[][])
    : (geometry.coordinates as Point[][][]).flat();
}

const featuresOf = (region: Region, dimension: string): Feature[] =>
  [...region.geometry.values()]
    .filter((one) => one.dimension === dimension)
    .flatMap(({ collection }) => [...collection.features]);
