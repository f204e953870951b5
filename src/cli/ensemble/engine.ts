import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Faults } from '../../kernel/errors.ts';
import { homePath } from '../files.ts';

/** The rooms of the house whose code decides the bytes of an ensemble, and the compiled model. */
const ROOMS = ['kernel', 'region', 'scenario', 'design', 'model', 'ensemble', 'store', 'town'];

/**
 * SHA-256 of the built program that runs futures. Two builds that differ in it must not work at one ensemble, even
 * where they carry the same version.
 */
export async function engineHash(): Promise<string> {
  const digest = createHash('sha256');
  let files = 0;
  for (const room of ROOMS) {
    const names = await readdir(homePath('dist', room), { recursive: true }).catch((): string[] => []);
    for (const name of names.map((one) => one.replaceAll('\\', '/')).sort()) {
      if (!/\.(js|wasm)$/.test(name)) continue;
      digest.update(`${room}/${name}\n`).update(await readFile(join(homePath('dist', room), name)));
      files += 1;
    }
  }
  if (files > 0) return digest.digest('hex');
  throw new Faults('landfall', [
    { where: homePath('dist'), found: 'no built program', expected: 'what the build makes', mend: 'run npm run build' },
  ]);
}
