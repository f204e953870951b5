/**
 * Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011): random numbers from a counter, so that a draw depends on what it
 * is for and on nothing that happened before.
 */
const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;
const ROUNDS = 10;

/** High word of the 64-bit product of two unsigned 32-bit words, by 16-bit halves. */
function high(a: number, b: number): number {
  const al = a & 0xffff;
  const ah = a >>> 16;
  const bl = b & 0xffff;
  const bh = b >>> 16;
  const low = al * bl;
  const middle = ah * bl + (low >>> 16);
  const cross = al * bh + (middle & 0xffff);
  return (ah * bh + Math.floor(middle / 65536) + Math.floor(cross / 65536)) >>> 0;
}

/** Four random words for a counter of four words and a key of two; written to `out`. */
export function philox4x32(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  out: Uint32Array,
): void {
  let [a, b, c, d] = [c0 >>> 0, c1 >>> 0, c2 >>> 0, c3 >>> 0];
  let key0 = k0 >>> 0;
  let key1 = k1 >>> 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const high0 = high(MULTIPLIER_0, a);
    const low0 = Math.imul(MULTIPLIER_0, a) >>> 0;
    const high1 = high(MULTIPLIER_1, c);
    const low1 = Math.imul(MULTIPLIER_1, c) >>> 0;
    a = (high1 ^ b ^ key0) >>> 0;
    b = low1;
    c = (high0 ^ d ^ key1) >>> 0;
    d = low0;
    key0 = (key0 + WEYL_0) >>> 0;
    key1 = (key1 + WEYL_1) >>> 0;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}

const words = new Uint32Array(4);

/**
 * A number in the open interval (0, 1), uniform over 2^53 midpoints.
 * @param seed 0 to 2^53 - 1; the other arguments are 0 to 2^32 - 1.
 */
export function uniform(seed: number, future: number, step: number, process: number, element: number): number {
  philox4x32(future, step, process, element, seed >>> 0, Math.floor(seed / 4294967296) >>> 0, words);
  return ((words[0] >>> 5) * 67108864 + (words[1] >>> 6) + 0.5) / 9007199254740992;
}
