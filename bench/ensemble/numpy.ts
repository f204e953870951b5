import { neededFor } from '../../src/kernel/graph/needs.ts';
import type { Instance, Node, Variable } from '../../src/kernel/program.ts';

/*
 * The same equations as a numpy program, vectorised over futures: what a modeller who writes numpy would have, without the
 * work of writing it. Every array has the variable's dimensions and, last, the futures; what is the same in all futures has
 * length 1 there. Inside an equation arrays are lined up along its loops and multiplied as they stand; a sum over a product with
 * a table that all futures share is a matrix product (BLAS). What hangs on constants alone is worked out once.
 */

/** Name under which the draws of a process are given, month by month. */
export const drawName = (process: number): string => `draw ${process}`;

/** Processes that an expression draws from. */
export function processesIn(node: Node): number[] {
  return node.op === 'uniform' ? [node.process] : children(node).flatMap(processesIn);
}

/**
 * Text of a Python module with `setup(c)` and `step(c, s, i, t)`; see run.py for what these are. As in Landfall's own run,
 * equations that no recorded series hangs on are left out.
 */
export function numpyProgram(instance: Instance, record: readonly string[]): string {
  const { program } = instance;
  const needed = neededFor(program, record);
  const wanted = (order: readonly number[]) => order.filter((index) => needed.has(index));
  const lines: string[] = [
    'import numpy as np',
    'from scipy.special import ndtri',
    'from support import gather, shift, contract, lookup',
    '',
  ];
  program.graphicals.forEach((graphical, i) => {
    lines.push(
      `TABLE${i} = (np.array(${JSON.stringify(graphical.x)}), np.array(${JSON.stringify(graphical.y)}), ${JSON.stringify(graphical.type)})`,
    );
  });
  const own = (variable: Variable) => `v[${JSON.stringify(variable.name)}]`;
  const equation = (index: number, prefix: string): string[] => {
    const variable = program.variables[index];
    if (variable.node === undefined) return [];
    const writer = new Writer(instance, variable.dims.length, `${variable.name}`);
    const text = writer.write(variable.node);
    const shape = variable.dims.map((dimension) => instance.sizes[dimension]);
    return [...writer.before, `${own(variable)} = whole(${text}, ${pythonTuple(shape)}, ${writer.extra})`].map(
      (line) => `${prefix}${line}`,
    );
  };
  lines.push(
    '',
    'def whole(value, shape, extra):',
    '    value = np.asarray(value, dtype=float)',
    '    if value.ndim == 0:',
    '        return np.full(shape + (1,), float(value))',
    '    if extra > 0:',
    '        value = value.reshape(value.shape[: len(shape)] + value.shape[-1:])',
    '    if value.shape[:-1] != shape:',
    '        value = np.broadcast_to(value, shape + value.shape[-1:])',
    '    return value',
    '',
    'def begin(v, known, t):',
    ...wanted(program.initialOrder).flatMap((index) => equation(index, '    ')),
    '    return v',
    '',
    'def step(v, known, t):',
    ...wanted(program.stepOrder).flatMap((index) => equation(index, '    ')),
    '    return v',
    '',
    'def integrate(v):',
  );
  for (const index of wanted(program.stocks)) {
    const variable = program.variables[index];
    const { inflows = [], outflows = [] } = variable;
    const flows = [
      ...inflows.map((flow) => `+ ${own(program.variables[flow])}`),
      ...outflows.map((flow) => `- ${own(program.variables[flow])}`),
    ].join(' ');
    if (flows !== '') lines.push(`    ${own(variable)} = ${own(variable)} + ${program.dt} * (${flows})`);
  }
  lines.push('    return v', '');
  return lines.join('\n');
}

function pythonTuple(values: readonly (number | string)[]): string {
  return values.length === 1 ? `(${values[0]},)` : `(${values.join(', ')})`;
}

const FUNCTIONS: Readonly<Record<string, string>> = {
  abs: 'np.abs',
  sqrt: 'np.sqrt',
  floor: 'np.floor',
  exp: 'np.exp',
  ln: 'np.log',
  log10: 'np.log10',
  sin: 'np.sin',
  cos: 'np.cos',
  tan: 'np.tan',
  arcsin: 'np.arcsin',
  arccos: 'np.arccos',
  arctan: 'np.arctan',
};
const SIGNS: Readonly<Record<string, string>> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
  eq: '==',
  ne: '!=',
};

/** Writes one equation. All its loops are axes, in their order; the futures come last. */
class Writer {
  readonly before: string[] = [];
  private readonly axes: number;
  private readonly sizes = new Map<number, number>();
  private places = 0;

