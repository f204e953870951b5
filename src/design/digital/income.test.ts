import { describe, expect, it } from 'vitest';
import {
  type Anchors,
  giniOfLogNormal,
  logNormalOfGini,
  logNormalThrough,
  paretoOfGini,
  paretoThrough,
} from './income.ts';
import { hostsAbove, type Mixture, medianIncome, normalAbove } from './mixture.ts';

/** China Association of Performing Arts 2023: 95.2 % under 5,000 yuan a month, 0.4 % over 100,000. */
const survey: Anchors = { low: 5000, aboveLow: 0.048, high: 100_000, aboveHigh: 0.004 };
const only = (professional: Mixture['professional']): Mixture => ({
  professionalShare: 1,
  professional,
  hobby: { median: 1, sigma: 1 },
  factor: 1,
});

describe('incomes on a platform through the two points of the survey', () => {
  const spread = logNormalThrough(survey);
  const pareto = paretoThrough(survey);

  it('log-normal: sigma 3.0336, mu 3.4675, median 32 yuan, mean 3,194', () => {
    expect(spread.sigma).toBeCloseTo(3.0336, 4);
    expect(Math.log(spread.median)).toBeCloseTo(3.4675, 4);
    expect(Math.round(spread.median)).toBe(32);
    expect(Math.round(spread.median * Math.exp(spread.sigma ** 2 / 2))).toBe(3194);
    expect(giniOfLogNormal(spread.sigma, (z) => 1 - normalAbove(z))).toBeCloseTo(0.968, 3);
  });

  it('Pareto: alpha 0.829482, ln 12 / ln 20, so that the mean is infinite', () => {
    expect(pareto.alpha).toBeCloseTo(0.829482, 6);
    expect(pareto.alpha).toBeCloseTo(Math.log(12) / Math.log(20), 12);
  });

  it.each([
    [3000, 0.067, 0.073],
    [4023, 0.056, 0.057],
    [4961, 0.0483, 0.0483],
  ])('above %i yuan: %f log-normal, %f Pareto', (wage, logNormal, power) => {
    const digits = wage === 4961 ? 4 : 3;
    expect(hostsAbove(only(spread), wage)).toBeCloseTo(logNormal, digits);
    expect(hostsAbove(only(pareto), wage)).toBeCloseTo(power, digits);
  });

  it('of 1,000 trained who all live from it, 48 reach the average pay of migrants', () => {
    expect(Math.round(1000 * hostsAbove(only(spread), 4961))).toBe(48);
  });

  it('gives the points back', () => {
    for (const one of [spread, pareto]) {
      expect(hostsAbove(only(one), 5000)).toBeCloseTo(0.048, 6);
      expect(hostsAbove(only(one), 100_000)).toBeCloseTo(0.004, 6);
    }
  });

  it('with the Gini coefficient of Twitch, 0.57: sigma 1.116, alpha 1.377, and no stars', () => {
    const thin = logNormalOfGini(0.57, survey);
    expect(thin.sigma).toBeCloseTo(1.116, 3);
    expect(paretoOfGini(0.57)).toBeCloseTo(1.377, 3);
    expect(hostsAbove(only(thin), 5000)).toBeCloseTo(0.048, 6);
    expect(hostsAbove(only(thin), 100_000)).toBeLessThan(1e-5);
  });
});

it('the median of a mixture lies between those of its parts, and moves with crowding', () => {
  const mixture: Mixture = {
    ...only({ median: 32, sigma: 3 }),
    professionalShare: 0.5,
    hobby: { median: 10, sigma: 1 },
  };
  const median = medianIncome(mixture);
  expect(median).toBeGreaterThan(10);
  expect(median).toBeLessThan(32);
  expect(hostsAbove(mixture, median)).toBeCloseTo(0.5, 9);
  expect(medianIncome({ ...mixture, factor: 0.5 })).toBeCloseTo(median / 2, 9);
});
