import { normalQuantile } from '../../kernel/math/index.ts';
import { variance } from './statistics.ts';

/** How sure an estimate is: bootstrap samples and the level of the interval. */
export interface Confidence {
  readonly samples: number;
  /** Between 0 and 1; 0.95 where nothing is said. */
  readonly level: number;
  readonly seed: number;
}

export const CONFIDENCE: Confidence = { samples: 100, level: 0.95, seed: 0 };

/**
 * Half the width of the interval around an estimate, from its values in bootstrap samples: their standard deviation
 * times the normal quantile (Archer, Saltelli and Sobol 1997, Journal of Statistical Computation and Simulation 58: 99).
 */
export function halfWidth(estimates: ArrayLike<number>, level: number): number {
  return normalQuantile(0.5 + level / 2) * Math.sqrt(variance(estimates, 1));
}
