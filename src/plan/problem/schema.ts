import { z } from 'zod';
import { PAYERS } from '../../scenario/catalogue.ts';
import { MONTH } from '../../scenario/month.ts';
import { costSchema, labelsSchema, localizedSchema } from '../steps/schema.ts';

/** How a plan problem is written: what may be decided, what is to be small, what must hold. */

const month = z.string().regex(MONTH).describe('A month, YYYY-MM.');
const id = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/);

const range = z
  .object({ low: z.number(), high: z.number(), step: z.number().positive().optional() })
  .strict()
  .describe('From low to high, in steps; any number between where no step is given.');
const months = z
  .object({ earliest: month, latest: month, step: z.int().min(1).default(1) })
  .strict()
  .describe('A month from the earliest to the latest, in steps of months.');
const options = z
  .object({ one_of: z.array(z.union([z.string(), z.number()])).min(2) })
  .strict()
  .describe('One of these.');
const number = z.union([z.number(), range]);

const setting = z.union([z.string(), z.number(), z.literal(true), z.array(z.string()), range, months, options]);

const trigger = z
  .object({
    series: z.string().describe('A variable of the model that people can watch.'),
    of: labelsSchema.optional(),
    above: number.optional(),
    below: number.optional(),
    months: z.int().min(1).max(60).default(1).describe('Months in a row for which the line must be crossed.'),
    delay: z.int().min(0).max(120).default(0).describe('Months from the decision until the lever works.'),
    optional: z.literal(true).optional().describe('The search may also pull the lever at its date, without waiting.'),
  })
  .strict()
  .refine((one) => (one.above === undefined) !== (one.below === undefined), 'either above or below')
  .describe('The lever waits until a series has crossed a line; from its date on, the line is watched.');

const slot = z
  .object({
    id,
    title: localizedSchema.optional(),
    lever: z.record(z.string(), setting).describe('A lever as in a scenario; what the search may set is a range.'),
    optional: z.literal(true).optional().describe('The search may leave it out.'),
    lasting: number.optional().describe('Months that it holds, in place of until.'),
    trigger: trigger.optional(),
    costs: z.array(costSchema).optional(),
    why: z.string().min(1).optional(),
  })
  .strict();

const MEASURES = [
  z.enum(['mean', 'worst']),
  z.object({ cvar: z.number().gt(0).lt(1) }).strict(),
  z.object({ quantile: z.number().gt(0).lt(1) }).strict(),
  z.object({ missed: z.number() }).strict(),
] as const;
const MEASURES_TEXT = 'mean, worst, { cvar: 0.9 }, { quantile: 0.9 }, { missed: 5000 }';
const acrossFutures = z
  .union(MEASURES, { error: `${MEASURES_TEXT}; regret is only for what is made small` })
  .describe(
    'How futures become one number: their mean; the worst; cvar: mean of the worst beyond this share; quantile; missed: share of futures that miss this target.',
  );
const regret = z
  .object({ regret: z.union(MEASURES) })
  .strict()
  .describe(
    'The same of regret: how much worse than the best plan played is in each future. `regret: worst` is minimax regret.',
  );
const across = z.union([acrossFutures, regret], { error: `${MEASURES_TEXT}, or { regret: one of these }` });

const what = {
  series: z.string().optional().describe('A variable of the model.'),
  of: labelsSchema.optional(),
  payers: z
    .array(z.enum(PAYERS))
    .min(1)
    .optional()
    .describe('In place of a series: the money that these pay for levers, with the costs named in the problem.'),
  take: z
    .enum(['end', 'sum', 'mean', 'max', 'min'])
    .default('end')
    .describe(
      'What is taken of its path: the last value, the sum over all months, the mean, the largest, the smallest.',
    ),
  across: across.default('mean'),
};

const { across: _, ...taken } = what;
const target = z
  .object({ ...taken, at_most: z.number().optional(), at_least: z.number().optional() })
  .strict()
  .refine((one) => (one.at_most === undefined) !== (one.at_least === undefined), 'either at_most or at_least');

const objective = z
  .object({
    id,
    title: localizedSchema.optional(),
    ...what,
    targets: z
      .array(target)
      .min(1)
      .optional()
      .describe('In place of a series: the share of futures that miss any of these targets (satisficing).'),
    more: z.literal(true).optional().describe('More is better; less is where left out.'),
    step: z.number().positive().describe('The smallest difference that matters, in the unit of the objective.'),
  })
  .strict()
  .refine(
    ({ targets, series, of, payers, more, across: how }) =>
      targets === undefined || ([series, of, payers, more].every((one) => one === undefined) && how === 'mean'),
    'targets alone: they say what is taken, and their share of futures is made small',
  );

const limit = z
  .object({
    id,
    title: localizedSchema.optional(),
    ...what,
    // What keeps a limit would hang on the other plans, and they on what keeps it.
    across: acrossFutures.default('mean'),
    at_most: z.number().optional(),
    at_least: z.number().optional(),
    why: z.string().min(1).optional(),
  })
  .strict()
  .refine((one) => (one.at_most === undefined) !== (one.at_least === undefined), 'either at_most or at_least');

const rule = z
  .object({
    if: z.array(id).min(1).describe('Where all of these levers are pulled,'),
    needs: z.array(id).optional().describe('all of these must be too,'),
    not: z.array(id).optional().describe('and none of these may be.'),
    why: z.string().min(1).describe('Prerequisite, conflict or law.'),
    source: z.string().optional(),
  })
  .strict();

const capacity = z
  .object({
    levers: z.array(id).min(1),
    at_most: z.int().min(0),
    within: z.int().min(1).describe('Months.'),
    why: z.string().min(1),
  })
  .strict()
  .describe('At most so many of these levers may begin within so many months.');

export const problemSchema = z
  .object({
    landfall_problem: z.literal(1).describe('Version of this format.'),
    name: id,
    title: localizedSchema,
    description: localizedSchema,
    region: z.string(),
    scenario: z.string().describe('What happens anyway: a scenario of the region.'),
    months: z.int().min(12).max(1200).optional().describe('Length of the runs in place of the scenario’s own.'),
    minimise: z.array(objective).min(1).max(6),
    limits: z.array(limit).default([]),
    levers: z.array(slot).min(1),
    rules: z.array(rule).default([]),
    capacity: z.array(capacity).default([]),
    background: z
      .array(id)
      .default([])
      .describe('Levers that the simple plans beside the search pull too, at their first settings.'),
    population: z.int().min(4).max(1000).optional(),
  })
  .strict();

export type ProblemText = z.infer<typeof problemSchema>;
export type SlotText = z.infer<typeof slot>;
export type SettingText = z.infer<typeof setting>;
export type NumberText = z.infer<typeof number>;
export type QuantityText = Pick<z.infer<typeof objective>, 'series' | 'of' | 'payers' | 'take'>;
/** How the values of futures become one. */
export type TargetText = z.infer<typeof target>;
export type MeasureText = z.infer<typeof acrossFutures>;
export type AcrossText = z.infer<typeof across>;

/** JSON Schema (draft 2020-12) of a plan problem. */
export function problemJsonSchema(): unknown {
  return z.toJSONSchema(problemSchema, { io: 'input' });
}
