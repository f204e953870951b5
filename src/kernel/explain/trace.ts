import { references } from '../graph/walk.ts';
import type { Instance } from '../program.ts';
import { type Differences, differences } from './differences.ts';
import type { Snapshot } from './explain.ts';
import { type Followed, follower, type Step } from './follow.ts';

/** A variable on the way of a change, by the element that the way leads through. */
export interface TraceNode {
  readonly variable: number;
  readonly element: number;
  /** The step that its values are of: the last; on the way, the one that the difference was followed through. */
  readonly step: number;
  /** Its values in the two runs at that step. */
  readonly before: number;
  readonly after: number;
  /** The first kept step at which it differs. */
  readonly since: number;
  /** Equations between it and the nearest input that was changed. */
  readonly distance: number;
  readonly kind: 'source' | 'way' | 'landing';
}

/** One equation that hands the difference on. */
export interface TraceEdge {
  /** Variables: the one that is read, and the one whose equation reads it. */
  readonly from: number;
  readonly to: number;
  /** Part of the difference of `to` that this input makes, among all its inputs that differ; 0 to 1. */
  readonly share: number;
  /** Whether it passes a delay or an average that the equation holds. */
  readonly delayed: boolean;
}

export interface Trace {
  /** What was changed first, then by distance. */
  readonly nodes: readonly TraceNode[];
  readonly edges: readonly TraceEdge[];
  /** Landings that the change does not move. */
  readonly unmoved: readonly number[];
  /** Variables that read what was changed and keep their value all the same. */
  readonly stopped: readonly number[];
}

/** Inputs followed for each equation at first; more where that does not lead back to what was changed. */
const BREADTHS = [2, 3, 5, 8, Number.POSITIVE_INFINITY];

/**
 * Along which equations a difference between two runs of one program travelled: from each landing backwards, to the
 * inputs that made most of its difference, until what was changed.
 *
 * Of an auxiliary or flow, an input’s part is how far the equation moves when this input alone takes its second value
 * (`compare`); of a stock, the difference that a flow has brought over the steps that were kept, and the way goes on
 * where that flow differs most. What the kernel wrote out for a delay is folded into the equation that holds it.
 * @param a the first run at some steps, earliest first
 * @param b the second run at the same steps
 * @param landings variables whose difference is traced, each by its element that differs most
 */
export function trace(a: readonly Snapshot[], b: readonly Snapshot[], landings: readonly number[]): Trace {
  const { instance } = a[a.length - 1];
  const { variables } = instance.program;
  const runs = differences(a, b);
  const differs = (variable: number) => runs.from(variable) >= 0;
  const moved = landings.filter(differs);
  const sources = variables.flatMap(({ kind }, variable) => (kind === 'input' && differs(variable) ? [variable] : []));
  const follow = follower(runs, moved);
  let found = follow(BREADTHS[0]);
  for (const breadth of BREADTHS.slice(1)) {
    const reached = reach(sources, found.steps);
    if (moved.every((variable) => reached.has(variable))) break;
    found = follow(breadth);
  }
  const reached = reach(sources, found.steps);
  const edges = fold(
    instance,
    found.steps.filter(({ from, to }) => reached.has(from) && reached.has(to)),
  );
  const distances = reach(sources, edges);
  return {
    nodes: [...distances]
      .map(([variable, distance]) => nodeOf(runs, found, variable, distance, { sources, landings }))
      .sort((x, y) => x.distance - y.distance || x.variable - y.variable),
    edges,
    unmoved: landings.filter((variable) => !moved.includes(variable)),
    stopped: variables.flatMap(({ node }, variable) =>
      node !== undefined && [...references(node)].some((read) => sources.includes(read)) && !differs(variable)
        ? [variable]
        : [],
    ),
  };
}

function nodeOf(
  { a, b, from, widest }: Differences,
  { places }: Followed,
  variable: number,
  distance: number,
  { sources, landings }: { readonly sources: readonly number[]; readonly landings: readonly number[] },
): TraceNode {
  const last = a.length - 1;
  const kind = sources.includes(variable) ? 'source' : landings.includes(variable) ? 'landing' : 'way';
  const { element, at } = places.get(variable) ?? { element: widest(variable, last), at: last };
  const place = a[at].instance.offsets[variable] + element;
  const values = { step: a[at].step, before: a[at].values[place], after: b[at].values[place] };
  return { variable, element, ...values, since: a[Math.max(0, from(variable))].step, distance, kind };
}

/** Distance in steps from the sources, of all that can be reached. */
function reach(sources: readonly number[], steps: readonly Step[]): Map<number, number> {
  const onward = new Map<number, number[]>();
  for (const { from, to } of steps) onward.set(from, [...(onward.get(from) ?? []), to]);
  const distances = new Map(sources.map((source) => [source, 0]));
  const queue = [...sources];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const to of onward.get(next) ?? []) {
      if (distances.has(to)) continue;
      distances.set(to, (distances.get(next) ?? 0) + 1);
      queue.push(to);
    }
  }
  return distances;
}

/** Joins the hidden variables of a delay with the equation that holds it. */
function fold({ program }: Instance, steps: readonly Step[]): TraceEdge[] {
  const owner = (variable: number) => {
    const { hiddenIn } = program.variables[variable];
    return hiddenIn === undefined ? variable : (program.byName.get(hiddenIn) ?? variable);
  };
  const hidden = (variable: number) => owner(variable) !== variable;
  const edges: TraceEdge[] = [];
  for (const to of new Set(steps.map((step) => owner(step.to)))) {
    const into = steps.filter((step) => owner(step.to) === to && owner(step.from) !== to);
    const sum = (some: readonly Step[]) => some.reduce((total, step) => total + step.share, 0);
    const direct = into.filter((step) => !hidden(step.to));
    // what comes through the delay shares what the equation’s own reading of the delay makes
    const through = into.filter((step) => hidden(step.to));
    const delayedShare = sum(steps.filter((step) => step.to === to && owner(step.from) === to)) || 1;
    const put = (step: Step, share: number, delayed: boolean) => {
      const from = owner(step.from);
      const known = edges.findIndex((edge) => edge.from === from && edge.to === to);
      if (known < 0) edges.push({ from, to, share, delayed });
      else edges[known] = { ...edges[known], share: Math.min(1, edges[known].share + share) };
    };
    for (const step of direct) put(step, step.share, false);
    for (const step of through) put(step, (delayedShare * step.share) / sum(through), true);
  }
  return edges;
}
