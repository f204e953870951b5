import type { Shock } from '../shock.ts';

/** Orders for steel. */
export const steelShocks: readonly Shock[] = [
  {
    id: 'steel-decline-cisa',
    title: { en: 'China makes less steel each year', zh: '中国粗钢产量逐年下降' },
    standing: 'forecast',
    doc: 'Output of crude steel as the head of the industry’s association expected it at the end of 2023. The town’s orders are taken to fall as the country’s output does; a town with dear or old works may fall faster.',
    moves: [
      {
        driver: 'steel_demand',
        points: [
          [0, 1],
          [60, 900 / 950],
          [120, 850 / 950],
        ],
        how: '950 Mt in 2025, 900 Mt in 2030, 850 Mt in 2035, relative to 2025',
        source: {
          title: 'CISA: China’s crude steel usage to drop to 820 million mt by 2035',
          publisher: 'SteelOrbis',
          address: 'https://steelorbis.com/steel-news/latest-news/',
          year: 2023,
        },
      },
    ],
  },
  {
    id: 'steel-slide-2020-2024',
    title: { en: 'The property slump, 2020 to 2024', zh: '2020至2024年房地产下行' },
    standing: 'observed',
    doc: 'China’s output of crude steel from its peak, while building of homes fell and exports rose.',
    moves: [
      {
        driver: 'steel_demand',
        points: [
          [0, 1],
          [48, 1.005 / 1.065],
        ],
        how: '1,065 Mt in 2020, 1,005 Mt in 2024',
        source: {
          title: 'China’s 2024 crude steel output falls to five-year low',
          publisher: 'Reuters, figures of the National Bureau of Statistics',
          year: 2025,
        },
      },
    ],
  },
  {
    id: 'mon-valley-1979-1989',
    title: { en: 'The collapse of the Mon Valley, 1979 to 1989', zh: '莫农河谷钢铁业的崩溃，1979至1989年' },
    standing: 'observed',
    doc: 'What became of U.S. Steel’s works along the Monongahela in ten years. Nobody forecasts it for another town; it is the worst well-documented case.',
    moves: [
      {
        driver: 'steel_demand',
        points: [
          [0, 1],
          [120, 2.3 / 8.5],
        ],
        how: '8.5 Mt a year in 1979, 2.3 Mt in 1989; the straight line between is an assumption',
        source: {
          title: 'Pittsburgh after steel, 27 September 1989',
          publisher: 'Los Angeles Times',
          address: 'https://www.latimes.com/archives/la-xpm-1989-09-27-fi-232-story.html',
          year: 1989,
        },
      },
    ],
  },
  {
    id: 'export-boom-2019-2024',
    title: { en: 'Building abroad: the export boom of 2019 to 2024', zh: '海外建设与2019至2024年的钢材出口高潮' },
    standing: 'observed',
    doc: 'The rise of China’s steel exports, belt-and-road building among the buyers, as orders for an average works. No source was found that says which part went to belt-and-road countries, or how much of it the town sold.',
    moves: [
      {
        driver: 'steel_demand',
        points: [
          [0, 1],
          [60, 1 + (110.72 - 62.0) / 995.4],
        ],
        how: 'exports 62.0 Mt in 2019 and 110.72 Mt in 2024, added to the output of 995.4 Mt of 2019',
        source: {
          title: 'Exports of 2019 and 2024, output of 2019',
          publisher: 'Reuters 2025 (customs); worldsteel in AIST 2021; tengyuesmt.com 2020',
          year: 2024,
        },
      },
    ],
  },
  {
    id: 'export-markets-close',
    title: { en: 'A trade war on steel', zh: '针对钢材的贸易战' },
    standing: 'hypothesis',
    doc: 'All buyers abroad raise tariffs as the United States did in 2018, at once. How strongly imports answered is measured; that all do it is only tried.',
    moves: [
      {
        driver: 'steel_demand',
        points: [[0, 1 - (0.317 * 110.72) / 1005]],
        how: 'targeted imports fell by 31.7 % (2018); 110.72 of 1,005 Mt were exported (2024)',
        source: {
          title: 'The return to protectionism (QJE 2020), and exports of 2024',
          publisher: 'Fajgelbaum, Goldberg, Kennedy and Khandelwal; Reuters',
          year: 2020,
        },
      },
    ],
  },
];
