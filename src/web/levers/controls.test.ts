import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { benxi } from '../../../test/benxi.ts';
import { readScenario } from '../../scenario/read.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { controlsOf, plantOf } from './controls.ts';

const preset = (name: string) =>
  parse(readFileSync(new URL(`../../../scenarios/benxi/${name}.yaml`, import.meta.url), 'utf8')) as ScenarioText;
const NAMES = ['baseline', 'cliff-closure', 'managed-closure', 'bf-to-eaf', 'steel-slump'];

const readingOf = (scenario: ScenarioText, id: string) =>
  controlsOf(benxi, scenario, plantOf(benxi, scenario))
    .find((control) => control.id === id)
    ?.read(scenario);

describe('the levers of the first screen', () => {
  it('read the scenarios that come with Benxi', () => {
    const managed = preset('managed-closure');
    expect(['close', 'pace', 'pledge', 'freeze', 'early'].map((id) => readingOf(managed, id))).toEqual([
      2027, 18, 1, 1, 1,
    ]);
    expect(['close', 'pace', 'pledge'].map((id) => readingOf(preset('cliff-closure'), id))).toEqual([2028, 0, 0]);
    expect(readingOf(preset('bf-to-eaf'), 'electric')).toBe(2027);
    expect(readingOf(preset('steel-slump'), 'steel')).toBe(88);
    for (const control of controlsOf(benxi, preset('baseline'), 'beiying')) {
      expect([control.id, control.read(preset('baseline'))]).toEqual([control.id, control.off]);
    }
  });

  it('write what they read, and what they write is a scenario without faults', () => {
    const values = fc.record({
      name: fc.constantFrom(...NAMES),
      which: fc.nat(11),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(values, ({ name, which, part }) => {
        const before = preset(name);
        const control = controlsOf(benxi, before, plantOf(benxi, before))[which];
        const steps = Math.floor(((control.max - control.min) / control.step) * part);
        const value = control.min + steps * control.step;
        const after = control.write(before, value);
        // A pace without a closure has nothing to act on.
        if (
          control.id !== 'pace' ||
          readingOf(before, 'close') !== controlsOf(benxi, before, plantOf(benxi, before))[0].off
        ) {
          expect(control.read(after)).toBe(value);
        }
        expect(readScenario(JSON.stringify(after), name, benxi).name).toBe(name);
      }),
      { numRuns: 60 },
    );
  });

  it('give the scenario of before when they are put back to nothing', () => {
    const baseline = preset('baseline');
    for (const control of controlsOf(benxi, baseline, plantOf(benxi, baseline))) {
      const there = control.write(baseline, control.max);
      expect(control.write(there, control.off)).toEqual(baseline);
    }
  });
});
