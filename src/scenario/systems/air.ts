import { z } from 'zod';
import type { LeverEntry } from '../catalogue/entry.ts';
import { ids, month, payer, until } from '../schema-words.ts';

export const cleanStacksSchema = z
  .object({
    do: z.literal('clean_stacks'),
    plants: ids,
    share: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('Share of the step to ultra-low emission; left out: all of it.'),
    payer,
    from: month,
    until,
  })
  .strict()
  .describe(
    'Filters, desulphurisation and closed belts at steelworks, up to ultra-low emission; from the month they work.',
  );

export const airLevers: readonly LeverEntry[] = [
  {
    lever: 'clean_stacks',
    doc: 'Filters, desulphurisation and closed belts at steelworks, up to ultra-low emission.',
    reach: ['plants'],
    numbers: [
      {
        name: 'share',
        unit: '1',
        low: 0,
        high: 1,
        usual: 1,
        doc: 'Share of the step to ultra-low emission that is taken.',
      },
    ],
    cost: [
      {
        quantity: 'clean_up_investment',
        per: 't/month',
        doc: 'Investment for each tonne of monthly capacity, paid off over its life.',
      },
      { quantity: 'clean_up_running', per: 't', doc: 'Running cost for each tonne of crude steel.' },
    ],
    measure: 'clean_stacks',
    payers: ['plants', 'city', 'province', 'centre'],
    payer: 'plants',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'Full ultra-low emission would take a further 50 % of particles, 37 % of sulphur dioxide and 58 % of nitrogen oxides from Chinese steel; how far Benxi’s works had come was not found.',
        source: 'core.ac.uk/works/149552974 (emissions of Chinese steel 2014-18)',
        quantity: 'clean_up_cut',
      },
      {
        finding:
          'Said to cost 450 yuan a tonne of capacity and 200 yuan a tonne to run (2023); two years before, 260 bn and 50 bn a year for the whole industry, 244 and 47 yuan a tonne.',
        source: 'China Iron and Steel Association, in SteelOrbis 2023 and Xinhua 2021',
        quantity: 'clean_up_running',
      },
    ],
  },
];
