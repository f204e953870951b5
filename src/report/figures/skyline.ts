import { escapeHtml as esc } from '../format.ts';

/** A view of the town from a hill, in air of a given haze. */
export interface View {
  /** Over the picture: when, and how far one sees. */
  readonly title: string;
  readonly note: string;
  /** Share of light lost on a kilometre. */
  readonly extinction: number;
  /** Smoke of the works relative to the start; 0: cold chimneys. */
  readonly smoke: number;
}

const WIDTH = 720;
const HEIGHT = 220;
const GAP = 14;

type Colour = readonly [red: number, green: number, blue: number];
const hex = (text: string): Colour =>
  [1, 3, 5].map((i) => Number.parseInt(text.slice(i, i + 2), 16)) as unknown as Colour;
const mix = (a: Colour, b: Colour, t: number): Colour =>
  [0, 1, 2].map((i) => a[i] + (b[i] - a[i]) * Math.min(1, Math.max(0, t))) as unknown as Colour;
const css = (colour: Colour): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Air light: what haze adds; blue-white when thin, grey-brown when thick. */
const THIN = hex('#dbe8f1');
const THICK = hex('#bfb09a');
const ZENITH = hex('#3d7ec2');
const FOREST = hex('#2f5a41');
const FAR_FOREST = hex('#3a5f55');

/** Hills behind each other: how far, km, where on the picture, how high, and which waves make their line. */
const RIDGES = [
  { km: 40, y: 98, high: 30, waves: [4.3, 0.4, 7.9, 2.1, 17.1, 0.3] },
  { km: 25, y: 110, high: 30, waves: [3.7, 2.6, 8.1, 0.7, 19.3, 1.2] },
  { km: 16, y: 122, high: 28, waves: [4.9, 3.3, 9.4, 1.4, 21.7, 2.6] },
  { km: 10, y: 135, high: 26, waves: [3.1, 0.6, 7.2, 2.9, 23.1, 0.8] },
  { km: 6, y: 148, high: 22, waves: [4.1, 4.4, 9.3, 0.2, 25.9, 1.9] },
] as const;
/** Where on the picture each hill bears its distance: clear of the works. */
const MARKS = [236, 306, 222, 176, 212];
/** Distances of works, town and the hill in front, km. */
const WORKS = 3;
const TOWN = 1.2;
const HILL = 0.06;

