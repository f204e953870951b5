import { bindInstance } from '../../bind.ts';
import { binary, choose, number, unary } from '../../language/nodes.ts';
import type {
  Dimension,
  Future,
  Givens,
  Graphical,
  Instance,
  Node,
  Program,
  RunOptions,
  Unit,
  Variable,
} from '../../program.ts';
import { randomExpression, type Surroundings, tame } from './random-expression.ts';
import type { Tape } from './tape.ts';

/** A random program with everything that a run of it needs. */
export interface RandomModel {
  readonly instance: Instance;
  readonly givens: Givens;
  readonly futures: readonly Future[];
  readonly options: RunOptions;
}

const unit: Unit = { factor: 1, powers: new Map(), text: '1' };

export function randomModel(tape: Tape): RandomModel {
  const dimensions = randomDimensions(tape);
  const graphicals = Array.from({ length: tape.below(3) }, (_, i) => randomGraphical(tape, i));
  const program = randomProgram(tape, dimensions, graphicals);
  const open = dimensions.filter(({ labels }, i) => labels === undefined && dimensions[i].root === i);
  const labels = new Map(open.map(({ name, optional }) => [name, listOf((optional === true ? 0 : 1) + tape.below(4))]));
  const instance = bindInstance(program, labels);
  const options = {
    steps: tape.below(5),
    start: tape.pick([0, 24312, -3.5]),
    seed: tape.pick([0, 1, 2 ** 32 - 1, 2 ** 53 - 1]),
    record: program.variables.map(({ name }) => name),
  };
  return { instance, ...randomGivens(tape, instance, options), options };
}

const listOf = (length: number): string[] => Array.from({ length }, (_, i) => `l${i}`);

function randomDimensions(tape: Tape): Dimension[] {
  const dimensions: Dimension[] = [];
  const count = tape.below(4);
  for (let i = 0; i < count; i += 1) {
    const head = { name: `d${i}`, doc: 'd' };
    if (i > 0 && tape.once(3)) {
      const { root } = dimensions[tape.below(i)];
      dimensions.push({ ...dimensions[root], ...head, root });
    } else if (tape.once(2)) dimensions.push({ ...head, root: i, labels: listOf(1 + tape.below(3)) });
    else dimensions.push({ ...head, root: i, ...(tape.once(3) ? { optional: true } : {}) });
  }
  return dimensions;
}

function randomGraphical(tape: Tape, i: number): Graphical {
  let x = tape.pick([0, -2, 1]);
  // some with few points, some with so many that they are looked up by buckets, evenly spaced or not
  const points = Array.from({ length: 2 + tape.below(12) }, () => {
    x += tape.pick([1, 0.5, 0.1]);
    return [x, tape.pick([0, 1, -1, 0.3, 2, -0])] as const;
  });
  return {
    name: `table${i}`,
    unit,
    unitX: unit,
    doc: 'd',
    x: points.map(([at]) => at),
    y: points.map(([, value]) => value),
    type: tape.pick(['continuous', 'extrapolate', 'discrete']),
  };
}

