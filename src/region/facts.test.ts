import { describe, expect, it } from 'vitest';
import { parseUnit } from '../kernel/units/unit.ts';
import { facts } from './facts.ts';
import { isDate } from './quantity.ts';
import { ID } from './schema.ts';

describe('facts', () => {
  it('have each a name of their own, a known unit and one sentence of meaning', () => {
    expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
    for (const fact of facts) {
      expect(fact.name).toMatch(ID);
      expect(fact.doc).toMatch(/^[A-Z].*\.$/);
      if (!isDate(fact)) expect(() => parseUnit(fact.unit)).not.toThrow();
      expect(fact.required).toBe('optional');
    }
  });

  it('take the totals of a city budget as its finance bureau prints them', () => {
    for (const name of ['own_revenue', 'total_in', 'total_out', 'city_level_spending']) {
      expect(facts.find((fact) => fact.name === name)).toMatchObject({ dims: [], unit: 'CNY/year', series: true });
    }
  });
});
