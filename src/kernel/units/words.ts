import { currencies } from './currencies.ts';

/** What a unit word stands for: one base unit or several, and a factor to them. */
export interface UnitWord {
  /** The spelling used in messages: `people` and `persons` are both `person`. */
  readonly name: string;
  readonly factor: number;
  readonly powers: Readonly<Record<string, number>>;
  /** Set where the word is a power of `name`: `m3` is `m` to the power 3. */
  readonly exponent?: number;
}

const day = 86400;
const year = 365.25 * day;
const energy = { kg: 1, m: 2, s: -2 };
const power = { kg: 1, m: 2, s: -3 };

/** Spellings of a unit, the one for messages first; factor to base units; powers of base units. */
const table: readonly (readonly [string, number, Readonly<Record<string, number>>])[] = [
  ['person people persons', 1, { person: 1 }],
  ['job jobs vacancy vacancies', 1, { job: 1 }],
  ['1 dmnl dimensionless', 1, {}],
  ['percent %', 0.01, {}],

  ['second seconds sec s', 1, { s: 1 }],
  ['minute minutes', 60, { s: 1 }],
  ['hour hours hr h', 3600, { s: 1 }],
  ['day days d', day, { s: 1 }],
  ['week weeks', 7 * day, { s: 1 }],
  ['month months mo', year / 12, { s: 1 }],
  ['year years yr', year, { s: 1 }],

  ['ug', 1e-9, { kg: 1 }],
  ['mg', 1e-6, { kg: 1 }],
  ['g', 1e-3, { kg: 1 }],
  ['kg', 1, { kg: 1 }],
  ['t tonne tonnes', 1e3, { kg: 1 }],
  ['kt', 1e6, { kg: 1 }],
  ['Mt', 1e9, { kg: 1 }],
  ['Gt', 1e12, { kg: 1 }],

  ['m metre metres', 1, { m: 1 }],
  ['km', 1e3, { m: 1 }],
  ['ha', 1e4, { m: 2 }],

  ['J', 1, energy],
  ['kJ', 1e3, energy],
  ['MJ', 1e6, energy],
  ['GJ', 1e9, energy],
  ['TJ', 1e12, energy],
  ['PJ', 1e15, energy],
  ['Wh', 3600, energy],
  ['kWh', 3.6e6, energy],
  ['MWh', 3.6e9, energy],
  ['GWh', 3.6e12, energy],
  ['TWh', 3.6e15, energy],
  ['W', 1, power],
  ['kW', 1e3, power],
  ['MW', 1e6, power],
  ['GW', 1e9, power],

  ['K kelvin', 1, { K: 1 }],
];

const plain: ReadonlyMap<string, UnitWord> = new Map(
  table.flatMap(([spellings, factor, powers]) => {
    const [name, ...others] = spellings.split(' ');
    return [name, ...others].map((spelling): [string, UnitWord] => [spelling, { name, factor, powers }]);
  }),
);

/** Words that are a power of another word. */
const powerWords: Readonly<Record<string, readonly [string, number]>> = { m2: ['m', 2], km2: ['km', 2], m3: ['m', 3] };

/** Counting words that may stand before a currency, people or jobs: `bn_yuan`, `10k_people`. */
const counts: Readonly<Record<string, number>> = { k: 1e3, '10k': 1e4, m: 1e6, '100m': 1e8, bn: 1e9 };

/** Looks up one unit word; undefined where it is not known. Spelling is exact: `Mt` and `mt` are not the same. */
export function unitWord(word: string): UnitWord | undefined {
  const known = plain.get(word);
  if (known !== undefined) return known;
  if (Object.hasOwn(powerWords, word)) {
    const [name, exponent] = powerWords[word];
    const base = plain.get(name);
    return base === undefined ? undefined : { ...base, exponent };
  }
  const currency = word === 'yuan' ? 'CNY' : word;
  if (currencies.has(currency)) return { name: currency, factor: 1, powers: { [currency]: 1 } };
  return countedWord(word);
}

function countedWord(word: string): UnitWord | undefined {
  const bar = word.indexOf('_');
  if (bar < 0) return undefined;
  const count = word.slice(0, bar);
  const counted = unitWord(word.slice(bar + 1));
  if (counted === undefined || !Object.hasOwn(counts, count)) return undefined;
  const countable = ['person', 'job'].includes(counted.name) || currencies.has(counted.name);
  if (!countable) return undefined;
  return { name: `${count}_${counted.name}`, factor: counts[count], powers: counted.powers };
}

/** Spellings to choose from when a word is not known. */
export const knownUnitWords: readonly string[] = [
  ...plain.keys(),
  ...Object.keys(powerWords),
  'yuan',
  'CNY',
  'EUR',
  'GBP',
  'USD',
  'k_yuan',
  'm_yuan',
  'bn_yuan',
  '10k_people',
];
