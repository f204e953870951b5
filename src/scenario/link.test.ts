import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Faults } from '../kernel/errors.ts';
import { packLink, unpackLink } from './link.ts';
import type { ScenarioText } from './schema.ts';

const scenario = (name: string, zh: string): ScenarioText => ({
  landfall: 1,
  name: 'mine',
  title: { en: name, zh },
  description: { en: name },
  months: 240,
});

describe('a link', () => {
  it('gives back any scenario, in any script', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (en, zh) => {
          expect(JSON.parse(unpackLink(packLink(scenario(en, zh))))).toEqual(scenario(en, zh));
        },
      ),
    );
  });

  it('holds only characters that a link may', () => {
    expect(packLink(scenario('Closure', '关停'))).toMatch(/^v1\.[A-Za-z0-9_-]+$/);
  });

  it('says what is wrong with a link that was cut, changed or is of another version', () => {
    const whole = packLink(scenario('Closure of the works, furnace by furnace', '关停'));
    for (const wrong of ['', 'v2.abc', whole.slice(0, whole.length - 20), `${whole.slice(0, 12)}!${whole.slice(13)}`]) {
      expect(() => unpackLink(wrong)).toThrow(Faults);
    }
  });

  it('refuses a link that would unpack to more than a scenario can be', () => {
    expect(() => unpackLink(packLink(scenario('x'.repeat(400_000), '')))).toThrow(Faults);
  });
});
