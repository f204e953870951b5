import { describe, expect, it } from 'vitest';
import type { ScenarioText } from '../../scenario/schema.ts';
import { cloudKey, entitled, unchanged } from './plans.ts';

const preset: ScenarioText = {
  landfall: 1,
  name: 'closure',
  title: { en: 'Closure', zh: '关停' },
  description: { en: 'It closes.' },
  months: 240,
  shocks: [{ shock: 'ore-spike-2021', from: '2027-01' }],
  drivers: { steel_demand: 0.9 },
  levers: [{ do: 'close', plants: ['works'], from: '2028-01' }],
};
const own = new Map([['closure', preset]]);

describe('plans', () => {
  it('say in both languages that they are no longer what they began as, until they are again', () => {
    const later = { ...preset, levers: [{ do: 'close' as const, plants: ['works'], from: '2030-01' }] };
    const entitledLater = entitled(later, own);
    expect(entitledLater.title).toEqual({ en: 'Closure (changed)', zh: '关停（已修改）' });
    // the same, written in another order and still under the changed title
    const { months, ...rest } = preset;
    expect(entitled({ months, ...rest, title: entitledLater.title }, own)).toBe(preset);
    expect(entitled({ ...preset, name: 'brought' }, own).title).toEqual(preset.title);
  });

  it('are the same whatever they are called', () => {
    expect(cloudKey({ ...preset, name: 'x', title: { en: 'Y' } })).toBe(cloudKey(preset));
    expect(cloudKey({ ...preset, months: 120 })).not.toBe(cloudKey(preset));
  });

  it('with nothing driven, nothing decided and nothing happening are the baseline', () => {
    expect(unchanged(preset)).toMatchObject({ name: 'baseline', months: 240 });
    expect(Object.keys(unchanged(preset)).filter((key) => ['levers', 'drivers', 'shocks'].includes(key))).toEqual([]);
  });
});