/** Pictures under each other: the same hills, the same town, other air. Contrast at a distance is exp(-extinction x distance). */
export function skyline(views: readonly View[]): string {
  const height = views.length * (HEIGHT + GAP);
  const body = views.map((view, i) => panel(view, i)).join('');
  const ridges = RIDGES.map((ridge, i) => `<path id="sky-r${i}" d="${ridgeLine(ridge)}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="inherit"><defs>${ridges}</defs>${body}</svg>`;
}

function panel({ title, note, extinction: b, smoke }: View, i: number): string {
  const air = mix(THIN, THICK, 1 - Math.exp(-b / 0.7));
  const seen = (colour: Colour, km: number) => css(mix(colour, air, 1 - Math.exp(-b * km)));
  // haze of a kilometre over the head dims the blue
  const zenith = css(mix(ZENITH, air, 1 - Math.exp(-2.2 * b)));
  const clip = `sky-c${i}`;
  const ridges = RIDGES.map(({ km }, r) => {
    const colour = seen(mix(FOREST, FAR_FOREST, km / 40), km);
    return `<use href="#sky-r${r}" fill="${colour}"/>`;
  }).join('');
  const marks = RIDGES.map((ridge, r) => {
    const left = Math.exp(-b * ridge.km);
    if (left < 0.015) return '';
    const y = (lineAt(ridge, MARKS[r]) + 14).toFixed(0);
    return `<text x="${MARKS[r]}" y="${y}" text-anchor="middle" font-size="16" fill="#10242e" fill-opacity="${Math.min(0.85, 0.3 + left).toFixed(2)}">${ridge.km} km</text>`;
  }).join('');
  return [
    `<g transform="translate(0 ${i * (HEIGHT + GAP)})">`,
    `<defs><linearGradient id="sky-g${i}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${zenith}"/><stop offset="0.62" stop-color="${css(air)}"/></linearGradient><clipPath id="${clip}"><rect width="${WIDTH}" height="${HEIGHT}" rx="10"/></clipPath></defs>`,
    `<g clip-path="url(#${clip})">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky-g${i})"/>`,
    sun(b, air),
    ridges,
    works(b, air, smoke),
    town(b, air),
    foreground(b, air),
    marks,
    `</g>`,
    label(title, note),
    '</g>',
  ].join('');
}

function label(title: string, note: string): string {
  const text = (y: number, size: number, weight: number, words: string) =>
    `<text x="18" y="${y}" font-size="${size}" font-weight="${weight}" fill="#14181c" stroke="#fff" stroke-opacity="0.75" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${esc(words)}</text>`;
  return text(38, 28, 700, title) + text(70, 23, 500, note);
}

function sun(b: number, air: Colour): string {
  const colour = css(mix([255, 248, 222], air, 1 - Math.exp(-1.1 * b)));
  return `<circle cx="560" cy="40" r="17" fill="${colour}"/>`;
}

function lineAt({ y, high, waves }: (typeof RIDGES)[number], x: number): number {
  const [f1, p1, f2, p2, f3, p3] = waves;
  const u = (x / WIDTH) * 2 * Math.PI;
  const wave = 0.6 * Math.sin(f1 * u + p1) + 0.28 * Math.sin(f2 * u + p2) + 0.09 * Math.sin(f3 * u + p3);
  return y - high * (0.4 + 0.6 * wave);
}

function ridgeLine(ridge: (typeof RIDGES)[number]): string {
  const points: string[] = [];
  for (let x = 0; x <= WIDTH; x += 8) points.push(`${x} ${lineAt(ridge, x).toFixed(1)}`);
  return `M0 ${HEIGHT}L${points.join('L')}L${WIDTH} ${HEIGHT}Z`;
}

/** Rectangles of one colour as one path: x, y, width, height. */
const blocks = (list: readonly (readonly [number, number, number, number])[]): string =>
  list.map(([x, y, w, h]) => `M${x} ${y}h${w}v${h}h${-w}z`).join('');

const CHIMNEYS = [
  [404, 92, 9, 62],
  [438, 80, 10, 74],
  [486, 96, 8, 58],
  [582, 74, 11, 80],
] as const;

function works(b: number, air: Colour, smoke: number): string {
  const seen = (text: string) => css(mix(hex(text), air, 1 - Math.exp(-b * WORKS)));
  const halls = blocks([
    [380, 146, 120, 26],
    [506, 138, 56, 34],
    [566, 150, 84, 22],
    [455, 132, 26, 40],
  ]);
  // blast furnaces: a stove, a shaft, a slope for the skip
  const furnaces = 'M520 138l5-34h12l5 34zM546 138l4-28h10l4 28zM505 138l22-36 4 3-19 33z';
  const towers = 'M612 150c4-16 4-26 1-38h26c-3 12-3 22 1 38zM646 150c3-13 3-21 1-31h21c-3 10-2 18 1 31z';
  const stacks = CHIMNEYS.map(([x, y, w, h]) => `M${x} ${y + h}l1.5 ${-h}h${w - 3}l1.5 ${h}z`).join('');
  const bands = blocks(CHIMNEYS.map(([x, y, w]) => [x + 1.2, y + 5, w - 2.4, 5] as const));
  return [
    smoke > 0.02 && Math.exp(-b * WORKS) > 0.02
      ? CHIMNEYS.map(([x, y, w]) => plume(x + w / 2, y, smoke, b, air)).join('')
      : '',
    `<path d="${stacks}" fill="${seen('#8d8580')}"/>`,
    `<path d="${bands}" fill="${seen('#b0463c')}"/>`,
    `<path d="${towers}" fill="${seen('#a8a49e')}"/>`,
    `<path d="${furnaces}" fill="${seen('#5d4a42')}"/>`,
    `<path d="${halls}" fill="${seen('#6f6660')}"/>`,
  ].join('');
}

/** Smoke that drifts with the wind: puffs that grow and thin out. */
function plume(x: number, y: number, smoke: number, b: number, air: Colour): string {
  const colour = css(mix([238, 236, 232], air, 1 - Math.exp(-b * WORKS)));
  const puffs = Array.from({ length: 9 }, (_, i) => {
    const r = 4 + i * 2.6;
    const across = x + 5 + i * 9 + i * i * 0.5;
    const up = y - 3 - i * 3.1;
    const opacity = Math.min(0.85, 0.62 * Math.min(1.3, smoke)) * (1 - i / 9.5);
    return `<ellipse cx="${across.toFixed(1)}" cy="${up.toFixed(1)}" rx="${(r * 1.35).toFixed(1)}" ry="${r.toFixed(1)}" fill-opacity="${opacity.toFixed(2)}"/>`;
  });
  return `<g fill="${colour}">${puffs.join('')}</g>`;
}

function town(b: number, air: Colour): string {
  const seen = (text: string) => css(mix(hex(text), air, 1 - Math.exp(-b * TOWN)));
  const sets: Record<string, [number, number, number, number][]> = {
    '#b9aa97': [],
    '#a39384': [],
    '#c7bdae': [],
    '#8e8a86': [],
  };
  const colours = Object.keys(sets);
  const windows: [number, number, number, number][] = [];
  // a row of houses whose widths and heights repeat without a visible pattern
  let x = -6;
  for (let i = 0; x < WIDTH; i += 1) {
    const w = 15 + ((i * 7) % 5) * 4;
    const h = 15 + ((i * 13) % 7) * 5 + (i % 9 === 4 ? 22 : 0);
    const y = 190 - h;
    sets[colours[(i * 5) % colours.length]].push([x, y, w, h + 20]);
    for (let row = 0; row < Math.floor(h / 9); row += 1) {
      for (let column = 0; column < Math.floor(w / 7); column += 1)
        windows.push([x + 3 + column * 7, y + 4 + row * 9, 3, 4]);
    }
    x += w + ((i * 3) % 4) * 3;
  }
  const houses = colours.map((colour) => `<path d="${blocks(sets[colour])}" fill="${seen(colour)}"/>`).join('');
  const river = `<path d="M0 193C120 185 210 199 340 192S560 187 720 195V220H0Z" fill="${seen('#7f97a3')}"/>`;
  return `${houses}<path d="${blocks(windows)}" fill="${seen('#54504d')}"/>${river}`;
}

function foreground(b: number, air: Colour): string {
  const seen = (text: string) => css(mix(hex(text), air, 1 - Math.exp(-b * HILL)));
  const hill = `<path d="M0 200C90 190 170 194 250 208S430 220 520 213 660 202 720 207V220H0Z" fill="${seen('#2c3a26')}"/>`;
  const tree = (x: number, y: number, s: number) =>
    `M${x} ${y}l${-9 * s} ${22 * s}h${5 * s}l${-7 * s} ${15 * s}h${9 * s}v${6 * s}h${4 * s}v${-6 * s}h${9 * s}l${-7 * s} ${-15 * s}h${5 * s}z`;
  const trees = `<path d="${tree(34, 162, 0.9)}${tree(62, 170, 0.7)}${tree(690, 169, 0.85)}${tree(664, 177, 0.65)}" fill="${seen('#22331f')}"/>`;
  // two people who look across
  const person = (x: number, y: number) =>
    `<circle cx="${x}" cy="${y}" r="3.2"/><path d="M${x - 3.4} ${y + 4}h6.8l1.4 11h-2.2l-.5 9h-1.7l-.4-7h-.4l-.4 7h-1.7l-.5-9h-2.2z"/>`;
  return `${hill}${trees}<g fill="${seen('#171717')}">${person(128, 171)}${person(142, 173)}</g>`;
}
