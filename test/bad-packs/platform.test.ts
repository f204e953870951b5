import { describe, expect, it } from 'vitest';
import { faultsOfPack, faultsOfScenario } from '../broken.ts';

const FIGURES = 'figures/platform.csv';

describe('a pack whose platform cannot be', () => {
  it.each([
    [
      'the richer point above the lower one',
      'platform_above_high,0.004,1,2022,proxy,0.002,0.008',
      'platform_above_high,0.4,1,2022,proxy,0.3,0.5',
      /platform\.csv:\d+: 0\.048 of hosts with more than 5000, 0\.4 with more than 100000; expected fewer hosts above/,
    ],
    [
      'more than everybody',
      'professional_share,0.5,1',
      'professional_share,1.5,1',
      /platform\.csv:\d+:value: "1\.5"; expected professional_share from 0 to 1/,
    ],
    [
      'a form that nobody knows',
      'platform_form,0,1,2026,assumption,0,0',
      'platform_form,7,1,2026,assumption,7,7',
      /platform\.csv:\d+:value: "7"; expected platform_form from 0 to 2/,
    ],
    [
      'an income in tonnes',
      'hobby_median,10,CNY/(person*month)',
      'hobby_median,10,t',
      /platform\.csv:\d+:unit: the unit "t"; expected a unit of the kind CNY/,
    ],
    [
      'a guess without a range',
      'commission_rate,0.2,1,2026,assumption,0.1,0.3',
      'commission_rate,0.2,1,2026,assumption,,',
      /platform\.csv:\d+:low: no low and high for a number whose basis is assumption/,
    ],
  ])('refuses %s', (_, from, to, message) => {
    const faults = faultsOfPack(FIGURES, from, to);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(message);
  });
});

describe('a lever for a platform', () => {
  it.each([
    [
      'nobody',
      '{ do: platform_training, people: 100, from: 2027-01 }',
      /nothing to act on; expected plants, or suppliers: true/,
    ],
    [
      'an unknown plant',
      '{ do: platform_training, plants: [beiyin], people: 100, from: 2027-01 }',
      /unknown plant beiyin; expected perhaps beiying/,
    ],
    ['fewer than nobody', '{ do: platform_training, suppliers: true, people: -1, from: 2027-01 }', /levers\.0\.people/],
    [
      'a payer who is none',
      '{ do: platform_training, suppliers: true, people: 1, payer: platform, from: 2027-01 }',
      /levers\.0\.payer/,
    ],
    [
      'no end to the price',
      '{ do: platform_training, suppliers: true, people: 1, cost: 1e9, from: 2027-01 }',
      /levers\.0\.cost/,
    ],
  ])('is refused for %s', (_, lever, message) => {
    const faults = faultsOfScenario([lever]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(message);
  });
});