  private readonly instance: Instance;
  private readonly own: number;
  private readonly name: string;

  constructor(instance: Instance, own: number, name: string) {
    this.instance = instance;
    this.own = own;
    this.name = name;
    const { program } = instance;
    const variable = program.variables[program.byName.get(name) ?? -1];
    for (const [loop, dimension] of variable.dims.entries()) this.sizes.set(loop, instance.sizes[dimension]);
    if (variable.node !== undefined) this.findLoops(variable.node);
    this.axes = Math.max(-1, ...this.sizes.keys()) + 1;
  }

  /** Axes beyond the variable's own, which are gone when the equation is done. */
  get extra(): number {
    return this.axes - this.own;
  }

  private findLoops(node: Node): void {
    if (node.op === 'reduce') {
      for (const { loop, dimension } of node.loops) this.sizes.set(loop, this.instance.sizes[dimension]);
    }
    for (const child of children(node)) this.findLoops(child);
  }

  write(node: Node): string {
    switch (node.op) {
      case 'number':
        return number(node.value);
      case 'time':
        return 't';
      case 'starttime':
        return 'known.start';
      case 'stoptime':
        return 'known.stop';
      case 'dt':
        return number(this.instance.program.dt);
      case 'size':
        return number(this.instance.sizes[node.dimension]);
      case 'position':
        return `known.position(${node.loop}, ${this.sizes.get(node.loop)}, ${this.axes})`;
      case 'variable':
        return this.read(node);
      case 'unary':
        if (node.fn === 'neg') return `(-${this.write(node.arg)})`;
        if (node.fn === 'not') return `(${this.write(node.arg)} == 0)`;
        return `${FUNCTIONS[node.fn]}(${this.write(node.arg)})`;
      case 'binary':
        return this.binary(node);
      case 'if':
        return `np.where(${this.condition(node.condition)}, ${this.write(node.then)}, ${this.write(node.else)})`;
      case 'reduce':
        return this.reduce(node);
      case 'lookup':
        return `lookup(TABLE${node.table}, ${this.write(node.arg)})`;
      case 'uniform':
        return this.drawn(node.process);
      case 'normal_quantile':
        return `ndtri(${this.write(node.arg)})`;
    }
  }

  /** Draws are given: both sides meet the same. */
  private drawn(process: number): string {
    const array = `v[${JSON.stringify(drawName(process))}]`;
    if (this.extra === 0) return array;
    const slots = [...Array.from({ length: this.own }, () => ':'), ...Array.from({ length: this.extra }, () => 'None')];
    return `${array}[${slots.join(', ')}, :]`;
  }

  /** Comparisons are truth values already. */
  private condition(node: Node): string {
    const text = this.write(node);
    return node.op === 'binary' && /^(?:lt|le|gt|ge|eq|ne|and|or)$/.test(node.fn) ? text : `(${text}) != 0`;
  }

  private binary(node: Node & { op: 'binary' }): string {
    const [left, right] = [this.write(node.left), this.write(node.right)];
    const sign = SIGNS[node.fn];
    if (sign !== undefined) return `(${left} ${sign} ${right})`;
    switch (node.fn) {
      case 'pow':
        return `np.power(${left}, ${right})`;
      case 'mod':
        return `np.mod(${left}, ${right})`;
      case 'min':
        return `np.minimum(${left}, ${right})`;
      case 'max':
        return `np.maximum(${left}, ${right})`;
      case 'and':
        return `((${this.condition(node.left)}) & (${this.condition(node.right)}))`;
      default:
        return `((${this.condition(node.left)}) | (${this.condition(node.right)}))`;
    }
  }

