import { describe, expect, it } from 'vitest';
import { faultsOfPack, faultsOfText } from '../broken.ts';

const FILE = 'figures/heritage.csv';

describe('a pack with a fault in its places of memory', () => {
  it.each([
    [
      'worth without what stands',
      'sound_share,offices,,,0.7,1,2026,assumption,0.4,0.95',
      'decay_rate,water_cave,,,0.7,1/year,2026,assumption,0.4,0.95',
      /memory_worth of offices without sound_share; expected both/,
    ],
    [
      'hours for a place without worth',
      'recording_hours,offices,,',
      'recording_hours,water_cave,,',
      /recording_hours of water_cave, which has no memory_worth/,
    ],
    [
      'a deeper record that keeps less',
      'depth_keeps,,level_3,,0.6,1,2016,assumption,0.4',
      'depth_keeps,,level_3,,0.3,1,2016,assumption,0.1',
      /depth_keeps of 0\.3 at level 3; expected 0\.35 or more/,
    ],
    ['a place that the pack does not name', 'memory_worth,offices,,', 'memory_worth,office,,', /office.*offices/],
    ['a level that does not exist', 'depth_hours,,level_4,', 'depth_hours,,level_5,', /level_5/],
    ['a share above one', 'outside_visits,,,,0.667', 'outside_visits,,,,1.667', /1\.667.*(0 to 1|at most 1)/],
    ['a visit paid in tonnes', 'spending_per_visit,,,,67,CNY/person', 'spending_per_visit,,,,67,t', /the unit "t"/],
  ])('refuses %s', (_, from, to, message) => {
    const faults = faultsOfPack(FILE, from, to);
    expect(faults.length, faults.join('\n')).toBeGreaterThan(0);
    expect(faults.join('\n')).toMatch(message);
  });
});

const head =
  'landfall: 1\nname: broken\ntitle: { en: Broken }\ndescription: { en: Broken }\nstart: 2026-01\nmonths: 60\nlevers:\n  - ';

const faultsOf = (lever: string): string => faultsOfText(`${head}${lever}\n`).join('\n');

describe('a scenario with a fault in its places of memory', () => {
  it.each([
    [
      'a grave opened to visitors without consent',
      '{ do: culture_park, sites: [mass_grave], from: 2027-01 }',
      /culture_park at mass_grave without consent; expected the consent of: families or associations of the dead/,
    ],
    [
      'a grave recorded without consent',
      '{ do: record, sites: [mass_grave], people: 2, from: 2027-01 }',
      /record at mass_grave/,
    ],
    [
      'a place that nobody knows',
      '{ do: demolish, sites: [no1_ironwork], on: 2027-01 }',
      /unknown site no1_ironwork.*no1_ironworks/,
    ],
    [
      'a record of a cave without hours',
      '{ do: record, sites: [water_cave], people: 2, from: 2027-01 }',
      /water_cave, for which the pack has no recording_hours/,
    ],
    ['a fifth level', '{ do: record, sites: [offices], people: 2, depth: 5, from: 2027-01 }', /depth/],
    [
      'a payer who cannot',
      '{ do: restore, sites: [offices], investment: 1, months: 2, payer: fund, from: 2027-01 }',
      /fund; expected one of/,
    ],
  ])('refuses %s', (_, lever, message) => {
    expect(faultsOf(lever)).toMatch(message);
  });

  it('takes consent that is named', () => {
    expect(
      faultsOf('{ do: record, sites: [mass_grave], people: 2, consent: "families, 2026-05", from: 2027-01 }'),
    ).toBe('');
  });
});
