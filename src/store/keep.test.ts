import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { reportInput } from '../../test/report-input.ts';
import { readKept, writeKept } from './keep.ts';

const { multipliers: _, ...kept } = reportInput('managed-closure', 36);
const bytes = writeKept(kept);

describe('a kept run', () => {
  it('comes back as it was, to the bit', () => {
    expect(readKept(bytes, 'x.landfall')).toEqual(kept);
  });

  it('is refused by name when it is damaged, cut off or something else', () => {
    const changed = Uint8Array.from(bytes);
    changed[changed.length >> 1] ^= 1;
    for (const [what, broken] of [
      ['one bit', changed],
      ['half', bytes.slice(0, bytes.length >> 1)],
      ['nothing', new Uint8Array()],
      ['another gzip', gzipSync('landfall run 0\nabc\n{}')],
      ['a wrong checksum', gzipSync('landfall run 1\nabc\n{}')],
    ] as const) {
      expect(() => readKept(broken, 'x.landfall'), what).toThrow(/x\.landfall[\s\S]*expected a file \.landfall/);
    }
  });
});
