import { describe, expect, it } from 'vitest';
import { hypervolume } from './hypervolume.ts';
import { dasDennis } from './nsga3.ts';
import { begin, type SearchState, type Setup } from './search.ts';
import { next, search } from './testing/play.ts';
import { dtlz2, lake, type Problem, zdt } from './testing/problems.ts';
import { USUAL } from './variation.ts';

const setup = (problem: Problem, epsilon: number, more: Partial<Setup> = {}): Setup => ({
  genes: problem.genes,
  epsilons: problem.objectives(problem.genes.map(() => 0)).map(() => epsilon),
  population: 100,
  variation: USUAL,
  seed: 1,
  ...more,
});
const volume = (members: SearchState['population'], reference: readonly number[]) =>
  hypervolume(
    members.map(({ objectives }) => objectives),
    reference,
  );
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

describe('searches beside Platypus on equal evaluations', () => {
  /*
   * Mean hypervolume of Platypus 1.4.1 over five seeds (three on ZDT2), its own defaults, run once beside this. On ZDT its simulated
   * binary crossover gains from crossing only genes that are smaller in the first parent: one child then holds the
   * smaller values of all genes at once, and the optimum of ZDT lies at zero in all. The operator as published has no
   * such lean, so ZDT is compared after 25,000 evaluations, where both have arrived.
   */
  it.each([
    ['NSGA-II on ZDT1', zdt(1), 25_000, [1.1, 1.1], 0.87067, [1, 2, 3], {}],
    ['NSGA-II on ZDT2', zdt(2), 25_000, [1.1, 1.1], 0.53754, [1], {}],
    ['NSGA-II on DTLZ2 in two objectives', dtlz2(2), 10_000, [1.1, 1.1], 0.41865, [1, 2, 3], {}],
    [
      'NSGA-III on DTLZ2 in three objectives',
      dtlz2(3),
      10_000,
      [1.1, 1.1, 1.1],
      0.73466,
      [1, 2, 3],
      { directions: dasDennis(3, 12), population: 92 },
    ],
  ] as const)('%s', (_, problem, evaluations, reference, theirs, seeds, more) => {
    const volumes = seeds.map((seed) =>
      volume(search(problem, setup(problem, 0.05, { ...more, seed }), evaluations).population, reference),
    );
    expect(median(volumes)).toBeGreaterThan(0.99 * theirs);
  });

  it('on the shallow lake, with twenty decisions and no noise', () => {
    // Platypus: 1.76707 in the mean, of a population of 100. A search of ours gives its archive, so that is measured.
    const problem = lake(20);
    const volumes = [1, 2, 3].map((seed) => {
      const own = { ...setup(problem, 0, { seed }), epsilons: [0.02, 0.01, 0.01] };
      return volume(search(problem, own, 10_000).archive, [3, 0, 1.01]);
    });
    expect(median(volumes)).toBeGreaterThan(0.99 * 1.76707);
  });
});

describe('a search', () => {
  const problem = zdt(3);
  const three = setup(dtlz2(3), 0.05, { directions: dasDennis(3, 6), population: 28 });

  it('goes on from saved state as if it had never stopped', () => {
    for (const [of, own] of [
      [problem, setup(problem, 0.01, { patience: 3 })],
      [dtlz2(3), three],
    ] as const) {
      const whole = search(of, own, 1500);
      const half = search(of, own, 700);
      const saved = JSON.parse(JSON.stringify(half)) as SearchState; // what was written is what is read
      expect(search(of, own, 1500, saved)).toEqual(whole);
    }
  });

  it('follows from its seed, the seed 0 too', () => {
    const of = (seed: number) => search(problem, setup(problem, 0.01, { seed }), 300).archive;
    expect(of(0)).toEqual(of(0));
    expect(of(0)).not.toEqual(of(1));
  });

  it('begins with the candidates it is given', () => {
    const first = [problem.genes.map(() => 0)];
    const state = search(problem, setup(problem, 0.001, { first }), 100);
    expect(state.population.map(({ genome }) => genome)).toContainEqual(first[0]);
    expect(begin().population).toEqual([]);
  });

  it('finds the best whole numbers and options under a limit', () => {
    // Make 3 a + 5 b + 2 [c = 2] as large as possible with 2 a + 4 b + 3 [c = 2] <= 21, a and b up to 6.
    const genes = [
      { kind: 'whole', low: 0, high: 6 },
      { kind: 'whole', low: 0, high: 6 },
      { kind: 'option', options: 3 },
    ] as const;
    const own: Setup = { genes, epsilons: [0.5], population: 20, variation: USUAL, seed: 5 };
    let state = begin();
    const judge = (genome: readonly number[]) => {
      const [a, b, c] = genome;
      const weight = 2 * a + 4 * b + (c === 2 ? 3 : 0);
      return { genome, objectives: [-(3 * a + 5 * b + (c === 2 ? 2 : 0))], violation: Math.max(0, weight - 21) };
    };
    while (state.evaluations < 1000) state = next(own, state, judge);
    // By hand: a = 6 costs 12 and gives 18; of the 9 that are left, b = 2 takes 8 and gives 10.
    expect(state.archive.map(({ objectives, violation }) => [...objectives, violation])).toEqual([[-28, 0]]);
  });
});
