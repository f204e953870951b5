/** One hue from pale to dark: it stays in order when printed in grey. */
export const SHADES = ['#fff5eb', '#fdd0a2', '#fd8d3c', '#d94801', '#7f2704'];

/** Shade of a value between 0 and the largest. */
export function shade(value: number, most: number): string {
  if (!(most > 0)) return SHADES[0];
  return SHADES[Math.min(SHADES.length - 1, Math.floor((value / most) * SHADES.length))];
}
