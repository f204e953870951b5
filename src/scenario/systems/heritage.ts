import { z } from 'zod';
import { ids, month, payer, until } from '../schema-words.ts';

const consent = z
  .string()
  .min(1)
  .optional()
  .describe('Who agreed, and when: needed where the pack says that a place may be touched only with consent.');

export const recordSchema = z
  .object({
    do: z.literal('record'),
    sites: ids.describe('Places in the order in which they are worked on.'),
    people: z.number().min(0.1).max(1000).describe('Recorders at work.'),
    depth: z
      .int()
      .min(1)
      .max(4)
      .optional()
      .describe('Level of the record, 1 visual to 4 comprehensive; 2 where left out.'),
    consent,
    payer,
    from: month,
    until,
  })
  .strict()
  .describe('Records places, one after another, until they are done.');

export const restoreSchema = z
  .object({
    do: z.literal('restore'),
    sites: ids,
    investment: z.number().min(0).max(1e12).describe('Cost by the plan, in the money of the pack.'),
    months: z.int().min(1).max(240),
    payer,
    from: month,
  })
  .strict()
  .describe('Restores places; from then on they are looked after and do not decay.');

export const cultureParkSchema = z
  .object({
    do: z.literal('culture_park'),
    sites: ids,
    ticket: z.number().min(0).max(10000).optional().describe('Price of a ticket; free where left out.'),
    consent,
    payer,
    from: month,
    until,
  })
  .strict()
  .describe('Opens places to visitors, with staff and upkeep.');

export const demolishSchema = z
  .object({ do: z.literal('demolish'), sites: ids, on: month })
  .strict()
  .describe('Demolishes places: what is not recorded is lost.');

export type HeritageLever =
  | z.infer<typeof recordSchema>
  | z.infer<typeof restoreSchema>
  | z.infer<typeof cultureParkSchema>
  | z.infer<typeof demolishSchema>;
