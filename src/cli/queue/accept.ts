import { join } from 'node:path';
import { checkSame, type Manifest, manifestOf } from '../../ensemble/study/manifest.ts';
import { VERSION } from '../../ensemble/version.ts';
import { type Fault, Faults } from '../../kernel/errors.ts';
import { readManifest } from '../../store/ensemble/folder.ts';
import { engineHash } from '../ensemble/engine.ts';
import { openOrder } from '../ensemble/order.ts';
import type { Notice } from './board.ts';

/** A folder that has another path on this machine. */
export interface Place {
  readonly there: string;
  readonly here: string;
}

const UPDATE = 'install on this machine the version and build that began the ensemble';
const SAME = 'give this machine the pack and the program that began the ensemble';

/**
 * A notice as this machine sees it, if this machine would make the same bytes: same version and build, same pack,
 * same scenarios, and the folder is the ensemble’s own.
 * @throws Faults with what differs
 */
export async function accept(notice: Notice, places: readonly Place[]): Promise<Notice> {
  const { manifest } = notice;
  // First the program: another one may not even understand the rest.
  const faults = [
    ...differs('version of Landfall', manifest.version, VERSION),
    ...differs('build of Landfall', manifest.engine, await engineHash()),
  ];
  if (faults.length > 0) throw new Faults('worker', faults);
  const order = { ...notice.order, region: placed(notice.order.region, places) };
  const folder = placed(notice.folder, places);
  checkSame(manifest, manifestOf(await openOrder(order), manifest.engine, manifest.batch), 'this machine', SAME);
  await checkFolder(folder, manifest);
  return { order, manifest, folder };
}

function differs(name: string, wanted: string, own: string): Fault[] {
  if (wanted === own) return [];
  return [{ where: 'this worker', found: `${name} ${own}`, expected: `${wanted}, as the ensemble`, mend: UPDATE }];
}

async function checkFolder(folder: string, manifest: Manifest): Promise<void> {
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
}

/** A path on this machine. */
function placed(path: string, places: readonly Place[]): string {
  const known = places.find(({ there }) => path === there || path.startsWith(`${there}/`));
  return known === undefined ? path : join(known.here, path.slice(known.there.length));
}
