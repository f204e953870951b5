import { Faults } from '../../kernel/errors.ts';
import type { Future, Program } from '../../kernel/program.ts';
import type { Figure, Region } from '../../region/region.ts';
import type { Case } from '../../scenario/case.ts';
import { constantsOf, type Prepared } from '../prepare.ts';
import type { Design } from './design.ts';
import { valueAt } from './distribution.ts';
import { type Points, probabilities } from './probabilities.ts';
import { type Uncertain, uncertainOf } from './uncertain.ts';

/** A drawn future: what differs from the central run, and the probability at which each input stands. */
export interface Drawn {
  readonly future: Future;
  readonly inputs: Float64Array;
}

export interface Sampler {
  /** What is drawn, in the order of a future’s `inputs`. */
  readonly uncertain: readonly Uncertain[];
  /** Quantities with a range that are not drawn. */
  readonly fixed: readonly string[];
  readonly draw: (number: number) => Drawn;
  /** The probabilities of a future alone, without working out its constants. */
  readonly inputs: (number: number) => Float64Array;
  /** What differs from the central run when one input alone stands at a probability: 0 the low end, 1 the high end. */
  readonly at: (input: number, probability: number) => Pick<Future, 'constants'>;
}

/**
 * Futures of a case.
 * @param points where a design’s futures stand; only some programs carry those of the Sobol sequence
 * @param prepared the case at its central values: what does not differ from them is not given again
 * @throws Faults (on drawing) where the pack’s ranges lead to a town that cannot be
 */
export function createSampler(
  program: Program,
  set: Case,
  prepared: Prepared,
  design: Design,
  points: Points = probabilities,
): Sampler {
  const { drawn, fixed } = uncertainOf(set.region, program);
  const places = new Map(drawn.map(({ name }, place) => [name, place]));
  // An assumption that the scenario sets is no longer open.
  const uncertain = drawn.filter(({ name }) => !set.settings.some((setting) => setting.quantity === name));
  const names = uncertain.map(({ name }) => name);
  const central = prepared.givens.constants;
  const free = new Set(
    program.variables.flatMap(({ name, kind, shared }) => (kind === 'constant' && !shared ? [name] : [])),
  );
  const inputsOf = (number: number): Float64Array => {
    if (!Number.isInteger(number) || number < 0 || number >= design.size) {
      throw new Faults('ensemble', [
        { where: 'future', found: String(number), expected: `a whole number from 0 to ${design.size - 1}` },
      ]);
    }
    return points(design, number, names, places);
  };
  const differing = (region: Region): Map<string, Float64Array> => {
    const constants = new Map<string, Float64Array>();
    for (const [name, values] of constantsOf(program, { ...set, region })) {
      if (free.has(name) && !same(values, central.get(name))) constants.set(name, values);
    }
    return constants;
  };
  return {
    uncertain,
    fixed,
    inputs: inputsOf,
    at: (input, end) => ({
      constants: differing(withDraws(set.region, [uncertain[input]], Float64Array.of(end))),
    }),
    draw: (number) => {
      const inputs = inputsOf(number);
      return { future: { number, constants: differing(withDraws(set.region, uncertain, inputs)) }, inputs };
    },
  };
}

/** The region with each drawn quantity at its probability. */
function withDraws(region: Region, uncertain: readonly Uncertain[], inputs: Float64Array): Region {
  const figures = new Map(region.figures);
  uncertain.forEach(({ name, figures: before }, i) => {
    figures.set(
      name,
      before.map((figure): Figure => ({ ...figure, value: valueAt(figure, inputs[i]) })),
    );
  });
  return { ...region, figures };
}

function same(a: Float64Array, b: Float64Array | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((value, i) => value === b[i]);
}
