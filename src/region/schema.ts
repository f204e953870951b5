import { z } from 'zod';

/*
 * How a pack is written; the published JSON Schemas come from here. The text given with each rule is what a fault says
 * was expected.
 */

// Packs are also read in pages that forbid code made at run time, which zod would otherwise try.
z.config({ jitless: true });

export const FORMAT = 1;
export const BASES = ['observed', 'derived', 'proxy', 'assumption'] as const;
export const VERDICTS = ['confirmed', 'refuted', 'conflated', 'no source found'] as const;
export const GRADES = ['A', 'B', 'C', 'D'] as const;
export const ROLES = ['sources', 'claims', 'labels', 'figures', 'profile', 'geometry'] as const;
/** Names of packs, resources, sources, dimensions, labels. */
export const ID = /^[a-z][a-z0-9_-]{0,59}$/;
export const YEAR = /^[12]\d{3}(-[12]\d{3})?$/;
const LANGUAGE = /^[a-z]{2,3}$/;

const ID_WORDS = 'a name of lower-case letters, digits, _ and -';
const id = z.string(ID_WORDS).regex(ID, ID_WORDS);
const text = z.string('text').min(1, 'text');
const anyText = z.string('text');

/** An object with these keys and no others. */
function exactly<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.strictObject(shape, { error: `an object with the keys ${Object.keys(shape).join(', ')}` });
}

function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, `one of ${words.join(', ')}`);
}

const defaults = exactly({
  quantity: anyText.optional(),
  unit: anyText.optional(),
  year: z.string('a year in quotes').optional(),
  basis: oneOf(BASES).optional(),
  source: anyText.optional(),
  formula: anyText.optional(),
  spread: z
    .number('a share from 0 to 1')
    .min(0, 'a share from 0 to 1')
    .max(1, 'a share from 0 to 1')
    .optional()
    .describe('low and high as a share of the value, where a row has neither'),
});

const role = z.discriminatedUnion(
  'role',
  [
    exactly({ role: z.literal('sources') }),
    exactly({ role: z.literal('claims') }),
    exactly({ role: z.literal('labels'), dimension: id }),
    exactly({ role: z.literal('figures'), subject: text, defaults: defaults.optional() }),
    exactly({
      role: z.literal('profile'),
      quantity: text,
      unit: text,
      minutes: z.literal([15, 30, 60], '15, 30 or 60, the minutes of a step'),
      year: z.string('a year in quotes').regex(YEAR, 'a year such as "2024"'),
      basis: oneOf(BASES),
      source: text,
    }).describe('A quantity step by step through a whole year: one row a step, from the first hour of January.'),
    exactly({ role: z.literal('geometry'), dimension: id, source: text }),
  ],
  { error: `an object with a role: ${ROLES.join(', ')}` },
);

const LANGUAGES = 'names by language, en among them: { "en": "Benxi", "zh": "本溪" }';

const landfall = exactly({
  format: z.literal(FORMAT, `${FORMAT}, the version of the format`),
  names: z
    .record(z.string().regex(LANGUAGE, 'a language code such as en'), text, LANGUAGES)
    .refine((names) => 'en' in names, LANGUAGES)
    .describe('The place by language. Labels and claims need the same languages.'),
  currency: z.string('a currency such as CNY').regex(/^[A-Z]{3}$/, 'a currency such as CNY'),
  price_year: z.int('a year such as 2024').min(1800, 'a year such as 2024').max(2200, 'a year such as 2024'),
  rules: anyText
    .optional()
    .describe('The country whose rules of pay hold: the id of a rule set that comes with Landfall.'),
  start: z.string('a month such as 2025-01').regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, 'a month such as 2025-01'),
});

export const packageSchema = z.object(
  {
    name: id,
    title: text,
    version: anyText.optional(),
    licenses: z.array(z.looseObject({ name: text }, 'an object with a name'), 'a list').optional(),
    landfall,
    resources: z
      .array(
        z.looseObject({ name: id, path: text, landfall: role }, 'an object with name, path and landfall'),
        'a list',
      )
      .min(1, 'one resource or more')
      .max(500, 'at most 500 resources'),
  },
  'an object with name, title, landfall and resources',
);

export type PackageText = z.infer<typeof packageSchema>;
export type Resource = PackageText['resources'][number];
export type Defaults = z.infer<typeof defaults>;

const DATE = 'a date such as 2025-03-14';
const NAME = 'a name or sentence';

export const sourceRow = exactly({
  id,
  title: text,
  publisher: text,
  address: anyText,
  read: z.string(DATE).regex(/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, DATE),
  grade: oneOf(GRADES),
  licence: anyText,
});

export const claimRow = z
  .object({
    id,
    claim_en: z.string(NAME).min(1, NAME),
    verdict: oneOf(VERDICTS),
    evidence_en: anyText,
    sources: anyText.describe('ids of sources, separated by semicolons'),
    grade: oneOf(GRADES),
  })
  .catchall(anyText)
  .describe('claim_xx and evidence_xx for each further language of the pack.');

export const labelRow = z
  .object({ id: text, name_en: z.string(NAME).min(1, NAME) })
  .catchall(anyText)
  .describe(
    'name_xx for each further language of the pack; other columns hold text, those named like a dimension its ids.',
  );

export const figureRow = z
  .object({
    quantity: text,
    value: text,
    unit: text,
    year: z.string().regex(YEAR),
    basis: oneOf(BASES),
    low: anyText.optional(),
    high: anyText.optional(),
    source: text,
    formula: anyText.optional(),
    note: anyText.optional(),
  })
  .catchall(anyText)
  .describe(
    'One column for each dimension that a quantity of the table needs. A column may be left out where the resource gives a default.',
  );
