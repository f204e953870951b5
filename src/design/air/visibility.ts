import { exp, ln } from '../../kernel/math/index.ts';
import { growth } from './growth.ts';

/** What is in the air, ug/m3; nitrogen dioxide in ppb. */
export interface Mix {
  readonly sulphate: number;
  readonly nitrate: number;
  readonly organic: number;
  readonly soot: number;
  readonly soil: number;
  readonly coarse: number;
  readonly salt?: number;
  readonly dioxide?: number;
}

/** Scattering by clean air, 1/Mm. */
export const RAYLEIGH = 10;
/** Least difference in brightness that an eye sees, as -ln: 2 %. Some use 5 %, which gives 3.0. */
export const CONTRAST = 3.912;
/** Concentration from which all of a kind counts as large particles, ug/m3. */
export const LARGE_FROM = 20;
/** Humidity, in percent, above which the equation is known to see too far in fog: doi.org/10.3390/atmos13020203. */
export const FOG_FROM = 90;

/** Light extinction by the revised IMPROVE equation (Pitchford et al. 2007), 1/Mm. @param humidity percent */
export function extinction(mix: Mix, humidity: number): number {
  const small = growth('small', humidity);
  const large = growth('large', humidity);
  const [as, an, om] = [split(mix.sulphate), split(mix.nitrate), split(mix.organic)];
  return (
    2.2 * small * as.small +
    4.8 * large * as.large +
    2.4 * small * an.small +
    5.1 * large * an.large +
    2.8 * om.small +
    6.1 * om.large +
    10 * mix.soot +
    mix.soil +
    1.7 * growth('salt', humidity) * (mix.salt ?? 0) +
    0.6 * mix.coarse +
    RAYLEIGH +
    0.33 * (mix.dioxide ?? 0)
  );
}

/** The same by the original equation, 1/Mm. */
export function originalExtinction(mix: Mix, humidity: number): number {
  return (
    3 * growth('any', humidity) * (mix.sulphate + mix.nitrate) +
    4 * mix.organic +
    10 * mix.soot +
    mix.soil +
    0.6 * mix.coarse +
    RAYLEIGH
  );
}

function split(all: number): { readonly small: number; readonly large: number } {
  const large = all < LARGE_FROM ? (all * all) / LARGE_FROM : all;
  return { small: all - large, large };
}

/** How far a dark hill can be seen against the sky, km (Koschmieder). @param extinction 1/Mm */
export const visualRange = (extinction: number): number => (CONTRAST * 1000) / extinction;

/** Haze as the eye feels it: 0 in clean air, one step is just seen. @param extinction 1/Mm */
export const deciview = (extinction: number): number => 10 * ln(extinction / RAYLEIGH);

/** Optical depth of a layer of haze. @param extinction 1/Mm @param layer m */
export const opticalDepth = (extinction: number, layer: number): number => (extinction * layer) / 1e6;

/**
 * How much of the ground’s own contrast comes up through the haze to an eye above: light passes it down and up again. 1 in air
 * without haze. An index of legibility, not a statement about any real image: sensors stretch contrast.
 */
export const legibility = (depth: number): number => exp(-2 * depth);

/** What is left of the contrast of a thing at a distance. @param extinction 1/Mm @param distance km */
export const contrastAt = (extinction: number, distance: number): number => exp((-extinction * distance) / 1000);
