import { order } from '../statistics.ts';
import type { Futures } from './box.ts';

/** How far the cases lie apart from the other futures along one input. */
export interface Regional {
  /** Largest gap between the two cumulative distributions (Kolmogorov-Smirnov): 0 alike, 1 apart. */
  readonly distance: number;
  /** The distance that an idle input passes in one study of a hundred. */
  readonly byChance: number;
}

/** Quantile of the Kolmogorov distribution at 1 % (Smirnov 1948, Annals of Mathematical Statistics 19: 279). */
const AT_ONE_PERCENT = 1.628;

/**
 * Regional sensitivity analysis (Hornberger and Spear 1981, Journal of Environmental Management 12: 7-18): which inputs
 * tell the cases from the other futures at all. With a hundred inputs and few cases a search for boxes would else take
 * hold of noise.
 */
export function regional({ inputs, cases }: Futures): Regional[] {
  const all = cases.length;
  const many = cases.reduce((sum, one) => sum + one, 0);
  const others = all - many;
  if (many === 0 || others === 0) return inputs.map(() => ({ distance: 0, byChance: 0 }));
  const byChance = AT_ONE_PERCENT * Math.sqrt(all / (many * others));
  return inputs.map((input) => {
    const rising = order(input);
    let inside = 0;
    let outside = 0;
    let distance = 0;
    for (let i = 0; i < all; i += 1) {
      if (cases[rising[i]] === 1) inside += 1;
      else outside += 1;
      const last = i === all - 1 || input[rising[i + 1]] !== input[rising[i]];
      if (last) distance = Math.max(distance, Math.abs(inside / many - outside / others));
    }
    return { distance, byChance };
  });
}
