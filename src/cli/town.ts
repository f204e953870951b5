import { readFile } from 'node:fs/promises';
import type { Town } from '../ensemble/run.ts';
import { townVocabulary } from '../ensemble/vocabulary.ts';
import { buildProgram } from '../kernel/build.ts';
import { Faults } from '../kernel/errors.ts';
import type { Program } from '../kernel/program.ts';
import { instantiate, type LoadedModel, loadModel } from '../kernel/wasm/load.ts';
import { town as source } from '../model/index.ts';
import { checkRegion, type Region, readRegion } from '../region/region.ts';
import { homePath, readPack, regionFolder } from './files.ts';

/** Futures side by side in the modules that the build makes: one for a single run, one for many. */
export const LANES = [1, 8] as const;

export function modulePath(lanes: number): string {
  return homePath('dist', 'town', `town-${lanes}.wasm`);
}

/** The town’s equations and their compiled modules. */
export async function loadTown(): Promise<Town> {
  const program = buildProgram(source);
  const models = await Promise.all(
    LANES.map(async (lanes) => {
      const path = modulePath(lanes);
      let bytes: Uint8Array;
      try {
        bytes = await readFile(path);
      } catch {
        throw new Faults('landfall', [
          {
            where: path,
            found: 'no compiled model',
            expected: 'the file that the build makes',
            mend: 'run npm run build',
          },
        ]);
      }
      return loadModel(program, bytes);
    }),
  );
  return { program, models };
}

/** A town as other threads of this process can be handed it: its code is compiled once for all of them. */
export interface TownParts {
  readonly program: Program;
  readonly modules: readonly LoadedModel['module'][];
}

export function partsOfTown({ program, models }: Town): TownParts {
  return { program, modules: models.map(({ module }) => module) };
}

export function townOf({ program, modules }: TownParts): Town {
  return { program, models: modules.map((module) => instantiate(program, module)) };
}

/** Reads a built-in region or a pack’s folder. */
export async function openRegion(name: string): Promise<Region> {
  return readRegion(await readPack(await regionFolder(name)), townVocabulary());
}

export async function inspectRegion(name: string): Promise<ReturnType<typeof checkRegion>> {
  return checkRegion(await readPack(await regionFolder(name)), townVocabulary());
}
