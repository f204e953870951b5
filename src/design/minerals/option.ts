import { pow } from '../../kernel/math/index.ts';

/**
 * The right to open a mine whenever one likes, where its worth V wanders as a geometric Brownian motion (McDonald and Siegel
 * 1986; Dixit and Pindyck 1994, ch. 5).
 */
export interface Perpetual {
  /** Interest on safe money, a year. */
  readonly rate: number;
  /** What the owner of the open mine earns and who waits forgoes, a year, as a share of its worth. */
  readonly yield: number;
  /** Standard deviation of the worth’s logarithm over a year. */
  readonly volatility: number;
  /** Falls of the worth in a year, and the share of it that each takes (1: all of it). */
  readonly falls?: { readonly rate: number; readonly share: number };
}

/**
 * Exponent of the option’s value in the worth, over 1: without falls in closed form, with them the root of
 * s²/2 b(b-1) + (r-d) b - (r+l) + l (1-share)^b = 0.
 */
export function exponent({ rate, yield: forgone, volatility, falls }: Perpetual): number {
  const variance = volatility * volatility;
  if (falls === undefined) {
    const tilt = 0.5 - (rate - forgone) / variance;
    return tilt + Math.sqrt(tilt * tilt + (2 * rate) / variance);
  }
  const left = 1 - falls.share;
  const at = (b: number) =>
    0.5 * variance * b * (b - 1) +
    (rate - forgone) * b -
    (rate + falls.rate) +
    (left > 0 ? falls.rate * pow(left, b) : 0);
  // below 0 at 1, where it is -(yield) - falls x share, and convex: one root above
  let [low, high] = [1, 2];
  while (at(high) < 0) high *= 2;
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = 0.5 * (low + high);
    if (at(middle) < 0) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}

/** Halvings that bring a double to its last bit. */
const HALVINGS = 80;

/** Worth at which opening beats waiting, for each unit of the investment. */
export function trigger(option: Perpetual): number {
  const b = exponent(option);
  return b / (b - 1);
}

/** Value of the right to open. @param worth of the open mine @param investment both in one money */
export function perpetualValue(option: Perpetual, worth: number, investment: number): number {
  const b = exponent(option);
  const from = (b / (b - 1)) * investment;
  return worth >= from ? worth - investment : (from - investment) * pow(worth / from, b);
}
