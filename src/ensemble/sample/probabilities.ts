import { Faults } from '../../kernel/errors.ts';
import { MORRIS_LEVELS, morrisPoint, morrisRows } from '../analysis/morris/design.ts';
import { rowOf, rowsOf, saltelli } from '../analysis/sobol/design.ts';
import { type Design, probability } from './design.ts';

/**
 * Probabilities of some inputs in a future.
 * @param names of the inputs, in the order of the answer
 * @param places of all inputs that the pack leaves open, also those that a scenario sets
 */
export type Points = (
  design: Design,
  future: number,
  names: readonly string[],
  places: ReadonlyMap<string, number>,
) => Float64Array;

/**
 * Probabilities of all inputs in a future. In a plain design each input has its own, whatever the others are; the designs
 * of sensitivity analysis also say what two futures have in common, and hang on the list of inputs.
 * @param names of the inputs, in the order of the answer
 * @throws Faults where the design was made for other inputs
 */
export function probabilities(design: Design, future: number, names: readonly string[]): Float64Array {
  if (design.method === 'saltelli') return saltelliPoint(design, future, names);
  if (design.method === 'morris') {
    const walk = { trajectories: design.size / (names.length + 1), inputs: names.length, levels: MORRIS_LEVELS };
    checkSize(design, morrisRows({ ...walk, trajectories: Math.floor(walk.trajectories), seed: design.seed }));
    return morrisPoint({ ...walk, seed: design.seed }, future);
  }
  if (design.method === 'sobol') throw otherInputs(design, 'a program without the sequence', 'a program that has it');
  return Float64Array.from(names, (name) => probability(design, future, name));
}

/** Each of the two samples is a Latin hypercube of its own. */
function saltelliPoint(design: Design, future: number, names: readonly string[]): Float64Array {
  const groups = (design.groups ?? names.map((name) => [name])).map((group) =>
    group.map((name) => {
      const input = names.indexOf(name);
      if (input < 0) throw otherInputs(design, `no input ${name}`);
      return input;
    }),
  );
  const base = Math.floor(design.size / (groups.length + 2));
  const plan = saltelli(base, names.length, groups);
  checkSize(design, rowsOf(plan));
  const sample: Design = { method: 'lhs', size: base, seed: design.seed };
  return rowOf(
    plan,
    future,
    (n, input) => probability(sample, n, names[input]),
    (n, input) => probability(sample, n, `${names[input]}, again`),
  );
}

function checkSize(design: Design, size: number): void {
  if (design.size !== size) throw otherInputs(design, `${design.size} futures`, `${size}`);
}

function otherInputs({ method }: Design, found: string, expected = 'the inputs that the design was made for'): Faults {
  return new Faults('ensemble', [{ where: `design ${method}`, found, expected }]);
}
