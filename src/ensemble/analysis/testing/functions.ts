/** The test functions of sensitivity analysis, with inputs given as probabilities of their uniform ranges. */

/** Ishigami and Homma 1990 with a = 7, b = 0.1; inputs from -pi to pi. */
export function ishigami(at: ArrayLike<number>): number {
  const [x1, x2, x3] = [0, 1, 2].map((i) => (2 * at[i] - 1) * Math.PI);
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}

/** Sobol’s G function; a large coefficient makes an input matter little. */
export function sobolG(at: ArrayLike<number>, a: readonly number[]): number {
  return a.reduce(
    (product, coefficient, i) => (product * (Math.abs(4 * at[i] - 2) + coefficient)) / (1 + coefficient),
    1,
  );
}

/** Shares of the G function’s variance, worked out by hand: Saltelli and Sobol 1995. */
export function sobolGShares(a: readonly number[]): { first: number[]; total: number[] } {
  const own = a.map((coefficient) => 1 / (3 * (1 + coefficient) ** 2));
  const product = own.reduce((so, one) => so * (1 + one), 1);
  return {
    first: own.map((one) => one / (product - 1)),
    total: own.map((one) => (one * product) / (1 + one) / (product - 1)),
  };
}

// Joe and Kuo 2008, new-joe-kuo-6.21201, dimensions 2 to 17: degree, coefficient, initial numbers.
const DIRECTIONS: readonly (readonly [number, number, readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
];

/** Points of the unscrambled Sobol sequence, the first at 0, up to 16 dimensions: one row a point. */
export function sobolPoints(count: number, dimensions: number): Float64Array[] {
  const columns = Array.from({ length: dimensions }, (_, d) => {
    const v = new Uint32Array(32);
    if (d === 0) for (let i = 0; i < 32; i += 1) v[i] = 2 ** (31 - i);
    else {
      const [s, a, m] = DIRECTIONS[d - 1];
      for (let i = 0; i < 32; i += 1) {
        if (i < s) v[i] = m[i] * 2 ** (31 - i);
        else {
          v[i] = v[i - s] ^ (v[i - s] >>> s);
          for (let k = 1; k < s; k += 1) if ((a >>> (s - 1 - k)) & 1) v[i] ^= v[i - k];
        }
      }
    }
    return v;
  });
  const at = new Uint32Array(dimensions);
  return Array.from({ length: count }, (_, n) => {
    if (n > 0) {
      const bit = 31 - Math.clz32(n & -n);
      for (let d = 0; d < dimensions; d += 1) at[d] ^= columns[d][bit];
    }
    return Float64Array.from(at, (word) => word / 2 ** 32);
  });
}
