import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Faults, formatFault } from '../src/kernel/errors.ts';
import { readScenario } from '../src/scenario/read.ts';
import { benxi } from './benxi.ts';

const head = 'landfall: 1\nname: broken\ntitle: { en: Broken }\ndescription: { en: Broken }\nmonths: 60\n';
const lever = (line: string) => `${head}levers:\n  - ${line}\n`;

function faultsOf(text: string): string[] {
  try {
    readScenario(text, 'broken.yaml', benxi);
  } catch (error) {
    if (error instanceof Faults) return error.faults.map(formatFault);
    throw error;
  }
  return [];
}

describe('a broken scenario', () => {
  it('is not a broken one without a fault', () => expect(faultsOf(head)).toEqual([]));

  it.each([
    [
      'unknown plant',
      lever('{ do: close, plants: [bengang_plate], from: 2027-01 }'),
      /levers\.0: unknown plant bengang_plate; expected perhaps bengang_plates/,
    ],
    ['unknown furnace', lever('{ do: reline, furnaces: [bf99], from: 2027-01, months: 3 }'), /unknown furnace bf99/],
    ['opening what runs', lever('{ do: open, furnaces: [bf1], from: 2027-01 }'), /bf1, which runs already/],
    ['closing nothing', lever('{ do: close, from: 2027-01 }'), /nothing to act on; expected furnaces, mines or plants/],
    [
      'month out of the run',
      lever('{ do: close, plants: [beiying], from: 2041-01 }'),
      /2041-01; expected a month within the run/,
    ],
    [
      'end before beginning',
      lever('{ do: freeze_hiring, plants: [beiying], from: 2028-01, until: 2027-01 }'),
      /an end before the beginning/,
    ],
    ['thirteenth month', lever('{ do: close, plants: [beiying], from: 2027-13 }'), /levers\.0\.from/],
    ['Excel date', lever('{ do: close, plants: [beiying], from: 2027/1 }'), /levers\.0\.from/],
    [
      'a lever for nobody',
      lever('{ do: wage_insurance, share: 0.5, months: 24, from: 2027-01 }'),
      /nothing to act on; expected plants, or suppliers: true/,
    ],
    [
      'public works in an unknown market',
      lever('{ do: public_works, market: benxii, places: 100, from: 2027-01 }'),
      /unknown market benxii; expected perhaps benxi/,
    ],
    [
      'support of an unknown branch',
      lever('{ do: sme_support, branch: trad, market: benxi, money: 100, from: 2027-01 }'),
      /unknown branch trad; expected perhaps trade/,
    ],
    [
      'a payer who cannot pay',
      lever('{ do: public_works, market: benxi, places: 100, payer: plants, from: 2027-01 }'),
      /plants; expected one of city, province, centre, fund/,
    ],
    [
      'an unknown payer',
      lever('{ do: relocation, plants: [beiying], grant: 1, payer: mayor, from: 2027-01 }'),
      /levers\.0\.payer/,
    ],
    [
      'two payers of one kind of lever',
      `${lever('{ do: retraining, plants: [beiying], share: 0.1, payer: city, from: 2027-01 }')}  - { do: retraining, suppliers: true, share: 0.1, payer: centre, from: 2027-01 }\n`,
      /levers\.1: centre, while another retraining is paid by city; expected one payer for all levers of a kind/,
    ],
    [
      'more wage insurance than the whole gap',
      lever('{ do: wage_insurance, plants: [beiying], share: 1.5, months: 24, from: 2027-01 }'),
      /levers\.0\.share/,
    ],
    ['unknown lever', lever('{ do: explode, plants: [beiying], from: 2027-01 }'), /levers\.0\.do/],
    ['unknown key of a lever', lever('{ do: close, plants: [beiying], from: 2027-01, when: now }'), /levers\.0/],
    [
      'share over its bound',
      lever('{ do: compress, plants: [beiying], to: 7, from: 2027-01, until: 2028-01 }'),
      /levers\.0\.to/,
    ],
    [
      'negative jobs',
      lever('{ do: invest, name: x, jobs: -5, branch: trade, market: benxi, from: 2027-01, source: s }'),
      /levers\.0\.jobs/,
    ],
    [
      'investment without a source',
      lever('{ do: invest, name: x, jobs: 5, branch: trade, market: benxi, from: 2027-01 }'),
      /levers\.0\.source/,
    ],
    [
      'unknown branch',
      lever('{ do: invest, name: x, jobs: 5, branch: tradee, market: benxi, from: 2027-01, source: s }'),
      /unknown branch tradee; expected perhaps trade/,
    ],
    [
      'unknown driver',
      `${head}drivers: { steel_demnd: 1 }\n`,
      /unknown driver steel_demnd; expected perhaps steel_demand/,
    ],
    [
      'unknown shock',
      `${head}shocks: [{ shock: ore-spike-2012, from: 2027-01 }]\n`,
      /shocks\.0: unknown shock ore-spike-2012; expected perhaps ore-spike-2021/,
    ],
    [
      'shock out of the run',
      `${head}shocks: [{ shock: ore-spike-2021, from: 2041-01 }]\n`,
      /shocks\.0: 2041-01; expected a month within the run/,
    ],
    [
      'shock lifted before it begins',
      `${head}shocks: [{ shock: ore-spike-2021, from: 2028-01, until: 2027-01 }]\n`,
      /shocks\.0: an end before the beginning/,
    ],
    ['shock without a month', `${head}shocks: [{ shock: ore-spike-2021 }]\n`, /shocks\.0\.from/],
    [
      'shocks that together leave the bounds',
      `${head}drivers: { ore_price_index: 15 }\nshocks: [{ shock: ore-spike-2021, from: 2027-01 }]\n`,
      /ore_price_index of [\d.]+ under these shocks; expected 0 to 20 1/,
    ],
    ['driver out of bounds', `${head}drivers: { steel_demand: -1 }\n`, /-1 at 2026-01; expected 0 to 5 1/],
    [
      'driver in a wrong unit',
      `${head}drivers: { carbon_price: { unit: kg, points: { 2026-01: 1 } } }\n`,
      /unit kg; expected a unit of the kind CNY\/t/,
    ],
    ['driver without points', `${head}drivers: { carbon_price: { points: {} } }\n`, /no points/],
    ['NaN as a driver', `${head}drivers: { steel_demand: .nan }\n`, /drivers\.steel_demand/],
    ['text as a number', `${head}drivers: { steel_demand: high }\n`, /drivers\.steel_demand/],
    [
      'unknown quantity',
      `${head}assumptions: [{ quantity: induced_per_jb, value: 1, why: x }]\n`,
      /unknown quantity induced_per_jb; expected perhaps induced_per_job/,
    ],
    [
      'labels missing',
      `${head}assumptions: [{ quantity: jobs_pay, value: 1, why: x }]\n`,
      /no labels; expected labels of occupation/,
    ],
    [
      'labels unknown',
      `${head}assumptions: [{ quantity: jobs_pay, of: { occupation: '999' }, value: 1, why: x }]\n`,
      /no such figure: 999/,
    ],
    [
      'assumption without a reason',
      `${head}assumptions: [{ quantity: induced_per_job, value: 1 }]\n`,
      /assumptions\.0\.why/,
    ],
    ['another region', `${head}region: ruhr\n`, /written for ruhr; expected the region benxi/],
    ['newer format', head.replace('landfall: 1', 'landfall: 2'), /landfall/],
    ['no months', head.replace('months: 60\n', ''), /months/],
    ['too many months', head.replace('60', '99999'), /months/],
    ['unknown key', `${head}colour: red\n`, /colour/],
    ['duplicate key', `${head}months: 61\n`, /unique/i],
    ['not YAML', 'landfall: [1\n', /broken\.yaml:/],
    ['a list', '- 1\n- 2\n', /no settings/],
    ['empty', '', /no settings/],
    ['absurdly long', `${head}# ${'x'.repeat(1_100_000)}\n`, /characters; expected at most 1000000/],
  ])('%s', (_, text, message) => {
    const found = faultsOf(text);
    expect(found.join('\n')).toMatch(message);
  });

  it('tells every fault at once, each with its line', () => {
    const text = `${head}drivers: { steel_demnd: 1 }\nlevers:\n  - { do: close, plants: [beiing], from: 2027-01 }\n  - { do: open, furnaces: [bf1], from: 2027-01 }\n`;
    const found = faultsOf(text);
    expect(found).toHaveLength(3);
    expect(found.map((line) => line.split(':')[1])).toEqual(['8', '9', '6']);
  });
});

describe('docs/scenarios.md', () => {
  it('shows a scenario that reads without a fault', () => {
    const page = readFileSync(new URL('../docs/scenarios.md', import.meta.url), 'utf8');
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    expect(example).toContain('landfall: 1');
    expect(faultsOf(example)).toEqual([]);
  });
});
