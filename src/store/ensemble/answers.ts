import type { Design } from '../../ensemble/sample/design.ts';
import type { Failed } from '../../ensemble/study/study.ts';
import type { Threshold } from '../../ensemble/study/threshold.ts';
import type { Localized } from '../../scenario/case.ts';

/** Shares of futures at which bands are drawn: half of all lie between q25 and q75, nine in ten between q05 and q95. */
export const QUANTILES = { q05: 0.05, q25: 0.25, q50: 0.5, q75: 0.75, q95: 0.95 } as const;
export type Quantile = keyof typeof QUANTILES;

/** How a number is spread over the futures. */
export type Spread = Readonly<Record<Quantile | 'mean', number>>;

/** A series at the last month, and its extremes over the months. */
export interface OutcomeSpread {
  /** `left_behind_total` (at the last month), `max(unemployment_rate)`, `min(all_jobs)`. */
  readonly outcome: string;
  readonly unit: string;
  readonly plan: string;
  /** Where it is the difference of `plan` less this plan, future by future. */
  readonly against?: string;
  readonly spread: Spread;
  /** Share of futures in which it is above zero: for a difference, how sure its direction is. */
  readonly positive: number;
}

export interface Crossing {
  readonly threshold: Threshold;
  readonly plan: string;
  /** Share of futures beyond the line in the last month, and in any month. */
  readonly atEnd: Probability;
  readonly ever: Probability;
  /** Share of futures beyond the line, month by month from the start. */
  readonly byMonth: readonly number[];
}

/** A share of futures, and where it lies with 95 % confidence (Wilson 1927) were the futures drawn apart. */
export interface Probability {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** `summary.json`: the ensemble’s answers. */
export interface Summary {
  readonly landfall: 1;
  readonly region: Localized;
  readonly plans: readonly string[];
  readonly start: string;
  readonly months: number;
  readonly design: Design;
  /** Futures that ran to the end in every plan: what all shares are shares of. */
  readonly futures: number;
  readonly failed: readonly Failed[];
  readonly outcomes: readonly OutcomeSpread[];
  readonly crossings: readonly Crossing[];
}

const Z = 1.959963984540054; // 97.5 % point of the standard normal distribution

export function probabilityOf(count: number, of: number): Probability {
  if (of === 0) return { share: 0, low: 0, high: 1 };
  const share = count / of;
  const squared = Z * Z;
  const middle = (share + squared / (2 * of)) / (1 + squared / of);
  const half = (Z / (1 + squared / of)) * Math.sqrt((share * (1 - share)) / of + squared / (4 * of * of));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
