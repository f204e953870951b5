import { z } from 'zod';
import type { LeverEntry } from '../catalogue/entry.ts';
import { type LeverPaths, type Span, write } from '../paths.ts';
import { ids, month, payer, until } from '../schema-words.ts';

export const platformTrainingSchema = z
  .object({
    do: z.literal('platform_training'),
    plants: ids.optional(),
    suppliers: z.literal(true).optional().describe('People of suppliers and services too.'),
    people: z.number().min(0).max(1e5).describe('People trained each month, as far as so many look for work.'),
    cost: z.number().min(0).max(1e6).optional().describe('Cost of training a person; the pack’s where left out.'),
    payer,
    from: month,
    until,
  })
  .strict()
  .describe('Trains people who lost a job to sell and stream on a platform.');

/** Pulls it on groups of people, by their positions. */
export function trainForPlatform(
  lever: z.infer<typeof platformTrainingSchema>,
  groups: readonly number[],
  to: LeverPaths,
  span: Span,
): void {
  write(to, 'platform_places', [0], span, (_, before) => before + lever.people);
  write(to, 'platform_reach', groups, span, () => 1);
  const { cost } = lever;
  if (cost !== undefined) write(to, 'platform_price', [0], span, () => cost);
}

export const platformLevers: readonly LeverEntry[] = [
  {
    lever: 'platform_training',
    doc: 'Trains people who lost a job for livestreaming and e-commerce; they go on looking for work meanwhile.',
    reach: ['plants', 'suppliers'],
    numbers: [
      {
        name: 'people',
        unit: 'person/month',
        low: 0,
        high: 1000,
        usual: 100,
        doc: 'People trained each month, as far as so many look for work.',
      },
      {
        name: 'cost',
        unit: 'CNY/person',
        low: 500,
        high: 20000,
        usual: 3000,
        doc: 'Cost of training a person; the pack’s where left out.',
      },
    ],
    cost: [
      { quantity: 'platform_training_cost', setting: 'cost', per: 'person', doc: 'Training, whatever comes of it.' },
    ],
    measure: 'platform_training',
    payers: ['plants', 'city', 'province', 'centre', 'fund'],
    payer: 'city',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'Of those who lived mainly from streaming in China in 2022, 95.2 % earned under 5,000 yuan a month and 0.4 % over 100,000.',
        source: 'China Association of Performing Arts 2023',
        quantity: 'platform_above_low',
      },
      {
        finding:
          'Randomised: bringing e-commerce to Chinese villages gave little income to producers and workers; the gain was cheaper goods for a younger and richer minority.',
        source: 'Couture, Faber, Gu and Liu 2021',
        quantity: 'sales_added',
      },
      {
        finding:
          'Randomised: free online courses for 8,543 workers in Costa Rica were little used and changed employment little.',
        source: 'Inter-American Development Bank; Innovations for Poverty Action',
        quantity: 'platform_start_share',
      },
      {
        finding: 'Incomes on Twitch from 2019 to 2021 gave mostly no evidence of a power law.',
        source: 'Ahn, Jenny and Collis 2025',
        quantity: 'platform_form',
      },
    ],
  },
];
