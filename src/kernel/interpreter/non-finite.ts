import { Faults } from '../errors.ts';
import type { Index, Instance, Node } from '../program.ts';
import { compile } from './evaluate.ts';
import type { Frame } from './frame.ts';

/** Thrown when an equation gives NaN or infinity: the first one, with its month, subscripts and inputs. */
export class NonFinite extends Faults {
  readonly variable: string;
  readonly step: number;
  readonly labels: readonly string[];
  constructor(variable: string, step: number, labels: readonly string[], faults: Faults['faults']) {
    super(`equation ${variable}`, faults);
    this.name = 'NonFinite';
    this.variable = variable;
    this.step = step;
    this.labels = labels;
  }
}

/** Builds the error for the element that `frame` has just worked out. */
export function nonFinite(instance: Instance, variable: number, value: number, frame: Frame): NonFinite {
  const { program } = instance;
  const { name, dims, node, text } = program.variables[variable];
  const labels = dims.map((dimension, i) => instance.labels[dimension][frame.loops[i]]);
  const inputs = node === undefined ? [] : inputsOf(node, instance, frame);
  const subscripts = labels.length === 0 ? '' : `[${labels.join(', ')}]`;
  return new NonFinite(name, frame.step, labels, [
    {
      where: `${name}${subscripts}`,
      found: `${value} at step ${frame.step} (time ${frame.time} ${program.timeUnit})${text === undefined ? '' : ` from ${text.replaceAll(/\s+/g, ' ')}`}`,
      expected: 'a finite number',
      mend: inputs.length === 0 ? 'look at the numbers it is given' : `look at its inputs: ${inputs.join(', ')}`,
    },
  ]);
}

/** Variables that an expression reads outside reductions, with their values; inside reductions by name only. */
function inputsOf(node: Node, instance: Instance, frame: Frame): string[] {
  const found = new Set<string>();
  const visit = (one: Node, inside: boolean): void => {
    switch (one.op) {
      case 'variable': {
        const { name } = instance.program.variables[one.variable];
        found.add(inside ? `${name}[*]` : `${name} = ${compile(one, instance)(frame)}`);
        for (const index of one.index) visitIndex(index, inside);
        return;
      }
      case 'unary':
      case 'lookup':
      case 'normal_quantile':
        visit(one.arg, inside);
        return;
      case 'binary':
        visit(one.left, inside);
        visit(one.right, inside);
        return;
      case 'if':
        visit(one.condition, inside);
        visit(one.then, inside);
        visit(one.else, inside);
        return;
      case 'reduce':
        visit(one.body, true);
        return;
      default:
    }
  };
  const visitIndex = (index: Index, inside: boolean): void => {
    if (index.at === 'value') visit(index.node, inside);
  };
  visit(node, false);
  return [...found];
}
