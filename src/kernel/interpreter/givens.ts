import { type Fault, Faults } from '../errors.ts';
import type { Future, Givens, Instance, RunOptions } from '../program.ts';

/** What one future is given: its own values where it has them, the common ones elsewhere. */
export interface FutureGivens {
  readonly constants: (name: string) => Float64Array | undefined;
  readonly inputs: (name: string) => Float64Array | undefined;
}

export function givensOf(givens: Givens, future: Future): FutureGivens {
  return {
    constants: (name) => future.constants?.get(name) ?? givens.constants.get(name),
    inputs: (name) => future.inputs?.get(name) ?? givens.inputs.get(name),
  };
}

/**
 * Checks what a run is given before it starts: nothing missing, nothing unknown, lengths that fit, finite numbers.
 * @throws Faults with every fault
 */
export function checkGivens(instance: Instance, givens: Givens, futures: readonly Future[], options: RunOptions): void {
  const faults: Fault[] = [];
  const { program } = instance;
  const where = `run of ${program.name}`;
  if (!Number.isInteger(options.steps) || options.steps < 0) {
    faults.push({ where, found: `${options.steps} steps`, expected: 'a whole number, 0 or more' });
  }
  if (!Number.isSafeInteger(options.seed) || options.seed < 0) {
    faults.push({ where, found: `seed ${options.seed}`, expected: 'a whole number from 0 to 2^53 - 1' });
  }
  for (const name of options.record) {
    if (!program.byName.has(name))
      faults.push({ where, found: `unknown variable ${name} to record`, expected: 'a variable of the model' });
  }
  program.variables.forEach((variable, index) => {
    const { name, kind } = variable;
    if (kind === 'constant' && variable.value === undefined) {
      faults.push(...arrayFaults(name, givens.constants.get(name), instance.lengths[index], 'constant'));
    }
    if (kind === 'input') {
      faults.push(
        ...arrayFaults(name, givens.inputs.get(name), instance.lengths[index] * (options.steps + 1), 'input'),
      );
    }
  });
  faults.push(
    ...unknown(instance, givens.constants.keys(), 'constant'),
    ...unknown(instance, givens.inputs.keys(), 'input'),
  );
  for (const future of futures) {
    for (const [name, values] of future.constants ?? []) {
      const index = program.byName.get(name);
      const variable = index === undefined ? undefined : program.variables[index];
      if (index === undefined || variable?.kind !== 'constant') {
        faults.push({
          where: `future ${future.number}`,
          found: `unknown constant ${name}`,
          expected: 'a constant of the model',
        });
      } else if (variable.shared) {
        faults.push({
          where: `future ${future.number}`,
          found: `its own ${name}`,
          expected: 'a constant that may differ between futures',
          mend: 'declare the constant without shared',
        });
      } else faults.push(...arrayFaults(name, values, instance.lengths[index], 'constant'));
    }
    for (const [name, values] of future.inputs ?? []) {
      const index = program.byName.get(name);
      if (index === undefined || program.variables[index].kind !== 'input') {
        faults.push({
          where: `future ${future.number}`,
          found: `unknown input ${name}`,
          expected: 'an input of the model',
        });
      } else faults.push(...arrayFaults(name, values, instance.lengths[index] * (options.steps + 1), 'input'));
    }
  }
  if (faults.length > 0) throw new Faults(where, faults);
}

function arrayFaults(name: string, values: Float64Array | undefined, length: number, what: string): Fault[] {
  if (values === undefined)
    return [{ where: name, found: 'nothing given', expected: `${length} values of the ${what}` }];
  if (values.length !== length) {
    return [{ where: name, found: `${values.length} values`, expected: `${length} values of the ${what}` }];
  }
  // A sum is finite only if every number is, and quick to make; only if it is not are they looked at one by one.
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i];
  const bad = Number.isFinite(sum) ? -1 : values.findIndex((value) => !Number.isFinite(value));
  if (bad < 0) return [];
  return [{ where: name, found: `${values[bad]} at position ${bad}`, expected: 'finite numbers' }];
}

function unknown(instance: Instance, names: Iterable<string>, kind: 'constant' | 'input'): Fault[] {
  const faults: Fault[] = [];
  for (const name of names) {
    const index = instance.program.byName.get(name);
    if (index === undefined || instance.program.variables[index].kind !== kind) {
      faults.push({ where: name, found: `a value for an unknown ${kind}`, expected: `a ${kind} of the model` });
    }
  }
  return faults;
}
