import { describe, expect, it } from 'vitest';
import { townVocabulary } from '../../src/ensemble/vocabulary.ts';
import { formatFault } from '../../src/kernel/errors.ts';
import { checkRegion } from '../../src/region/region.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { benxi, packFiles } from '../benxi.ts';

const vocabulary = townVocabulary();

/** The pack of Benxi with a text of one of its files replaced by another. */
function found(path: string, from: string | RegExp, to: string): string[] {
  const text = new TextDecoder().decode(packFiles.get(path));
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const files = new Map(packFiles).set(path, new TextEncoder().encode(changed));
  return checkRegion(files, vocabulary).faults.map(formatFault);
}

const FIGURES = 'figures/air_model.csv';

describe('air of a pack', () => {
  it.each<[name: string, path: string, from: string | RegExp, to: string, ...faults: RegExp[]]>([
    [
      'a stack without a place on the map',
      'geometry/stacks.geojson',
      /,\{"type":"Feature","properties":\{"id":"cogen"\}.*?\}\}/,
      '',
      /^labels of stack: cogen without a place on the map; expected a point of the same id; add a geometry/,
    ],
    [
      'a stack of an emitter that is not there',
      'stacks.csv',
      'cogen_power,city',
      'cogen_plant,city',
      /stacks\.csv:\d+.*unknown emitter "?cogen_plant/,
    ],
    [
      'a stack of nobody, and an emitter without a stack',
      'stacks.csv',
      'cogen_power,city',
      ',city',
      /^labels of emitter: cogen_power without a stack/,
      /^labels of stack:emitter: cogen without an emitter/,
    ],
    [
      'an emitter of no known kind',
      'emitters.csv',
      '热电联产,power,',
      '热电联产,powr,',
      /^labels of emitter:kind: cogen_power of the kind "powr"; expected perhaps power/,
    ],
    [
      'a steelworks of no plant',
      'emitters.csv',
      'steelworks,beiying',
      'steelworks,',
      /^labels of emitter:plant: beiying_stacks without a plant/,
    ],
    [
      'weather without wind',
      FIGURES,
      /^wind_speed.*\n/gm,
      '',
      /^quantity wind_speed: no figure; expected one, since the pack has emitters/,
    ],
    [
      'more hours than there are',
      FIGURES,
      'stable_share,heating,,,,,0.45,1,2026,assumption,0.3,0.6',
      'stable_share,heating,,,,,0.95,1,2026,assumption,0.3,0.96',
      /air_model\.csv:\d+: unstable_share and stable_share of heating that add up to 1\.1; expected at most 1/,
    ],
    [
      'a stack as high as a mountain',
      FIGURES,
      'stack_height,,,,,cogen,210,m,2026,assumption,180,240',
      'stack_height,,,,,cogen,2100,m,2026,assumption,180,2400',
      /air_model\.csv:\d+.*2100.*450/,
    ],
    [
      'a stack without a height',
      FIGURES,
      /^stack_height,,,,,cogen,.*\n/m,
      '',
      /^quantity stack_height: no figure for cogen/,
    ],
  ])('refuses %s', (_, path, from, to, ...faults) => {
    const messages = found(path, from, to);
    expect(messages).toHaveLength(faults.length);
    for (const [i, fault] of faults.entries()) expect(messages[i]).toMatch(fault);
  });

  it('takes a measured rose in place of a direction and its concentration', () => {
    const rose = ['heating', 'rest'].flatMap((season) =>
      ['n', 's'].map((wind) => `wind_share,${season},${wind},0.5,1,2026,assumption,0.4,0.6,landfall`),
    );
    const add = (degrees: string, share = rose) => {
      const text = new TextDecoder().decode(packFiles.get('datapackage.json'));
      const tables = `"resources": [
        { "name": "winds", "path": "winds.csv", "landfall": { "role": "labels", "dimension": "wind" } },
        { "name": "rose", "path": "rose.csv", "landfall": { "role": "figures", "subject": "air" } },`;
      const write = (content: string) => new TextEncoder().encode(content);
      const files = new Map(packFiles)
        .set('datapackage.json', write(text.replace('"resources": [', tables)))
        .set('winds.csv', write(`id,name_en,name_zh,degrees\nn,North,北,0\ns,South,南,${degrees}\n`))
        .set('rose.csv', write(`quantity,season,wind,value,unit,year,basis,low,high,source\n${share.join('\n')}\n`));
      return checkRegion(files, vocabulary).faults.map(formatFault);
    };
    expect(add('180')).toEqual([]);
    expect(add('south')).toEqual([
      expect.stringMatching(/^labels of wind:degrees: s from south degrees; expected 0 to 360/),
    ]);
    expect(add('180', rose.slice(1))).toEqual([
      expect.stringMatching(/^quantity wind_share: a rose of heating that adds up to 0.5; expected 1/),
    ]);
  });
});

describe('air of a scenario', () => {
  const text = (lever: string) =>
    `landfall: 1\nname: bad\ntitle: { en: Bad }\ndescription: { en: Bad }\nstart: 2026-01\nmonths: 24\n${lever}\n`;
  it.each([
    [
      'a plant that is not there',
      'levers:\n  - { do: clean_stacks, plants: [nowhere], from: 2027-01 }',
      /unknown plant nowhere/,
    ],
    ['a share above one', 'levers:\n  - { do: clean_stacks, plants: [beiying], share: 2, from: 2027-01 }', /share/],
    [
      'a payer who cannot',
      'levers:\n  - { do: clean_stacks, plants: [beiying], payer: fund, from: 2027-01 }',
      /levers\.0: fund; expected one of plants, city, province, centre/,
    ],
    ['air beyond measure', 'drivers: { background_air: 9 }', /background_air.*9/],
  ])('refuses %s', (_, lever, message) => {
    expect(() => readScenario(text(lever), 'bad.yaml', benxi)).toThrow(message);
  });
});
