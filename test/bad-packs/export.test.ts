import { describe, expect, it } from 'vitest';
import { faultsOfPack, faultsOfScenario } from '../broken.ts';

const FIGURES = 'figures/export.csv';
const close = '{ do: close, plants: [beiying], from: 2027-01 }';

describe('a pack whose mill cannot be sold', () => {
  it.each([
    [
      'more used again than there is',
      'reused_share,0.32',
      'reused_share,1.32',
      /export\.csv:\d+:value: "1\.32"; expected reused_share from 0 to 1/,
    ],
    [
      'a worker who takes nothing apart',
      'dismantling_rate,31.25',
      'dismantling_rate,0',
      /export\.csv:\d+:value: "0"; expected dismantling_rate from 1 to 500/,
    ],
    [
      'a price in days',
      'mill_price,310,CNY/t',
      'mill_price,310,day',
      /export\.csv:\d+:unit: the unit "day"; expected a unit of the kind CNY\/t/,
    ],
    [
      'a source that is not listed',
      'assumption,150,1200,dortmund-2002',
      'assumption,150,1200,dortmund-1999',
      /export\.csv:\d+:source: .*dortmund-1999/,
    ],
  ])('refuses %s', (_, from, to, message) => {
    const faults = faultsOfPack(FIGURES, from, to);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(message);
  });
});

describe('a lever to sell it', () => {
  const sell = (furnaces: string, more = '') => `{ do: export_mill, furnaces: [${furnaces}], from: 2028-01${more} }`;

  it('waits for the closure, wherever that stands in the list', () => {
    expect(faultsOfScenario([close, sell('beiying_bf1')])).toEqual([]);
    expect(faultsOfScenario([sell('beiying_bf1'), close])).toEqual([]);
  });

  it.each([
    [
      'what runs',
      [sell('beiying_bf1')],
      /levers\.0: beiying_bf1, which runs while or after it is taken apart; expected a unit that is closed by then, and stays so; close it first/,
    ],
    [
      'what opens again',
      ['{ do: close, furnaces: [bf1], from: 2027-01, until: 2029-01 }', sell('bf1')],
      /levers\.1: bf1, which runs while or after/,
    ],
    [
      'what closes later',
      ['{ do: close, plants: [beiying], from: 2029-01 }', sell('beiying_bf1')],
      /levers\.1: beiying_bf1, which runs/,
    ],
    ['what was never built', [sell('eaf3')], /levers\.0: eaf3, which is not built; expected a unit that stands/],
    [
      'a converter alone',
      [close, sell('beiying_bof1')],
      /levers\.1: beiying_bof1, which carries no capacity of its own/,
    ],
    ['an unknown furnace', [close, sell('beiying_bf11')], /unknown furnace beiying_bf11; expected perhaps beiying_bf1/],
    ['no crew', [close, sell('beiying_bf1', ', crew: 0')], /levers\.1\.crew/],
    ['a negative price', [close, sell('beiying_bf1', ', price: -5')], /levers\.1\.price/],
    ['nothing', [close, '{ do: export_mill, from: 2028-01 }'], /levers\.1\.furnaces/],
  ])('is refused for %s', (_, levers, message) => {
    const faults = faultsOfScenario(levers);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(message);
  });
});
