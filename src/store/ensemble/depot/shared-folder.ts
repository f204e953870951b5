import { resolve } from 'node:path';
import { checkSame, type Manifest } from '../../../ensemble/study/manifest.ts';
import { Faults } from '../../../kernel/errors.ts';
import { missingParts, presentParts, readManifest } from '../folder.ts';
import type { Depot } from './depot.ts';

/** The folder of the ensemble itself, which all machines see: whoever makes a part writes it straight to its place. */
export function sharedFolder(folder: string, manifest: Manifest): Depot {
  const has: Depot['has'] = async (part) => (await missingParts([part])).length === 0;
  return {
    address: resolve(folder),
    rest: 250,
    begin: async () => undefined, // whoever hands out has made it, with its manifest
    check: async () => {
      const begun = await readManifest(folder);
      if (begun === undefined) {
        throw new Faults('worker', [
          {
            where: folder,
            found: 'no ensemble',
            expected: 'the folder that landfall ensemble writes to, shared with this machine',
            mend: 'mount it at the same path, or say where it is: --place <path there>=<path here>',
          },
        ]);
      }
      checkSame(begun, manifest, folder, 'give the ensemble a folder that all machines share');
    },
    names: () => presentParts(folder),
    has,
    give: async () => undefined,
    take: has,
  };
}
