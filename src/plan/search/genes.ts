/**
 * One thing that a search may set: a real number, a whole number (a date counted in steps is one), or one of some
 * options without an order. Bounds are included.
 */
export type Gene =
  | { readonly kind: 'real'; readonly low: number; readonly high: number }
  | { readonly kind: 'whole'; readonly low: number; readonly high: number }
  | { readonly kind: 'option'; readonly options: number };

/** A candidate as numbers, one for each gene; an option is its position from 0. */
export type Genome = readonly number[];

/** A candidate that was judged. */
export interface Judged {
  readonly genome: Genome;
  /** All are made as small as possible. */
  readonly objectives: readonly number[];
  /** By how much limits are broken, added up; 0 where all are kept. */
  readonly violation: number;
}

/** The nearest value that the gene allows. */
export function within(gene: Gene, value: number): number {
  const [low, high] = boundsOf(gene);
  const inside = Math.min(high, Math.max(low, value));
  return gene.kind === 'real' ? inside : Math.round(inside);
}

export function boundsOf(gene: Gene): readonly [low: number, high: number] {
  return gene.kind === 'option' ? [0, gene.options - 1] : [gene.low, gene.high];
}

/** How many candidates there are: infinite where a number is real. */
export function sizeOf(genes: readonly Gene[]): number {
  return genes.reduce((size, gene) => {
    const [low, high] = boundsOf(gene);
    return size * (gene.kind === 'real' ? (high > low ? Number.POSITIVE_INFINITY : 1) : high - low + 1);
  }, 1);
}

/** Every candidate, the last gene running fastest. @throws RangeError where there are more than `most` */
export function everyGenome(genes: readonly Gene[], most: number): number[][] {
  const size = sizeOf(genes);
  if (size > most) throw new RangeError(`${size} candidates: more than ${most}`);
  let all: number[][] = [[]];
  for (const gene of genes) {
    const [low, high] = boundsOf(gene);
    const values = Array.from({ length: gene.kind === 'real' ? 1 : high - low + 1 }, (_, i) => low + i);
    all = all.flatMap((start) => values.map((value) => [...start, value]));
  }
  return all;
}
