import { describe, expect, it } from 'vitest';
import { Faults, formatFault } from '../kernel/errors.ts';
import { checkRegion } from './check.ts';
import { readProfileFile } from './profile.ts';
import { both, type Edit, packed, replace, write } from './testing/edit.ts';
import { tinyPack, tinyVocabulary } from './testing/tiny-pack.ts';

const vocabulary = {
  ...tinyVocabulary,
  quantities: [
    ...tinyVocabulary.quantities,
    {
      name: 'power_price_path',
      dims: [],
      unit: 'CNY/MWh',
      subject: 'storage',
      required: 'optional' as const,
      profile: true,
      doc: 'Price of electricity.',
    },
  ],
};
const year = (rows: number, value = (i: number) => String(i % 24)) =>
  `value\n${Array.from({ length: rows }, (_, i) => value(i)).join('\n')}\n`;
const listed = (settings: string): Edit =>
  replace(
    'datapackage.json',
    '    { "name": "map"',
    `    { "name": "prices", "path": "prices.csv", "landfall": { "role": "profile", ${settings} } },\n    { "name": "map"`,
  );
const usual =
  '"quantity": "power_price_path", "unit": "CNY/kWh", "minutes": 60, "year": "2024", "basis": "observed", "source": "bulletin"';
const check = (edit: Edit) => checkRegion(packed(edit(tinyPack())), vocabulary);
const faults = (edit: Edit) => check(edit).faults.map(formatFault);

describe('a quantity step by step through a year', () => {
  it('is read, in the unit of its quantity', () => {
    const { region, faults: none } = check(both(listed(usual), write('prices.csv', year(8760))));
    expect(none).toEqual([]);
    const profile = region?.profiles.get('power_price_path');
    expect(profile?.values.length).toBe(8760);
    expect(profile?.values[23]).toBe(23_000);
    expect(profile).toMatchObject({ minutes: 60, source: 'bulletin', unit: 'CNY/MWh' });
  });

  it('changes the hash of a pack', () => {
    const with23 = check(both(listed(usual), write('prices.csv', year(8760)))).region?.hash;
    const other = check(
      both(
        listed(usual),
        write(
          'prices.csv',
          year(8760, () => '1'),
        ),
      ),
    ).region?.hash;
    expect(with23).not.toBe(other);
    expect(with23).not.toBe(check((files) => files).region?.hash);
  });

  it.each([
    [
      'a year with a gap',
      both(listed(usual), write('prices.csv', year(8759))),
      /8759 steps of 60 minutes; expected 8760 or 8784/,
    ],
    [
      'a price that is none',
      both(
        listed(usual),
        write(
          'prices.csv',
          year(8760, (i) => (i === 4 ? 'n/a' : '1')),
        ),
      ),
      /prices\.csv:6:value: "n\/a"/,
    ],
    [
      'an unknown source',
      both(listed(usual.replace('bulletin', 'buletin')), write('prices.csv', year(8760))),
      /unknown source "buletin".*bulletin/,
    ],
    [
      'another unit',
      both(listed(usual.replace('CNY/kWh', 't')), write('prices.csv', year(8760))),
      /the unit "t"; expected a unit of the kind CNY\/MWh/,
    ],
    [
      'a quantity that no profile gives',
      both(listed(usual.replace('power_price_path', 'population')), write('prices.csv', year(8760))),
      /"population", which is given by no profile/,
    ],
    ['steps of ten minutes', both(listed(usual.replace('60', '10')), write('prices.csv', year(8760))), /15, 30 or 60/],
  ])('refuses %s', (_, edit, expected) => {
    expect(faults(edit).join('\n')).toMatch(expected);
  });

  it('is no figure', () => {
    const row = 'power_price_path,,,100,CNY/MWh,2024,observed,,,bulletin,,\n';
    const edit: Edit = (files) => new Map(files).set('figures/people.csv', `${files.get('figures/people.csv')}${row}`);
    expect(faults(edit).join('\n')).toMatch(/power_price_path as a figure; expected a resource of the role profile/);
  });

  it('is read from a file of its own, whose rows say how long a step is', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(readProfileFile('p.csv', bytes(year(35_040)), 'power_price_path', 'CNY/MWh').minutes).toBe(15);
    expect(() => readProfileFile('p.csv', bytes(year(100)), 'power_price_path', 'CNY/MWh')).toThrow(Faults);
  });
});
