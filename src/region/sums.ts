import type { Fault } from '../kernel/errors.ts';
import { type Given, labelKey } from './given.ts';
import type { Quantity, Vocabulary } from './quantity.ts';
import type { Figure } from './region.ts';

/** Shares are published rounded, but a pack must settle them: this allows for the rounding of the computer only. */
const CLOSE = 1e-6;

/** Figures that must add up over a dimension and do not. Where a row has a fault of its own, its sum is not judged. */
export function sumFaults(
  vocabulary: Vocabulary,
  figures: ReadonlyMap<string, readonly Figure[]>,
  given: Given,
): Fault[] {
  return vocabulary.quantities.flatMap((quantity) => {
    const rows = figures.get(quantity.name) ?? [];
    const isSound = [...(given.sound.get(quantity.name)?.values() ?? [])].every((sound) => sound);
    return quantity.sumsTo === undefined || !isSound || given.uncertain.has(quantity.name)
      ? []
      : sumsOf(quantity, quantity.sumsTo, rows);
  });
}

function sumsOf(
  { name, dims }: Quantity,
  { over, value }: NonNullable<Quantity['sumsTo']>,
  rows: readonly Figure[],
): Fault[] {
  const axes = typeof over === 'string' ? [over] : over;
  const others = dims.filter((dimension) => !axes.includes(dimension));
  const groups = new Map<string, Figure[]>();
  for (const figure of rows) {
    const key = labelKey(others, figure.labels);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups].flatMap(([key, group]) => {
    const sum = group.reduce((total, figure) => total + figure.value, 0);
    if (Math.abs(sum - value) <= CLOSE) return [];
    const [first] = [...group].sort((a, b) => a.line - b.line);
    const whose = key === '' ? '' : ` of ${key.replaceAll('|', ', ')}`;
    const found = `${name}${whose} adds up to ${Number(sum.toPrecision(9))} over ${axes.join(' and ')}`;
    return [{ where: first.file, line: first.line, found, expected: `${value}` }];
  });
}
