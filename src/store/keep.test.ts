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

  it('of a build that recorded less is refused, not half reported', () => {
    const series = new Map(kept.result.series);
    series.delete('plant_profit');
    const old = writeKept({ ...kept, result: { ...kept.result, series } });
    expect(() => readKept(old, 'x.landfall')).toThrow(
      /x\.landfall: a run kept by another build of Landfall: it lacks plant_profit .*; run the scenario again with --out/,
    );
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
