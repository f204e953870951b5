import { z } from 'zod';
import { type Fault, Faults } from '../../kernel/errors.ts';
import { near } from '../../kernel/near.ts';
import { quantityOf, type Region } from '../../region/region.ts';
import type { Case } from '../../scenario/case.ts';
import { drivers as driverSpecs } from '../../scenario/drivers.ts';

/** What a scenario says about what is not known, beside the ranges of the pack. */

const why = z.string().min(1).describe('Where it comes from, or why it is tried.');

export const uncertainSchema = z
  .object({
    ranges: z
      .array(
        z
          .object({
            quantity: z.string(),
            shape: z.enum(['triangle', 'uniform']).default('triangle'),
            low: z.number().optional().describe('In place of the pack’s; only of a quantity with one figure.'),
            high: z.number().optional(),
            peak: z.number().optional().describe('Of a triangle; the pack’s value where left out.'),
            why,
          })
          .strict(),
      )
      .default([])
      .describe('Distributions in place of those that the pack’s ranges give.'),
    correlations: z
      .array(
        z
          .object({
            between: z.tuple([z.string(), z.string()]),
            rank: z.number().gt(-1).lt(1).describe('Rank correlation (Spearman).'),
            why,
          })
          .strict(),
      )
      .default([])
      .describe('Inputs that are high, or low, together.'),
    switches: z
      .array(
        z
          .object({
            quantity: z.string(),
            one_of: z.array(z.number()).min(2),
            chances: z.array(z.number().positive()).optional().describe('One for each; alike where left out.'),
            why,
          })
          .strict(),
      )
      .default([])
      .describe(
        'Forms of the model of which nobody knows which holds: matching_form, mobility_background, restocking_rule.',
      ),
    drivers: z
      .array(
        z
          .object({
            driver: z.string(),
            times: z.object({ low: z.number().positive(), high: z.number().positive() }).strict(),
            why,
          })
          .strict()
          .refine(({ times: { low, high } }) => low <= 1 && high >= 1 && low < high, 'low up to 1, high from 1'),
      )
      .default([])
      .describe('Paths of drivers, times a factor with its peak at 1.'),
  })
  .strict();

export type Uncertainty = z.infer<typeof uncertainSchema>;

/** JSON Schema (draft 2020-12) of `uncertain` in a scenario. */
export function uncertainJsonSchema(): unknown {
  return z.toJSONSchema(uncertainSchema, { io: 'input' });
}

/**
 * What a scenario says under `uncertain`.
 * @throws Faults with everything that is wrong with it
 */
export function readUncertain({
  uncertain,
  name,
  region,
}: Pick<Case, 'uncertain' | 'name' | 'region'>): Uncertainty | undefined {
  if (uncertain === undefined) return undefined;
  const read = uncertainSchema.safeParse(uncertain);
  const where = `scenario ${name}, uncertain`;
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => ({
      where,
      found: path.length === 0 ? 'what is written' : path.join('.'),
      expected: message,
    }));
    throw new Faults(where, faults);
  }
  const faults = uncertainFaults(read.data, region);
  if (faults.length > 0)
    throw new Faults(
      where,
      faults.map((fault) => ({ ...fault, where })),
    );
  return read.data;
}

/** Checks it against the pack. */
function uncertainFaults(uncertain: Uncertainty, region: Region): Fault[] {
  const faults: Fault[] = [];
  const add = (where: string, found: string, expected: string, mend?: string) =>
    faults.push({ where, found: `${where}: ${found}`, expected, ...(mend === undefined ? {} : { mend }) });
  const known = [...region.figures.keys()];
  const names = driverSpecs.map(({ name }) => name);

  for (const { quantity, low, high, peak } of uncertain.ranges) {
    const where = `ranges, ${quantity}`;
    const spec = quantityOf(region, quantity);
    const figures = region.figures.get(quantity) ?? [];
    if (spec === undefined || figures.length === 0) {
      add(where, 'a quantity that the pack does not have', near(quantity, known));
      continue;
    }
    if (low === undefined && high === undefined && peak === undefined) continue;
    if (figures.length > 1) {
      add(
        where,
        `${figures.length} figures`,
        'a quantity with one figure',
        'leave out low, high and peak: a shape holds for all',
      );
      continue;
    }
    const [own] = figures;
    const ends = [low ?? own.low ?? own.value, peak ?? own.value, high ?? own.high ?? own.value];
    if (ends[0] > ends[1] || ends[1] > ends[2]) add(where, ends.join(', '), 'low, peak, high in this order');
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = spec;
    if (ends[0] < min || ends[2] > max) add(where, `${ends[0]} to ${ends[2]}`, `${min} to ${max} ${spec.unit}`);
  }
  for (const { quantity, one_of, chances } of uncertain.switches) {
    const where = `switches, ${quantity}`;
    const spec = quantityOf(region, quantity);
    if (spec === undefined || spec.dims.length > 0) {
      add(where, 'no such switch', 'a quantity with one figure', 'landfall docs quantities lists them');
      continue;
    }
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = spec;
    for (const value of one_of)
      if (value < min || value > max) add(where, String(value), `${min} to ${max} ${spec.unit}`);
    if (new Set(one_of).size < one_of.length) add(where, 'one value twice', 'different values');
    if (chances !== undefined && chances.length !== one_of.length) {
      add(where, `${chances.length} chances`, `${one_of.length}, one for each value`);
    }
  }
  for (const { driver, times } of uncertain.drivers) {
    const spec = driverSpecs.find(({ name }) => name === driver);
    if (spec === undefined) add('drivers', `unknown driver ${driver}`, near(driver, names));
    else if (times.low < 0) add(`drivers, ${driver}`, String(times.low), 'a factor above 0');
  }
  const inputs = [...known, ...names.map(driverInput)];
  for (const { between } of uncertain.correlations) {
    for (const name of between)
      if (!inputs.includes(name)) add('correlations', `unknown input ${name}`, near(name, inputs));
    if (between[0] === between[1]) add('correlations', `${between[0]} with itself`, 'two inputs');
  }
  for (const [what, list] of [
    ['ranges', uncertain.ranges.map(({ quantity }) => quantity)],
    ['switches', uncertain.switches.map(({ quantity }) => quantity)],
    ['drivers', uncertain.drivers.map(({ driver }) => driver)],
    ['correlations', uncertain.correlations.map(({ between }) => [...between].sort().join(' and '))],
  ] as const) {
    const twice = list.filter((one, i) => list.indexOf(one) !== i);
    for (const one of new Set(twice)) add(what, `${one} twice`, 'once');
  }
  return faults;
}

/** The name of the input that a driver’s factor is. */
export const driverInput = (driver: string): string => `driver ${driver}`;
