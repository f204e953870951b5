import { describe, expect, it } from 'vitest';
import { benxi } from '../../../test/benxi.ts';
import type { Region } from '../../region/region.ts';
import { tariffFaults, tariffYear } from './tariff.ts';

/** Benxi with other hours or months for a period. */
function changed(id: string, column: string, text: string): Region {
  const labels = (benxi.labels.get('tariff_period') ?? []).map((label) =>
    label.id === id ? { ...label, text: { ...label.text, [column]: text } } : label,
  );
  return { ...benxi, labels: new Map(benxi.labels).set('tariff_period', labels) };
}

describe('the tariff of Liaoning, draft of July 2023', () => {
  const year = tariffYear(benxi, 100);
  const at = (dayOfYear: number, hour: number) =>
    year?.prices[Math.round((dayOfYear * 24 + hour) / (year?.hours ?? 1))];

  it('is a year of half hours', () => {
    expect(year?.hours).toBe(0.5);
    expect(year?.prices.length).toBe(17_520);
  });

  it('has its hours: 4 January and 4 May', () => {
    expect([3, 5, 7.5, 11, 12, 18, 19.5, 21, 22].map((hour) => at(3, hour))).toEqual([
      50, 100, 150, 100, 50, 187.5, 150, 100, 50,
    ]);
    expect(at(123, 18)).toBe(150);
  });

  it('has eight hours each of peak, flat and valley in a month without critical hours', () => {
    const may = Array.from({ length: 48 }, (_, i) => at(123, i / 2));
    expect([150, 100, 50].map((price) => may.filter((one) => one === price).length / 2)).toEqual([8, 8, 8]);
  });

  it('refuses hours and months that cannot be read', () => {
    expect(tariffFaults(benxi)).toEqual([]);
    expect(tariffFaults(changed('peak', 'hours', '7-10'))[0]).toMatchObject({ found: 'peak with "7-10"' });
    expect(tariffFaults(changed('peak', 'hours', '07:20-10:30'))[0].expected).toContain('quarters of an hour');
    expect(tariffFaults(changed('critical', 'months', '1 13'))[0]).toMatchObject({ found: 'critical with "13"' });
    expect(tariffFaults(changed('flat', 'hours', '05:00-06:00'))[0].found).toBe('0 periods without hours');
  });
});
