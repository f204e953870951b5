import { describe, expect, it } from 'vitest';
import { townVocabulary } from '../../src/ensemble/vocabulary.ts';
import { formatFault } from '../../src/kernel/errors.ts';
import { checkRegion } from '../../src/region/region.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { benxi, packFiles } from '../benxi.ts';

const vocabulary = townVocabulary();

describe('coal fires of a pack', () => {
  it.each<[name: string, path: string, from: string | RegExp, to: string, fault: RegExp]>([
    [
      'a seam that burns beyond its ground',
      'figures/fires.csv',
      'burning_at_start,benxihu_seam,,,0,m2,2026,assumption,0,0',
      'burning_at_start,benxihu_seam,,,3000000,m2,2026,assumption,0,3000000',
      /fires\.csv:2: benxihu_seam, of which 3000000 m2 burn; expected at most its seam_area of 2000000 m2/,
    ],
    [
      'a seam without a place',
      'seams.csv',
      ',xihu,fire_smoke',
      ',,fire_smoke',
      /^labels of seam:place: benxihu_seam without a place; expected an id of place/,
    ],
    [
      'smoke of a fire from a power station',
      'seams.csv',
      ',xihu,fire_smoke',
      ',xihu,cogen_power',
      /^labels of seam:emitter: benxihu_seam with the emitter cogen_power, which is not of the kind fire/,
    ],
    [
      'fires of which nobody says how they spread',
      'figures/fires.csv',
      /^fire_growth.*\n/m,
      '',
      /^quantity fire_growth: no figure; expected one, since the pack has seams/,
    ],
    [
      'more carbon dioxide than there is carbon',
      'figures/fires.csv',
      'fire_co2_per_tonne,,,,2.3,t/t,2026,assumption,2,2.6',
      'fire_co2_per_tonne,,,,4.3,t/t,2026,assumption,2,4.6',
      /fires\.csv:\d+.*4\.3.*3\.7/,
    ],
  ])('refuses %s', (_, path, from, to, fault) => {
    const text = new TextDecoder().decode(packFiles.get(path));
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    const files = new Map(packFiles).set(path, new TextEncoder().encode(changed));
    const messages = checkRegion(files, vocabulary).faults.map(formatFault);
    expect(messages).toEqual([expect.stringMatching(fault)]);
  });
});

describe('coal fires of a scenario', () => {
  const read = (lever: string) =>
    readScenario(
      `landfall: 1\nname: bad\ntitle: { en: Bad }\ndescription: { en: Bad }\nstart: 2026-01\nmonths: 24\nlevers:\n  - ${lever}\n`,
      'bad.yaml',
      benxi,
    );

  it('lets nobody in without the families’ consent, nor before it was given', () => {
    expect(() => read('{ do: open_fires, seams: [benxihu_seam], from: 2027-01 }')).toThrow(/consent/);
    const consent = (given: string) => `consent: { of: families of the dead, given: ${given} }`;
    expect(() => read(`{ do: open_fires, seams: [benxihu_seam], ${consent('2027-02')}, from: 2027-01 }`)).toThrow(
      /open from 2027-01, consent of 2027-02; expected consent before the field opens; open it later/,
    );
    const open = read(`{ do: open_fires, seams: [benxihu_seam], ${consent('2026-12')}, from: 2027-01 }`);
    expect(open.decisions[0].settings.consent).toBe('families of the dead (2026-12)');
  });

  it.each([
    ['{ do: fight_fires, seams: [nowhere], money: 1, from: 2027-01 }', /unknown seam nowhere/],
    ['{ do: fight_fires, seams: [benxihu_seam], money: -1, from: 2027-01 }', /money/],
    [
      '{ do: fight_fires, seams: [benxihu_seam], money: 1, payer: plants, from: 2027-01 }',
      /plants; expected one of city/,
    ],
    ['{ do: watch_fires, seams: [benxihu_seam], share: 1.5, from: 2027-01 }', /share/],
  ])('refuses %s', (lever, message) => {
    expect(() => read(lever)).toThrow(message);
  });
});
