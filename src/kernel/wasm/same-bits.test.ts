import fc from 'fast-check';
import { expect, it } from 'vitest';
import { interpret, NonFinite } from '../interpreter/index.ts';
import type { Future, Run } from '../program.ts';
import { emitModule } from './emit.ts';
import { type LoadedModel, loadModel } from './load.ts';
import { runFutures } from './run.ts';
import { type RandomModel, randomModel } from './testing/random-model.ts';
import { tapeOf } from './testing/tape.ts';

type Outcome = { readonly run: Run } | { readonly broken: NonFinite };

function outcome(run: () => Run): Outcome {
  try {
    return { run: run() };
  } catch (error) {
    if (error instanceof NonFinite) return { broken: error };
    throw error;
  }
}

/** Every recorded number by its bits, or the equation, elements and step at which the run broke. */
function shown(result: Outcome): unknown {
  if ('broken' in result) return [result.broken.variable, result.broken.step, result.broken.labels];
  return [...result.run.series].map(([name, values]) => [name, [...new BigUint64Array(values.buffer)].map(String)]);
}

const alone = (models: readonly LoadedModel[], { instance, givens, options }: RandomModel, future: Future) =>
  outcome(() => runFutures(models, instance, givens, [future], options)[0]);

/** Runs of random models that came to their end, and that broke: both must have been met. */
const met = { whole: 0, broken: 0 };

function check(numbers: readonly number[], lanes: readonly number[], optimize: boolean): void {
  const model = randomModel(tapeOf(numbers));
  const { instance, givens, futures, options } = model;
  const models = lanes.map((n) => loadModel(instance.program, emitModule(instance.program, n, { optimize })));
  const expected = futures.map((future) => outcome(() => interpret(instance, givens, future, options)));
  for (const loaded of models) {
    futures.forEach((future, i) => {
      expect(shown(alone([loaded], model, future))).toEqual(shown(expected[i]));
    });
  }
  const whole = futures.filter((_, i) => 'run' in expected[i]);
  met.whole += whole.length;
  met.broken += futures.length - whole.length;
  for (const loaded of models) {
    const runs = runFutures([loaded], instance, givens, whole, options);
    expect(runs.map((run) => shown({ run }))).toEqual(expected.filter((one) => 'run' in one).map(shown));
    // What is recorded alone, so that much else is left out, has the bits that it has among all.
    const [name] = options.record.slice(-1);
    const few = runFutures([loaded], instance, givens, whole, { ...options, record: [name] });
    expect(few.map(({ series }) => series.get(name))).toEqual(runs.map(({ series }) => series.get(name)));
  }
}

const numbers = fc.array(fc.nat(), { minLength: 300, maxLength: 600, size: 'max' });

it('gives the bits of the interpreter on random models, each future alone and in a block', () => {
  fc.assert(
    fc.property(numbers, (tape) => check(tape, [1, 4], false)),
    { numRuns: 700 },
  );
  // Otherwise the models would be too tame, or too wild, to say anything.
  expect(met.whole).toBeGreaterThan(200);
  expect(met.broken).toBeGreaterThan(20);
});

it('gives the same bits with 1, 2, 4, 8 and 16 lanes, optimized', () => {
  fc.assert(
    fc.property(numbers, (tape) => check(tape, [1, 2, 4, 8, 16], true)),
    { numRuns: 40 },
  );
});
