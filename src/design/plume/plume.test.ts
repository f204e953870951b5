import { describe, expect, it } from 'vitest';
import { exp, ln, pow } from '../../kernel/math/index.ts';
import { leftOver, turned } from './losses.ts';
import { onGround, plume, sectorMean, valleyBox, vertical } from './plume.ts';
import { plumeHeight, plumeRise } from './rise.ts';
import { briggs, pasquillGifford } from './spread.ts';
import { STABILITIES } from './stability.ts';
import { windAt } from './wind.ts';

const ground = { y: 0, z: 0 };
const ug = 1e6;

describe('a plume', () => {
  it('gives the answer of a published exercise: 800 g/s, class B, 3 km', () => {
    // scribd.com/doc/269945143: 250 and 125; the wind is that at the height of the plume, which the answer rounds to 6.0
    expect(windAt(150, 4, 'B', 'urban')).toBeCloseTo(6.0, 1);
    const wind = 6;
    const spread = { y: 417, z: 363 };
    expect(plume(800, wind, spread, { y: 100, z: 0 }, 150) * ug).toBeCloseTo(250.14, 2);
    expect(plume(800, wind, spread, { y: 500, z: 0 }, 150) * ug).toBeCloseTo(125.45, 2);
  });

  it('gives the first two problems of Turner’s workbook with the curves of ISC3', () => {
    const far = pasquillGifford('D', 3000);
    expect(far.y).toBeCloseTo(184.64, 2);
    expect(far.z).toBeCloseTo(65.12, 2);
    expect(plume(3, 7, far, ground, 0)).toBeCloseTo(1.1346e-5, 8);
    // the workbook reads 190 and 65 from its chart: 1.1e-5
    expect(plume(3, 7, { y: 190, z: 65 }, ground, 0)).toBeCloseTo(1.1e-5, 6);
    const near = pasquillGifford('D', 500);
    expect(plume(80, 6, near, ground, 60)).toBeCloseTo(2.967e-5, 8);
    // the workbook’s chart: 36 and 18.5
    expect(plume(80, 6, { y: 36, z: 18.5 }, ground, 60)).toBeCloseTo(3.3e-5, 6);
    expect(plume(80, 6, { y: 36, z: 18.5 }, { y: 50, z: 0 }, 60)).toBeCloseTo(1.263e-5, 8);
  });

  it('gives the example of CCPS 1999, page 97, to the last digit', () => {
    const x = 500;
    const spread = { y: 0.0674 * pow(x, 0.9), z: 0.01122 * pow(x, 1.4024) * exp(-0.054 * ln(x) * ln(x)) };
    expect(plume(0.1, 2, spread, ground, 0)).toBeCloseTo(1.0346728324507e-4, 15);
  });

  it('carries all that is let out through any plane across it', () => {
    const spread = pasquillGifford('C', 2000);
    const [rate, wind, height, lid] = [7, 3, 120, 600];
    let flux = 0;
    const step = { y: spread.y / 10, z: 2 };
    for (let y = -8 * spread.y; y <= 8 * spread.y; y += step.y) {
      for (let z = step.z / 2; z < lid; z += step.z) {
        flux += wind * plume(rate, wind, spread, { y, z }, height, lid) * step.y * step.z;
      }
    }
    expect(flux / rate).toBeCloseTo(1, 6);
  });

  it('is mixed through under a lid in the end', () => {
    const images = vertical(0, 100, 1.59 * 500, 500);
    expect(images).toBeCloseTo(1 / 500, 7);
    expect(vertical(0, 100, 1.61 * 500, 500)).toBe(1 / 500);
    expect(vertical(0, 600, 50, 500)).toBe(0);
    for (const [height, sigma] of [
      [0, 30],
      [120, 80],
      [480, 700],
    ])
      expect(onGround(height, sigma, 500)).toBeCloseTo(vertical(0, height, sigma, 500), 14);
  });

  it('spreads over its sector in the long run: the formula of the handbook', () => {
    const [rate, wind, x, sigma, height] = [10, 4, 5000, 90, 150];
    const handbook =
      (Math.sqrt(2 / Math.PI) * rate * exp(-(height * height) / (2 * sigma * sigma))) /
      (sigma * wind * ((2 * Math.PI * x) / 16));
    expect(sectorMean(rate, wind, x, sigma, height, 16)).toBeCloseTo(handbook, 14);
  });

  it('fills a valley box as the wind renews it', () => {
    expect(valleyBox(100, 1, 2000, 250) * ug).toBe(200);
  });
});

