import { describe, expect, it } from 'vitest';
import { balance } from './balance.ts';
import { network } from './mobility.ts';
import { steadyState } from './steady.ts';

describe('calibration of the labour market', () => {
  it('fits a matrix to the same margins on both sides', () => {
    const margin = Float64Array.of(10, 20, 30);
    const { matrix, error } = balance(Float64Array.of(0, 3, 1, 2, 0, 5, 1, 1, 4), margin);
    expect(error).toBeLessThan(1e-12);
    for (let i = 0; i < 3; i += 1) {
      expect(matrix[i * 3] + matrix[i * 3 + 1] + matrix[i * 3 + 2]).toBeCloseTo(margin[i], 9);
      expect(matrix[i] + matrix[3 + i] + matrix[6 + i]).toBeCloseTo(margin[i], 9);
    }
  });

  it('makes a network under which as many arrive in an occupation as leave it', () => {
    const jobs = Float64Array.of(100, 300, 50);
    const { mobility } = network(Float64Array.of(0, 2, 0, 1, 0, 1, 0, 3, 0), jobs, 3, 1);
    for (let o = 0; o < 3; o += 1) {
      let leaving = 0;
      let arriving = 0;
      for (let t = 0; t < 3; t += 1) {
        leaving += mobility[o * 3 + t] * jobs[o] * jobs[t];
        arriving += mobility[t * 3 + o] * jobs[o] * jobs[t];
      }
      expect(leaving).toBeCloseTo(jobs[o], 9);
      expect(arriving).toBeCloseTo(jobs[o], 9);
    }
  });

  it('finds the paper’s monthly steady state: 4.107 % unemployed, 4.169 months to a job', () => {
    const rates = {
      separation: 0.0102716,
      opening: 0.00769251,
      adjustment: 0.10271605,
      searchIntensity: 0.36105978,
      rivalShare: 0,
      departure: 0,
    };
    const steady = steadyState(Float64Array.of(1000), 0, 0.0410657, 3, rates);
    expect(steady.monthsToJob).toBeCloseTo(4.169, 3);
    expect(steady.vacancyRate).toBeCloseTo(0.017219, 5);
    expect(steady.unemployed.reduce((x, y) => x + y)).toBeCloseTo((0.0410657 / (1 - 0.0410657)) * 1000, 6);
  });

  it('says when a labour market has no steady state', () => {
    const rates = {
      separation: 0.05,
      opening: 0.04,
      adjustment: 0.1,
      searchIntensity: 0.3,
      rivalShare: 0,
      departure: 0,
    };
    expect(() => steadyState(Float64Array.of(1000), 0, 0.04, 3, rates)).toThrow('no steady state');
  });
});
