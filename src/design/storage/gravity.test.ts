import { describe, expect, it } from 'vitest';
import {
  area,
  largestWeight,
  manyWeights,
  oneWay,
  ropeShare,
  shaftsFor,
  travelIn,
  waterEnergy,
  weightEnergy,
  winchPower,
} from './gravity.ts';

const shaft = (depth: number, diameter: number) => ({ depth, diameter, water: 0, clearance: 0 });

describe('gravity storage, beside what was published', () => {
  it('Green Gravity, Russell Vale 2025: 40 t over 100 m hold “up to 10 kWh”', () => {
    expect(weightEnergy(40, 100) * 1000).toBeCloseTo(10.9, 2);
  });

  it('Astley Green, letter in Professional Engineering: 814 t over 814 m hold 1.8 MWh, and 800 such shafts make a Dinorwig', () => {
    expect(weightEnergy(814, 814)).toBeCloseTo(1.805, 3);
    expect(shaftsFor(288 * 5, weightEnergy(814, 814))).toBe(798);
  });

  it('Prosper-Haniel 2017: 600,000 m3 of water over 600 m are about 200 MW for 4 hours', () => {
    expect(waterEnergy(600_000, 600)).toBeCloseTo(980.7, 1);
    expect(waterEnergy(600_000, 600) * 0.85).toBeGreaterThan(800);
  });

  it('wells with weights of half their depth, net density 6,970 kg/m3: 0.36, 0.69 and 0.73 MWh', () => {
    const inches = (size: number) => size * 0.0254;
    const energy = (size: number, depth: number) => largestWeight(shaft(depth, inches(size)), 6.97, 1).energy;
    expect(energy(12.25, 1000)).toBeCloseTo(0.361, 3);
    expect(energy(8.5, 2000)).toBeCloseTo(0.695, 3);
    expect(energy(17.5, 1000)).toBeCloseTo(0.737, 3);
    // Their powers are these over two and a half hours: 0.14, 0.27, 0.29 MW.
    expect([energy(12.25, 1000), energy(8.5, 2000), energy(17.5, 1000)].map((one) => (one / 2.5).toFixed(2))).toEqual([
      '0.14',
      '0.28',
      '0.29',
    ]);
    // The page prints 0.08 MWh for 17.5 in over 250 of 500 m beside 0.07 MW, which is 0.18 MWh in two and a half hours.
    expect(energy(17.5, 500)).toBeCloseTo(0.184, 3);
    expect(energy(17.5, 500) / 2.5).toBeCloseTo(0.074, 3);
  });

  it('columns of 5 m, half as long as their shaft: 26.1 MWh of steel and 8.0 of concrete over 500 m, 104 and 32 over 1,000', () => {
    const column = (depth: number, density: number) => largestWeight(shaft(depth, 5), density, 1);
    expect(column(500, 7.8).mass).toBeCloseTo(38_288, 0);
    expect(column(500, 7.8).energy).toBeCloseTo(26.1, 1);
    expect(column(500, 2.4).energy).toBeCloseTo(8.0, 1);
    expect(column(1000, 7.8).energy).toBeCloseTo(104.3, 1);
    expect(column(1000, 2.4).energy).toBeCloseTo(32.1, 1);
  });

  it('Energy Vault: 25 MW and 100 MWh are 4 hours; a rig’s two weights of 25 t over its tower of 16 m are 2 kWh', () => {
    expect(100 / 25).toBe(4);
    expect(manyWeights(2, 25, 16) * 1000).toBeCloseTo(2.18, 2);
  });

  it('the Gravitricity rig: two weights of 24.92 t, 211 kW up at 0.432 m/s and 303 kW down at 0.620', () => {
    expect(winchPower(2 * 24.92, 0.432) * 1000).toBeCloseTo(211, 0);
    expect(winchPower(2 * 24.92, 0.62) * 1000).toBeCloseTo(303, 0);
    const drive = oneWay({ motor: 0.947, gearbox: 0.96, sheaves: 0.988, converter: 0.97 });
    expect(drive).toBeCloseTo(0.871, 3);
    expect(drive * drive).toBeCloseTo(0.759, 3);
  });

  it('the largest weight ever claimed, 12,000 t, over 300 to 1,500 m', () => {
    expect([300, 500, 800, 1000, 1500].map((depth) => Number(weightEnergy(12_000, depth).toFixed(1)))).toEqual([
      9.8, 16.3, 26.2, 32.7, 49,
    ]);
  });
});

describe('a weight in a shaft', () => {
  it('holds most where it is half as long as the free depth', () => {
    const best = largestWeight(shaft(800, 6), 7.8, 0.8);
    const energyAt = (length: number) => weightEnergy(7.8 * 0.8 * area(6) * length, travelIn(shaft(800, 6), length));
    expect(best.length).toBe(400);
    expect(best.energy).toBeCloseTo(energyAt(400), 9);
    for (const length of [100, 390, 410, 700]) expect(energyAt(length)).toBeLessThan(best.energy);
  });

  it('loses depth to water and clearances, down to nothing', () => {
    expect(travelIn({ depth: 800, diameter: 6, water: 300, clearance: 50 }, 100)).toBe(350);
    expect(travelIn({ depth: 100, diameter: 6, water: 90, clearance: 20 }, 1)).toBe(0);
    expect(() => shaftsFor(10, 0)).toThrow('a shaft that holds no energy');
  });

  it('hangs on a rope that must carry itself: heavier with depth, impossible beyond its breaking length', () => {
    // 500 m at safety 5 and 18 km: 1 / (18000 / 2500 - 1)
    expect(ropeShare(5, 500, 18_000)).toBeCloseTo(0.1613, 4);
    expect(ropeShare(7, 1000, 15_000)).toBeCloseTo(0.875, 3);
    expect(ropeShare(7, 2500, 15_000)).toBeUndefined();
  });

  it('shared over many weights holds the sum of them', () => {
    expect(manyWeights(10, 30, 500)).toBeCloseTo(10 * weightEnergy(30, 500), 12);
  });
});
