import { z } from 'zod';
import type { LeverEntry } from '../catalogue/entry.ts';
import { month, payer, until } from '../schema-words.ts';

export const mergeServicesSchema = z
  .object({ do: z.literal('merge_services'), share: z.number().min(0).max(1), from: month, until })
  .strict()
  .describe('Merges schools and clinics as far as the people they were for have gone.');

export const homecomingSchema = z
  .object({ do: z.literal('homecoming'), grant: z.number().min(0).max(1e6), payer, from: month, until })
  .strict()
  .describe('A grant to people who left for lack of work and come back.');

export const migrationLevers: readonly LeverEntry[] = [
  {
    lever: 'merge_services',
    doc: 'Merges schools and clinics as far as the people they were for have gone; teachers and nurses lose posts.',
    reach: [],
    numbers: [
      {
        name: 'share',
        unit: '1',
        low: 0,
        high: 1,
        usual: 0.5,
        doc: 'Share of the places that stand empty which are given up.',
      },
    ],
    cost: [],
    payers: [],
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'China closed some 300,000 schools from 2000 to 2010. Girls whose village school was closed had 0.60 years less schooling by 2011; boys no less. What that costs them later is not counted here.',
        source: 'Hannum, Liu and Wang 2021; Wu 2020',
        quantity: 'merging_saves',
      },
    ],
  },
  {
    lever: 'homecoming',
    doc: 'A grant to people who left for lack of work and come back; those who would have come anyway get it too.',
    reach: [],
    numbers: [
      { name: 'grant', unit: 'CNY/person', low: 0, high: 100_000, usual: 20_000, doc: 'Grant to each who comes back.' },
    ],
    cost: [{ setting: 'grant', per: 'person', doc: 'The grant.' }],
    measure: 'homecoming',
    payers: ['city', 'province', 'centre'],
    payer: 'city',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'Of the remote workers whom Tulsa paid 10,000 dollars, 58 to 70 % would not have come without; they brought their jobs along, which people who come home do not.',
        source: 'Bartik 2025, Upjohn Institute technical report 25-050',
        quantity: 'homecoming_effect',
      },
      {
        finding: '22.3 % of rural migrants of five provinces came back from 1998 to 2015.',
        source: 'Bai, Wang and Zhang 2018',
        quantity: 'return_rate',
      },
    ],
  },
];
