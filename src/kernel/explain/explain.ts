import { compile } from '../interpreter/evaluate.ts';
import { createFrame, elementName, labelsOf, place, sizesOf } from '../interpreter/frame.ts';
import type { Index, Instance, Node } from '../program.ts';

/** Every value of a run at one step, and when that is. */
export interface Snapshot {
  readonly instance: Instance;
  /** All variables, at the instance’s offsets. */
  readonly values: Float64Array;
  readonly step: number;
  readonly time: number;
  readonly startTime: number;
  readonly stopTime: number;
}

/** One value that an equation reads. A sum’s terms are listed by their size; `terms` says how many there are. */
export interface Read {
  readonly variable: number;
  readonly element: number;
  /** `staff[steel, women]` */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

export interface Explanation extends Read {
  readonly doc: string;
  readonly source?: string;
  readonly kind: string;
  /** The author’s expression; of a stock, its flows. */
  readonly text?: string;
  readonly inputs: readonly Read[];
  /** Inputs that are not listed because there are too many. */
  readonly more: number;
}

/** Most inputs that are listed, largest first. */
const MOST = 12;

/**
 * Where a value comes from: its equation and what the equation read.
 * @throws RangeError where the element is not of the variable
 */
export function explain(snapshot: Snapshot, variable: number, element: number): Explanation {
  const { instance } = snapshot;
  const { doc, source, kind, text, node, inflows = [], outflows = [] } = instance.program.variables[variable];
  if (!(element >= 0 && element < instance.lengths[variable]))
    throw new RangeError(`no element ${element} of ${elementName(instance, variable, 0)}`);
  const reads =
    kind === 'stock'
      ? [...inflows, ...outflows].map((flow) => readOf(snapshot, flow, element))
      : node === undefined
        ? []
        : readsOf(snapshot, node, variable, element);
  const flows = [
    ...inflows.map((flow) => `+ ${instance.program.variables[flow].name}`),
    ...outflows.map((flow) => `- ${instance.program.variables[flow].name}`),
  ];
  const shown = kind === 'stock' ? `changes each step by ${flows.join(' ')}` : text;
  const nonZero = reads.filter((read) => read.value !== 0 || reads.length <= MOST);
  return {
    ...readOf(snapshot, variable, element),
    doc,
    ...(source === undefined ? {} : { source }),
    kind,
    ...(shown === undefined ? {} : { text: shown.replaceAll(/\s+/g, ' ') }),
    inputs: nonZero.slice(0, MOST),
    more: Math.max(0, nonZero.length - MOST),
  };
}

function readOf({ instance, values }: Snapshot, variable: number, element: number): Read {
  return {
    variable,
    element,
    name: elementName(instance, variable, element),
    value: values[instance.offsets[variable] + element],
    unit: instance.program.variables[variable].unit.text,
  };
}

/** Every value that an expression reads for one element, once each; those of reductions sorted by size. */
function readsOf(snapshot: Snapshot, root: Node, variable: number, element: number): Read[] {
  const { instance, values, step, time, startTime, stopTime } = snapshot;
  const frame = createFrame(instance, values, { step, time, startTime, stopTime });
  place(frame, element, sizesOf(instance, variable));
  const direct = new Map<string, Read>();
  const summed = new Map<string, Read>();
  const visit = (node: Node, inside: boolean): void => {
    switch (node.op) {
      case 'variable': {
        const at = elementOf(instance, node, frame);
        if (at !== undefined) {
          const read = readOf(snapshot, node.variable, at);
          if (!direct.has(read.name)) (inside ? summed : direct).set(read.name, read);
        }
        for (const index of node.index) if (index.at === 'value') visit(index.node, inside);
        return;
      }
      case 'unary':
      case 'lookup':
      case 'normal_quantile':
        visit(node.arg, inside);
        return;
      case 'binary':
        visit(node.left, inside);
        visit(node.right, inside);
        return;
      case 'if':
        visit(node.condition, inside);
        visit(compile(node.condition, instance)(frame) === 0 ? node.else : node.then, inside);
        return;
      case 'reduce':
        everyRound(node, instance, frame.loops, () => visit(node.body, true));
        return;
      default:
    }
  };
  visit(root, false);
  return [...direct.values(), ...[...summed.values()].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))];
}

