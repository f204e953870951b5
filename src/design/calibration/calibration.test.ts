import fc from 'fast-check';
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
      openingShare: 0.00769251 / 0.0102716,
      adjustment: 0.10271605,
      vacancyFill: 0.5862562518920008,
      rivalShare: 0,
      departure: 0,
    };
    const steady = steadyState(Float64Array.of(1000), 0, 0.0410657, 3, rates);
    expect(steady.monthsToJob).toBeCloseTo(4.169, 3);
    expect(steady.vacancyRate).toBeCloseTo(0.017219, 5);
    expect(steady.unemployed.reduce((x, y) => x + y)).toBeCloseTo((0.0410657 / (1 - 0.0410657)) * 1000, 6);
    // The monthly set that keeps the published unemployment, vacancies and spells.
    expect(steady.searchIntensity).toBeCloseTo(0.36105978, 8);
    expect(steady.opening).toBeCloseTo(0.00769251, 12);
    // The paper's single market: v = u - e (du - dv) / ((1 - dv) g), demand the labour force.
    expect(steady.demand[0]).toBeCloseTo(1000 + steady.unemployed.reduce((x, y) => x + y), 3);
  });

  it('has a steady state at any setting: vacancies open as they fill, jobs end as they are found', () => {
    const rate = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const anyRates = fc.record({
      separation: rate(0.001, 0.05),
      openingShare: rate(0, 0.99),
      adjustment: rate(0.01, 1),
      vacancyFill: rate(0.05, 0.99),
      rivalShare: rate(0, 0.99),
      departure: rate(0, 0.1),
    });
    fc.assert(
      fc.property(anyRates, rate(0.06, 0.5), (rates, unemployment) => {
        const steady = steadyState(Float64Array.of(700, 300), 200, unemployment, 5, rates);
        const unemployed = steady.unemployed.slice(0, 5).reduce((x, y) => x + y);
        const applicants = unemployed + steady.rivalApplications[0];
        const chance =
          (steady.vacancies[0] / applicants) *
          (1 - Math.exp((-steady.searchIntensity * applicants) / steady.vacancies[0]));
        const gap = steady.demand[0] - 700 - steady.vacancies[0];
        const openings = steady.opening * 700 + (1 - steady.opening) * rates.adjustment * gap;
        const ended = rates.separation * 700;
        expect(gap).toBeGreaterThan(0);
        expect((unemployed * chance) / ended).toBeCloseTo(1, 9);
        expect(openings / ended).toBeCloseTo(1, 9);
      }),
      { seed: 3 },
    );
  });

  it('says when a labour market has no steady state', () => {
    const rates = {
      separation: 0.05,
      openingShare: 0.8,
      adjustment: 0.1,
      vacancyFill: 0.6,
      rivalShare: 0,
      departure: 0,
    };
    expect(() => steadyState(Float64Array.of(1000), 0, 0.04, 3, rates)).toThrow(
      'no steady state: 50 jobs end each month and only 42 people are out of work at 4.00 % unemployment',
    );
  });
});
