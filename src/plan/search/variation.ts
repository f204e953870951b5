import { pow } from '../../kernel/math/index.ts';
import type { Draws } from './draws.ts';
import { boundsOf, type Gene, type Genome, within } from './genes.ts';

/** How candidates are varied. The values that Deb and others use for NSGA-II stand in `USUAL`. */
export interface Variation {
  /** Chance that a pair is crossed at all. */
  readonly crossover: number;
  /** Chance that a gene of such a pair is. */
  readonly crossed: number;
  /** Distribution index of simulated binary crossover: the larger, the closer children stay to their parents. */
  readonly crossoverIndex: number;
  /** Chance that a gene is mutated; one gene in each candidate on average where left out. */
  readonly mutation?: number;
  readonly mutationIndex: number;
}

export const USUAL: Variation = { crossover: 1, crossed: 0.5, crossoverIndex: 15, mutationIndex: 20 };

/** Two children of two parents: crossed, then mutated. */
export function children(
  genes: readonly Gene[],
  one: Genome,
  other: Genome,
  variation: Variation,
  draws: Draws,
): [number[], number[]] {
  const [a, b] = [[...one], [...other]];
  if (draws.next() <= variation.crossover) cross(genes, a, b, variation, draws);
  const chance = variation.mutation ?? 1 / Math.max(1, genes.length);
  for (const child of [a, b]) {
    genes.forEach((gene, i) => {
      if (draws.next() <= chance) child[i] = mutated(gene, child[i], variation.mutationIndex, draws);
    });
  }
  return [a, b];
}

/** Simulated binary crossover (Deb and Agrawal 1995), within bounds; options and short ranges change places whole. */
function cross(
  genes: readonly Gene[],
  a: number[],
  b: number[],
  { crossed, crossoverIndex: index }: Variation,
  draws: Draws,
): void {
  genes.forEach((gene, i) => {
    if (draws.next() > crossed || a[i] === b[i]) return;
    const [low, high] = boundsOf(gene);
    if (gene.kind === 'option' || (gene.kind === 'whole' && high - low < 2)) {
      [a[i], b[i]] = [b[i], a[i]];
      return;
    }
    const [less, more] = a[i] < b[i] ? [a[i], b[i]] : [b[i], a[i]];
    const gap = more - less;
    if (gap < 1e-14) return;
    const u = draws.next();
    const first = 0.5 * (less + more - spread(u, 1 + (2 * (less - low)) / gap, index) * gap);
    const second = 0.5 * (less + more + spread(u, 1 + (2 * (high - more)) / gap, index) * gap);
    const [x, y] = draws.next() < 0.5 ? [second, first] : [first, second];
    a[i] = within(gene, x);
    b[i] = within(gene, y);
  });
}

/** How far apart children stand relative to their parents, given the room to the bound. */
function spread(u: number, room: number, index: number): number {
  const alpha = 2 - pow(room, -(index + 1));
  return u <= 1 / alpha ? pow(u * alpha, 1 / (index + 1)) : pow(1 / (2 - u * alpha), 1 / (index + 1));
}

/** Polynomial mutation (Deb and Goyal 1996); a whole number moves by one at least, an option becomes another. */
function mutated(gene: Gene, value: number, index: number, draws: Draws): number {
  const [low, high] = boundsOf(gene);
  if (high <= low) return value;
  if (gene.kind === 'option') return (value + 1 + draws.below(gene.options - 1)) % gene.options;
  const width = high - low;
  const u = draws.next();
  const left = (value - low) / width;
  const right = (high - value) / width;
  const step =
    u < 0.5
      ? pow(2 * u + (1 - 2 * u) * pow(1 - left, index + 1), 1 / (index + 1)) - 1
      : 1 - pow(2 * (1 - u) + 2 * (u - 0.5) * pow(1 - right, index + 1), 1 / (index + 1));
  const moved = within(gene, value + step * width);
  if (gene.kind === 'real' || moved !== value) return moved;
  return value === low ? value + 1 : value === high ? value - 1 : value + (u < 0.5 ? -1 : 1);
}
