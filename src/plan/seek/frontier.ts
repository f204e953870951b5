import { judged, type Problem } from '../problem/problem.ts';
import { dasDennis } from '../search/nsga3.ts';
import type { Tried } from './judge.ts';

/**
 * How much of a knee each member of a frontier is: over evenly spread weightings of the objectives, what would be lost
 * without it (expected marginal utility: Branke, Deb, Dierolf and Osswald 2004). Objectives are scaled to the frontier.
 * @returns a share for each member; they need not add up to anything
 */
export function knees(problem: Problem, frontier: readonly Tried[]): Float64Array {
  const points = frontier.map((one) => judged(problem, one.genome, one.verdict).objectives);
  const worth = new Float64Array(points.length);
  const dims = problem.objectives.length;
  if (points.length < 2 || dims < 2) return worth;
  const low = points[0].map((_, k) => Math.min(...points.map((point) => point[k])));
  const width = points[0].map((_, k) => Math.max(...points.map((point) => point[k])) - low[k]);
  const weights = dasDennis(dims, dims === 2 ? 100 : dims === 3 ? 20 : 8);
  for (const weight of weights) {
    let [first, second, at] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
    points.forEach((point, i) => {
      const value = weight.reduce((sum, w, k) => sum + (width[k] > 0 ? (w * (point[k] - low[k])) / width[k] : 0), 0);
      if (value < first) [first, second, at] = [value, first, i];
      else if (value < second) second = value;
    });
    worth[at] += (second - first) / weights.length;
  }
  return worth;
}

/** Times the average worth from which on a member counts as a knee, and how many are named at most. */
const KNEE = 2;
const NAMED = 5;

/**
 * Places of the knees of a frontier, sharpest first, each with its worth. Its ends, best in one objective, are corners by
 * nature: one counts only where nothing is sharper.
 */
export function sharpKnees(problem: Problem, frontier: readonly Tried[]): { place: number; worth: number }[] {
  const worth = knees(problem, frontier);
  const points = frontier.map((one) => judged(problem, one.genome, one.verdict).objectives);
  const best = problem.objectives.map((_, k) => Math.min(...points.map((point) => point[k])));
  const isEnd = (place: number) => points[place].some((value, k) => value === best[k]);
  const least = (KNEE * worth.reduce((sum, one) => sum + one, 0)) / Math.max(1, worth.length);
  return Array.from(worth, (one, place) => ({ place, worth: one }))
    .filter((one) => one.worth > 0 && one.worth >= least)
    .sort((a, b) => b.worth - a.worth || a.place - b.place)
    .filter(({ place }, i) => i === 0 || !isEnd(place))
    .slice(0, NAMED);
}

/** What changes from one plan of the frontier to the next. */
export interface Move {
  readonly from: number;
  readonly to: number;
  /** Change of each objective, in its unit. */
  readonly change: readonly number[];
  readonly added: readonly string[];
  readonly dropped: readonly string[];
  /** Levers that both pull, set otherwise. */
  readonly changed: readonly string[];
}

/** Steps along the frontier, from plan to plan in the order given. */
export function moves(frontier: readonly Tried[]): Move[] {
  return frontier.slice(1).map((to, i) => {
    const from = frontier[i];
    const ids = (one: Tried) => one.steps.map(({ id }) => id);
    const text = (one: Tried, id: string) => JSON.stringify(one.steps.find((step) => step.id === id));
    const both = ids(to).filter((id) => ids(from).includes(id));
    return {
      from: i,
      to: i + 1,
      change: to.verdict.objectives.map((value, k) => value - from.verdict.objectives[k]),
      added: ids(to).filter((id) => !both.includes(id)),
      dropped: ids(from).filter((id) => !both.includes(id)),
      changed: both.filter((id) => text(from, id) !== text(to, id)),
    };
  });
}
