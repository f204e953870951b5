import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../model/zh/index.ts';
import { catalogue } from '../../scenario/catalogue.ts';
import { drivers } from '../../scenario/drivers.ts';
import { shocks } from '../../scenario/shocks/index.ts';
import { EVIDENCE_ZH } from './lever-evidence.ts';
import { SHOCKS_ZH } from './shock-docs.ts';

describe('the catalogue in Chinese', () => {
  it('has every shock, every finding and every driver, and none that is gone', () => {
    expect(Object.keys(SHOCKS_ZH).sort()).toEqual(shocks.map(({ id }) => id).sort());
    const findings = new Set(catalogue.flatMap(({ evidence }) => evidence.map(({ finding }) => finding)));
    expect(new Set(Object.keys(EVIDENCE_ZH))).toEqual(findings);
    expect(drivers.filter(({ name }) => meaningOf(name) === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('says every year that the English says', () => {
    const years = (text: string) => text.match(/(?:19|20)\d\d/g) ?? [];
    const said = [...Object.entries(EVIDENCE_ZH), ...shocks.map(({ id, doc }) => [doc, SHOCKS_ZH[id] ?? ''] as const)];
    expect(said.filter(([en, zh]) => years(en).some((year) => !zh.includes(year)))).toEqual([]);
  });
});
