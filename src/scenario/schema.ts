import { z } from 'zod';
import { ids, month, payer, until } from './schema-words.ts';
import { cleanStacksSchema } from './systems/air.ts';
import { platformTrainingSchema } from './systems/digital.ts';
import { buildStorageSchema, runPowerSchema } from './systems/energy.ts';
import { fightFiresSchema, openFiresSchema, watchFiresSchema } from './systems/fires.ts';
import { cultureParkSchema, demolishSchema, recordSchema, restoreSchema } from './systems/heritage.ts';
import { homecomingSchema, mergeServicesSchema } from './systems/migration.ts';
import { openDepositSchema } from './systems/minerals.ts';
import { exportMillSchema } from './systems/relocation.ts';

/** How a scenario is written. The published JSON Schema comes from here. */

const localized = z
  .object({ en: z.string().min(1), zh: z.string().min(1).optional() })
  .strict()
  .describe('A text in English and, if you like, in Chinese.');

const points = z.record(month, z.number()).describe('Values at months; straight lines between them.');
const driver = z
  .union([z.number(), z.object({ unit: z.string().optional(), source: z.string().optional(), points }).strict()])
  .describe('A constant, or a path with its unit and source.');

const reach = {
  plants: ids.optional(),
  furnaces: ids.optional(),
  mines: ids.optional(),
};

/** Whom a lever for people reaches: those of plants, those of suppliers and services, or both. */
const people = {
  plants: ids.optional(),
  suppliers: z.literal(true).optional().describe('People of suppliers and services too.'),
};

export const leverSchema = z.discriminatedUnion('do', [
  z
    .object({ do: z.literal('close'), ...reach, from: month, until })
    .strict()
    .describe('Takes furnaces, mines or whole plants out of service.'),
  z
    .object({ do: z.literal('open'), furnaces: ids.optional(), mines: ids.optional(), from: month, until })
    .strict()
    .describe('Puts a unit or mine into service that does not run at the start.'),
  z
    .object({ do: z.literal('reline'), furnaces: ids, from: month, months: z.int().min(1).max(60) })
    .strict()
    .describe('Takes a blast furnace out for relining, for a number of months.'),
  z
    .object({ do: z.literal('convert'), close: ids, open: ids, on: month })
    .strict()
    .describe('Shuts units and starts others in the same month.'),
  z
    .object({ do: z.literal('compress'), plants: ids, to: z.number().min(0).max(2), from: month, until: month })
    .strict()
    .describe('Brings the posts for the same work, in a straight line, to a share of those at the start.'),
  z
    .object({ do: z.literal('freeze_hiring'), plants: ids, from: month, until })
    .strict()
    .describe('Nobody is taken on from outside.'),
  z
    .object({ do: z.literal('no_layoffs'), plants: ids, from: month, until })
    .strict()
    .describe('Nobody is laid off against their will; surplus people stay on the payroll.'),
  z
    .object({ do: z.literal('early_retirement'), plants: ids, payer, from: month, until })
    .strict()
    .describe('Early retirement (neitui) is offered to surplus people who may take it.'),
  z
    .object({ do: z.literal('notice'), plants: ids, months: z.number().min(0).max(60), from: month, until })
    .strict()
    .describe('Surplus people are let go over so many months more.'),
  z
    .object({ do: z.literal('severance'), ...people, top_up: z.number().min(0).max(10), payer, from: month, until })
    .strict()
    .describe('Severance on top of the law’s, as a share of it.'),
  z
    .object({ do: z.literal('reemployment_centre'), ...people, payer, from: month, until })
    .strict()
    .describe(
      'Those who lose a job go to a re-employment centre or transfer company first, as the rules of the country say.',
    ),
  z
    .object({
      do: z.literal('wage_insurance'),
      ...people,
      share: z.number().min(0).max(1),
      cap: z.number().min(0).max(1).optional(),
      months: z.number().min(1).max(120),
      payer,
      from: month,
      until,
    })
    .strict()
    .describe(
      'Pays a share of the gap to the former pay, at most a share of that pay, for months since the job was lost.',
    ),
  z
    .object({ do: z.literal('retraining'), ...people, share: z.number().min(0).max(1), payer, from: month, until })
    .strict()
    .describe('A share of those who lose a job is retrained.'),
  z
    .object({
      do: z.literal('public_works'),
      market: z.string(),
      places: z.number().min(0).max(1e6),
      pay: z.number().min(0).max(1e6).optional(),
      payer,
      from: month,
      until,
    })
    .strict()
    .describe('Posts for people who have looked long; at the minimum wage unless a monthly pay is given.'),
  z
    .object({ do: z.literal('relocation'), ...people, grant: z.number().min(0).max(1e7), payer, from: month, until })
    .strict()
    .describe('A grant to those who lost a job and leave for one elsewhere.'),
  z
    .object({
      do: z.literal('sme_support'),
      branch: z.string(),
      market: z.string(),
      money: z.number().min(0).max(1e10),
      payer,
      from: month,
      until,
    })
    .strict()
    .describe('Grants to small firms of a branch, in money a month.'),
  z
    .object({ do: z.literal('move_tax_home'), plants: ids, from: month, until })
    .strict()
    .describe('The seat that pays a plant’s profit tax moves out of the town.'),
  z
    .object({ do: z.literal('hand_over_services'), plants: ids, share: z.number().min(0).max(1), from: month, until })
    .strict()
    .describe('Heating, schools and clinics of plants are handed to the city.'),
  z
    .object({
      do: z.literal('invest'),
      name: z.string().min(1),
      jobs: z.number().min(0).max(1e6),
      branch: z.string(),
      market: z.string(),
      from: month,
      until,
      source: z.string().min(1),
    })
    .strict()
    .describe('Brings jobs of a branch to a local labour market.'),
  // Storage and power
  buildStorageSchema,
  runPowerSchema,
  // Air
  cleanStacksSchema,
  // Coal fires
  fightFiresSchema,
  watchFiresSchema,
  openFiresSchema,
  // Rare metals
  openDepositSchema,
  // The border
  // People on the move
  mergeServicesSchema,
  homecomingSchema,
  // Exporting the mill
  exportMillSchema,
  // Livelihoods on a platform
  platformTrainingSchema,
  // Memory and heritage
  recordSchema,
  restoreSchema,
  cultureParkSchema,
  demolishSchema,
]);

