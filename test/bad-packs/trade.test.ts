import { describe, expect, it } from 'vitest';
import { faultsOfPack, faultsOfText } from '../broken.ts';

const CORRIDORS = 'corridors.csv';
const FIGURES = 'figures/trade.csv';

describe('a pack with a fault at its border', () => {
  it.each([
    [
      'a corridor of no kind',
      CORRIDORS,
      ',declared',
      ',',
      /labels of corridor:corridor_kind: dandong without a corridor_kind; expected declared, hidden_land or hidden_sea/,
    ],
    [
      'a kind with a slip',
      CORRIDORS,
      'hidden_land',
      'hiden_land',
      /corridors\.csv:3:corridor_kind: .*hiden_land.*expected perhaps hidden_land/,
    ],
    [
      'a figure of an unknown corridor',
      FIGURES,
      'base_corridor_trade,on_land',
      'base_corridor_trade,onland',
      /trade\.csv:\d+:corridor: .*onland.*expected perhaps on_land/,
    ],
    [
      'trade of no time',
      FIGURES,
      'dandong,,13568,m_yuan/year',
      'dandong,,13568,m_yuan',
      /trade\.csv:\d+:unit: the unit "m_yuan"; expected a unit of the kind CNY\/month/,
    ],
    [
      'trade in another money',
      FIGURES,
      'dandong,,13568,m_yuan/year',
      'dandong,,13568,m_USD/year',
      /trade\.csv:\d+:unit: the unit "m_USD\/year"; expected a unit of the kind CNY\/month/,
    ],
    [
      'a chance above one',
      FIGURES,
      'at_sea,,0.05,1,2026,assumption,0.01,0.2',
      'at_sea,,0.05,1,2026,assumption,0.01,2',
      /trade\.csv:\d+:high: "2"; expected base_chance from 0 to 1/,
    ],
    [
      'declared trade that is stopped',
      FIGURES,
      'base_chance,at_sea',
      'base_chance,dandong',
      /trade\.csv:\d+: dandong, declared trade, with a chance of being stopped; expected none/,
    ],
    [
      'posts at the border in half a labour market',
      FIGURES,
      'border_market_share,,benxi,1,1,2026,assumption,1,1',
      'border_market_share,,benxi,0.5,1,2026,assumption,0.5,0.5',
      /trade\.csv:\d+: town_border_share beside border_market_share that adds up to 0\.5; expected/,
    ],
    [
      'a source that is not listed',
      FIGURES,
      'customs-2025,2.73 bn USD',
      'customs-2026,2.73 bn USD',
      /trade\.csv:\d+:source: .*customs-2026.*expected perhaps customs-20/,
    ],
  ])('refuses %s', (_, file, from, to, message) => {
    const faults = faultsOfPack(file, from, to);
    expect(faults.join('\n')).toMatch(message);
    expect(faults).toHaveLength(1);
  });
});

describe('a scenario with a fault at the border', () => {
  const head = 'landfall: 1\nname: any\ntitle: {en: any}\ndescription: {en: any}\nmonths: 60\n';
  const faultsOf = (text: string): string => faultsOfText(head + text).join('\n');

  it.each([
    ['sanctions tighter than there are', 'drivers: { sanctions: 1.2 }\n', /1\.2 at 2026-01; expected 0 to 1/],
    ['a border that is less than closed', 'drivers: { border_opening: -0.1 }\n', /-0\.1 at 2026-01; expected 0 to 5/],
    [
      'enforcement with a slip',
      'drivers: { sea_enforcment: 2 }\n',
      /unknown driver sea_enforcment; expected perhaps sea_enforcement/,
    ],
    ['a tariff in per cent', 'drivers: { goods_tariff: 25 }\n', /25 at 2026-01; expected 0 to 5/],
    [
      'a share of the town above one',
      'claims: [sanctions]\nassumptions: [{ quantity: town_border_share, value: 1.5, why: x }]\n',
      /value 1\.5; expected 0 to 1/,
    ],
    [
      'a town at the border without the claim',
      'assumptions: [{ quantity: town_border_share, value: 0.05, why: x }]\n',
      /assumptions\.0: town_border_share, which the pack holds at 0 for lack of a source; expected a scenario that takes a claim as true; name it under claims/,
    ],
  ])('refuses %s', (_, text, message) => {
    expect(faultsOf(text)).toMatch(message);
  });
});