  /** A reference, its axes in the order of the equation’s loops. */
  private read({ variable, index }: Node & { op: 'variable' }): string {
    const { program, sizes } = this.instance;
    const { name, dims } = program.variables[variable];
    const array = `v[${JSON.stringify(name)}]`;
    if (this.axes === 0) {
      const labels = index.map((one) => (one.at === 'label' ? one.position : Number.NaN));
      return labels.length === 0 ? array : `${array}[${labels.join(', ')}]`;
    }
    if (index.some(({ at }) => at === 'value')) return this.gathered(array, { op: 'variable', variable, index });
    // Labels first: they take their axes away. Then shifts, then the order of loops, then axes of length 1 for the others.
    const fixed = index.map((one) => (one.at === 'label' ? String(one.position) : ':'));
    let text = fixed.some((one) => one !== ':') ? `${array}[${fixed.join(', ')}]` : array;
    const loops = index.flatMap((one) => (one.at === 'loop' ? [one] : []));
    const lengths = dims.filter((_, i) => index[i].at === 'loop').map((dimension) => sizes[dimension]);
    loops.forEach(({ offset, loop }, axis) => {
      const wanted = this.sizes.get(loop) ?? 0;
      if (offset !== 0 || wanted !== lengths[axis]) text = `shift(${text}, ${axis}, ${offset}, ${wanted})`;
    });
    const order = loops.map(({ loop }, axis) => ({ loop, axis })).sort((a, b) => a.loop - b.loop);
    if (new Set(order.map(({ loop }) => loop)).size < order.length) {
      return this.gathered(array, { op: 'variable', variable, index });
    }
    if (order.some(({ axis }, i) => axis !== i))
      text = `${text}.transpose(${[...order.map(({ axis }) => axis), order.length].join(', ')})`;
    if (order.length === this.axes) return text;
    const slots = Array.from({ length: this.axes }, (_, loop) =>
      order.some((one) => one.loop === loop) ? ':' : 'None',
    );
    return `${text}[${slots.join(', ')}, :]`;
  }

  /** Elements by positions that are worked out: the same in every future and month, so found once. */
  private gathered(array: string, { index, variable }: Node & { op: 'variable' }): string {
    const { sizes, program } = this.instance;
    const positions = index.map((one) => {
      if (one.at === 'label') return number(one.position + 1);
      if (one.at === 'loop') {
        return `known.position(${one.loop}, ${this.sizes.get(one.loop)}, ${this.axes}) + ${one.offset}`;
      }
      return this.write(one.node);
    });
    const lengths = program.variables[variable].dims.map((dimension) => sizes[dimension]);
    const place = `${this.name} ${this.places}`;
    this.places += 1;
    return `gather(known, ${JSON.stringify(place)}, ${array}, lambda: [${positions.join(', ')}], ${pythonTuple(lengths)}, ${this.axes})`;
  }

  private reduce(node: Node & { op: 'reduce' }): string {
    const loops = node.loops.map(({ loop }) => loop);
    const axes = pythonTuple(loops);
    const count = loops.reduce((product, loop) => product * (this.sizes.get(loop) ?? 1), 1);
    // A body that does not hang on a loop has length 1 along it.
    const full = (text: string) =>
      `known.along(${text}, ${pythonTuple(loops.map((loop) => this.sizes.get(loop) ?? 0))}, ${axes}, ${this.axes})`;
    if (node.how === 'sum') {
      const [table, other] = this.product(node.body, loops);
      if (table !== undefined && other !== undefined)
        return `contract(${this.write(table)}, ${this.write(other)}, ${loops[0]})`;
      return `np.sum(${full(this.write(node.body))}, axis=${axes}, keepdims=True)`;
    }
    const how = { mean: 'np.sum', min: 'np.min', max: 'np.max', prod: 'np.prod' }[node.how];
    const text = `${how}(${full(this.write(node.body))}, axis=${axes}, keepdims=True)`;
    return node.how === 'mean' ? `(${text} / ${number(count)})` : text;
  }

  /** A product of a table that all futures share with something else, over one loop. */
  private product(body: Node, loops: readonly number[]): readonly [Node?, Node?] {
    if (loops.length !== 1 || body.op !== 'binary' || body.fn !== 'mul') return [];
    const [loop] = loops;
    const { left, right } = body;
    if (![left, right].every((one) => uses(one, loop))) return [];
    if (this.shared(left) && !this.shared(right)) return [left, right];
    return this.shared(right) && !this.shared(left) ? [right, left] : [];
  }

  private shared(node: Node): boolean {
    if (node.op === 'variable') return this.instance.program.variables[node.variable].shared;
    return children(node).every((child) => this.shared(child));
  }
}

function number(value: number): string {
  return value === Number.POSITIVE_INFINITY ? 'np.inf' : value < 0 ? `(${value})` : String(value);
}

function children(node: Node): readonly Node[] {
  switch (node.op) {
    case 'variable':
      return node.index.flatMap((one) => (one.at === 'value' ? [one.node] : []));
    case 'unary':
    case 'lookup':
    case 'normal_quantile':
      return [node.arg];
    case 'binary':
      return [node.left, node.right];
    case 'if':
      return [node.condition, node.then, node.else];
    case 'reduce':
      return [node.body];
    default:
      return [];
  }
}

function uses(node: Node, loop: number): boolean {
  if (node.op === 'variable' && node.index.some((one) => one.at === 'loop' && one.loop === loop)) return true;
  if (node.op === 'position' && node.loop === loop) return true;
  return children(node).some((child) => uses(child, loop));
}
