import type { Genome, Judged } from '../genes.ts';
import { ask, begin, type SearchState, type Setup, tell } from '../search.ts';
import type { Problem } from './problems.ts';

/** One generation. */
export function next(setup: Setup, state: SearchState, judge: (genome: Genome) => Judged): SearchState {
  return tell(setup, state, ask(setup, state).map(judge));
}

/** Searches a problem that has no limits. */
export function search(problem: Problem, setup: Setup, evaluations: number, from: SearchState = begin()): SearchState {
  let state = from;
  while (state.evaluations < evaluations) {
    state = next(setup, state, (genome) => ({ genome, objectives: problem.objectives(genome), violation: 0 }));
  }
  return state;
}
