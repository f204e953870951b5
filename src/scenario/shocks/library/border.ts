import type { Shock } from '../shock.ts';

const customs = {
  title: 'China’s trade with North Korea, 2013 to 2025',
  publisher: 'General Administration of Customs of China, in KBS, Kyodo, SCMP and Reuters',
  address: 'http://world.kbs.co.kr/service/news_view.htm?lang=e&Seq_Code=183176',
  year: 2026,
} as const;

/** What happens at the border to the neighbour. */
export const borderShocks: readonly Shock[] = [
  {
    id: 'border-closure-2020',
    title: { en: 'The border closes as in 2020', zh: '2020年式的边境关闭' },
    standing: 'observed',
    doc: 'The neighbour shut its border in January 2020: trade fell to a ninth within two years and had not quite come back after six. Here put on all corridors; what hidden trade did meanwhile is not known.',
    moves: [
      {
        driver: 'border_opening',
        points: [
          [0, 1],
          [12, 0.539 / 2.79],
          [24, 0.318 / 2.79],
          [36, 1.028 / 2.79],
          [48, 2.3 / 2.79],
          [72, 2.73 / 2.79],
        ],
        how: 'bn dollars a year: 2.79 in 2019, 0.539, 0.318, 1.028, 2.30 in 2020 to 2023, 2.73 in 2025',
        source: customs,
      },
    ],
  },
  {
    id: 'sanctions-lifted',
    title: { en: 'Sanctions on the neighbour are lifted', zh: '解除对邻国的制裁' },
    standing: 'hypothesis',
    doc: 'Declared trade goes back to what it was before 2016 and nobody has a reason to hide. Nobody has announced it.',
    moves: [
      {
        driver: 'sanctions',
        points: [[0, 0]],
        how: 'all of them, at once; how much trade they hold back is the pack’s figure (6.5 bn dollars in 2013)',
        source: customs,
      },
    ],
  },
  {
    id: 'sea-watched',
    title: { en: 'Twice the watch at sea', zh: '海上监管加倍' },
    standing: 'hypothesis',
    doc: 'Shipments at sea are stopped twice as often. Studies of customs find that enforcement moves trade to other ways (Yang 2008); how often anything is stopped today is not known.',
    moves: [
      {
        driver: 'sea_enforcement',
        points: [[0, 2]],
        how: 'twice the effort, only tried',
        source: {
          title: 'Can enforcement backfire? Crime displacement in the context of customs reform in the Philippines',
          publisher: 'Yang 2008, Review of Economics and Statistics 90',
          address: 'https://econpapers.repec.org/paper/miewpaper/520.htm',
          year: 2008,
        },
      },
    ],
  },
];