function randomProgram(tape: Tape, dimensions: readonly Dimension[], graphicals: readonly Graphical[]): Program {
  const variables: Variable[] = [];
  const add = (variable: Omit<Variable, 'name' | 'unit' | 'doc'>): number => {
    variables.push({ name: `v${variables.length}`, unit, doc: 'd', ...variable });
    return variables.length - 1;
  };
  const next = { loop: 0, process: 1 };
  const expression = (dims: readonly number[], may: Partial<Surroundings> & { readable: readonly number[] }): Node => {
    next.loop = dims.length;
    const loops = dims.map((dimension, loop) => ({ loop, dimension }));
    return randomExpression(
      { tape, dimensions, graphicals, variables, loops, next, time: true, draws: true, ...may },
      4,
    );
  };
  const dims = (): number[] => dimensions.map((_, i) => i).filter(() => tape.once(2));
  const where = (test: (variable: Variable) => boolean) => variables.flatMap((v, i) => (test(v) ? [i] : []));

  for (let i = 1 + tape.below(4); i > 0; i -= 1) {
    const value = tape.once(4) ? { value: tape.pick([3, 0, -1.5]) } : {};
    add({ kind: 'constant', phase: 'constant', dims: dims(), shared: tape.once(2), ...value });
  }
  for (let i = tape.below(3); i > 0; i -= 1) add({ kind: 'input', phase: 'input', dims: dims(), shared: false });
  for (let i = tape.below(3); i > 0; i -= 1) {
    const common = tape.once(2);
    const readable = where(({ phase, shared }) => (phase === 'constant' || phase === 'static') && (shared || !common));
    const over = dims();
    const node = expression(over, { readable, time: false, draws: !common });
    add({ kind: 'aux', phase: 'static', dims: over, shared: common, node });
  }
  const stocks = Array.from({ length: tape.below(3) }, () => {
    const over = dims();
    return add({
      kind: 'stock',
      phase: 'stock',
      dims: over,
      shared: false,
      node: expression(over, { readable: where(() => true) }),
    });
  });
  for (let i = 1 + tape.below(3); i > 0; i -= 1) {
    const over = dims();
    add({
      kind: 'aux',
      phase: 'step',
      dims: over,
      shared: false,
      node: expression(over, { readable: where(() => true) }),
    });
  }
  for (const stock of stocks) {
    const flows = Array.from({ length: tape.below(4) }, () => {
      const node = expression(variables[stock].dims, { readable: where(() => true) });
      const { name: _, ...like } = variables[stock];
      return add({
        ...like,
        kind: 'flow',
        phase: 'step',
        node: seasonal(tape, tape.once(3) ? growing(node) : tame(node, -50, 50)),
      });
    });
    const cut = tape.below(flows.length + 1);
    variables[stock] = { ...variables[stock], inflows: flows.slice(0, cut), outflows: flows.slice(cut) };
  }
  const order = variables.flatMap(({ phase }, i) => (phase === 'step' ? [i] : []));
  return {
    name: 'random',
    doc: 'd',
    timeUnit: 'month',
    dt: tape.pick([1, 0.25, 1 / 3]),
    dimensions,
    variables,
    graphicals,
    byName: new Map(variables.map(({ name }, i) => [name, i])),
    initialOrder: where(({ phase }) => phase === 'static' || phase === 'stock' || phase === 'step'),
    stepOrder: order,
    stocks,
  };
}

/** Sometimes only in steps that a season has, and then perhaps for some elements only. */
function seasonal(tape: Tape, node: Node): Node {
  if (!tape.once(3)) return node;
  const season = binary(tape.pick(['lt', 'ge']), binary('mod', { op: 'time' }, number(tape.pick([2, 3]))), number(1));
  const condition = tape.once(2) ? season : binary('and', season, binary('gt', node, number(0)));
  return choose(condition, node, number(0));
}

/** A flow that grows past all bounds in a few steps if its stock lets it. */
const growing = (node: Node): Node => binary('mul', number(1e120), binary('mul', node, unary('exp', node)));

const NUMBERS = [1, 0, -0, 2, 0.1, -3, 1e-3, 1e6, 0.7, -12.5, 1 / 3];

function randomGivens(
  tape: Tape,
  { program, lengths }: Instance,
  { steps }: RunOptions,
): { readonly givens: Givens; readonly futures: readonly Future[] } {
  const numbers = (length: number) => Float64Array.from({ length }, () => tape.pick(NUMBERS));
  const given = (own: boolean): Givens => {
    const constants = new Map<string, Float64Array>();
    const inputs = new Map<string, Float64Array>();
    program.variables.forEach(({ kind, name, shared, value }, index) => {
      if (own && (shared || tape.once(2))) return;
      if (kind === 'constant' && (own || value === undefined)) constants.set(name, numbers(lengths[index]));
      if (kind === 'input') inputs.set(name, numbers(lengths[index] * (steps + 1)));
    });
    return { constants, inputs };
  };
  const futures = Array.from({ length: 1 + tape.below(5) }, () => ({
    number: tape.pick([0, 1, 2, 2 ** 32 - 1, 77]),
    ...given(true),
  }));
  return { givens: given(false), futures };
}
