import { describe, expect, it } from 'vitest';
import { parseUnit } from '../kernel/units/unit.ts';
import { catalogue } from './catalogue.ts';
import { leverSchema } from './schema.ts';

const inSchema = leverSchema.options.map((option) => option.shape.do.value);

describe('the catalogue of levers', () => {
  it('has each lever of the schema once', () => {
    expect(catalogue.map(({ lever }) => lever).sort()).toEqual([...inSchema].sort());
  });

  it.each(catalogue.map((entry) => [entry.lever, entry] as const))('%s: settings are the schema’s', (lever, entry) => {
    const option = leverSchema.options.find((one) => one.shape.do.value === lever);
    const keys = Object.keys(option?.shape ?? {});
    for (const setting of entry.numbers) {
      expect(keys).toContain(setting.name);
      expect(() => parseUnit(setting.unit)).not.toThrow();
      expect(setting.low).toBeLessThan(setting.high);
      expect(setting.usual).toBeGreaterThanOrEqual(setting.low);
      expect(setting.usual).toBeLessThanOrEqual(setting.high);
    }
    for (const { setting } of entry.cost) if (setting !== undefined) expect(keys).toContain(setting);
  });

  it.each(catalogue.map((entry) => [entry.lever, entry] as const))(
    '%s: has evidence and a payer if it costs',
    (_, entry) => {
      expect(entry.evidence.length).toBeGreaterThan(0);
      expect(entry.cost.length > 0).toBe(entry.payer !== undefined);
      if (entry.payer !== undefined) expect(entry.payers).toContain(entry.payer);
      for (const other of [...entry.needs, ...entry.conflicts]) expect(inSchema).toContain(other);
    },
  );
});
