import { it } from 'vitest';
import { prepare } from '../../src/ensemble/prepare.ts';
import { RECORDED } from '../../src/ensemble/recorded.ts';
import { buildProgram } from '../../src/kernel/build.ts';
import { interpret } from '../../src/kernel/interpreter/index.ts';
import type { Future } from '../../src/kernel/program.ts';
import { emitModule } from '../../src/kernel/wasm/emit.ts';
import { loadModel } from '../../src/kernel/wasm/load.ts';
import { runFutures } from '../../src/kernel/wasm/run.ts';
import { town as source } from '../../src/model/index.ts';
import { monthNumber } from '../../src/scenario/month.ts';
import { scenario } from '../../test/benxi.ts';
import { labour, limits } from './labour.ts';
import { scalarLabour } from './scalar.ts';

/** Best of some repeats, in milliseconds. */
function best(repeats: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < repeats; i += 1) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const MONTHS = 360;
const futures = (count: number): Future[] => Array.from({ length: count }, (_, number) => ({ number }));

it('measures the kernel', () => {
  const set = scenario('cliff-closure', MONTHS);
  const program = buildProgram(source);
  let bytes1: Uint8Array = new Uint8Array();
  const emitted = best(1, () => {
    bytes1 = emitModule(program, 1);
  });
  const bytes8 = emitModule(program, 8);
  const loading = best(3, () => void loadModel(program, bytes1));
  const building = best(3, () => void buildProgram(source));
  const models = [loadModel(program, bytes1), loadModel(program, bytes8)];
  const { instance, givens } = prepare(program, set);
  const options = { steps: MONTHS, start: monthNumber(set.start), seed: 0, record: RECORDED };
  const single = best(9, () => void runFutures(models, instance, givens, futures(1), options));
  const block = best(3, () => void runFutures(models, instance, givens, futures(64), options)) / 64;
  const plain = best(1, () => void interpret(instance, givens, { number: 0 }, options));
  const lab = labour(givens.constants, MONTHS);
  const labModels = [
    loadModel(lab.program, emitModule(lab.program, 1)),
    loadModel(lab.program, emitModule(lab.program, 8)),
  ];
  const labOptions = { ...options, record: ['jobs'] };
  const perMonth = (ms: number, count: number) => (ms * 1000) / MONTHS / count;
  const wasm1 = perMonth(
    best(9, () => void runFutures(labModels, lab.instance, lab.givens, futures(1), labOptions)),
    1,
  );
  const wasm64 = perMonth(
    best(5, () => void runFutures(labModels, lab.instance, lab.givens, futures(64), labOptions)),
    64,
  );
  const scalar = perMonth(
    best(5, () => void scalarLabour(lab.town, MONTHS)),
    1,
  );
  const interpreted = perMonth(
    best(1, () => void interpret(lab.instance, lab.givens, { number: 0 }, labOptions)),
    1,
  );
  const { wide, narrow } = limits(lab.town, MONTHS);
  const us = (value: number | undefined) => (value === undefined ? 'n/a' : `${value.toFixed(2)} µs`);
  const ratio = (a: number | undefined, b: number) => (a === undefined ? 'n/a' : (a / b).toFixed(2));
  console.log(`
whole model of Benxi, ${program.variables.length} variables, ${MONTHS} months, every reported series recorded
  emit (build time)         ${emitted.toFixed(0)} ms
  build + load (each start) ${(building + loading).toFixed(0)} ms      target under 300
  one future                ${single.toFixed(1)} ms     target under 50, and under 25 for the town of 750 variables
  in 64 futures, each       ${block.toFixed(1)} ms     ${(single / block).toFixed(2)} x better: one future fills its vectors too
  1,000 futures, 2 cores    ${(block / 2).toFixed(1)} s      target under 15, output left out
  interpreter, one future   ${plain.toFixed(0)} ms    WebAssembly block is ${(plain / block).toFixed(0)} x faster, single ${(plain / single).toFixed(0)} x, target 20

labour core (src/model/labour/market.ts, ${lab.town.n} occupations, ${lab.town.markets} markets), per future and month
  C++ -O3, widest vectors   ${us(wide)}   WebAssembly reaches ${ratio(wide, wasm64)} of it, target 0.25
  C++ -O3, 128-bit vectors  ${us(narrow)}   WebAssembly reaches ${ratio(narrow, wasm64)} of it, target 0.80
  WebAssembly, 64 futures   ${us(wasm64)}
  WebAssembly, one future   ${us(wasm1)}
  scalar TypeScript         ${us(scalar)}   WebAssembly is ${ratio(scalar, wasm64)} x faster, target 2.5
  interpreter               ${us(interpreted)}   WebAssembly is ${ratio(interpreted, wasm64)} x faster, target 20
`);
});
