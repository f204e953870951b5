import { describe, expect, it } from 'vitest';
import { exp } from '../../kernel/math/index.ts';
import { onGround, sectorMean, valleyBox } from '../plume/plume.ts';
import { plumeHeight, plumeRise } from '../plume/rise.ts';
import { pasquillGifford } from '../plume/spread.ts';
import { windAt } from '../plume/wind.ts';
import { type Emitting, reach, waysOf } from './matrix.ts';
import type { Receptors, Spot } from './receptors.ts';
import { SECTORS, type Season, vonMises } from './season.ts';

const stack: Emitting = {
  ...{ height: 60, diameter: 3.5, speed: 12, temperature: 400 },
  ...{ spot: { east: 0, north: 0 }, basin: 'valley' },
};
const calm = { height: 300, wind: 0.8, width: 4000 };
const every = new Array<number>(SECTORS).fill(1 / SECTORS);
const season = (over: Partial<Season>): Season => ({
  ...{ rose: every, classes: [{ stability: 'D', share: 1, wind: 4, lid: 900 }], air: 288, stagnation: 0, ...over },
});
const places = (spots: readonly Spot[]): Receptors[] => [{ town: spots, country: [] }];
const one = (from: Season, spots: readonly Spot[], pollutants = [{ settles: 0, turns: 0 }], basin = '') => {
  const to = places(spots);
  return reach(from, [stack], [basin], waysOf([stack], to), [1], pollutants, calm);
};

describe('the matrix from stacks to people', () => {
  it('is the plume of the handbook in a wind that comes from one side alone', () => {
    const rose = every.map((_, sector) => (sector === 12 ? 1 : 0));
    const found = one(season({ rose }), [{ east: 7000, north: 0 }]).itself[0];
    const wind = windAt(60, 4, 'D', 'rural');
    const rise = plumeRise(stack, 288, wind, 'D');
    const height = plumeHeight(stack, rise, wind, 7000);
    const exact = sectorMean(1, wind, 7000, pasquillGifford('D', 7000).z, height, SECTORS, 900);
    expect(found / exact).toBeCloseTo(1, 2);
    // upwind: nothing
    expect(one(season({ rose }), [{ east: -7000, north: 0 }]).itself[0]).toBe(0);
    // half a sector aside: half of it
    const aside = (11.25 * Math.PI) / 180;
    const spot = { east: 7000 * Math.cos(aside), north: 7000 * Math.sin(aside) };
    expect(one(season({ rose }), [spot]).itself[0] / found).toBeCloseTo(0.5, 2);
  });

  it('loses nothing: all that is let out passes any ring around it', () => {
    const radius = 150000; // mixed through under the lid
    const ring = Array.from({ length: 64 }, (_, i) => ({
      east: radius * Math.cos((i * Math.PI) / 32),
      north: radius * Math.sin((i * Math.PI) / 32),
    }));
    const wind = windAt(60, 4, 'C', 'rural');
    const classes = [{ stability: 'C', share: 1, wind: 4, lid: 900 }] as const;
    for (const rose of [every, vonMises(315, 1.5)]) {
      const { itself } = one(season({ rose, classes }), ring);
      expect(itself[0] * wind * 900 * 2 * Math.PI * radius).toBeCloseTo(1, 3);
    }
  });

  it('parts a gas into itself and what it has turned into', () => {
    const at = [{ east: 20000, north: 5000 }];
    const plain = one(season({}), at).itself[0];
    const { itself, turned } = one(season({}), at, [{ settles: 0, turns: 0.05 }]);
    expect(itself[0] + turned[0]).toBeCloseTo(plain, 15);
    expect(turned[0] / plain).toBeGreaterThan(0.02);
    const settled = one(season({}), at, [{ settles: 0.02, turns: 0 }]).itself[0];
    expect(settled).toBeLessThan(plain);
    expect(settled).toBeGreaterThan(plain * exp((-0.02 / 4) * 20000 * onGround(0, 50)));
  });

  it('fills the valley of the stack in hours of stagnation, and no other', () => {
    const rose = every.map(() => 0);
    const still = season({ rose, stagnation: 0.1 });
    expect(one(still, [{ east: 3000, north: 0 }], undefined, 'valley').itself[0]).toBeCloseTo(
      0.1 * valleyBox(1, 0.8, 4000, 300),
      15,
    );
    expect(one(still, [{ east: 3000, north: 0 }], undefined, 'next').itself[0]).toBe(0);
  });
});
