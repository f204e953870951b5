import type { Shock } from '../shock.ts';

/** What a tonne of carbon dioxide costs. */
export const carbonShocks: readonly Shock[] = [
  {
    id: 'carbon-market-swing',
    title: { en: 'China’s carbon market, 2021 to 2025', zh: '全国碳市场2021至2025年的行情' },
    standing: 'observed',
    doc: 'The price of allowances from the first day, through its peak, to the fourth birthday of the market: more than doubled, then a third lower within months.',
    moves: [
      {
        driver: 'carbon_price',
        points: [
          [0, 1],
          [40, 105.66 / 48],
          [47, 67.51 / 48],
          [48, 72.98 / 48],
        ],
        how: 'yuan a tonne: 48 in July 2021, 105.66 in November 2024, 67.51 in June and 72.98 in July 2025',
        source: {
          title: 'China Carbon Watch: supply glut holds down carbon prices; four years of the national market',
          publisher: 'Caixin Global; Shanghai Environment and Energy Exchange (copy)',
          address:
            'https://www.caixinglobal.com/2025-09-08/china-carbon-watch-supply-glut-holds-down-carbon-prices-102360342.html',
          year: 2025,
        },
      },
    ],
  },
  {
    id: 'carbon-price-survey-2030',
    title: { en: 'The carbon price that firms in China expected', zh: '中国企业预期的碳价' },
    standing: 'forecast',
    doc: 'Mean of what 417 people in firms and offices expected in 2021 for 2025 and 2030.',
    moves: [
      {
        driver: 'carbon_price',
        points: [
          [0, 1],
          [60, 139 / 87],
        ],
        how: '87 yuan a tonne in 2025, 139 in 2030',
        source: {
          title: '2021 China carbon pricing survey',
          publisher: 'tanpaifang.com',
          address: 'http://tanpaifang.com/tanjiaoyi/2022/0224/82902.html',
          year: 2022,
        },
      },
    ],
  },
  {
    id: 'pledges-kept',
    title: { en: 'The Paris pledges are kept', zh: '兑现《巴黎协定》承诺' },
    standing: 'forecast',
    doc: 'The rise of the world’s average carbon price that one consultancy found necessary for 1.5 degrees, put on the town’s own price. It does nothing while allowances for all emissions are free: put free-allowances-end beside it.',
    moves: [
      {
        driver: 'carbon_price',
        points: [
          [0, 1],
          [120, 160 / 22],
        ],
        how: 'dollars a tonne: 22 on average at the end of 2020, 160 needed in 2030',
        source: {
          title: 'Carbon price of 160 dollars needed by 2030 for 1.5 degrees',
          publisher: 'Wood Mackenzie, in wallstreetcn.com',
          address: 'https://wallstreetcn.com/livenews/1939265',
          year: 2021,
        },
      },
    ],
  },
  {
    id: 'free-allowances-end',
    title: { en: 'Free allowances end as the EU proposed', zh: '按欧盟提案取消免费配额' },
    standing: 'rule',
    doc: 'A tenth of the free allowances goes each year and nothing is left in the tenth. This is the Commission’s proposal of 2021 for goods under its carbon border; the law that followed ends in 2034 and begins more slowly. China has announced no such path for steel.',
    moves: [
      {
        driver: 'free_allocation',
        points: [
          [0, 0.9],
          [12, 0.8],
          [24, 0.7],
          [36, 0.6],
          [48, 0.5],
          [60, 0.4],
          [72, 0.3],
          [84, 0.2],
          [96, 0.1],
          [108, 0],
        ],
        how: '90 % in the first year, ten points less each year',
        source: {
          title: 'EU ETS reform, part II: free allocation (the proposal of July 2021)',
          publisher: 'tdrenergy.ro; Allen & Overy Shearman',
          address: 'https://www.tdrenergy.ro/news/eu-ets-reform-part-ii-free-allocation/',
          year: 2021,
        },
      },
    ],
  },
];
