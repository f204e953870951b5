import type { Shock } from '../shock.ts';

/** Prices of what the furnaces are fed with. */
export const priceShocks: readonly Shock[] = [
  {
    id: 'ore-spike-2021',
    title: { en: 'Iron ore as in 2021', zh: '2021年的铁矿石行情' },
    standing: 'observed',
    doc: 'The price of imported ore doubles within a year and is back two years later.',
    moves: [
      {
        driver: 'ore_price_index',
        points: [
          [0, 1],
          [12, 214.14 / 108.92],
          [25, 108.85 / 108.92],
        ],
        how: 'dollars a tonne: 108.92 on average in 2020, 214.14 in July 2021, 108.85 in August 2022',
        source: {
          title: 'Unit value of iron ore 2020 (USGS); monthly price July 2021 and August 2022',
          publisher: 'USGS in SteelGuru 2022; Statista (copy)',
          address: 'https://www.steelguru.com/mining/global-iron-ore-production-up-5-in-2021',
          year: 2022,
        },
      },
    ],
  },
  {
    id: 'ore-bust-2011-2015',
    title: { en: 'Iron ore falls as from 2011 to 2015', zh: '2011至2015年铁矿石价格下跌' },
    standing: 'observed',
    doc: 'The price of ore falls to a quarter in four and a half years: cheap for the furnaces. What it does to mines that sell is not in this path; put ore_demand beside it.',
    moves: [
      {
        driver: 'ore_price_index',
        points: [
          [0, 1],
          [20, 139.87 / 168],
          [53, 40.5 / 168],
        ],
        how: 'dollars a tonne: 168 in 2011 (taken as its middle), 139.87 in March 2013, 40.50 in December 2015',
        source: {
          title: 'Iron ore price, monthly',
          publisher: 'Statista (copy)',
          address: 'https://lichol.com/article/iron-ore-price-monthly-2023-statista/2092',
          year: 2023,
        },
      },
    ],
  },
  {
    id: 'coking-coal-2021',
    title: { en: 'Coking coal as in 2021 and 2022', zh: '2021至2022年的炼焦煤行情' },
    standing: 'observed',
    doc: 'Premium hard coking coal at the Australian port: more than three times as dear after a year, not yet twice as dear after a year and a half. Works that dig their own coal pay less of it.',
    moves: [
      {
        driver: 'coal_price_index',
        points: [
          [0, 1],
          [12, 430 / 131.5],
          [17, 372 / 131.5],
          [18, 240 / 131.5],
        ],
        how: 'dollars a tonne: 131.5 in January 2021, 430 in January 2022, 372 in June and 240 in July 2022',
        source: {
          title:
            'Coking coal prices climb to USD 130 (January 2021); price hits fresh record (January 2022); coal market, August 2022',
          publisher: 'min-met.com; Australian Financial Review; AME Group',
          address: 'https://min-met.com/blog/coking-coal-prices-climb-to-usd-130-per-tonne/',
          year: 2022,
        },
      },
    ],
  },
];
