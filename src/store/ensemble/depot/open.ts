import type { Manifest } from '../../../ensemble/study/manifest.ts';
import { type Environment, isObjects, readObjectsAddress } from '../../objects/address.ts';
import type { Depot } from './depot.ts';
import { sharedFolder } from './shared-folder.ts';

/**
 * The depot of an ensemble.
 * @param place a folder, or `s3://bucket/prefix`
 * @param environment where the key of a bucket is found
 * @throws Faults where the address or the key is missing or wrong
 */
export async function openDepot(place: string, manifest: Manifest, environment: Environment): Promise<Depot> {
  if (!isObjects(place)) return sharedFolder(place, manifest);
  const address = readObjectsAddress(place, environment);
  // Only who needs a bucket loads what speaks to one.
  const [{ openObjects }, { bucketDepot }] = await Promise.all([
    import('../../objects/objects.ts'),
    import('./bucket.ts'),
  ]);
  return bucketDepot(openObjects(address), manifest);
}
