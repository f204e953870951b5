import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunOrder } from './runner.ts';

/** Finished runs on disk, by the hash of what was ordered. A file is there whole or not at all. */
export interface Results {
  readonly id: (order: RunOrder) => string;
  readonly list: () => Promise<string[]>;
  readonly read: (id: string) => Promise<string | undefined>;
  readonly keep: (id: string, json: string) => Promise<void>;
}

/** Ids as they may stand in a request: nothing else reaches the file system. */
export const RESULT_ID = /^[0-9a-f]{32}$/;

/** @param version of Landfall: another version’s results are other results */
export async function openResults(folder: string, version: string): Promise<Results> {
  await mkdir(folder, { recursive: true });
  // What an interrupted write left behind was never finished.
  for (const name of await readdir(folder)) if (name.endsWith('.part')) await rm(join(folder, name), { force: true });
  const path = (id: string): string => {
    if (!RESULT_ID.test(id)) throw new RangeError('not the id of a result');
    return join(folder, `${id}.json`);
  };
  let written = 0;
  return {
    id: (order) =>
      createHash('sha256')
        .update(JSON.stringify([version, order]))
        .digest('hex')
        .slice(0, 32),
    list: async () =>
      (await readdir(folder))
        .filter((name) => RESULT_ID.test(name.slice(0, -5)) && name.endsWith('.json'))
        .map((name) => name.slice(0, -5))
        .sort(),
    read: async (id) => {
      try {
        return await readFile(path(id), 'utf8');
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    keep: async (id, json) => {
      written += 1;
      const part = `${path(id)}.${process.pid}-${written}.part`;
      try {
        const file = await open(part, 'w');
        try {
          await file.writeFile(json);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(part, path(id));
      } finally {
        await rm(part, { force: true });
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
