import { exp, ln, pow } from '../../kernel/math/index.ts';
import type { LogNormal, Pareto } from './income.ts';

/** Hosts of two kinds: a share who live mainly from a platform, and a mass for whom it is a hobby. */
export interface Mixture {
  readonly professionalShare: number;
  readonly professional: LogNormal | Pareto;
  readonly hobby: LogNormal;
  /** Income of hosts relative to what it is while nobody crowds them. */
  readonly factor: number;
}

/** Upper tail of the standard normal distribution, to within 7.5e-8 (Abramowitz and Stegun 1964, 26.2.17). */
export function normalAbove(z: number): number {
  if (z < 0) return 1 - normalAbove(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const b = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  return 0.3989422804014327 * exp((-z * z) / 2) * b.reduceRight((inner, one) => t * (one + inner), 0);
}

function shareAbove(spread: LogNormal | Pareto, income: number): number {
  if ('alpha' in spread) return income <= spread.least ? 1 : pow(spread.least / income, spread.alpha);
  return normalAbove(ln(income / spread.median) / spread.sigma);
}

/** Share of all hosts who earn more than an income, more than 0. */
export function hostsAbove({ professionalShare, professional, hobby, factor }: Mixture, income: number): number {
  const before = income / factor;
  return professionalShare * shareAbove(professional, before) + (1 - professionalShare) * shareAbove(hobby, before);
}

const HALVINGS = 80;

/** The income that half of all hosts exceed, by halving an interval on a logarithmic scale. */
export function medianIncome(mixture: Mixture): number {
  let [low, high] = [ln(1e-6), ln(1e9)];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (hostsAbove(mixture, exp(middle)) > 0.5) low = middle;
    else high = middle;
  }
  return exp((low + high) / 2);
}
