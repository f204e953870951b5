import { readFileSync } from 'node:fs';
import { readPack } from '../src/cli/files.ts';
import type { Town } from '../src/ensemble/run.ts';
import { townVocabulary } from '../src/ensemble/vocabulary.ts';
import { buildProgram } from '../src/kernel/build.ts';
import { emitModule } from '../src/kernel/wasm/emit.ts';
import { loadModel } from '../src/kernel/wasm/load.ts';
import { town as source } from '../src/model/index.ts';
import { type Region, readRegion } from '../src/region/region.ts';
import type { Case } from '../src/scenario/case.ts';
import { readScenario } from '../src/scenario/read.ts';

const home = new URL('..', import.meta.url);

export const packFiles = await readPack(new URL('regions/benxi', home).pathname);
export const benxi: Region = readRegion(packFiles, townVocabulary());

/** The town compiled for this test run. */
export function compiledTown(): Town {
  const program = buildProgram(source);
  return { program, models: [loadModel(program, emitModule(program, 1))] };
}

/** A scenario that comes with Benxi. */
export function scenario(name: string, months?: number, region: Region = benxi): Case {
  const text = readFileSync(new URL(`scenarios/benxi/${name}.yaml`, home), 'utf8');
  return readScenario(text, `${name}.yaml`, region, months);
}
