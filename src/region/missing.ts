import type { Fault } from '../kernel/errors.ts';
import type { Given } from './given.ts';
import { isDate, isOptional, type Quantity, type Vocabulary } from './quantity.ts';
import type { Label } from './region.ts';
import { few } from './words.ts';

const SHOWN = 5;

/** Figures that the model needs and the pack lacks: one fault a quantity, which shows the row to add. */
export function missingFaults(
  vocabulary: Vocabulary,
  labels: ReadonlyMap<string, readonly Label[]>,
  given: Given,
): Fault[] {
  return vocabulary.quantities.flatMap((quantity) => {
    if (quantity.required === 'optional' || given.uncertain.has(quantity.name)) return [];
    const axes = quantity.dims.map((dimension) => (labels.get(dimension) ?? []).map((label) => label.id));
    if (axes.some((ids) => ids.length === 0)) return []; // none are needed, or that its labels are missing is said elsewhere
    const has = given.sound.get(quantity.name) ?? new Map<string, boolean>();
    const all = axes.reduce((product, ids) => product * ids.length, 1);
    const missing = all - has.size;
    if (missing === 0 || (quantity.required === 'some' && has.size > 0)) return [];
    const where = `quantity ${quantity.name}`;
    const first = firstMissing(axes, has, quantity.required === 'some' ? 1 : SHOWN);
    const rest = quantity.default === undefined ? '' : `; rows left out count as ${quantity.default}`;
    const mend = `${rowText(quantity, first[0])}${rest}`;
    const shown = first.map((ids) => ids.join(', '));
    const isOne = quantity.dims.length === 0 || quantity.required === 'some';
    const found = isOne ? 'no figure' : `no figure for ${few(shown, SHOWN, missing)}`;
    return [{ where, found, expected: quantity.doc.replace(/\.$/, ''), mend }];
  });
}

/** The first combinations of labels, last dimension fastest, that have no figure. */
function firstMissing(
  axes: readonly (readonly string[])[],
  has: ReadonlyMap<string, boolean>,
  most: number,
): string[][] {
  const found: string[][] = [];
  const at = axes.map(() => 0);
  for (;;) {
    const ids = axes.map((axis, i) => axis[at[i]]);
    if (!has.has(ids.join('|'))) found.push(ids);
    if (found.length === most) return found;
    let i = axes.length - 1;
    for (; i >= 0; i -= 1) {
      at[i] += 1;
      if (at[i] < axes[i].length) break;
      at[i] = 0;
    }
    if (i < 0) return found;
  }
}

function rowText(quantity: Quantity, ids: readonly string[]): string {
  const columns = ['quantity', ...quantity.dims, 'value', 'unit', 'year', 'basis', 'low', 'high', 'source'];
  const value = isDate(quantity) ? '2024-12' : '…';
  return `add a row: ${columns.join(',')} = ${[quantity.name, ...ids, value, quantity.unit, '…,…,…,…,…'].join(',')}`;
}

/** Dimensions that need labels and have none: one fault each. */
export function dimensionFaults(
  vocabulary: Vocabulary,
  labels: ReadonlyMap<string, readonly Label[]>,
  used: ReadonlyMap<string, string>,
): Fault[] {
  const why = new Map<string, string>();
  const need = (dimension: string, reason: string) => {
    const own = vocabulary.aliases.get(dimension) ?? dimension;
    if (!labels.has(own) && !why.has(own)) why.set(own, reason);
  };
  for (const dimension of vocabulary.needed ?? []) need(dimension, 'the model runs over it');
  for (const { name, dims, required } of vocabulary.quantities) {
    for (const dimension of required === 'all' ? dims : []) {
      if (!isOptional(vocabulary, dimension)) need(dimension, `${name} runs over it`);
    }
  }
  for (const [dimension, reason] of used) need(dimension, reason);
  return [...why].map(([dimension, reason]) => ({
    where: 'datapackage.json',
    found: `no table of labels for ${dimension}`,
    expected: `a resource with the role labels and the dimension ${dimension}: ${reason}`,
  }));
}
