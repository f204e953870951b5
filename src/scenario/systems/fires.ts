import { z } from 'zod';
import type { Fault } from '../../kernel/errors.ts';
import type { LeverEntry } from '../catalogue/entry.ts';
import { monthNumber } from '../month.ts';
import { ids, month, payer, until } from '../schema-words.ts';

const seams = ids.describe('Seams of the region pack.');

export const fightFiresSchema = z
  .object({
    do: z.literal('fight_fires'),
    seams,
    money: z.number().min(0).max(1e9).describe('Money a month for each seam.'),
    payer,
    from: month,
    until,
  })
  .strict()
  .describe('Digs out, drills and seals burning ground.');

export const watchFiresSchema = z
  .object({
    do: z.literal('watch_fires'),
    seams,
    share: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('Share of the hot ground that is watched; left out: all of it.'),
    payer,
    from: month,
    until,
  })
  .strict()
  .describe('Watches ground that burns or is still hot, so that new fires are found while they are small.');

export const openFiresSchema = z
  .object({
    do: z.literal('open_fires'),
    seams,
    consent: z
      .object({
        of: z.string().min(3).describe('Who agreed: the association of the families of those who died there.'),
        given: month.describe('When they agreed.'),
      })
      .strict()
      .describe('Consent of the families. Without it there is no such lever: it is not weighed against money.'),
    from: month,
    until,
  })
  .strict()
  .describe('Lets visitors in to a burning field.');

/** The field cannot be open before the families have agreed. */
export function consentFaults(lever: z.infer<typeof openFiresSchema>): Fault[] {
  if (monthNumber(lever.consent.given) <= monthNumber(lever.from)) return [];
  return [
    {
      where: 'consent',
      found: `open from ${lever.from}, consent of ${lever.consent.given}`,
      expected: 'consent before the field opens',
      mend: 'open it later',
    },
  ];
}

export const fireLevers: readonly LeverEntry[] = [
  {
    lever: 'fight_fires',
    doc: 'Digs out, drills and seals burning ground.',
    reach: ['seams'],
    numbers: [{ name: 'money', unit: 'CNY/month', low: 0, high: 2e7, usual: 1e6, doc: 'Money a month for each seam.' }],
    cost: [{ quantity: 'fire_cost', setting: 'money', per: 'm2', doc: 'Work on a square metre of burning ground.' }],
    measure: 'fight_fires',
    payers: ['city', 'province', 'centre'],
    payer: 'province',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'Wuda lost 62 % of its burning area in 2006-15 and Midong 60 % in 2013-20; full extinction is called difficult, and 0.3 km2 came back at Wuda in 2013-15.',
        source: 'satellite studies of Wuda 2000-15 and 2008-15; IGARSS 2024 for Midong',
        quantity: 'fire_success',
      },
      {
        finding: 'Few fires at Wuda stay out for good in spite of large funds, while others grow.',
        source: 'Kuenzer et al. 2012, doi.org/10.1016/j.coal.2012.07.006',
        quantity: 'reignition',
      },
    ],
  },
  {
    lever: 'watch_fires',
    doc: 'Watches hot ground, so that new fires are found while they are small.',
    reach: ['seams'],
    numbers: [{ name: 'share', unit: '1', low: 0, high: 1, usual: 1, doc: 'Share of the hot ground that is watched.' }],
    cost: [{ quantity: 'watch_cost', per: 'm2*month', doc: 'Watching a square metre of hot ground.' }],
    measure: 'watch_fires',
    payers: ['city', 'province', 'centre'],
    payer: 'city',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding: 'Satellites found 71 % of the fires of Wuda; 84 % of the surveyed fire lay within the mapped zone.',
        source: 'studies of Wuda 2008-15 and 1989-2008',
        quantity: 'fire_detection',
      },
    ],
  },
  {
    lever: 'open_fires',
    doc: 'Lets visitors in to a burning field, with the consent of the families and never without.',
    reach: ['seams'],
    consent: true,
    numbers: [],
    cost: [],
    payers: [],
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'No count of visitors to a coal fire was found. What a pack gives is an assumption, and the families’ consent is a condition, not a price.',
        source: 'the pack',
        quantity: 'fire_visitors',
      },
    ],
  },
];
