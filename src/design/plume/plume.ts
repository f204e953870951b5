import { exp } from '../../kernel/math/index.ts';
import type { Spread } from './spread.ts';

/** Lids reflect so often that more images change nothing, or until the plume is mixed through. */
const IMAGES = 30;
/** Vertical spread over the height of the lid from which a plume counts as mixed through. Source: ISC3. */
const MIXED = 1.6;

const bell = (distance: number, sigma: number): number => exp(-(distance * distance) / (2 * sigma * sigma));

/**
 * How much of a plume is at a height z, per metre: the Gaussian with its mirror image in the ground and, under a lid, the
 * images in both. Its integral over the height is 1.
 * @param height of the plume, m @param lid mixing height, m; none in stable air
 */
export function vertical(z: number, height: number, sigma: number, lid?: number): number {
  if (lid !== undefined && height > lid) return 0;
  if (lid !== undefined && sigma > MIXED * lid) return 1 / lid;
  let sum = bell(z - height, sigma) + bell(z + height, sigma);
  if (lid !== undefined) {
    for (let j = 1; j <= IMAGES; j += 1) {
      const far = 2 * j * lid;
      const more =
        bell(z - height - far, sigma) +
        bell(z + height - far, sigma) +
        bell(z - height + far, sigma) +
        bell(z + height + far, sigma);
      sum += more;
      if (more < 1e-12 * sum) break;
    }
  }
  return sum / (Math.sqrt(2 * Math.PI) * sigma);
}

/** The same on the ground, where a plume and its image are one. */
export function onGround(height: number, sigma: number, lid?: number): number {
  if (lid !== undefined && height > lid) return 0;
  if (lid !== undefined && sigma > MIXED * lid) return 1 / lid;
  let sum = bell(height, sigma);
  if (lid !== undefined) {
    for (let j = 1; j <= IMAGES; j += 1) {
      const more = bell(2 * j * lid - height, sigma) + bell(2 * j * lid + height, sigma);
      sum += more;
      if (more < 1e-12 * sum) break;
    }
  }
  return (2 * sum) / (Math.sqrt(2 * Math.PI) * sigma);
}

/** Concentration of a steady plume, g/m3. @param rate g/s @param wind at the height of the stack, m/s */
export function plume(
  rate: number,
  wind: number,
  { y: across, z: sigma }: Spread,
  at: { readonly y: number; readonly z: number },
  height: number,
  lid?: number,
): number {
  const lateral = bell(at.y, across) / (Math.sqrt(2 * Math.PI) * across);
  return (rate / wind) * lateral * vertical(at.z, height, sigma, lid);
}

/** The same over a long time on the ground: spread evenly over a sector of the wind rose. @param sectors of the rose */
export function sectorMean(
  rate: number,
  wind: number,
  x: number,
  sigma: number,
  height: number,
  sectors: number,
  lid?: number,
): number {
  return ((rate / wind) * onGround(height, sigma, lid)) / ((2 * Math.PI * x) / sectors);
}

/** Concentration in a valley under an inversion, g/m3: what is let out fills the box that the wind renews. */
export function valleyBox(rate: number, wind: number, width: number, height: number): number {
  return rate / (wind * width * height);
}
