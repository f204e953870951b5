import type { Figure } from '../../region/region.ts';

/** `uniform`: as likely anywhere between low and high. */
export type Shape = 'triangle' | 'uniform';

/**
 * The value of a figure at a probability, by the rule for packs: a range is read as a triangle with its peak at the
 * value. Someone who gives low, value and high says no more than that, and thinks of the ends as possible and rare
 * (Johnson 1997, The Statistician 46: 387). An observed number, and one without a range, stays as it is.
 * @param p 0 to 1
 */
export function valueAt(
  { value, low = value, high = value }: Pick<Figure, 'value' | 'low' | 'high'>,
  p: number,
  shape: Shape = 'triangle',
): number {
  const width = high - low;
  if (!(width > 0)) return value;
  if (shape === 'uniform') return low + p * width;
  const peak = (value - low) / width;
  return p < peak ? low + Math.sqrt(p * width * (value - low)) : high - Math.sqrt((1 - p) * width * (high - value));
}
