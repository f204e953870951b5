import { labelsOf, type Region } from '../../region/region.ts';

/** Where burning seams lie: whose smoke theirs is, and whose work they are. */
export function fireConstants(region: Region): Map<string, Float64Array> {
  const seams = labelsOf(region, 'seam');
  const emitters = labelsOf(region, 'emitter');
  const markets = labelsOf(region, 'market');
  const marketOf = new Map(labelsOf(region, 'place').map(({ id, text }) => [id, text.market ?? '']));
  return new Map([
    [
      'seam_emitter',
      Float64Array.from(seams.flatMap(({ text }) => emitters.map(({ id }) => (text.emitter === id ? 1 : 0)))),
    ],
    [
      'seam_in_market',
      Float64Array.from(
        seams.flatMap(({ text }) => markets.map(({ id }) => (marketOf.get(text.place ?? '') === id ? 1 : 0))),
      ),
    ],
  ]);
}
