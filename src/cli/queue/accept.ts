import { join } from 'node:path';
import { checkSame, manifestOf } from '../../ensemble/study/manifest.ts';
import { VERSION } from '../../ensemble/version.ts';
import { type Fault, Faults } from '../../kernel/errors.ts';
import type { Depot } from '../../store/ensemble/depot/depot.ts';
import { openDepot } from '../../store/ensemble/depot/open.ts';
import { isObjects } from '../../store/objects/address.ts';
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

/** A notice as this machine sees it, and the place where it puts parts. */
export interface Accepted {
  readonly notice: Notice;
  readonly depot: Depot;
}

/**
 * Accepts a notice, if this machine would make the same bytes: same version and build, same pack, same scenarios, and
 * it sees the place that was opened for the ensemble.
 * @throws Faults with what differs
 */
export async function accept(notice: Notice, places: readonly Place[]): Promise<Accepted> {
  const { manifest } = notice;
  // First the program: another one may not even understand the rest.
  const faults = [
    ...differs('version of Landfall', manifest.version, VERSION),
    ...differs('build of Landfall', manifest.engine, await engineHash()),
  ];
  if (faults.length > 0) throw new Faults('worker', faults);
  const order = { ...notice.order, region: placed(notice.order.region, places) };
  const place = isObjects(notice.place) ? notice.place : placed(notice.place, places);
  checkSame(manifest, manifestOf(await openOrder(order), manifest.engine, manifest.batch), 'this machine', SAME);
  const depot = await openDepot(place, manifest, process.env);
  await depot.check();
  return { notice: { order, manifest, place }, depot };
}

function differs(name: string, wanted: string, own: string): Fault[] {
  if (wanted === own) return [];
  return [{ where: 'this worker', found: `${name} ${own}`, expected: `${wanted}, as the ensemble`, mend: UPDATE }];
}

/** A path on this machine. */
function placed(path: string, places: readonly Place[]): string {
  const known = places.find(({ there }) => path === there || path.startsWith(`${there}/`));
  return known === undefined ? path : join(known.here, path.slice(known.there.length));
}
