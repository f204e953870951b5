import type { Vocabulary } from './quantity.ts';

/** The money that equations and quantities are written in. It stands for the currency of the pack at hand. */
const MODEL_CURRENCY = /\bCNY\b/g;

/** The vocabulary for a pack that keeps its money in another currency: nothing is converted, the unit is read so. */
export function inCurrency(vocabulary: Vocabulary, currency: string): Vocabulary {
  if (currency === 'CNY') return vocabulary;
  const quantities = vocabulary.quantities.map((quantity) => ({
    ...quantity,
    unit: quantity.unit.replaceAll(MODEL_CURRENCY, currency),
  }));
  return { ...vocabulary, quantities };
}
