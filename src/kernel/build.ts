import { type Fault, Faults } from './errors.ts';
import { findCircles } from './graph/circles.ts';
import { orderByNeed } from './graph/order.ts';
import { type Timing, timings } from './graph/phases.ts';
import { subscriptFaults } from './graph/subscripts.ts';
import { references } from './graph/walk.ts';
import type { Draft } from './language/draft.ts';
import { readEquations } from './language/equations.ts';
import { limitFlows } from './language/limits.ts';
import { linkStocks } from './language/stocks.ts';
import { readSymbols } from './language/symbols.ts';
import type { ModelSource } from './language.ts';
import type { Program, Variable } from './program.ts';

/**
 * Checks a model and makes it ready to run: names, units, subscripts, flows and the order of evaluation. The order in
 * which dimensions and equations are written carries no meaning. Throws `Faults` with every fault of the model.
 */
export function buildProgram(source: ModelSource): Program {
  const faults: Fault[] = [];
  const symbols = readSymbols(source, faults);
  const drafts = readEquations(symbols, faults);
  linkStocks(symbols, drafts, faults);
  limitFlows(drafts);

  const timing = timings(drafts);
  faults.push(...subscriptFaults(drafts, timing));
  const { initialOrder, stepOrder } = orders(drafts, timing, faults);
  if (faults.length > 0) throw new Faults(`model ${source.name}`, faults);

  const variables = drafts.map((draft, index) => variableOf(draft, timing[index]));
  return {
    name: source.name,
    doc: source.doc,
    timeUnit: source.time.unit,
    dt: source.time.dt,
    dimensions: symbols.dimensions,
    variables,
    graphicals: symbols.graphicals,
    byName: new Map(variables.map(({ name }, index) => [name, index])),
    initialOrder,
    stepOrder,
    stocks: variables.flatMap(({ kind }, index) => (kind === 'stock' ? [index] : [])),
  };
}

function orders(drafts: readonly Draft[], timing: readonly Timing[], faults: Fault[]) {
  const reads = drafts.map(({ node }) => (node === undefined ? [] : [...references(node)]));
  const nameOf = (index: number) => drafts[index].name;
  const phaseOf = (index: number) => timing[index].phase;
  const inPhase = (...phases: string[]) =>
    drafts.flatMap((_, index) => (phases.includes(phaseOf(index)) ? [index] : []));
  const needing =
    (...phases: string[]) =>
    (index: number) =>
      reads[index].filter((read) => phases.includes(phaseOf(read)));

  const atStart = needing('static', 'stock', 'step');
  const atStep = needing('step');
  const steps = inPhase('step');
  const circles = findCircles(steps, atStep, nameOf);
  const onCircle = new Set(circles.flat());
  // What goes round at every step also goes round at the start; it is reported once.
  const startCircles = findCircles(inPhase('static', 'stock', 'step'), atStart, nameOf).filter(
    (circle) => !circle.every((index) => onCircle.has(index)),
  );
  for (const [found, when] of [
    [circles, 'at one step'],
    [startCircles, 'at the start'],
  ] as const) {
    for (const circle of found) {
      const path = [...circle, circle[0]].map(nameOf).join(' -> ');
      faults.push({
        where: nameOf(circle[0]),
        found: `a circle ${when}: ${path}`,
        expected: 'equations that do not need their own value',
        mend: 'break it with a stock, a delay or PREVIOUS',
      });
    }
  }
  return {
    initialOrder: orderByNeed(inPhase('static', 'stock'), atStart, nameOf),
    stepOrder: orderByNeed(steps, atStep, nameOf),
  };
}

function variableOf(draft: Draft, { phase, shared }: Timing): Variable {
  const { name, kind, dims, unit, doc } = draft;
  return {
    name,
    kind,
    phase,
    dims,
    unit,
    doc,
    shared,
    ...(draft.source === undefined ? {} : { source: draft.source }),
    ...(draft.node === undefined ? {} : { node: draft.node }),
    ...(draft.text === undefined ? {} : { text: draft.text }),
    ...(draft.inflows === undefined ? {} : { inflows: draft.inflows }),
    ...(draft.outflows === undefined ? {} : { outflows: draft.outflows }),
    ...(draft.nonNegative === true ? { nonNegative: true } : {}),
    ...(draft.value === undefined ? {} : { value: draft.value }),
    ...(draft.hiddenIn === undefined ? {} : { hiddenIn: draft.hiddenIn }),
    ...(draft.transfer === undefined ? {} : { transfer: draft.transfer }),
    ...(draft.boundary === true ? { boundary: true } : {}),
    ...(draft.tally === true ? { tally: true } : {}),
  };
}
