import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Manifest } from '../../../ensemble/study/manifest.ts';
import { Faults } from '../../../kernel/errors.ts';
import { type Objects, sha256 } from '../../objects/objects.ts';
import { digestOf, isParquet, MANIFEST } from '../folder.ts';
import { wholeFile } from '../whole-file.ts';
import type { Depot } from './depot.ts';

/** Letters of an ensemble’s digest that name its place in a bucket. */
const NAME = 24;

/**
 * A place of the ensemble’s own in a bucket: `<digest>/manifest.json` and `<digest>/parts/...`. Ensembles may share a
 * bucket and a prefix. Each part carries the SHA-256 of its bytes, and is read against it.
 */
export function bucketDepot(objects: Objects, manifest: Manifest): Depot {
  const place = digestOf(manifest).slice(0, NAME);
  const nameOf = (path: string) => `${place}/parts/${basename(path)}`;
  const written = new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
  const where = (name: string) => `${objects.address.text.replace(/\/+$/, '')}/${name}`;
  return {
    address: objects.address.text,
    rest: 1000,
    begin: async () => {
      await objects.put(`${place}/${MANIFEST}`, written);
    },
    check: async () => {
      const found = await objects.get(`${place}/${MANIFEST}`);
      if (found !== undefined && found.digest === sha256(written)) return;
      throw new Faults('worker', [
        {
          where: `${where(`${place}/${MANIFEST}`)} at ${new URL(objects.address.url).host}`,
          found: found === undefined ? 'no ensemble' : 'another ensemble',
          expected: 'the bucket that landfall ensemble --parts has opened',
          mend: 'export on this machine the AWS_ENDPOINT_URL of the machine that hands out',
        },
      ]);
    },
    names: async () => new Set((await objects.list(place)).map((name) => name.split('/').at(-1) ?? '')),
    has: async ({ path }) => (await objects.digest(nameOf(path))) !== undefined,
    give: async ({ path }) => {
      const name = nameOf(path);
      const bytes = await readFile(path);
      if (await objects.putNew(name, bytes)) return;
      // Somebody was faster. The same future has the same bytes on every machine, or one of them reckons wrongly.
      const [own, theirs] = [sha256(bytes), await objects.digest(name)];
      if (theirs === undefined || theirs === own) return;
      throw new Faults('worker', [
        {
          where: where(name),
          found: `another machine’s part with other bytes (${theirs.slice(0, 12)}, here ${own.slice(0, 12)})`,
          expected: 'the same bytes from every machine',
          mend: 'remove the object and give the same command again; if it comes back, one machine reckons wrongly: report it',
        },
      ]);
    },
    take: async ({ path }) => {
      const name = nameOf(path);
      const found = await objects.get(name);
      if (found === undefined) return false;
      const digest = sha256(found.bytes);
      if (digest !== found.digest || !isParquet(found.bytes)) {
        await objects.remove(name);
        throw new Faults('ensemble', [
          {
            where: where(name),
            found: `a broken part: ${found.bytes.length} bytes with the SHA-256 ${digest.slice(0, 12)}`,
            expected:
              digest === found.digest || found.digest === '' ? 'what a worker has written' : found.digest.slice(0, 12),
            mend: 'the broken part was removed; give the same command again',
          },
        ]);
      }
      await wholeFile(path, (part) => writeFile(part, found.bytes));
      return true;
    },
  };
}
