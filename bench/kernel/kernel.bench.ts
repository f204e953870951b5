import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { prepare } from '../../src/ensemble/prepare.ts';
import { RECORDED } from '../../src/ensemble/recorded.ts';
import { bindInstance } from '../../src/kernel/bind.ts';
import { buildProgram } from '../../src/kernel/build.ts';
import { interpret } from '../../src/kernel/interpreter/index.ts';
import type { Future, Givens, Instance, Program } from '../../src/kernel/program.ts';
import { emitModule } from '../../src/kernel/wasm/emit.ts';
import { loadModel } from '../../src/kernel/wasm/load.ts';
import { runFutures } from '../../src/kernel/wasm/run.ts';
import { town as source } from '../../src/model/index.ts';
import { labelsOf } from '../../src/region/region.ts';
import { monthNumber } from '../../src/scenario/month.ts';
import { benxi, scenario } from '../../test/benxi.ts';
import { laboratory } from '../../validation/labour/laboratory.ts';
import { type LabourTown, scalarLabour } from './scalar.ts';

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

/** The labour market of Benxi alone, with the constants of the town. */
function labour(constants: ReadonlyMap<string, Float64Array>): {
  program: Program;
  instance: Instance;
  givens: Givens;
  town: LabourTown;
} {
  const program = buildProgram(laboratory);
  const ids = (dimension: string) => labelsOf(benxi, dimension).map((label) => label.id);
  const instance = bindInstance(
    program,
    new Map(['occupation', 'market', 'wait'].map((dimension) => [dimension, ids(dimension)])),
  );
  const own = new Map<string, Float64Array>();
  for (const variable of program.variables) {
    const given = constants.get(variable.name);
    if (variable.kind === 'constant' && variable.value === undefined && given !== undefined)
      own.set(variable.name, given);
  }
  own.set('followed_share', Float64Array.of(0));
  own.set('arrival_response', Float64Array.of(0));
  const n = ids('occupation').length;
  const markets = ids('market').length;
  const inputs = new Map([
    ['demand_index', new Float64Array((MONTHS + 1) * n).fill(1)],
    ['new_jobs', new Float64Array((MONTHS + 1) * n * markets)],
  ]);
  const array = (name: string) => own.get(name) ?? new Float64Array();
  const one = (name: string) => array(name)[0];
  const town: LabourTown = {
    n,
    markets,
    waits: ids('wait').length,
    scalars: {
      separation: one('separation_rate'),
      opening: one('opening_rate'),
      adjustment: one('adjustment_rate'),
      intensity: one('search_intensity'),
      stay: one('stay_share'),
      leak: one('leak_share'),
      anywhere: one('anywhere_weight'),
      departure: one('departure_rate'),
    },
    mobility: array('mobility'),
    mobilityTo: array('mobility_to'),
    same: array('same_occupation_weight'),
    rivals: array('rival_applications'),
    demand: array('base_demand'),
    arrivals: array('base_arrivals'),
    jobs: array('base_jobs'),
    vacancies: array('base_vacancies'),
    unemployed: array('base_unemployed'),
  };
  return { program, instance, givens: { constants: own, inputs }, town };
}

/** Microseconds a future and month of the C++ program, by compiler flags; nothing where there is no compiler. */
function limits(town: LabourTown): { wide?: number; narrow?: number } {
  const folder = mkdtempSync(join(tmpdir(), 'landfall-bench-'));
  try {
    const s = town.scalars;
    const head = [
      town.n,
      town.markets,
      town.waits,
      s.separation,
      s.opening,
      s.adjustment,
      s.intensity,
      s.stay,
      s.leak,
      s.anywhere,
      s.departure,
    ];
    const arrays = [
      town.mobility,
      town.mobilityTo,
      town.same,
      town.rivals,
      town.demand,
      town.arrivals,
      town.jobs,
      town.vacancies,
      town.unemployed,
    ];
    const data = join(folder, 'town.bin');
    writeFileSync(
      data,
      Buffer.concat(
        [Float64Array.from(head), ...arrays].map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
      ),
    );
    const measure = (name: string, flags: string[]) => {
      const program = join(folder, name);
      const limit = new URL('limit.cpp', import.meta.url).pathname;
      execFileSync('g++', ['-O3', '-ffp-contract=off', '-fno-math-errno', '-DLANES=8', ...flags, '-o', program, limit]);
      const { ns } = JSON.parse(execFileSync(program, [data, String(MONTHS), '15'], { encoding: 'utf8' }));
      return Number(ns) / 1000;
    };
    return {
      wide: measure('wide', ['-march=native', '-mprefer-vector-width=512']),
      narrow: measure('narrow', ['-msse4.2']),
    };
  } catch (error) {
    console.log(`no C++ limit: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return {};
  } finally {
    rmSync(folder, { recursive: true });
  }
}

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
  const lab = labour(givens.constants);
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
  const { wide, narrow } = limits(lab.town);
  const us = (value: number | undefined) => (value === undefined ? 'n/a' : `${value.toFixed(2)} µs`);
  const ratio = (a: number | undefined, b: number) => (a === undefined ? 'n/a' : (a / b).toFixed(2));
  console.log(`
whole model of Benxi, ${program.variables.length} variables, ${MONTHS} months, every reported series recorded
  emit (build time)         ${emitted.toFixed(0)} ms
  build + load (each start) ${(building + loading).toFixed(0)} ms      target under 300
  one future                ${single.toFixed(1)} ms     target under 25
  in 64 futures, each       ${block.toFixed(1)} ms     ${(single / block).toFixed(2)} x better, target 2.5
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
