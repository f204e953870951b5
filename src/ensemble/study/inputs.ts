import { inputAt } from '../sample/uncertain.ts';
import type { Study } from './study.ts';

/** What an input was in each future. */
export interface DrawnInput {
  readonly name: string;
  /** Cumulative probability at which it was drawn, 0 to 1, by future. */
  readonly probabilities: Float64Array;
  /** The value; for a table, whose figures move together, the probability. */
  readonly values: Float64Array;
}

/** The inputs of every future of a study, of all plans, by name. */
export function drawnInputs(study: Study): DrawnInput[] {
  const { size } = study.design;
  const drawn = new Map<string, DrawnInput>();
  for (const { sampler } of study.plans) {
    const fresh = sampler.uncertain.map((input, i) => ({ input, i })).filter(({ input }) => !drawn.has(input.name));
    if (fresh.length === 0) continue;
    const own = fresh.map(({ input }) => ({
      name: input.name,
      probabilities: new Float64Array(size),
      values: new Float64Array(size),
    }));
    for (let future = 0; future < size; future += 1) {
      const probabilities = sampler.inputs(future);
      fresh.forEach(({ input, i }, k) => {
        const p = probabilities[i];
        own[k].probabilities[future] = p;
        own[k].values[future] = inputAt(input, p);
      });
    }
    for (const one of own) drawn.set(one.name, one);
  }
  return [...drawn.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
