import type { Outcome } from '../judge/court.ts';
import { type Problem, stepsOf, type Verdict } from '../problem/problem.ts';
import type { Genome } from '../search/genes.ts';
import type { Step } from '../steps/step.ts';
import { type Played, standardOf } from './standard.ts';

/**
 * Plays plans in all futures of a search: on one thread or many, the outcomes are the same.
 * @param done called for each plan as soon as its outcome is there, in any order
 */
export type Play = (
  plans: readonly (readonly Step[])[],
  done: (place: number, outcome: Outcome) => void,
) => Promise<void>;

/** Outcomes that are known already, by the key of the plan: what makes a search go on where it was killed. */
export interface Journal {
  readonly get: (key: string) => Outcome | undefined;
  readonly put: (key: string, outcome: Outcome) => void;
}

/** A plan with what came of it. */
export interface Tried extends Played {
  readonly genome: Genome;
  readonly verdict: Verdict;
}

/** Tries candidates; the same plan is played once. */
export interface Trials {
  /** Verdicts are those of the moment: where regret counts, ask again for a plan after others were played. */
  readonly all: (genomes: readonly Genome[]) => Promise<Tried[]>;
  /** Changes whenever verdicts given before no longer hold, since a plan did better in some future than any before. */
  readonly standard: () => number;
  /** Plans that were played or found in the journal. */
  readonly count: () => number;
}

export function keyOf(steps: readonly Step[]): string {
  return JSON.stringify(steps);
}

export function trialsOf(problem: Problem, play: Play, journal: Journal): Trials {
  const known = new Map<string, Outcome>();
  const standard = standardOf(problem);
  const seen = new Set<string>();
  return {
    count: () => known.size,
    standard: standard.version,
    all: async (genomes) => {
      const plans = genomes.map((genome) => {
        const steps = stepsOf(problem, genome);
        return { genome, steps, key: keyOf(steps) };
      });
      const open = new Map<string, readonly Step[]>();
      for (const { key, steps } of plans) {
        const outcome = known.get(key) ?? journal.get(key);
        if (outcome === undefined) open.set(key, steps);
        else known.set(key, outcome);
      }
      const keys = [...open.keys()];
      if (keys.length > 0) {
        await play([...open.values()], (place, outcome) => {
          known.set(keys[place], outcome);
          journal.put(keys[place], outcome);
        });
      }
      const tried = plans.map(({ genome, steps, key }) => {
        const outcome = known.get(key);
        if (outcome === undefined) throw new Error('a plan was not played');
        return { genome, steps, key, outcome };
      });
      // In the order in which they were asked for, which is the same on any number of threads.
      for (const { steps, key, outcome } of tried) {
        if (!seen.has(key)) standard.meet({ steps, outcome });
        seen.add(key);
      }
      return tried.map(({ genome, steps, outcome }) => {
        return { genome, steps, outcome, verdict: standard.verdict({ steps, outcome }) };
      });
    },
  };
}
