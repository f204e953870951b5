import { describe, expect, it } from 'vitest';
import { faultsOfPack, faultsOfScenario } from '../broken.ts';

const FIGURES = 'figures/migration.csv';

describe('a pack whose people cannot be', () => {
  it.each([
    [
      'an age that nobody has',
      'resident_age_share,from_60,,',
      'resident_age_share,from_70,,',
      /migration\.csv:\d+:life: .*from_70/,
    ],
    [
      'a negative age group',
      'resident_age_share,from_15,,0.19',
      'resident_age_share,from_15,,-0.19',
      /migration\.csv:\d+:value: "-0\.19"/,
    ],
    [
      'a place that is not in the table',
      'destination_pay,,dalian,',
      'destination_pay,,dalien,',
      /migration\.csv:\d+:destination: .*dalien/,
    ],
    [
      'a network that scares people away',
      'network_gain,,,1.9',
      'network_gain,,,0.9',
      /migration\.csv:\d+:value: "0\.9"; expected network_gain from 1 to 5/,
    ],
    [
      'more refugees than come',
      'refugee_share,,,0.005',
      'refugee_share,,,5',
      /migration\.csv:\d+:value: "5"; expected refugee_share from 0 to 1/,
    ],
  ])('refuses %s', (_, from, to, message) => {
    const faults = faultsOfPack(FIGURES, from, to);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toMatch(message);
  });
});

describe('levers and drivers for people on the move', () => {
  it.each([
    ['more schools merged than there are', '{ do: merge_services, share: 1.5, from: 2027-01 }', /levers\.0\.share/],
    ['a negative grant', '{ do: homecoming, grant: -1, from: 2027-01 }', /levers\.0\.grant/],
    [
      'a payer who cannot pay',
      '{ do: homecoming, grant: 1, payer: plants, from: 2027-01 }',
      /plants; expected one of city, province, centre/,
    ],
    [
      'an end before the beginning',
      '{ do: merge_services, share: 0.5, from: 2028-01, until: 2027-01 }',
      /an end before the beginning/,
    ],
  ])('refuse %s', (_, lever, message) => {
    const faults = faultsOfScenario([lever]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(message);
  });

  it('refuse fewer refugees than none', () => {
    expect(faultsOfScenario([], 'drivers: { refugees_arriving: -5 }\n')[0]).toMatch(
      /-5 at 2026-01; expected 0 to 1000000 person\/month/,
    );
  });
});
