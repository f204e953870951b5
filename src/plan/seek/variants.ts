import { judged, type Problem } from '../problem/problem.ts';
import { boundsOf, type Genome, within } from '../search/genes.ts';
import type { Trials, Tried } from './judge.ts';

/** A plan with one lever more, or one less, than another. */
export interface Variant {
  readonly lever: string;
  /** Whether the lever was forced in or left out. */
  readonly how: 'in' | 'out';
  readonly tried: Tried;
  /** Change of each objective against the plan, in its unit. */
  readonly change: readonly number[];
  /** What the plan would break then. */
  readonly breaks: readonly string[];
}

/** How far along its ranges a lever that is forced in is set. */
const SHARES = [0, 0.5, 1];
/** Plans that are played for a lever at most. */
export const VARIANTS = SHARES.length;

/**
 * Runs a plan again with each lever that it leaves out forced in, at the setting that does best in the first
 * objective, and with each that it could do without left out.
 * @returns the variants, and every plan that was tried for them
 */
export async function variants(
  problem: Problem,
  plan: Tried,
  trials: Trials,
): Promise<{ readonly list: readonly Variant[]; readonly tried: readonly Tried[] }> {
  const requests = problem.slots.flatMap(({ id: lever, optional }, place) => {
    const inside = plan.steps.some(({ id }) => id === lever);
    if (inside && optional !== true) return [];
    const genomes = inside ? [without(problem, plan.genome, place)] : forced(problem, plan.genome, place);
    return [{ lever, how: inside ? ('out' as const) : ('in' as const), genomes }];
  });
  // All in one go, the plan itself too, so that all are judged by the same standard.
  const [own, ...tried] = await trials.all([plan.genome, ...requests.flatMap(({ genomes }) => genomes)]);
  let from = 0;
  const list = requests.map(({ lever, how, genomes }): Variant => {
    const some = tried.slice(from, from + genomes.length);
    from += genomes.length;
    const best = some.reduce((a, b) => (better(problem, b, a) ? b : a));
    const change = best.verdict.objectives.map((value, k) => value - own.verdict.objectives[k]);
    return { lever, how, tried: best, change, breaks: best.verdict.breaches.map(({ what }) => what) };
  });
  return { list, tried };
}

function without({ knobs }: Problem, genome: Genome, place: number): number[] {
  return knobs.map(({ slot, part }, i) => (slot === place && part === 'pulled' ? 0 : genome[i]));
}

function forced({ knobs }: Problem, genome: Genome, place: number): number[][] {
  return SHARES.map((share) =>
    knobs.map(({ slot, part, gene }, i) => {
      if (slot !== place) return genome[i];
      const [low, high] = boundsOf(gene);
      return part === 'pulled' ? 1 : part === 'waits' ? 0 : within(gene, low + share * (high - low));
    }),
  );
}

function better(problem: Problem, one: Tried, other: Tried): boolean {
  const [a, b] = [one, other].map(({ genome, verdict }) => judged(problem, genome, verdict));
  return a.violation !== b.violation ? a.violation < b.violation : a.objectives[0] < b.objectives[0];
}
