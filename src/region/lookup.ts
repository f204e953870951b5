import { byYear } from './order.ts';
import type { Quantity } from './quantity.ts';
import type { Figure, Label, Region } from './region.ts';

/** Labels of a dimension, or of the dimension it is a second name for; none where the pack has no such table. */
export function labelsOf(region: Region, dimension: string): readonly Label[] {
  return region.labels.get(region.vocabulary.aliases.get(dimension) ?? dimension) ?? [];
}

const byName = new WeakMap<readonly Quantity[], ReadonlyMap<string, Quantity>>();

export function quantityOf({ vocabulary: { quantities } }: Region, name: string): Quantity | undefined {
  let known = byName.get(quantities);
  if (known === undefined) {
    known = new Map([...quantities].reverse().map((quantity) => [quantity.name, quantity])); // the first of a name counts
    byName.set(quantities, known);
  }
  return known.get(name);
}

/** The figure of a quantity for labels; of a series, the latest year. */
export function figure(region: Region, quantity: string, labels: Readonly<Record<string, string>>): Figure | undefined {
  const wanted = Object.entries(labels);
  const found = region.figures.get(quantity) ?? [];
  return found
    .filter((one) => wanted.every(([dimension, id]) => one.labels[dimension] === id))
    .reduce(later, undefined);
}

function later(best: Figure | undefined, one: Figure): Figure {
  return best === undefined || byYear(one.year, best.year) > 0 ? one : best;
}

/** The range of a figure, in its own unit; an observed number without one is its own range. */
export function lowHigh({ value, low = value, high = value }: Figure): { readonly low: number; readonly high: number } {
  return { low, high };
}

/** A quantity as an array; it is shared between all who ask, so nobody may write to it. */
export interface FigureArray {
  readonly values: Float64Array;
  readonly figures: readonly (Figure | undefined)[];
  /** Where each figure of the table stands in the array; -1 where one of a later year stands in its place. */
  readonly places: Int32Array;
}

/** Regions that are others with other values, and the arrays that were made of them. */
const others = new WeakMap<Region, { readonly base: Region; readonly arrays: Map<string, FigureArray> }>();

/**
 * A region with other values: an ensemble makes one for each future, so its arrays are laid out as those of the base.
 * @param figures tables of the base as they are, or with other values, each figure in its place
 */
export function withOthers(base: Region, figures: Region['figures']): Region {
  const region = { ...base, figures };
  others.set(region, { base, arrays: new Map() });
  return region;
}

/**
 * A quantity as an array, row-major over `dims` (its own dimensions, in any order) in the order of labelsOf. Of a
 * series, the latest year. Without a figure the value is the quantity's default, or 0.
 *
 * Worked out once for a table and its labels: the futures of an ensemble share the tables that no draw moves.
 */
export function figureArray(region: Region, quantity: string, dims: readonly string[]): FigureArray {
  const table = region.figures.get(quantity);
  if (table === undefined) return arrayOf(region, quantity, dims);
  const other = others.get(region);
  if (other !== undefined && table !== other.base.figures.get(quantity)) {
    const name = `${quantity} ${dims.join()}`;
    const array = other.arrays.get(name) ?? laidOut(table, figureArray(other.base, quantity, dims));
    other.arrays.set(name, array);
    return array;
  }
  const key = dims.join();
  const before = known.get(table);
  if (before?.labels === region.labels && before.vocabulary === region.vocabulary) {
    const found = before.arrays.get(key);
    if (found !== undefined) return found;
    const made = arrayOf(region, quantity, dims);
    before.arrays.set(key, made);
    return made;
  }
  const made = arrayOf(region, quantity, dims);
  known.set(table, { labels: region.labels, vocabulary: region.vocabulary, arrays: new Map([[key, made]]) });
  return made;
}

const known = new WeakMap<
  readonly Figure[],
  Pick<Region, 'labels' | 'vocabulary'> & { readonly arrays: Map<string, FigureArray> }
>();

/** A table with other values, as an array of the same layout. */
function laidOut(table: readonly Figure[], like: FigureArray): FigureArray {
  const values = like.values.slice();
  const figures = like.figures.slice();
  for (let i = 0; i < table.length; i += 1) {
    const at = like.places[i];
    if (at < 0) continue;
    values[at] = table[i].value;
    figures[at] = table[i];
  }
  return { values, figures, places: like.places };
}

function arrayOf(region: Region, quantity: string, dims: readonly string[]): FigureArray {
  const spec = quantityOf(region, quantity);
  if (spec === undefined) throw new Error(`no quantity ${quantity}`);
  if (dims.length !== spec.dims.length || !spec.dims.every((dimension) => dims.includes(dimension))) {
    throw new Error(`${quantity} has the dimensions [${spec.dims.join(', ')}], not [${dims.join(', ')}]`);
  }
  const positions = dims.map((dimension) => new Map(labelsOf(region, dimension).map((label, i) => [label.id, i])));
  const length = positions.reduce((product, ids) => product * ids.size, 1);
  const values = new Float64Array(length).fill(spec.default ?? 0);
  const figures = new Array<Figure | undefined>(length).fill(undefined);
  const table = region.figures.get(quantity) ?? [];
  const elements = table.map((one) => {
    const at = dims.reduce((sum, dimension, i) => {
      const position = positions[i].get(one.labels[dimension]);
      if (position === undefined) throw new Error(`${quantity}: no label ${one.labels[dimension]} of ${dimension}`);
      return sum * positions[i].size + position;
    }, 0);
    figures[at] = later(figures[at], one);
    values[at] = figures[at].value;
    return at;
  });
  return {
    values,
    figures,
    places: Int32Array.from(table, (one, i) => (figures[elements[i]] === one ? elements[i] : -1)),
  };
}

/** For each label of a dimension, the position (from 1) of the label of another that its column names; 0 for none. */
export function referenceIndex(region: Region, of: string, to: string): Float64Array {
  const positions = new Map(labelsOf(region, to).map((label, i) => [label.id, i + 1]));
  return Float64Array.from(labelsOf(region, of), (label) => positions.get(label.text[to] ?? '') ?? 0);
}
