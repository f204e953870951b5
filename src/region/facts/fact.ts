import type { Quantity } from '../quantity.ts';

/** A fact in short: name, dimensions, unit, meaning, and what else holds for it. */
export type Fact = readonly [
  name: string,
  dims: readonly string[],
  unit: string,
  doc: string,
  extra?: Partial<Pick<Quantity, 'min' | 'max' | 'series'>>,
];

/** A number that is not negative. */
export const some = { min: 0 } as const;
/** A share of a whole. */
export const share = { min: 0, max: 1 } as const;
/** One figure for each year. */
export const yearly = { series: true } as const;
export const someYearly = { ...some, ...yearly } as const;
export const shareYearly = { ...share, ...yearly } as const;

/** Facts are never required: what a pack does not know it leaves out. */
export function factsOf(subject: string, facts: readonly Fact[]): Quantity[] {
  return facts.map(([name, dims, unit, doc, extra]) => ({
    name,
    dims,
    unit,
    doc,
    subject,
    required: 'optional',
    ...extra,
  }));
}
