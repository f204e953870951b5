import { exp, ln, normalQuantile, pow } from '../../kernel/math/index.ts';

/** Two points of a distribution of monthly income: what share of people earn more than each amount. */
export interface Anchors {
  readonly low: number;
  readonly aboveLow: number;
  readonly high: number;
  readonly aboveHigh: number;
}

/** A log-normal distribution by its median and the standard deviation of the logarithm. */
export interface LogNormal {
  readonly median: number;
  readonly sigma: number;
}

/** A Pareto distribution: nobody under `least`, and a share (least / x)^alpha above x. */
export interface Pareto {
  readonly least: number;
  readonly alpha: number;
}

/** The log-normal distribution through both points. */
export function logNormalThrough({ low, aboveLow, high, aboveHigh }: Anchors): LogNormal {
  const [atLow, atHigh] = [normalQuantile(1 - aboveLow), normalQuantile(1 - aboveHigh)];
  const sigma = (ln(high) - ln(low)) / (atHigh - atLow);
  return { median: exp(ln(low) - sigma * atLow), sigma };
}

/** The Pareto distribution through both points. Its mean is infinite where alpha is 1 or less. */
export function paretoThrough({ low, aboveLow, high, aboveHigh }: Anchors): Pareto {
  const alpha = ln(aboveLow / aboveHigh) / ln(high / low);
  return { least: low * pow(aboveLow, 1 / alpha), alpha };
}

/** The log-normal distribution with a Gini coefficient, through the lower point: no tail of stars. */
export function logNormalOfGini(gini: number, { low, aboveLow }: Anchors): LogNormal {
  const sigma = Math.SQRT2 * normalQuantile((1 + gini) / 2);
  return { median: exp(ln(low) - sigma * normalQuantile(1 - aboveLow)), sigma };
}

/** The Pareto exponent with a Gini coefficient. */
export const paretoOfGini = (gini: number): number => (1 + 1 / gini) / 2;

/** The Gini coefficient of a log-normal distribution, by the share of a normal distribution below a point. */
export const giniOfLogNormal = (sigma: number, below: (z: number) => number): number =>
  2 * below(sigma / Math.SQRT2) - 1;