describe('how a plume spreads', () => {
  it.each([
    [100, 4.651175],
    [500, 18.296893],
    [2000, 50.151354],
    [5000, 88.690205],
    [15000, 169.672814],
    [35000, 271.777859],
  ])('in neutral air at %d m: %d m up', (x, z) => {
    expect(pasquillGifford('D', x).z).toBeCloseTo(z, 6);
  });

  it.each([
    [500, 8.395559],
    [5000, 34.2072],
    [45000, 76.935682],
  ])('in stable air at %d m: %d m up', (x, z) => {
    expect(pasquillGifford('F', x).z).toBeCloseTo(z, 6);
  });

  it('has EPA’s own constant in class A, and 5,000 m at most', () => {
    expect(pasquillGifford('A', 1.2).y).toBeCloseTo(0.4886988, 7);
    expect(pasquillGifford('A', 3109).z).toBeLessThanOrEqual(5000);
    expect(pasquillGifford('A', 3200).z).toBe(5000);
  });

  it('has Briggs’s formulas for open country and towns', () => {
    expect(briggs('D', 1000, 'rural')).toEqual({ y: (0.08 * 1000) / Math.sqrt(1.1), z: 60 / Math.sqrt(2.5) });
    expect(briggs('F', 1000, 'rural').z).toBeCloseTo(16 / 1.3, 12);
    expect(briggs('D', 1000, 'urban')).toEqual({ y: 160 / Math.sqrt(1.4), z: 140 / Math.sqrt(1.3) });
    for (const area of ['rural', 'urban'] as const) {
      const up = STABILITIES.map((stability) => briggs(stability, 2000, area).z);
      for (let i = 1; i < up.length; i += 1) expect(up[i]).toBeLessThanOrEqual(up[i - 1]);
    }
  });
});

describe('how a plume rises', () => {
  const stack = (speed: number) => ({ height: 50, diameter: 1, speed, temperature: 400 });

  it('as in the worked cases for buoyancy 50 and 60', () => {
    const low = plumeRise(stack(72.938197), 288.15, 4, 'D');
    expect(low.buoyancy).toBeCloseTo(50, 5);
    expect(low.distance).toBeCloseTo(565.00505, 4);
    expect(low.height).toBeCloseTo(100.713652, 5);
    expect(plumeRise(stack(72.938197), 288.15, 4, 'E').height).toBeCloseTo(68.597229, 5);
    expect(plumeRise(stack(72.938197), 288.15, 4, 'F').height).toBeCloseTo(56.9238, 5);
    const high = plumeRise(stack(87.525836), 288.15, 4, 'D');
    expect(high.buoyancy).toBeCloseTo(60, 5);
    expect(high.distance).toBeCloseTo(612.07897, 4);
    expect(high.height).toBeCloseTo(112.889599, 5);
  });

  it('by momentum where the gas is no hotter than the air', () => {
    const cold = { ...stack(20), temperature: 288.15 };
    expect(plumeRise(cold, 288.15, 4, 'D').height).toBe(15);
    // F: 1.5 (Fm / (u sqrt(s)))^(1/3) with Fm = 400/4 and s = g/Ta x 0.035, under the 15 m of neutral air
    const s = (9.80616 / 288.15) * 0.035;
    expect(plumeRise(cold, 288.15, 4, 'F').height).toBeCloseTo(1.5 * pow(100 / (4 * Math.sqrt(s)), 1 / 3), 10);
  });

  it('is drawn down behind a stack that blows too slowly', () => {
    const slow = stack(3);
    const rise = plumeRise(slow, 288.15, 4, 'D');
    expect(plumeHeight(slow, rise, 4, 1e5)).toBeCloseTo(50 + 2 * (3 / 4 - 1.5) + rise.height, 10);
  });

  it('gives the training stack of EPA its plume at 5, 10 and 15 km', () => {
    const training = { height: 100, diameter: 4.6, speed: 18.8, temperature: 416 };
    const wind = windAt(100, 5, 'D', 'rural');
    expect(wind).toBeCloseTo(7.062688, 6);
    const rise = plumeRise(training, 293, wind, 'D');
    expect(rise.buoyancy).toBeCloseTo(288.352869, 5);
    expect(rise.height).toBeCloseTo(163.986, 3);
    const at = (x: number) => plume(100, wind, pasquillGifford('D', x), ground, 100 + rise.height) * ug;
    expect(at(5000)).toBeCloseTo(2.0706, 4);
    expect(at(10000)).toBeCloseTo(9.0544, 4);
    expect(at(15000)).toBeCloseTo(10.1616, 4);
  });
});

describe('what a plume loses', () => {
  const spread = (x: number) => pasquillGifford('D', x);

  it('settles no more than all of it, and the more the faster it settles', () => {
    const left = [0, 0.001, 0.01, 0.03].map((speed) => leftOver(speed, 4, 20000, spread, () => 60));
    expect(left[0]).toBe(1);
    for (let i = 1; i < left.length; i += 1) expect(left[i]).toBeLessThan(left[i - 1]);
    expect(left[3]).toBeGreaterThan(0);
  });

  it('settles from a mixed layer at the speed over the height of the layer', () => {
    // ground concentration is 1/lid all along: exp(-v x / (u lid)), but for the first 50 m
    const left = leftOver(
      0.01,
      4,
      20000,
      () => ({ y: 1, z: 1e6 }),
      () => 0,
      500,
    );
    expect(left).toBeCloseTo(exp((-0.01 * (20000 - 50)) / (4 * 500)), 10);
  });

  it('turns into particles with the time on the way', () => {
    expect(turned(0.01, 5, 18000)).toBeCloseTo(1 - exp(-0.01), 14);
  });
});
