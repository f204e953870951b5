import type { Index, Node, Program } from '../program.ts';

const COMPARE: Record<string, string> = {
  lt: '<',
  le: '\\le',
  gt: '>',
  ge: '\\ge',
  eq: '=',
  ne: '\\ne',
  and: '\\land',
  or: '\\lor',
};
const PRECEDENCE: Record<string, number> = {
  or: 1,
  and: 2,
  eq: 3,
  ne: 3,
  lt: 4,
  le: 4,
  gt: 4,
  ge: 4,
  add: 5,
  sub: 5,
  mul: 6,
  mod: 6,
  pow: 8,
};
const LOOPS = ['i', 'j', 'k', 'l', 'm', 'n', 'p', 'q', 'r', 's'];

/** An expression in TeX: names upright, sums with their dimension, quotients as fractions, choices as cases. */
export function toLatex(program: Program, node: Node, dims: readonly number[]): string {
  const loopNames = new Map<number, string>(dims.map((dimension, loop) => [loop, program.dimensions[dimension].name]));
  const write = (one: Node, outer = 0): string => {
    switch (one.op) {
      case 'number':
        return String(one.value);
      case 'time':
        return 't';
      case 'starttime':
        return 't_0';
      case 'stoptime':
        return 't_{end}';
      case 'dt':
        return '\\Delta t';
      case 'variable':
        return reference(one.variable, one.index);
      case 'position':
        return `\\mathrm{position}(${upright(loopNames.get(one.loop) ?? '')})`;
      case 'size':
        return `|\\mathrm{${escaped(program.dimensions[one.dimension].name)}}|`;
      case 'unary':
        if (one.fn === 'neg') return wrap(`-${write(one.arg, 6)}`, 5, outer);
        if (one.fn === 'not') return `\\lnot ${write(one.arg, 9)}`;
        if (one.fn === 'sqrt') return `\\sqrt{${write(one.arg)}}`;
        if (one.fn === 'abs') return `\\left|${write(one.arg)}\\right|`;
        if (one.fn === 'floor') return `\\left\\lfloor ${write(one.arg)}\\right\\rfloor`;
        return `\\operatorname{${one.fn}}\\left(${write(one.arg)}\\right)`;
      case 'binary':
        return binary(one, outer);
      case 'if':
        return `\\begin{cases}${write(one.then)} & \\text{if } ${write(one.condition)}\\\\ ${write(one.else)} & \\text{otherwise}\\end{cases}`;
      case 'reduce': {
        one.loops.forEach(({ loop }, n) => {
          loopNames.set(loop, `${program.dimensions[one.loops[n].dimension].name} ${LOOPS[loop % LOOPS.length]}`);
        });
        const sign = { sum: '\\sum', prod: '\\prod', mean: '\\operatorname*{mean}', min: '\\min', max: '\\max' }[
          one.how
        ];
        const under = one.loops.map(({ loop }) => upright(loopNames.get(loop) ?? '')).join(', ');
        return wrap(`${sign}_{${under}} ${write(one.body, 6)}`, 5, outer);
      }
      case 'lookup':
        return `${upright(program.graphicals[one.table].name)}\\left(${write(one.arg)}\\right)`;
      case 'uniform':
        return 'U(0,1)';
      case 'normal_quantile':
        return `\\Phi^{-1}\\left(${write(one.arg)}\\right)`;
    }
  };
  const binary = (one: Node & { op: 'binary' }, outer: number): string => {
    if (one.fn === 'div') return `\\frac{${write(one.left)}}{${write(one.right)}}`;
    if (one.fn === 'min' || one.fn === 'max')
      return `\\${one.fn}\\left(${write(one.left)}, ${write(one.right)}\\right)`;
    const own = PRECEDENCE[one.fn] ?? 0;
    if (one.fn === 'pow') return `${write(one.left, 9)}^{${write(one.right)}}`;
    const sign = { add: '+', sub: '-', mul: '\\cdot', mod: '\\bmod' }[one.fn as string] ?? COMPARE[one.fn];
    return wrap(`${write(one.left, own)} ${sign} ${write(one.right, own + 1)}`, own, outer);
  };
  const reference = (variable: number, index: readonly Index[]): string => {
    const name = upright(program.variables[variable].name);
    if (index.length === 0) return name;
    const subscripts = index.map((at, i) => {
      if (at.at === 'label')
        return upright(
          program.dimensions[program.variables[variable].dims[i]].labels?.[at.position] ?? String(at.position + 1),
        );
      if (at.at === 'value') return write(at.node);
      const loop = upright(loopNames.get(at.loop) ?? '');
      return at.offset === 0 ? loop : `${loop}${at.offset > 0 ? '+' : ''}${at.offset}`;
    });
    return `${name}_{${subscripts.join(',\\,')}}`;
  };
  return write(node);
}

function wrap(text: string, own: number, outer: number): string {
  return own < outer ? `\\left(${text}\\right)` : text;
}

function upright(name: string): string {
  return `\\mathrm{${escaped(name)}}`;
}

function escaped(name: string): string {
  return name.replaceAll('_', '\\ ').replaceAll(' ', '\\ ').replaceAll('\\\\', '\\');
}
