import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../kernel/math/index.ts';
import { sobolPoints } from '../testing/functions.ts';
import { narrowing } from './band.ts';
import { worthOfKnowing } from './choice.ts';
import { smoothed } from './smooth.ts';

const points = sobolPoints(4096, 6).slice(1);
const inputs = [0, 1, 2, 3, 4, 5].map((i) => Float64Array.from(points, (point) => point[i]));
const normal = inputs.map((input) => input.map(normalQuantile));

describe('the mean given an input', () => {
  it('is a line where the outcome is one', () => {
    const fit = smoothed(
      inputs[0],
      inputs[0].map((x) => 3 - 2 * x),
    );
    for (const row of [0, 17, 4000]) expect(fit[row]).toBeCloseTo(3 - 2 * inputs[0][row], 9);
  });

  it('is the mean of each setting of a switch', () => {
    expect([...smoothed([0, 1, 0, 1, 1], [1, 10, 3, 20, 30])]).toEqual([2, 20, 2, 20, 20]);
  });
});

describe('the worth of knowing before a choice', () => {
  it('is the closed form for a normal gain', () => {
    // Plan 2 is worse by 0.5 + z on average 0.5; knowing z, it is chosen where 0.5 + z < 0:
    // phi(0.5) - 0.5 Phi(-0.5) = 0.3520653 - 0.5 * 0.3085375 = 0.1977966, in 30.85 % of the futures.
    const same = normal[1].map((noise) => 10 + noise);
    const other = same.map((value, row) => value + 0.5 + normal[0][row]);
    const { plan, everything, each } = worthOfKnowing(inputs, [same, other]);
    expect(plan).toBe(0);
    expect(everything).toBeCloseTo(0.1977966, 2);
    expect(Math.abs(each[0].worth - 0.1977966)).toBeLessThan(0.01);
    expect(each[0].changes).toBeCloseTo(0.3085, 1);
    for (const idle of each.slice(1)) expect(idle).toEqual({ worth: 0, changes: 0 });
  });

  it('is shared between two inputs, and each alone is worth less than both', () => {
    const first = normal[2].map(() => 0);
    const second = first.map((_, row) => 0.3 + normal[0][row] + normal[1][row]);
    const { everything, each } = worthOfKnowing(inputs, [first, second]);
    // Two normals add up to spread sqrt 2: sqrt 2 phi(0.3 / sqrt 2) - 0.3 Phi(-0.3 / sqrt 2) = 0.5516388 - 0.3 * 0.4160048
    expect(Math.abs(everything - (Math.SQRT2 * 0.3900694 - 0.3 * 0.4160048))).toBeLessThan(0.01);
    expect(each[0].worth).toBeGreaterThan(0.2);
    expect(each[0].worth).toBeLessThan(everything);
    expect(each[1].worth).toBeCloseTo(each[0].worth, 1);
  });

  it('is nothing where one plan is always better', () => {
    const first = normal[0];
    const second = normal[0].map((value) => value + 5);
    const { plan, everything, each } = worthOfKnowing(inputs, [second, first]);
    expect([plan, everything]).toEqual([1, 0]);
    expect(each.every(({ worth }) => worth === 0)).toBe(true);
  });
});

describe('the band with an input known', () => {
  it('narrows by what a sum of normals says, and not at all for idle inputs', () => {
    // y = 2 z1 + z2: spread sqrt 5 now, 1 with z1 known, 2 with z2 known.
    const outcome = normal[0].map((z, row) => 2 * z + normal[1][row]);
    const [first, second, ...idle] = narrowing(inputs, outcome);
    expect(first.now).toBeCloseTo(2 * 1.6449 * Math.sqrt(5), 1);
    // Slices leave some of z1 open, so the share stays under 1 - 1 / sqrt 5 = 0.553.
    expect(first.share).toBeGreaterThan(0.4);
    expect(first.share).toBeLessThan(0.56);
    expect(second.share).toBeGreaterThan(0.05);
    expect(second.share).toBeLessThan(1 - 2 / Math.sqrt(5) + 0.02);
    for (const { share, known, now } of idle) expect([share, known]).toEqual([0, now]);
  });

  it('is 0 where nothing moves', () => {
    for (const { now, share } of narrowing(inputs, new Float64Array(inputs[0].length)))
      expect([now, share]).toEqual([0, 0]);
  });
});
