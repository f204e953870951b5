import { labelsOf, type Region } from '../../region/region.ts';
import type { Read } from './reading.ts';
import { type PriceYear, tariffYear } from './tariff.ts';

/** A year of prices of the place itself. */
export interface LocalPrices extends PriceYear {
  readonly kind: 'own prices' | 'tariff';
  /** How much lower or higher all of them may be, as factors. */
  readonly scale: { readonly low: number; readonly high: number };
}

/**
 * A pack’s prices: those that were paid, step by step, where it has them; else its tariff by hours at the price that the
 * works pay; else none.
 */
export function pricesOf(region: Region, read: Read): LocalPrices | undefined {
  const profile = region.profiles.get('power_price_path');
  if (profile !== undefined) {
    return { kind: 'own prices', prices: profile.values, hours: profile.minutes / 60, scale: { low: 1, high: 1 } };
  }
  if (labelsOf(region, 'tariff_period').length === 0) return undefined;
  const flat = read('power_price');
  const year = tariffYear(region, flat.middle);
  if (year === undefined) return undefined;
  return { kind: 'tariff', ...year, scale: { low: flat.low / flat.middle, high: flat.high / flat.middle } };
}