function everyRound(
  node: Node & { op: 'reduce' },
  instance: Instance,
  loops: Int32Array,
  round: () => void,
  level = 0,
): void {
  const own = node.loops[level];
  if (own === undefined) {
    round();
    return;
  }
  for (let at = 0; at < instance.sizes[own.dimension]; at += 1) {
    loops[own.loop] = at;
    everyRound(node, instance, loops, round, level + 1);
  }
}

/** Row-major element that a reference means now; undefined outside its array. */
function elementOf(
  instance: Instance,
  node: Node & { op: 'variable' },
  frame: ReturnType<typeof createFrame>,
): number | undefined {
  const sizes = sizesOf(instance, node.variable);
  let at = 0;
  for (const [i, index] of node.index.entries()) {
    const position = positionOf(index, instance, frame);
    if (!(position >= 0 && position < sizes[i])) return undefined;
    at = at * sizes[i] + position;
  }
  return at;
}

function positionOf(index: Index, instance: Instance, frame: ReturnType<typeof createFrame>): number {
  if (index.at === 'loop') return frame.loops[index.loop] + index.offset;
  if (index.at === 'label') return index.position;
  return Math.floor(compile(index.node, instance)(frame)) - 1;
}

/** One input of a difference between two runs. */
export interface Contribution {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly unit: string;
  readonly variable: number;
  readonly element: number;
  /** How far the value moves when this input alone takes its value of the second run. */
  readonly alone: number;
}

/**
 * Why a value differs between two runs of one program at one step: its equation evaluated with the inputs of the
 * first run, one input at a time taken from the second; what is left is interaction. Ranked by size.
 */
export function compare(
  a: Snapshot,
  b: Snapshot,
  variable: number,
  element: number,
): {
  readonly before: number;
  readonly after: number;
  readonly contributions: readonly Contribution[];
  readonly interaction: number;
} {
  const { instance } = a;
  const { node, kind } = instance.program.variables[variable];
  const before = readOf(a, variable, element).value;
  const after = readOf(b, variable, element).value;
  const seen = new Map(
    [...explainAll(a, variable, element), ...explainAll(b, variable, element)].map((read) => [read.name, read]),
  );
  const differ = [...seen.values()].flatMap((read) => {
    const at = instance.offsets[read.variable] + read.element;
    return a.values[at] === b.values[at] ? [] : [{ read, at }];
  });
  const trial = { ...a, values: a.values.slice() };
  const alone = node === undefined || kind === 'stock' ? undefined : evaluator(trial, variable, element);
  const unchanged = alone?.() ?? 0;
  const contributions = differ.map(({ read, at }): Contribution => {
    const own = {
      name: read.name,
      before: a.values[at],
      after: b.values[at],
      unit: read.unit,
      variable: read.variable,
      element: read.element,
    };
    if (alone === undefined)
      return { ...own, alone: flowSign(instance, variable, read.variable) * (b.values[at] - a.values[at]) };
    trial.values[at] = b.values[at];
    const moved = alone();
    trial.values[at] = a.values[at];
    return { ...own, alone: moved - unchanged };
  });
  contributions.sort((x, y) => Math.abs(y.alone) - Math.abs(x.alone));
  return {
    before,
    after,
    contributions,
    interaction: after - before - contributions.reduce((sum, one) => sum + one.alone, 0),
  };
}

function explainAll(snapshot: Snapshot, variable: number, element: number): Read[] {
  const { node, kind, inflows = [], outflows = [] } = snapshot.instance.program.variables[variable];
  if (kind === 'stock') return [...inflows, ...outflows].map((flow) => readOf(snapshot, flow, element));
  return node === undefined ? [] : readsOf(snapshot, node, variable, element);
}

function flowSign(instance: Instance, stock: number, flow: number): number {
  return instance.program.variables[stock].outflows?.includes(flow) === true
    ? -instance.program.dt
    : instance.program.dt;
}

/** Works an element’s equation out anew from the snapshot’s values as they stand, each time it is called. */
function evaluator(snapshot: Snapshot, variable: number, element: number): () => number {
  const { instance, values, step, time, startTime, stopTime } = snapshot;
  const { node } = instance.program.variables[variable];
  if (node === undefined) return () => Number.NaN;
  const frame = createFrame(instance, values, { step, time, startTime, stopTime });
  const value = compile(node, instance);
  return () => {
    place(frame, element, sizesOf(instance, variable));
    return value(frame);
  };
}

export { labelsOf as elementLabels };
