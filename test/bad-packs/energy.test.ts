import { describe, expect, it } from 'vitest';
import { townVocabulary } from '../../src/ensemble/vocabulary.ts';
import { Faults, formatFault } from '../../src/kernel/errors.ts';
import { checkRegion } from '../../src/region/region.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { benxi, packFiles } from '../benxi.ts';

/** Faults of Benxi’s pack with one text of a file replaced. */
function faultsWith(file: string, from: string, to: string): string[] {
  const text = new TextDecoder().decode(packFiles.get(file));
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  const files = new Map(packFiles).set(file, new TextEncoder().encode(text.replace(from, to)));
  return checkRegion(files, townVocabulary()).faults.map(formatFault);
}

const PROJECTS = 'storage_projects.csv';
const TARIFF = 'tariff_periods.csv';
const FIGURES = 'figures/storage.csv';

describe('a pack with a fault in its storage and power', () => {
  it.each([
    [
      'a project of an unknown labour market',
      PROJECTS,
      'benxi_county,benxi,pumped',
      'benxi_county,benxy,pumped',
      /storage_projects\.csv:2:market: an unknown market "benxy"; expected perhaps benxi/,
    ],
    [
      'a project of no labour market',
      PROJECTS,
      'benxi_county,benxi,pumped',
      'benxi_county,,pumped',
      /labels of storage:market: taizihe without a market; expected an id of market: its posts are filled there/,
    ],
    [
      'a project on a claim that the ledger does not have',
      PROJECTS,
      ',gravity\n',
      ',gravities\n',
      /labels of storage:claim: gravity_shaft rests on the claim gravities; expected the id of a claim of the pack/,
    ],
    [
      'a power plant of an unknown works',
      'power_plants.csv',
      'bengang_plates,coal',
      'bengang,coal',
      /power_plants\.csv:3:plant: an unknown plant "bengang"; expected .*bengang_plates/,
    ],
    [
      'a store that gives more than it takes',
      FIGURES,
      'storage_in,,dayahe,,,2140,',
      'storage_in,,dayahe,,,1400,',
      /storage\.csv:\d+: dayahe with storage_out of 133750 MWh\/month, from storage_in of 116667; expected no more given than taken/,
    ],
    [
      'more of a project done than all of it',
      FIGURES,
      'storage_done,,taizihe,,,0.2593,',
      'storage_done,,taizihe,,,26,',
      /storage\.csv:\d+:value: "26"; expected storage_done from 0 to 1/,
    ],
    [
      'hours that are no hours',
      TARIFF,
      '07:30-10:30',
      '7.30-10.30',
      /labels of tariff_period:hours: peak with "7\.30-10\.30"; expected spans in quarters of an hour/,
    ],
    [
      'a period of the tariff without a price',
      FIGURES,
      'tariff_ratio,,,valley,,0.5,1,2023,observed,,,tariff-liaoning-2023,,\n',
      '',
      /quantity tariff_ratio: no figure of valley; expected one for each period of the tariff/,
    ],
  ])('%s', (_, file, from, to, expected) => {
    expect(faultsWith(file, from, to).join('\n')).toMatch(expected);
  });

  it('has no fault as it stands', () => {
    expect(checkRegion(packFiles, townVocabulary()).faults).toEqual([]);
  });
});

const HEAD = 'landfall: 1\nname: broken\ntitle: { en: Broken }\ndescription: { en: Broken }\nmonths: 60\n';

function faultsOf(text: string): string[] {
  try {
    readScenario(`${HEAD}${text}`, 'broken.yaml', benxi);
  } catch (error) {
    if (error instanceof Faults) return error.faults.map(formatFault);
    throw error;
  }
  return [];
}

describe('a scenario with a fault in its storage and power', () => {
  it.each([
    [
      'an unknown project',
      'levers: [{ do: build_storage, projects: [taizi], from: 2027-01 }]',
      /unknown storage taizi; expected .*taizihe/,
    ],
    [
      'a weight in a shaft, for which no source was found',
      'levers: [{ do: build_storage, projects: [gravity_shaft], from: 2027-01 }]',
      /gravity_shaft, for which no source was found.*add claims: \[gravity\]/,
    ],
    [
      'a payer who pays nothing',
      'levers: [{ do: build_storage, projects: [taizihe], payer: city, from: 2027-01 }]',
      /city, who pays nothing; expected a share of the investment; add share, from 0 to 1/,
    ],
    [
      'a payer who cannot',
      'levers: [{ do: build_storage, projects: [taizihe], payer: plants, share: 1, from: 2027-01 }]',
      /plants; expected one of city, province, centre/,
    ],
    [
      'an unknown power plant',
      'levers: [{ do: run_power, power_plants: [benxi_coal], share: 0, from: 2027-01 }]',
      /unknown power_plant benxi_coal; expected perhaps benxi_cogen/,
    ],
    [
      'a power plant that runs at more than it did',
      'levers: [{ do: run_power, power_plants: [benxi_cogen], share: 2, from: 2027-01 }]',
      /levers\.0\.share/,
    ],
    ['power that costs less than nothing', 'drivers: { power_price_index: -1 }', /power_price_index/],
  ])('%s', (_, text, expected) => {
    expect(faultsOf(text).join('\n')).toMatch(expected);
  });
});
