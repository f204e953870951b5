import type { Shock } from '../shock.ts';

/** What happens to the region around the town. */
export const regionShocks: readonly Shock[] = [
  {
    id: 'layoffs-1997-1999',
    title: { en: 'The lay-offs of 1997 to 1999', zh: '1997至1999年的下岗潮' },
    standing: 'observed',
    doc: 'The workforce of Liaoning fell by 13 % in two years. Here as less demand for all work outside the plants, so that those who lose a job in the plants meet others in the queue.',
    moves: [
      {
        driver: 'demand_index',
        points: [
          [0, 1],
          [24, 0.87],
        ],
        how: 'workforce 13 % smaller: 2.66 million jobs from 1997 to 1999',
        source: {
          title: 'Liaoning’s state industry, 1996 to 2006',
          publisher: 'South China Morning Post',
          address: 'https://www.scmp.com/article/645586',
          year: 2008,
        },
      },
    ],
  },
];
