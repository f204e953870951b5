import { buildProgram } from '../../build.ts';
import { Faults, formatFault } from '../../errors.ts';
import { aux, constant, type DimensionSpec, type EquationSpec, type ModelSource } from '../../language.ts';
import type { Index, Node, Program } from '../../program.ts';

export const dimensions: Record<string, DimensionSpec> = {
  occupation: { doc: 'Occupation.' },
  target: { doc: 'Occupation somebody moves to.', aliasOf: 'occupation' },
  place: { doc: 'Place.' },
  spell: { doc: 'Months since.' },
  sex: { doc: 'Sex.', labels: ['women', 'men'] },
  age: { doc: 'Age.', labels: ['under_35', '35_to_44'] },
};

export function model(equations: Record<string, EquationSpec>, dims = dimensions): ModelSource {
  return { name: 'test', doc: 'A test.', time: { unit: 'month', dt: 1 }, dimensions: dims, equations };
}

/** Constants to write expressions about. */
export const givens: Record<string, EquationSpec> = {
  a: constant([], '1', { doc: 'a' }),
  b: constant([], '1', { doc: 'b' }),
  c: constant([], '1', { doc: 'c' }),
  people: constant([], 'person', { doc: 'people' }),
  wage: constant([], 'CNY/(person*month)', { doc: 'wage' }),
  months: constant([], 'month', { doc: 'months' }),
  workers: constant(['occupation'], 'person', { doc: 'workers' }),
  by_place: constant(['place'], 'person', { doc: 'by place' }),
  mobility: constant(['occupation', 'target'], '1', { shared: true, doc: 'mobility' }),
  staff: constant(['occupation', 'sex'], 'person', { doc: 'staff' }),
  waiting: constant(['spell'], 'person', { doc: 'waiting' }),
  home: constant(['occupation'], '1', { shared: true, doc: 'Place of an occupation.' }),
  share: constant(['occupation'], '1', { doc: 'share' }),
};

/** A model of the givens and one auxiliary `x`. */
export function withX(expression: string, unit = '1', dims: readonly string[] = []): ModelSource {
  return model({ ...givens, x: aux(dims, unit, expression, { doc: 'x' }) });
}

/** All faults of a model as a user reads them; empty for a sound one. */
export function faultsOf(source: ModelSource): string[] {
  try {
    buildProgram(source);
    return [];
  } catch (error) {
    if (error instanceof Faults) return error.faults.map(formatFault);
    throw error;
  }
}

/** The faults of `x`. */
export function faultsOfX(expression: string, unit = '1', dims: readonly string[] = []): string[] {
  return faultsOf(withX(expression, unit, dims));
}

/** `x` as fully bracketed text. */
export function shownX(expression: string, unit = '1', dims: readonly string[] = []): string {
  return shown(buildProgram(withX(expression, unit, dims)), 'x');
}

/** The node of a variable as fully bracketed text; loops are `$0`, `$1`. */
export function shown(program: Program, name: string): string {
  const index = program.byName.get(name);
  const node = index === undefined ? undefined : program.variables[index].node;
  return node === undefined ? 'nothing' : showNode(program, node);
}

const signs: Readonly<Record<string, string>> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  pow: '^',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
  eq: '=',
  ne: '<>',
};

export function showNode(program: Program, node: Node): string {
  const show = (inner: Node) => showNode(program, inner);
  switch (node.op) {
    case 'number':
      return `${node.value}`;
    case 'variable': {
      const { name } = program.variables[node.variable];
      return node.index.length === 0
        ? name
        : `${name}[${node.index.map((index) => showIndex(program, index)).join(', ')}]`;
    }
    case 'position':
      return `position $${node.loop}`;
    case 'size':
      return `size ${program.dimensions[node.dimension].name}`;
    case 'unary':
      return `${node.fn}(${show(node.arg)})`;
    case 'binary':
      return `(${show(node.left)} ${signs[node.fn] ?? node.fn} ${show(node.right)})`;
    case 'if':
      return `(if ${show(node.condition)} then ${show(node.then)} else ${show(node.else)})`;
    case 'reduce': {
      const loops = node.loops.map(({ loop, dimension }) => `$${loop} in ${program.dimensions[dimension].name}`);
      return `${node.how} over ${loops.join(', ')}: ${show(node.body)}`;
    }
    case 'lookup':
      return `${program.graphicals[node.table].name}(${show(node.arg)})`;
    case 'normal_quantile':
      return `normal_quantile(${show(node.arg)})`;
    case 'uniform':
      return 'uniform';
    default:
      return node.op;
  }
}

function showIndex(program: Program, index: Index): string {
  if (index.at === 'label') return `#${index.position}`;
  if (index.at === 'value') return `@${showNode(program, index.node)}`;
  return `$${index.loop}${index.offset === 0 ? '' : index.offset > 0 ? `+${index.offset}` : index.offset}`;
}
