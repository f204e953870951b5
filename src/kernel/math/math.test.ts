import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arccos, arcsin, arctan, cos, exp, ln, log10, normalQuantile, pow, sin, tan } from './index.ts';
import * as big from './testing/bigfloat.ts';

/** Largest error in ulp over arguments, against exact arithmetic. */
function worst(inputs: Iterable<number>, value: (x: number) => number, truth: (x: bigint) => bigint): number {
  let most = 0;
  for (const x of inputs) most = Math.max(most, Math.abs(big.ulps(value(x), truth(big.fromDouble(x)))));
  return most;
}

/** `count` arguments between two bounds, the same in every run. */
function between(low: number, high: number, count: number): number[] {
  return fc
    .sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: count, seed: 7 })
    .map((_, i) => low + (high - low) * ((i * 0.6180339887498949) % 1));
}

const ONE = 1n << big.BITS;

describe('the yardstick', () => {
  it('knows e, pi and ln 2', () => {
    const digits = (x: bigint) => ((x * 10n ** 40n) >> big.BITS).toString();
    expect(digits(big.exp(ONE))).toBe('27182818284590452353602874713526624977572');
    expect(digits(big.PI)).toBe('31415926535897932384626433832795028841971');
    expect(digits(big.ln(2n * ONE))).toBe('6931471805599453094172321214581765680755');
  });
});

describe('errors in units of the last place', () => {
  it('exp: under 1', () => {
    expect(
      worst([...between(-20, 20, 400), ...between(-1, 1, 300), ...between(-100, 100, 300), 1e-9, 709.7], exp, big.exp),
    ).toBeLessThan(1);
  });
  it('ln: under 1', () => {
    expect(
      worst(
        [...between(1e-6, 10, 400), ...between(0.7, 1.5, 400), ...between(0.999, 1.001, 300), ...between(1, 1e15, 100)],
        ln,
        big.ln,
      ),
    ).toBeLessThan(1);
  });
  it('log10: under 2', () => {
    const ten = big.ln(10n * ONE);
    expect(
      worst([...between(1e-6, 10, 300), ...between(1, 1e15, 200)], log10, (x) => big.divide(big.ln(x), ten)),
    ).toBeLessThan(2);
  });
  it('pow: under 0.6', () => {
    for (const y of [0.5, 0.7, 1.5, -0.3, 2, 3, -1, 7.25, 0.4142]) {
      const error = worst(
        [...between(0.01, 10, 120), ...between(0.99, 1.01, 60)],
        (x) => pow(x, y),
        (x) => big.exp(big.multiply(big.ln(x), big.fromDouble(y))),
      );
      expect(error).toBeLessThan(0.6);
    }
    expect(
      worst(
        between(1.0001, 1.5, 60),
        (x) => pow(x, 300.25),
        (x) => big.exp(big.multiply(big.ln(x), big.fromDouble(300.25))),
      ),
    ).toBeLessThan(0.6);
  });
  it('sin and cos: under 1, also near multiples of a quarter turn', () => {
    const hard = Array.from({ length: 200 }, (_, k) => (k * 4999 + 1) * (Math.PI / 2)).filter((x) => x < 1.6e6);
    const inputs = [...between(-10, 10, 300), ...between(-1000, 1000, 200), ...between(-1.6e6, 1.6e6, 200), ...hard];
    expect(worst(inputs, sin, (x) => big.sinCos(x)[0])).toBeLessThan(1);
    expect(worst(inputs, cos, (x) => big.sinCos(x)[1])).toBeLessThan(1);
  });
  it('tan: under 2.5', () => {
    expect(worst(between(-10, 10, 400), tan, (x) => big.divide(...big.sinCos(x)))).toBeLessThan(2.5);
  });
  it('arctan: under 1', () => {
    expect(worst([...between(-10, 10, 400), ...between(-1000, 1000, 100)], arctan, big.arctan)).toBeLessThan(1);
  });
  it('arcsin and arccos: under 1', () => {
    const inputs = [...between(-0.999, 0.999, 400), 0.5, -0.5];
    const sine = (x: bigint) => big.arctan(big.divide(x, big.squareRoot(ONE - big.multiply(x, x))));
    expect(worst(inputs, arcsin, sine)).toBeLessThan(1);
    expect(worst(inputs, arccos, (x) => big.PI / 2n - sine(x))).toBeLessThan(1);
  });
});

describe('special values', () => {
  it.each([
    [exp, 0, 1],
    [exp, 710, Infinity],
    [exp, -746, 0],
    [exp, Infinity, Infinity],
    [exp, -Infinity, 0],
    [exp, NaN, NaN],
    [exp, -745, 5e-324],
    [ln, 1, 0],
    [ln, 0, -Infinity],
    [ln, -1, NaN],
    [ln, Infinity, Infinity],
    [ln, NaN, NaN],
    [ln, 5e-324, -744.4400719213812],
    [log10, 1000, 3],
    [log10, 0, -Infinity],
    [sin, 0, 0],
    [sin, 1e7, NaN],
    [sin, Infinity, NaN],
    [cos, 0, 1],
    [tan, 0, 0],
    [arctan, Infinity, Math.PI / 2],
    [arctan, -Infinity, -Math.PI / 2],
    [arctan, 0, 0],
    [arctan, NaN, NaN],
    [arcsin, 1, Math.PI / 2],
    [arcsin, -1, -Math.PI / 2],
    [arcsin, 1.1, NaN],
    [arccos, 1, 0],
    [arccos, -1, Math.PI],
    [arccos, -1.1, NaN],
    [normalQuantile, 0.5, 0],
    [normalQuantile, 0, NaN],
    [normalQuantile, 1, NaN],
  ])('%o of %d is %d', (f, x, expected) => {
    expect(f(x)).toBe(expected);
  });

  it.each([
    [2, 10, 1024],
    [-2, 3, -8],
    [-2, 0.5, NaN],
    [0, -1, Infinity],
    [0, 2, 0],
    [-0, -3, -Infinity],
    [-0, 3, -0],
    [1, Infinity, 1],
    [1, NaN, 1],
    [NaN, 0, 1],
    [2, Infinity, Infinity],
    [0.5, Infinity, 0],
    [0.5, -Infinity, Infinity],
    [2, -Infinity, 0],
    [Infinity, 2, Infinity],
    [Infinity, -1, 0],
    [-Infinity, 3, -Infinity],
    [-Infinity, -3, -0],
    [2, -1074, 5e-324],
    [2, 1024, Infinity],
    [10, -400, 0],
    [-1, 1e300, 1],
    [3, 1, 3],
    [0.1, 2, 0.010000000000000002],
  ])('%d to the power %d is %d', (x, y, expected) => {
    expect(pow(x, y)).toBe(expected);
  });

  it('gives Wichura’s published quantiles', () => {
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798408, 13);
  });
});
