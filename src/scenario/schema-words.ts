import { z } from 'zod';
import { MONTH } from './month.ts';

/** What the levers of a scenario are written with. */
export const month = z.string().regex(MONTH).describe('A month, YYYY-MM.');
export const ids = z.array(z.string()).min(1).describe('Ids from the region pack.');
export const until = month.optional().describe('The first month in which it no longer holds; left out: to the end.');
export const payer = z
  .enum(['plants', 'city', 'province', 'centre', 'fund'])
  .optional()
  .describe('Who pays; left out: as the catalogue of levers says.');
