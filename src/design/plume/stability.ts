/** Pasquill’s classes of stability, from very unstable (A) by neutral (D) to stable (F). */
export const STABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Stability = (typeof STABILITIES)[number];
export type Ground = 'rural' | 'urban';

/** Exponents of the growth of wind with height, classes A to F. Source: ISC3, EPA-454/B-95-003b. */
const EXPONENTS: Readonly<Record<Ground, readonly number[]>> = {
  rural: [0.07, 0.07, 0.1, 0.15, 0.35, 0.55],
  urban: [0.15, 0.15, 0.2, 0.25, 0.3, 0.3],
};

export function windExponent(stability: Stability, ground: Ground): number {
  return EXPONENTS[ground][STABILITIES.indexOf(stability)];
}

/** Acceleration of gravity as in ISC3, m/s2. */
export const GRAVITY = 9.80616;
