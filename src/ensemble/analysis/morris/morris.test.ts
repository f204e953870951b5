import { describe, expect, it } from 'vitest';
import { ishigami } from '../testing/functions.ts';
import { type MorrisDesign, morrisRows, trajectory } from './design.ts';
import { morrisEffects, summarise } from './effects.ts';

function run(design: MorrisDesign, f: (at: ArrayLike<number>) => number) {
  const outcome = new Float64Array(morrisRows(design));
  for (let t = 0; t < design.trajectories; t += 1) {
    trajectory(design, t).points.forEach((point, step) => {
      outcome[t * (design.inputs + 1) + step] = f(point);
    });
  }
  return morrisEffects(design, outcome);
}

describe('trajectories of Morris', () => {
  it('move each input once by half the levels, and stay on the grid', () => {
    for (let number = 0; number < 50; number += 1) {
      const { points, moved } = trajectory({ trajectories: 50, inputs: 6, levels: 4, seed: 3 }, number);
      expect([...moved].sort()).toEqual([0, 1, 2, 3, 4, 5]);
      expect(points.length).toBe(7);
      for (const point of points) {
        for (const at of point) expect([0, 1, 2, 3].some((level) => Math.abs(at - level / 3) < 1e-12)).toBe(true);
      }
    }
  });
});

describe('elementary effects', () => {
  it('of exercise 4 of Saltelli et al. 2008, as SALib’s tests have them', () => {
    // Elementary effects by hand from its 18 outcomes, each a difference over 2/3.
    const x1 = [2.39 - 0.71, 2.3 - 0.97, 2.4 - 0.87, 1.71 - 2.15, 1.54 - 2.17, 1.0 - 1.87];
    const x2 = [0.71 - 0.97, 2.39 - 2.3, 2.4 - 1.87, 1.71 - 1.54, 2.15 - 2.17, 2.2 - 1.87];
    const effects = [x1, x2].map((differences) => Float64Array.from(differences, (one) => one / (2 / 3)));
    const [first, second] = summarise(effects);
    expect(first.mu).toBeCloseTo(0.66, 1);
    expect(first.muStar).toBeCloseTo(1.62, 2);
    expect(first.sigma).toBeCloseTo(1.79, 2);
    expect(second.mu).toBeCloseTo(0.21, 2);
    expect(second.muStar).toBeCloseTo(0.35, 2);
    expect(second.sigma).toBeCloseTo(0.41, 2);
  });

  it('have the confidence of SALib’s test: about 0.5 for its six effects', () => {
    const [{ muStarHalfWidth }] = summarise([Float64Array.of(2.52, 2.01, 2.3, 0.66, 0.93, 1.3)], {
      samples: 1000,
      level: 0.95,
      seed: 5,
    });
    expect(Math.abs(muStarHalfWidth - 0.5)).toBeLessThan(0.1);
  });

  it('of Ishigami over four levels: those of all points of the grid', () => {
    const found = run({ trajectories: 20000, inputs: 3, levels: 4, seed: 0 }, ishigami);
    expect(Math.abs(found[0].muStar / 7.704054112 - 1)).toBeLessThan(0.01);
    expect(found[1].muStar).toBeCloseTo(7.875, 9);
    expect(Math.abs(found[2].muStar / 6.248796103 - 1)).toBeLessThan(0.01);
  });

  it('of a sum: its coefficients, without spread', () => {
    const weights = [3, -2, 0.5];
    const found = run({ trajectories: 10, inputs: 3, levels: 4, seed: 9 }, (at) =>
      weights.reduce((sum, weight, i) => sum + weight * at[i], 0),
    );
    found.forEach((effect, i) => {
      expect(effect.mu).toBeCloseTo(weights[i], 12);
      expect(effect.muStar).toBeCloseTo(Math.abs(weights[i]), 12);
      expect(effect.sigma).toBeCloseTo(0, 12);
    });
  });

  it('are 0 where nothing moves', () => {
    for (const effect of run({ trajectories: 4, inputs: 2, levels: 4, seed: 0 }, () => 5)) {
      expect(effect).toEqual({ mu: 0, muStar: 0, sigma: 0, muStarHalfWidth: 0 });
    }
  });
});
