import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bindInstance } from '../../src/kernel/bind.ts';
import { buildProgram } from '../../src/kernel/build.ts';
import type { Givens, Instance, Program } from '../../src/kernel/program.ts';
import { labelsOf } from '../../src/region/region.ts';
import { benxi } from '../../test/benxi.ts';
import { laboratory } from '../../validation/labour/laboratory.ts';
import type { LabourTown } from './scalar.ts';

/** The labour market of Benxi alone, with the constants of the town. */
export function labour(
  constants: ReadonlyMap<string, Float64Array>,
  months: number,
): {
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
    ['demand_index', new Float64Array((months + 1) * n).fill(1)],
    ['new_jobs', new Float64Array((months + 1) * n * markets)],
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
export function limits(town: LabourTown, months: number): { wide?: number; narrow?: number } {
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
      const { ns } = JSON.parse(execFileSync(program, [data, String(months), '15'], { encoding: 'utf8' }));
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
