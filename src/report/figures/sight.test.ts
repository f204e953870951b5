import { expect, it } from 'vitest';
import { benxi } from '../../../test/benxi.ts';
import { fromAbove } from './from-above.ts';
import { skyline } from './skyline.ts';

const numbers = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Colours of the hills by distance, and of the air at the horizon. */
function drawn(extinction: number) {
  const svg = skyline([{ title: 'a < b', note: '', extinction, smoke: 1 }]);
  const hills = [...svg.matchAll(/href="#sky-r\d" fill="(#\w+)"/g)].map(([, colour]) => numbers(colour));
  const horizon = numbers(/offset="0.62" stop-color="(#\w+)"/.exec(svg)?.[1] ?? '');
  return { svg, hills, horizon };
}
const apart = (a: readonly number[], b: readonly number[]) => Math.max(...a.map((part, i) => Math.abs(part - b[i])));

it('leaves of a hill’s contrast against the sky what the haze lets through', () => {
  const b = 3.912 / 25;
  const { hills, horizon } = drawn(b);
  const clear = drawn(0).hills;
  [40, 25, 16, 10, 6].forEach((km, i) => {
    const left = Math.exp(-b * km);
    // a part in 255 is what a colour can hold
    for (const part of [0, 1, 2]) {
      expect(Math.abs(hills[i][part] - (horizon[part] + (clear[i][part] - horizon[part]) * left))).toBeLessThanOrEqual(
        1,
      );
    }
  });
  // at the visual range 2 % are left
  expect(apart(hills[1], horizon)).toBeLessThanOrEqual(0.02 * 255 + 1);
});

it('shows nothing of hills, works or smoke where one sees 140 m', () => {
  const { svg, hills, horizon } = drawn(3.912 / 0.14);
  for (const hill of hills) expect(hill).toEqual(horizon);
  expect(svg).not.toContain('<ellipse');
  expect(svg).not.toContain(' km</text>');
  expect(svg).toContain('a &lt; b');
});

it('fades each district by its own index from above, to nothing at 0', () => {
  const svg = (legibility: (place: string) => number) => fromAbove(benxi, [{ title: '', note: '', legibility }]) ?? '';
  const fills = (text: string) =>
    new Set([...text.matchAll(/href="#above-p\d+" fill="(rgb\([\d ]+\))"/g)].map(([, fill]) => fill));
  expect(fills(svg(() => 0)).size).toBe(1);
  expect(fills(svg(() => 1)).size).toBeGreaterThan(3);
  expect(fills(svg((place) => (place === 'nanfen' ? 1 : 0))).size).toBe(2);
});
