import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Faults } from '../../kernel/errors.ts';

/** Files that are being written begin with this; what is found under such a name later was left by a kill. */
export const UNFINISHED = '.unfinished-';

/**
 * A file appears whole or not at all, and outlives a power cut: it is written under another name in the same folder,
 * forced to the disk, and renamed.
 * @param write fills the file of the given path
 * @throws Faults where the disk is full or may not be written
 */
export async function wholeFile(path: string, write: (path: string) => Promise<void>): Promise<void> {
  const part = join(dirname(path), `${UNFINISHED}${randomUUID()}-${basename(path)}`);
  try {
    await write(part);
    await sync(part);
    await rename(part, path);
    await sync(dirname(path));
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw diskFault(error, path);
  }
}

/** Text as a whole file. @throws as wholeFile */
export async function wholeText(path: string, text: string): Promise<void> {
  await wholeFile(path, async (part) => {
    const file = await open(part, 'w');
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
  });
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What the disk refuses is a fault that a user can mend; DuckDB tells of it in the words of the system. */
function diskFault(error: unknown, path: string): unknown {
  const text = error instanceof Error ? error.message : String(error);
  const why = REFUSALS.find(([pattern]) => pattern.test(text));
  if (why === undefined) return error;
  const [, found, mend] = why;
  return new Faults('ensemble', [{ where: path, found, expected: 'room for the results', mend }]);
}

const REFUSALS: readonly (readonly [RegExp, string, string])[] = [
  [
    /ENOSPC|EDQUOT|No space left|quota exceeded|EFBIG|File too large/i,
    'a full disk',
    'make room and give the same command again: what is finished is kept',
  ],
  [
    /EACCES|EPERM|EROFS|Permission denied|Read-only file system/i,
    'a folder that may not be written',
    'give a folder of your own',
  ],
];
