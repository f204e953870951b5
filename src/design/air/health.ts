import { exp, ln } from '../../kernel/math/index.ts';

/** A curve of the Global Exposure Mortality Model: adults from 25 on. */
export interface Curve {
  readonly theta: number;
  /** Standard error of theta. */
  readonly error: number;
  readonly alpha: number;
  readonly mu: number;
  readonly nu: number;
}

/** Concentration below which nobody was studied, ug/m3. */
export const COUNTERFACTUAL = 2.4;

/** Source: Burnett et al. 2018, doi.org/10.1073/pnas.1803222115. */
export const GEMM = {
  /** All non-accidental deaths by illness: non-communicable diseases and lower respiratory infections. */
  ncd_lri: { theta: 0.143, error: 0.01807, alpha: 1.6, mu: 15.5, nu: 36.8 },
  ihd: { theta: 0.2969, error: 0.01787, alpha: 1.9, mu: 12, nu: 40.2 },
  stroke: { theta: 0.272, error: 0.07697, alpha: 6.2, mu: 16.7, nu: 23.7 },
  copd: { theta: 0.251, error: 0.06762, alpha: 6.5, mu: 2.5, nu: 32 },
  lung_cancer: { theta: 0.2942, error: 0.06147, alpha: 6.2, mu: 9.3, nu: 29.8 },
  lri: { theta: 0.4468, error: 0.11735, alpha: 6.4, mu: 5.7, nu: 8.4 },
} as const satisfies Record<string, Curve>;

/** Deaths over those in clean air. @param dust fine dust, ug/m3 */
export function hazardRatio({ theta, alpha, mu, nu }: Curve, dust: number): number {
  const z = Math.max(0, dust - COUNTERFACTUAL);
  return exp((theta * ln(1 + z / alpha)) / (1 + exp(-(z - mu) / nu)));
}

/** Rise of all deaths by illness for 10 ug/m3 in a log-linear account. Source: Chen and Hoek 2020, as en.opasnet.org (ERF of outdoor air pollution) gives it. */
export const PER_TEN = 1.08;

/** Deaths over those at another concentration, log-linear. */
export const relativeRisk = (dust: number, at: number): number => exp((ln(PER_TEN) * (dust - at)) / 10);

/** Nasari et al. 2016 on the American cohort, as InMAP has it; its test values hold this file to that program. */
export function nasari(dust: number): number {
  return exp((0.0478 * ln(dust + 1)) / (1 + exp(-(dust - 6.94) / 3.37)));
}

/** Share of deaths that would not be at the counterfactual. */
export const attributable = (ratio: number): number => 1 - 1 / ratio;

/** Deaths a head in clean air that give an observed rate over places with their people and ratios. */
export function underlyingRate(people: readonly number[], ratios: readonly number[], observed: number): number {
  const all = people.reduce((sum, count) => sum + count, 0);
  return (observed * all) / people.reduce((sum, count, i) => sum + count * ratios[i], 0);
}

/** Deaths that would not be in clean air. */
export const deaths = (people: number, underlying: number, ratio: number): number => people * underlying * (ratio - 1);
