import { Faults } from '../kernel/errors.ts';
import type { Figure, Region } from './region.ts';

/** The region with some figures set to other values, as assumptions. */
export function withValues(
  region: Region,
  settings: readonly {
    readonly quantity: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly value: number;
    readonly why: string;
  }[],
): Region {
  if (settings.length === 0) return region;
  const figures = new Map(region.figures);
  for (const { quantity, labels, value, why } of settings) {
    const before = figures.get(quantity) ?? [];
    const matches = (one: Figure) => Object.entries(labels).every(([dimension, id]) => one.labels[dimension] === id);
    if (!before.some(matches)) {
      throw new Faults('assumptions', [{ where: quantity, found: 'no such figure', expected: 'a figure of the pack' }]);
    }
    figures.set(
      quantity,
      before.map((one) => (matches(one) ? { ...one, value, basis: 'assumption', note: why } : one)),
    );
  }
  return { ...region, figures };
}
