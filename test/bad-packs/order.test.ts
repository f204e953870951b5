import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureArray, type Region, readRegion, referenceIndex } from '../../src/region/region.ts';
import { packed } from '../../src/region/testing/edit.ts';
import { tinyPack, tinyVocabulary } from '../../src/region/testing/tiny-pack.ts';

/** Everything that a calculation may read of a region, without where it stood in a file. */
function calculable(region: Region): unknown {
  const arrays = region.vocabulary.quantities.map(({ name, dims }) => [...figureArray(region, name, dims).values]);
  const labels = [...region.labels].map(([dimension, list]) => [
    dimension,
    list.map(({ id, text }) => [id, text.place]),
  ]);
  const figures = [...region.figures].flatMap(([, list]) => list.map(({ file: _, line: __, ...rest }) => rest));
  return {
    hash: region.hash,
    arrays,
    labels: Object.fromEntries(labels),
    figures: figures.sort((a, b) => (a.quantity < b.quantity ? -1 : a.quantity > b.quantity ? 1 : 0)),
    plants: [...referenceIndex(region, 'plant', 'place')],
  };
}

/** Sorts by the numbers given with each thing. */
const shuffled = <T>(list: readonly T[], keys: readonly number[], from: number): T[] =>
  list
    .map((one, i) => ({ one, key: keys[(from + i) % keys.length] }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);

function permuted(text: string, keys: readonly number[]): string {
  const [header, ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)); // commas outside quotes
  const columns = shuffled(
    header.map((_, i) => i),
    keys,
    0,
  );
  const line = (cells: readonly string[]) => columns.map((column) => cells[column]).join(',');
  return `${[line(header), ...shuffled(rows, keys, header.length).map(line)].join('\n')}\n`;
}

describe('the order of rows, columns and resources', () => {
  const expected = calculable(readRegion(packed(tinyPack()), tinyVocabulary));

  it('changes no number and no hash', () => {
    const keys = fc.array(fc.double({ noNaN: true }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(keys, (order) => {
        const files = new Map(
          [...tinyPack()].map(([path, text]) => [path, path.endsWith('.csv') ? permuted(text, order) : text] as const),
        );
        const text = JSON.parse(files.get('datapackage.json') ?? '');
        files.set('datapackage.json', JSON.stringify({ ...text, resources: shuffled(text.resources, order, 7) }));
        expect(calculable(readRegion(packed(files), tinyVocabulary))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