const shockSchema = z
  .object({
    shock: z.string().describe('Id of a documented path: landfall docs shocks.'),
    from: month,
    until: month.optional().describe('The month in which it is lifted; left out: it stays.'),
    strength: z.number().min(-2).max(5).optional().describe('1 as documented, 0.5 half of it, -1 the opposite.'),
  })
  .strict()
  .describe('A documented path of the world outside, on top of the drivers.');

export const scenarioSchema = z
  .object({
    landfall: z.literal(1).describe('Version of this format.'),
    name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    title: localized,
    description: localized,
    region: z.string().optional().describe('Id of the pack it was written for; it is refused for another.'),
    start: month.optional().describe('First month; the pack’s own where left out.'),
    months: z.int().min(1).max(1200).describe('Length of the run.'),
    drivers: z.record(z.string(), driver).optional(),
    shocks: z.array(shockSchema).optional(),
    levers: z.array(leverSchema).optional(),
    claims: z
      .array(z.string())
      .optional()
      .describe(
        'Claims of the pack that this scenario takes as true though no source was found; shown wherever its numbers are.',
      ),
    assumptions: z
      .array(
        z
          .object({
            quantity: z.string(),
            of: z.record(z.string(), z.string()).optional(),
            value: z.number(),
            why: z.string().min(1).describe('Where the number comes from, or why it is tried.'),
          })
          .strict(),
      )
      .optional(),
    uncertain: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(
        'What is not known beside the ranges of the pack: landfall docs uncertain-schema. A single run leaves it aside.',
      ),
  })
  .strict();

export type ScenarioText = z.infer<typeof scenarioSchema>;
export type Lever = z.infer<typeof leverSchema>;
export type ShockSetting = z.infer<typeof shockSchema>;
export type Driver = z.infer<typeof driver>;
