import { describe, expect, it } from 'vitest';
import { packFiles } from '../../../test/benxi.ts';
import { readWhole, wholeText } from './whole.ts';

const plan = {
  landfall: 1 as const,
  name: 'mine',
  title: { en: 'Mine' },
  description: { en: 'Nothing.' },
  region: 'benxi',
  months: 24,
};

describe('a file that holds everything', () => {
  it('gives back the pack to the byte, the plan and the plans beside it', () => {
    const pack = new Map([
      ...packFiles,
      ['odd.bin', Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0xff, 0)],
      ['bom.csv', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)],
    ]);
    const found = readWhole(wholeText({ name: 'mine', pack }, plan, [{ ...plan, name: 'other' }]));
    const back = found?.brought.pack as ReadonlyMap<string, Uint8Array>; // a pack of files, not one that the build read
    expect([...back.keys()]).toEqual([...pack.keys()]);
    const changed = [...pack].filter(([path, bytes]) => !Buffer.from(back.get(path) ?? []).equals(bytes));
    expect(changed.map(([path]) => path)).toEqual([]);
    expect(found?.plan).toEqual(plan);
    expect(found?.kept.map(({ name }) => name)).toEqual(['other']);
  });

  it('is told from a scenario and from anything else', () => {
    for (const text of [
      JSON.stringify(plan),
      '{"landfall":"pack and plan, 1"',
      'landfall: 1',
      '{"x":"pack and plan, 1"}',
    ])
      expect(readWhole(text)).toBeUndefined();
  });
});
