import { Faults } from '../errors.ts';
import type { Instance, Variable } from '../program.ts';
import type { LoadedModel } from './load.ts';

/** Where the variables of an instance stand in a module's memory, in bytes. */
export interface Layout {
  /** By variable: what futures share first, then one number for each lane at every element. */
  readonly addresses: readonly number[];
  /** By variable: numbers from one element to the next. */
  readonly strides: readonly number[];
  /** First byte behind what is shared. */
  readonly lanesFrom: number;
  readonly end: number;
}

/**
 * A single future holds two elements in a vector. Where the last dimension has one alone, that stands twice, so that the
 * next one is two on.
 */
function strideOf({ sizes }: Instance, { dims, shared }: Variable, lanes: number): number {
  if (lanes > 1) return shared ? 1 : lanes;
  return dims.length > 0 && sizes[dims[dims.length - 1]] === 1 ? 2 : 1;
}

/** What a WebAssembly memory can have. */
const LARGEST = 2 ** 32;

/** Arrays of an odd number of elements leave room for one more. */
const aligned = (bytes: number): number => Math.ceil(bytes / 64) * 64;

/** @throws Faults where the instance is too large for one memory */
export function layoutOf(instance: Instance, { lanes, free }: Pick<LoadedModel, 'lanes' | 'free'>): Layout {
  const { program, lengths } = instance;
  const addresses = lengths.map(() => 0);
  const strides = program.variables.map((variable) => strideOf(instance, variable, lanes));
  let end = free;
  const place = (shared: boolean) => {
    program.variables.forEach((variable, index) => {
      if (variable.shared !== shared) return;
      addresses[index] = end;
      end = aligned(end + lengths[index] * 8 * strides[index]);
    });
  };
  place(true);
  const lanesFrom = end;
  place(false);
  if (end <= LARGEST) return { addresses, strides, lanesFrom, end };
  throw new Faults(`run of ${program.name}`, [
    {
      where: `${lanes} futures side by side`,
      found: `${Math.ceil(end / 2 ** 20)} MiB of values`,
      expected: `${LARGEST / 2 ** 20} MiB or less`,
      mend: 'use a module with fewer lanes, or dimensions with fewer labels',
    },
  ]);
}
