import { describe, expect, it } from 'vitest';
import { simpleQuotients, sizeFactor, townCoefficients } from './flq.ts';
import { closeOnHouseholds, mixed, outputFor } from './leontief.ts';
import { factor, solve } from './lu.ts';

// The two-sector table of Miller and Blair: flows [[150, 500], [200, 100]], outputs [1000, 2000].
const a = Float64Array.of(0.15, 0.25, 0.2, 0.05);
const close = (found: ArrayLike<number>, expected: readonly number[], digits = 6) =>
  expected.forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, digits);
  });

describe('input-output', () => {
  it('gives Miller and Blair’s outputs for final demand', () => {
    close(outputFor(a, Float64Array.of(600, 1500)), [1247.524752, 1841.584158]);
    close(outputFor(a, Float64Array.of(1, 0)), [1.254125, 0.264026]);
    close(outputFor(a, Float64Array.of(0, 1)), [0.330033, 1.122112]);
  });

  it('closes the table on households: type II multipliers', () => {
    const closed = closeOnHouseholds(a, Float64Array.of(0.3, 0.25), Float64Array.of(0.05, 0.4));
    closed[8] = 0.05; // households buy from households
    const first = outputFor(closed, Float64Array.of(1, 0, 0));
    close(first, [1.365086, 0.527323, 0.569849]);
    expect(first[0] + first[1]).toBeCloseTo(1.892409, 6);
  });

  it('fixes the output of a closed industry without counting it twice', () => {
    const x = mixed(a, Float64Array.of(900, Number.NaN), Float64Array.of(0, 1700));
    close(x, [900, 1978.947368]);
    // the closed form for one fixed industry: l_21 / l_11 times its change
    expect(x[1] - 2000).toBeCloseTo((0.264026 / 1.254125) * -100, 3);
  });

  it('gives the published location quotients', () => {
    const town = Float64Array.of(170, 2227, 403, 821, 4896, 2484);
    const whole = Float64Array.of(24019, 129248, 36320, 63521, 484087, 216831);
    const quotients = simpleQuotients(town, whole);
    close(quotients, [0.613793, 1.494254, 0.962249, 1.120866, 0.877094, 0.993478]);
    const size = town.reduce((x, y) => x + y) / whole.reduce((x, y) => x + y);
    expect(size).toBeCloseTo(0.0115311, 7);
    expect(sizeFactor(size, 0.25)).toBeCloseTo(0.358623, 6);
    const row = townCoefficients(new Float64Array(36).fill(1), quotients, sizeFactor(size, 0.25)).subarray(6, 12);
    close(row, [0.873054, 0.535874, 0.556898, 0.478089, 0.610966, 0.539392]);
  });

  it('takes ever more from elsewhere the larger the exponent and the smaller the place', () => {
    const exponents = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35];
    const printed = (share: number) => exponents.map((delta) => sizeFactor(share, delta).toFixed(2));
    expect(printed(0.001)).toEqual(['0.52', '0.37', '0.27', '0.19', '0.14', '0.10']);
    // Benxi in Liaoning: 1,326,018 of 42.59 m people
    expect(printed(1.326018 / 42.59)).toEqual(['0.73', '0.63', '0.54', '0.46', '0.39', '0.34']);
  });

  it('solves with row exchanges and refuses a singular matrix', () => {
    close(solve(factor(Float64Array.of(0, 2, 1, 1), 2), Float64Array.of(4, 3)), [1, 2], 12);
    expect(() => factor(Float64Array.of(1, 2, 2, 4), 2)).toThrow('singular');
  });
});
