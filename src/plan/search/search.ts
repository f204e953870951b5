import { addToArchive } from './archive.ts';
import { drawsOf, shuffledOrder } from './draws.ts';
import type { Gene, Genome, Judged } from './genes.ts';
import { offspring, survivors } from './nsga2.ts';
import { type Directions, type Frame, offspring3, survivors3 } from './nsga3.ts';
import { children, type Variation } from './variation.ts';

/** What a search looks for, and how. */
export interface Setup {
  readonly genes: readonly Gene[];
  /** One for each objective: differences smaller than this do not count in the archive. */
  readonly epsilons: readonly number[];
  readonly population: number;
  readonly variation: Variation;
  readonly seed: number;
  /** Directions for NSGA-III; NSGA-II where left out. */
  readonly directions?: Directions;
  /** Candidates to begin with, beside random ones. */
  readonly first?: readonly Genome[];
  /** Generations without a new box in the archive after which the search begins anew around the archive. */
  readonly patience?: number;
}

/**
 * Where a search stands: plain data that JSON keeps. A search that goes on from it ends with the same numbers as one
 * that was never stopped.
 */
export interface SearchState {
  /** Generations that were judged. */
  readonly generation: number;
  readonly evaluations: number;
  readonly population: readonly Judged[];
  readonly archive: readonly Judged[];
  /** Generations since the archive last reached a new box. */
  readonly stalled: number;
  readonly frame?: Frame;
}

export function begin(): SearchState {
  return { generation: 0, evaluations: 0, population: [], archive: [], stalled: 0 };
}

/** The candidates of the next generation, to be judged and told. */
export function ask(setup: Setup, state: SearchState): number[][] {
  const { genes, population: size, seed, variation } = setup;
  if (state.generation === 0) {
    const first = (setup.first ?? []).slice(0, size).map((genome) => [...genome]);
    return [...first, ...spread(genes, size - first.length, seed)];
  }
  if (setup.patience !== undefined && state.stalled >= setup.patience && state.archive.length > 0) {
    return restarted(setup, state);
  }
  const draws = drawsOf(seed, state.generation, 'offspring');
  const breed = setup.directions === undefined ? offspring : offspring3;
  return breed(genes, state.population, size, variation, draws);
}

/** The state after a generation was judged, in the order in which it was asked for. */
export function tell(setup: Setup, state: SearchState, judged: readonly Judged[]): SearchState {
  let archive = state.archive;
  let stalled = state.stalled + 1;
  for (const one of judged) {
    const added = addToArchive(archive, one, setup.epsilons);
    archive = added.archive;
    if (added.progress) stalled = 0;
  }
  const rested = setup.patience !== undefined && state.stalled >= setup.patience;
  const generation = state.generation + 1;
  const evaluations = state.evaluations + judged.length;
  const members = [...state.population, ...judged];
  const base = { generation, evaluations, archive, stalled: rested ? 0 : stalled };
  if (setup.directions === undefined) return { ...base, population: survivors(members, setup.population) };
  const draws = drawsOf(setup.seed, state.generation, 'survival');
  const { kept, frame } = survivors3(members, setup.population, setup.directions, state.frame, draws);
  return { ...base, population: kept, ...(frame === undefined ? {} : { frame }) };
}

/** A Latin hypercube of candidates: every gene’s range is cut into as many parts as there are candidates. */
function spread(genes: readonly Gene[], count: number, seed: number): number[][] {
  if (count <= 0) return [];
  const draws = drawsOf(seed, 0, 'start');
  const columns = genes.map((gene) => {
    const order = shuffledOrder(count, draws);
    return order.map((place) => {
      const share = (place + draws.next()) / count;
      if (gene.kind === 'real') return gene.low + share * (gene.high - gene.low);
      const [low, size] = gene.kind === 'option' ? [0, gene.options] : [gene.low, gene.high - gene.low + 1];
      return low + Math.min(size - 1, Math.floor(share * size));
    });
  });
  return Array.from({ length: count }, (_, i) => columns.map((column) => column[i]));
}

/** Mutated members of the archive: a new beginning where the best are known (Kollat and Reed 2006). */
function restarted({ genes, population, seed, variation }: Setup, { archive, generation }: SearchState): number[][] {
  const draws = drawsOf(seed, generation, 'restart');
  const wide: Variation = { ...variation, mutation: Math.min(1, 3 / Math.max(1, genes.length)), mutationIndex: 5 };
  const born: number[][] = [];
  while (born.length < population) {
    const pick = () => archive[draws.below(archive.length)].genome;
    born.push(...children(genes, pick(), pick(), wide, draws));
  }
  return born.slice(0, population);
}
