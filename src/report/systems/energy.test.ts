import { describe, expect, it } from 'vitest';
import { reportInput } from '../../../test/report-input.ts';
import { tellingIn } from '../parts/told.ts';
import { energy } from './energy.ts';

describe('the part on storage and power', () => {
  const hydro = reportInput('taizihe-pumped-hydro', 72);
  const section = energy(tellingIn(hydro, 'en'));
  const table = (id: string) => section?.tables.find((one) => one.id === id);

  it('begins with the verdict on weights in shafts, by how much', () => {
    expect(section?.text).toMatch(
      /^Weights in old shafts are rejected: .* 29\.2 MWh, a MWh given would cost 3,160 CNY against 695 .* and 621 .* costs 4\.4 times what it can earn\./,
    );
  });

  it('says what is built, for whom and for how much', () => {
    // what is left of 12.145 bn yuan from 2026 on; versions of ICU write bn or B
    expect(section?.text).toMatch(/costs 9(bn|B) CNY; it brings at most 669 people of the town/);
    expect(section?.text).toContain('145 posts in the last month');
    expect(section?.figures).toHaveLength(2);
  });

  it('has each project with its work, its money and its worth', () => {
    const ids = ['storage-projects', 'storage-worth', 'storage-options', 'storage-holes', 'storage-work', 'power'];
    expect(section?.tables.map(({ id }) => id)).toEqual(ids);
    expect(table('storage-projects')?.rows).toHaveLength(4);
    const gravity = table('storage-worth')?.rows.find((row) => String(row[0]).startsWith('Weight'));
    expect(gravity?.[3]).toMatch(/^-279 \(/);
  });

  it('draws no work where nothing is built', () => {
    const nothing = energy(tellingIn(reportInput('baseline', 12), 'en'));
    expect(nothing?.figures).toHaveLength(1);
    expect(nothing?.tables.map(({ id }) => id)).not.toContain('storage-work');
  });

  it('speaks Chinese', () => {
    const chinese = energy(tellingIn(hydro, 'zh'));
    expect(chinese?.title).toBe('储能与电力');
    expect(chinese?.text).toContain('669名本地人');
  });

  it('is left out for a place without storage, shafts or power plants', () => {
    const { region } = hydro.set;
    const labels = new Map(
      [...region.labels].filter(([dimension]) => !['storage', 'shaft', 'power_plant'].includes(dimension)),
    );
    const set = { ...hydro.set, region: { ...region, labels } };
    expect(energy(tellingIn({ ...hydro, set }, 'en'))).toBeUndefined();
  });

  it('shows a place’s projects and power where the figures of the comparison are missing', () => {
    const { region } = hydro.set;
    const figures = new Map([...region.figures].filter(([name]) => !name.startsWith('battery_')));
    const set = { ...hydro.set, region: { ...region, figures } };
    const bare = energy(tellingIn({ ...hydro, set }, 'en'));
    expect(bare?.tables.map(({ id }) => id)).toEqual(['storage-work', 'power']);
  });
});
