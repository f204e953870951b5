import { uniform } from '../../../kernel/random/philox.ts';
import { DIRECTIONS } from './directions.ts';

/** Bits of a point: 2^32 points before the sequence repeats. */
const BITS = 32;
const WIDTH = 2 ** BITS;

const rows = DIRECTIONS.replaceAll('\n', '').split(';');
/** Dimensions that there are direction numbers for. */
export const DIMENSIONS = rows.length + 1;

const known = new Map<number, Uint32Array>();

/**
 * Direction numbers of a dimension, the highest bit first (Bratley and Fox 1988; numbers of Joe and Kuo 2008).
 * @param dimension from 0
 */
function directions(dimension: number): Uint32Array {
  const before = known.get(dimension);
  if (before !== undefined) return before;
  const v = new Uint32Array(BITS);
  if (dimension === 0) for (let i = 0; i < BITS; i += 1) v[i] = 2 ** (BITS - 1 - i);
  else {
    const [a, ...m] = rows[dimension - 1].split(',').map((text) => Number.parseInt(text, 36));
    const degree = m.length;
    for (let i = 0; i < BITS; i += 1) {
      if (i < degree) {
        v[i] = m[i] * 2 ** (BITS - 1 - i);
        continue;
      }
      let value = v[i - degree] ^ (v[i - degree] >>> degree);
      for (let k = 1; k < degree; k += 1) if (((a >>> (degree - 1 - k)) & 1) === 1) value ^= v[i - k];
      v[i] = value >>> 0;
    }
  }
  known.set(dimension, v);
  return v;
}

/** The bits of a point of the sequence in one dimension, in the order of Antonov and Saleev (1979): point 0 is 0. */
export function sobolBits(point: number, dimension: number): number {
  const v = directions(dimension);
  let code = (point ^ (point >>> 1)) >>> 0;
  let bits = 0;
  for (let i = 0; code !== 0; i += 1, code >>>= 1) if ((code & 1) === 1) bits ^= v[i];
  return bits >>> 0;
}

/**
 * Owen’s nested scrambling (1995): each bit is turned or not by a draw that hangs on the bits before it, so that the
 * sequence stays as even as it was and each point by itself is uniform.
 * @param stream number of the input: another one is scrambled otherwise
 * @returns in the open interval (0, 1)
 */
export function scrambled(bits: number, seed: number, stream: number, point: number): number {
  let turned = 0;
  let before = 0;
  for (let k = 0; k < BITS; k += 1) {
    const bit = (bits >>> (BITS - 1 - k)) & 1;
    const turn = uniform(seed, before, k, stream, SCRAMBLE) < 0.5 ? 0 : 1;
    turned = turned * 2 + (bit ^ turn);
    before = (before * 2 + bit) >>> 0;
  }
  return (turned + uniform(seed, point, 0, stream, WITHIN)) / WIDTH;
}

/** What draws are for, in the last counter of the generator; 0 and 1 are those of the plain designs. */
const SCRAMBLE = 2;
const WITHIN = 3;
