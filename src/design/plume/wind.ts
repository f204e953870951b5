import { pow } from '../../kernel/math/index.ts';
import { type Ground, type Stability, windExponent } from './stability.ts';

/** Height at which wind is measured, m. */
const MEASURED_AT = 10;

/** Wind at a height, m/s, by the power law from the wind at 10 m; below 10 m that of 10 m. Source: ISC3. */
export function windAt(height: number, wind: number, stability: Stability, ground: Ground): number {
  return wind * pow(Math.max(height, MEASURED_AT) / MEASURED_AT, windExponent(stability, ground));
}
