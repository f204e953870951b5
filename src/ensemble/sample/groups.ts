import type { Future, Givens } from '../../kernel/program.ts';
import type { Drawn, Sampler } from './draw.ts';

/** Futures that may run side by side: they have the same tables in common. */
export interface Group {
  readonly givens: Givens;
  readonly futures: readonly Future[];
}

/**
 * Drawn futures by the form of the model that they run under, in the order of their numbers within each.
 * @param inputs of the plan, before any factor on a driver
 */
export function groupsOf(
  sampler: Pick<Sampler, 'prepared'>,
  inputs: ReadonlyMap<string, Float64Array>,
  drawn: readonly Drawn[],
): Group[] {
  const forms = [...new Set(drawn.map(({ form }) => form))].sort();
  return forms.map((form) => ({
    givens: { constants: sampler.prepared(form).givens.constants, inputs },
    futures: drawn.filter((one) => one.form === form).map((one) => withTimes(one, inputs)),
  }));
}

/** A future with its factors on the paths of drivers. */
export function withTimes({ future, times }: Drawn, inputs: ReadonlyMap<string, Float64Array>): Future {
  if (times.size === 0) return future;
  const own = new Map(future.inputs);
  for (const [driver, factor] of times) {
    const path = inputs.get(driver);
    if (path === undefined) throw new Error(`no path of ${driver}`);
    own.set(
      driver,
      path.map((value) => value * factor),
    );
  }
  return { ...future, inputs: own };
}
