import { z } from 'zod';
import { PAYERS } from '../../scenario/catalogue.ts';
import { MONTH } from '../../scenario/month.ts';

/** How a plan is written: what a planner would sign. */

export const localizedSchema = z
  .object({ en: z.string().min(1), zh: z.string().min(1).optional() })
  .strict()
  .describe('A text in English and, if you like, in Chinese.');

export const labelsSchema = z
  .record(z.string(), z.union([z.string(), z.array(z.string()).min(1)]))
  .describe('Labels by dimension; several are added up.');

export const costSchema = z
  .object({
    payer: z.enum(PAYERS),
    amount: z.number().min(0).describe('In the region’s currency.'),
    low: z.number().min(0).optional(),
    high: z.number().min(0).optional(),
    per: z.enum(['once', 'month']).default('once').describe('Once, or in every month in which the lever holds.'),
    over: z.int().min(1).max(240).default(1).describe('Months over which what is paid once is spread.'),
    times: z.string().optional().describe('A number that the lever is set to, by which the amount is multiplied.'),
    source: z.string().min(1),
    year: z.int(),
    basis: z.enum(['observed', 'derived', 'proxy', 'assumption']),
    note: z.string().optional(),
  })
  .strict()
  .refine((cost) => (cost.low ?? cost.amount) <= cost.amount && cost.amount <= (cost.high ?? cost.amount), {
    message: 'low, amount, high in that order',
  })
  .describe('What a lever costs beside what the model works out.');

const month = z.string().regex(MONTH).describe('A month, YYYY-MM.');
const until = month.optional().describe('The first month in which it no longer holds.');

export const whenSchema = z
  .object({
    from: month,
    until,
    lasting: z.int().min(1).optional().describe('Months that it holds, in place of until.'),
    waits_for: z
      .object({
        series: z.string(),
        of: labelsSchema.optional(),
        above: z.number().optional(),
        below: z.number().optional(),
        months: z.int().min(1).max(60).default(1),
        delay: z.int().min(0).max(120).default(0),
      })
      .strict()
      .refine((one) => (one.above === undefined) !== (one.below === undefined), 'either above or below')
      .optional()
      .describe('It begins so many months after the series has crossed the line, watched from `from` on.'),
  })
  .strict();

const scalar = z.union([z.string(), z.number()]);

const stepSchema = z
  .object({
    id: z.string().min(1),
    title: localizedSchema.optional(),
    what: z.object({ do: z.string() }).catchall(scalar).describe('The lever and its settings.'),
    when: whenSchema,
    who_pays: z.enum(PAYERS).optional(),
    for_whom: z.record(z.string(), z.union([z.string(), z.literal(true), z.array(z.string())])),
    costs: z.array(costSchema).optional(),
    why: z.string().optional(),
  })
  .strict();

export const planSchema = z
  .object({
    landfall_plan: z.literal(1).describe('Version of this format.'),
    name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    title: localizedSchema,
    description: localizedSchema,
    region: z.string(),
    scenario: z.string().describe('What happens anyway: a scenario of the region.'),
    steps: z.array(stepSchema),
    found: z
      .object({
        problem: z.string(),
        seed: z.int(),
        futures: z.int(),
        evaluations: z.int(),
        version: z.string(),
        expected: z.record(z.string(), z.object({ value: z.number(), unit: z.string() }).strict()),
      })
      .strict()
      .optional()
      .describe('How it was found and what was expected of it; a record, not a setting.'),
  })
  .strict();

export type PlanText = z.infer<typeof planSchema>;
export type StepText = z.infer<typeof stepSchema>;
export type Cost = z.infer<typeof costSchema>;
export type Waits = NonNullable<z.infer<typeof whenSchema>['waits_for']>;

/** JSON Schema (draft 2020-12) of a plan. */
export function planJsonSchema(): unknown {
  return z.toJSONSchema(planSchema, { io: 'input' });
}
