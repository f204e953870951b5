import type { Vocabulary } from './quantity.ts';
import type { Basis, Figure, Profile } from './region.ts';

/** How much of a subject is known, and how well: numbers of figures by basis. */
export interface Completeness {
  readonly subject: string;
  readonly observed: number;
  readonly derived: number;
  readonly proxy: number;
  readonly assumption: number;
  /** How many quantities have no figure, and which: gaps that the model can do without. */
  readonly missing: number;
  readonly gaps: readonly string[];
}

/** A row for each subject of the vocabulary, in its order. */
export function completenessOf(
  vocabulary: Vocabulary,
  figures: ReadonlyMap<string, readonly Figure[]>,
  profiles: ReadonlyMap<string, Profile>,
): Completeness[] {
  const subjects = [...new Set(vocabulary.quantities.map((quantity) => quantity.subject))];
  return subjects.map((subject) => {
    const quantities = vocabulary.quantities.filter((quantity) => quantity.subject === subject);
    const all = quantities.flatMap((quantity) => figures.get(quantity.name) ?? []);
    const count = (basis: Basis) => all.filter((figure) => figure.basis === basis).length;
    const gaps = quantities
      .map((quantity) => quantity.name)
      .filter((name) => (figures.get(name) ?? []).length === 0 && !profiles.has(name));
    return {
      subject,
      observed: count('observed'),
      derived: count('derived'),
      proxy: count('proxy'),
      assumption: count('assumption'),
      missing: gaps.length,
      gaps,
    };
  });
}
