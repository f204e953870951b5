import { inCurrency } from '../../src/region/currency.ts';
import { isDate, type Quantity, type Vocabulary } from '../../src/region/quantity.ts';
import { type Figure, labelsOf, lowHigh, type Region } from '../../src/region/region.ts';

/** Files of a pack by path, as bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

export const FILLED = 'figures/filled.csv';
const HEAD = ['value', 'unit', 'year', 'basis', 'low', 'high', 'source', 'note'];

/**
 * Gives a small pack the numbers that the town needs and the pack is silent on: those of Benxi, as assumptions.
 *
 * The packs of this folder say what was found about their place. Where the model asks for more, they borrow: the
 * figure of the same labels, or the mean over Benxi’s labels. The facts that a pack is held to rest on its own tables
 * and on parameters that are Benxi’s on purpose; whoever doubts one finds it in the pack with its range.
 *
 * @param labels by dimension, ids of the pack
 * @param own quantities that the pack has figures for
 * @returns the table figures/filled.csv
 */
export function filledTable(
  vocabulary: Vocabulary,
  benxi: Region,
  currency: string,
  labels: ReadonlyMap<string, readonly string[]>,
  own: ReadonlySet<string>,
): string {
  const missing = inCurrency(vocabulary, currency).quantities.filter(
    (quantity) => quantity.required !== 'optional' && !own.has(quantity.name) && !isDate(quantity),
  );
  const dims = [...new Set(missing.flatMap((quantity) => quantity.dims))].sort();
  const rows = missing.flatMap((quantity) => rowsOf(quantity, vocabulary, benxi, labels, dims));
  return `${[['quantity', ...dims, ...HEAD], ...rows].map((row) => row.join(',')).join('\n')}\n`;
}

function rowsOf(
  quantity: Quantity,
  vocabulary: Vocabulary,
  benxi: Region,
  labels: ReadonlyMap<string, readonly string[]>,
  dims: readonly string[],
): string[][] {
  const idsOf = (dimension: string) => labels.get(vocabulary.aliases.get(dimension) ?? dimension) ?? [];
  const figures = benxi.figures.get(quantity.name) ?? [];
  const row = (ids: Readonly<Record<string, string>>, value: number, low: number, high: number, note: string) => [
    quantity.name,
    ...dims.map((dimension) => ids[dimension] ?? ''),
    written(value),
    quantity.unit,
    '2024',
    'assumption',
    written(low),
    written(high),
    'benxi-pack',
    note,
  ];
  const rows = combinations(quantity.dims, idsOf).flatMap((ids) => {
    const closed = quantity.dims.every((dimension) => vocabulary.closed.has(dimension));
    if (quantity.sumsTo !== undefined && !closed) {
      const { over, value } = quantity.sumsTo;
      const axes = typeof over === 'string' ? [over] : over;
      const share = axes.reduce((rest, dimension) => rest / idsOf(dimension).length, value);
      return [row(ids, share, share, share, 'Shared out evenly')];
    }
    const like = figures.filter((figure) => matches(figure, ids, benxi));
    if (like.length === 0) return [];
    const exact = like.length === 1 && quantity.dims.every((dimension) => like[0].labels[dimension] === ids[dimension]);
    if (!exact && quantity.required === 'some') return [];
    const value = like.reduce((sum, figure) => sum + figure.value, 0) / like.length;
    const low = Math.min(...like.map((figure) => lowHigh(figure).low), value);
    const high = Math.max(...like.map((figure) => lowHigh(figure).high), value);
    return [row(ids, value, low, high, exact ? 'As in Benxi’s pack' : 'Mean over Benxi’s pack')];
  });
  if (rows.length > 0 || quantity.default === undefined) return rows;
  const [first] = combinations(quantity.dims, idsOf);
  return first === undefined ? [] : [row(first, quantity.default, quantity.default, quantity.default, 'None')];
}

/** A mean is written to six digits. */
const written = (value: number) => String(Number(value.toPrecision(6)));

/** A figure of Benxi that may stand for these labels: the same where Benxi has them, any where it has not. */
function matches(figure: Figure, ids: Readonly<Record<string, string>>, benxi: Region): boolean {
  return Object.entries(ids).every(
    ([dimension, id]) =>
      figure.labels[dimension] === id || !labelsOf(benxi, dimension).some((label) => label.id === id),
  );
}

function combinations(
  dims: readonly string[],
  idsOf: (dimension: string) => readonly string[],
): Record<string, string>[] {
  return dims.reduce<Record<string, string>[]>(
    (all, dimension) => all.flatMap((ids) => idsOf(dimension).map((id) => ({ ...ids, [dimension]: id }))),
    [{}],
  );
}
