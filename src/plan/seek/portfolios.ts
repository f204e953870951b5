import { portfolioProblem, type Together } from '../linear/portfolio.ts';
import { solveLinear } from '../linear/solve.ts';
import { judged, type Problem } from '../problem/problem.ts';
import { conflicting } from '../problem/rules.ts';
import { dasDennis } from '../search/nsga3.ts';
import type { Step } from '../steps/step.ts';
import type { Trials, Tried } from './judge.ts';
import { candidate } from './simple.ts';

/** Settings of a lever that are tried alone: how far along its ranges. */
const SHARES = [0, 0.5, 1];

/** Time for one choice; a knapsack of this size takes milliseconds. */
const SECONDS = 5;

/**
 * Plans that are best if the effects of levers simply added up: each lever is tried alone, and HiGHS chooses among them
 * exactly, for evenly spread weights of the objectives. A search begins from them.
 */
export async function portfolios(problem: Problem, trials: Trials): Promise<Tried[]> {
  const ids = problem.slots.filter(({ optional }) => optional === true).map(({ id }) => id);
  const requests = ids.flatMap((id) => SHARES.map((share) => ({ id, share })));
  const [ground, ...alone] = await trials.all([
    candidate(problem, new Map()),
    ...requests.map(({ id, share }) => candidate(problem, new Map([[id, share]]))),
  ]);
  const objectives = (one: Tried) => judged(problem, one.genome, one.verdict).objectives;
  const taken = (one: Tried) => problem.limits.map(({ sign }, i) => sign * one.verdict.limits[i]);
  const [base, used] = [objectives(ground), taken(ground)];
  const choices = requests.map(({ id }, i) => ({
    lever: id,
    gains: objectives(alone[i]).map((value, k) => value - base[k]),
    takes: taken(alone[i]).map((value, k) => value - used[k]),
  }));
  const room = problem.limits.map(({ sign, bound }, i) => sign * bound - used[i]);
  // Weights are of objectives scaled by the largest effect that any lever has on them.
  const scale = base.map((_, k) => Math.max(...choices.map(({ gains }) => Math.abs(gains[k])), 1e-12));
  const genomes: number[][] = [];
  for (const weights of dasDennis(base.length, base.length === 2 ? 6 : 3)) {
    const linear = portfolioProblem(
      choices,
      weights.map((weight, k) => weight / scale[k]),
      room,
      togetherOf(
        problem,
        alone.map(({ steps }) => steps),
      ),
    );
    const { values } = await solveLinear(linear, { seconds: SECONDS, gap: 1e-6 });
    const chosen = requests.filter((_, i) => values[i] === 1);
    genomes.push(candidate(problem, new Map(chosen.map(({ id, share }) => [id, share]))));
  }
  return trials.all(genomes);
}

/** Rules, capacity and conflicts as sums of levers. */
function togetherOf({ text }: Problem, alone: readonly (readonly Step[])[]): Together[] {
  const rules = text.rules.flatMap(({ if: pulled, needs = [], not = [] }) => [
    ...needs.map((id) => ({ plus: pulled, minus: [id], most: pulled.length - 1 })),
    ...not.map((id) => ({ plus: [...pulled, id], minus: [], most: pulled.length })),
  ]);
  const conflicts = conflicting(alone.flat()).map(([one, other]) => ({ plus: [one, other], minus: [], most: 1 }));
  return [...rules, ...conflicts];
}
