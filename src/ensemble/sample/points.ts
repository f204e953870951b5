import { Faults } from '../../kernel/errors.ts';
import { type Design, streamOf } from './design.ts';
import { type Points, probabilities } from './probabilities.ts';
import { DIMENSIONS, scrambled, sobolBits } from './sobol/sequence.ts';

/**
 * Where the futures of any design stand. In a Sobol sequence an input has the dimension of its place among all inputs of
 * the pack, so that two plans meet the same draws though one of them sets an input itself.
 * @throws Faults where the design does not fit the inputs
 */
export const points: Points = (design, future, names, places) => {
  if (design.method !== 'sobol') return probabilities(design, future, names);
  checkSobol(design, places.size);
  return Float64Array.from(names, (name) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`input ${name} has no place`);
    return scrambled(sobolBits(future, place), design.seed, streamOf(name), future);
  });
};

/** The sequence is even only over powers of two (Owen 2020, On dropping the first Sobol’ point). */
function checkSobol({ size }: Design, inputs: number): void {
  if (inputs > DIMENSIONS) {
    throw new Faults('ensemble', [
      { where: 'method sobol', found: `${inputs} inputs`, expected: `at most ${DIMENSIONS}`, mend: 'use method lhs' },
    ]);
  }
  let power = 1;
  while (power < size) power *= 2;
  if (power !== size) {
    throw new Faults('ensemble', [
      { where: 'method sobol', found: `${size} futures`, expected: 'a power of two', mend: `--futures ${power}` },
    ]);
  }
}
