import { ln, pow, tan } from '../../kernel/math/index.ts';
import { type Ground, STABILITIES, type Stability } from './stability.ts';

/** Standard deviations of a plume across and up, m. */
export interface Spread {
  readonly y: number;
  readonly z: number;
}

/** Factor of the lateral spread, and constants of its angle in degrees: c - d ln(km). EPA’s own figure for A is 24.1667. */
const ACROSS = 465.11628;
const RADIANS = 0.017453293;
const ANGLES: readonly (readonly [c: number, d: number])[] = [
  [24.1667, 2.5334],
  [18.333, 1.8096],
  [12.5, 1.0857],
  [8.333, 0.72382],
  [6.25, 0.54287],
  [4.1667, 0.36191],
];

type Piece = readonly [upTo: number, a: number, b: number];
const FAR = Number.POSITIVE_INFINITY;
/** Vertical spread a km^b, by the distance in km up to which it holds. */
const UP: readonly (readonly Piece[])[] = [
  [
    [0.1, 122.8, 0.9447],
    [0.15, 158.08, 1.0542],
    [0.2, 170.22, 1.0932],
    [0.25, 179.52, 1.1262],
    [0.3, 217.41, 1.2644],
    [0.4, 258.89, 1.4094],
    [0.5, 346.75, 1.7283],
    [3.11, 453.85, 2.1166],
    // beyond, the highest value that the method gives
    [FAR, 5000, 0],
  ],
  [
    [0.2, 90.673, 0.93198],
    [0.4, 98.483, 0.98332],
    [FAR, 109.3, 1.0971],
  ],
  [[FAR, 61.141, 0.91465]],
  [
    [0.3, 34.459, 0.86974],
    [1, 32.093, 0.81066],
    [3, 32.093, 0.64403],
    [10, 33.504, 0.60486],
    [30, 36.65, 0.56589],
    [FAR, 44.053, 0.51179],
  ],
  [
    [0.1, 24.26, 0.8366],
    [0.3, 23.331, 0.81956],
    [1, 21.628, 0.7566],
    [2, 21.628, 0.63077],
    [4, 22.534, 0.57154],
    [10, 24.703, 0.50527],
    [20, 26.97, 0.46713],
    [40, 35.42, 0.37615],
    [FAR, 47.618, 0.29592],
  ],
  [
    [0.2, 15.209, 0.81558],
    [0.7, 14.457, 0.78407],
    [1, 13.953, 0.68465],
    [2, 13.953, 0.63227],
    [3, 14.823, 0.54503],
    [7, 16.187, 0.4649],
    [15, 17.836, 0.41507],
    [30, 22.651, 0.32681],
    [60, 27.074, 0.27436],
    [FAR, 34.219, 0.21716],
  ],
];
/** Highest vertical spread in unstable air, m. */
const HIGHEST = 5000;

/** Pasquill and Gifford’s curves for open country as ISC3 writes them. @param x metres downwind, over 0 */
export function pasquillGifford(stability: Stability, x: number): Spread {
  const at = STABILITIES.indexOf(stability);
  const km = x / 1000;
  const [c, d] = ANGLES[at];
  const pieces = UP[at];
  const [, a, b] = pieces.find(([upTo]) => km <= upTo) ?? pieces[pieces.length - 1];
  const z = a * pow(km, b);
  return { y: ACROSS * km * tan(RADIANS * (c - d * ln(km))), z: at < 3 ? Math.min(z, HIGHEST) : z };
}

const OPEN_ACROSS = [0.22, 0.16, 0.11, 0.08, 0.06, 0.04];
const URBAN_ACROSS = [0.32, 0.32, 0.22, 0.16, 0.11, 0.11];

/** Briggs’s formulas for open country and for towns. @param x metres downwind */
export function briggs(stability: Stability, x: number, ground: Ground): Spread {
  const at = STABILITIES.indexOf(stability);
  if (ground === 'rural') {
    const up = [
      () => 0.2 * x,
      () => 0.12 * x,
      () => (0.08 * x) / Math.sqrt(1 + 0.0002 * x),
      () => (0.06 * x) / Math.sqrt(1 + 0.0015 * x),
      () => (0.03 * x) / (1 + 0.0003 * x),
      () => (0.016 * x) / (1 + 0.0003 * x),
    ];
    return { y: (OPEN_ACROSS[at] * x) / Math.sqrt(1 + 0.0001 * x), z: up[at]() };
  }
  const unstable = () => 0.24 * x * Math.sqrt(1 + 0.001 * x);
  const stable = () => (0.08 * x) / Math.sqrt(1 + 0.0015 * x);
  const up = [unstable, unstable, () => 0.2 * x, () => (0.14 * x) / Math.sqrt(1 + 0.0003 * x), stable, stable];
  return { y: (URBAN_ACROSS[at] * x) / Math.sqrt(1 + 0.0004 * x), z: up[at]() };
}
