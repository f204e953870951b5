import { describe, expect, it } from 'vitest';
import { townVocabulary } from '../../ensemble/vocabulary.ts';
import { meaningOf, meanings } from '../../model/zh/index.ts';
import { quantities } from '../../model/zh/quantities.ts';
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

  it('has every quantity that a pack may hold', () => {
    const others = townVocabulary().quantities.flatMap(({ name }) => (meanings.has(name) ? [] : [name]));
    expect(Object.keys(quantities).sort()).toEqual(others.sort());
    const wrong = Object.values(quantities).filter((text) => !/\p{Script=Han}.*。$/u.test(text));
    expect(wrong).toEqual([]);
  });

  it('says every year that the English says', () => {
    const years = (text: string) => text.match(/(?:19|20)\d\d/g) ?? [];
    const said = [...Object.entries(EVIDENCE_ZH), ...shocks.map(({ id, doc }) => [doc, SHOCKS_ZH[id] ?? ''] as const)];
    expect(said.filter(([en, zh]) => years(en).some((year) => !zh.includes(year)))).toEqual([]);
  });
});
