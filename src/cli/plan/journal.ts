import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Faults } from '../../kernel/errors.ts';
import type { Outcome } from '../../plan/judge/court.ts';
import type { Journal } from '../../plan/seek/judge.ts';

/**
 * Opens the journal of a search: one line for each plan that was played. A search that was killed at any moment reads
 * it and goes on; a line that was not written to its end is dropped.
 * @param head what makes outcomes comparable: problem, futures, seed, version
 * @throws Faults where the file belongs to another search
 */
export function openJournal(
  path: string,
  head: Readonly<Record<string, unknown>>,
): Journal & { readonly found: number } {
  mkdirSync(dirname(path), { recursive: true });
  const known = new Map<string, Outcome>();
  const first = JSON.stringify(head);
  if (existsSync(path)) {
    const text = readFileSync(path, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const [written, ...lines] = whole.split('\n').filter((line) => line !== '');
    if (written !== undefined && written !== first) throw otherSearch(path, written, head);
    for (const line of lines) {
      const { key, outcome } = JSON.parse(line) as { key: string; outcome: Outcome }; // written below
      known.set(key, outcome);
    }
    truncateSync(path, Buffer.byteLength(whole));
    if (written === undefined) writeFileSync(path, `${first}\n`);
  } else {
    closeSync(openSync(path, 'wx'));
    writeFileSync(path, `${first}\n`);
  }
  return {
    found: known.size,
    get: (key) => known.get(key),
    put: (key, outcome) => {
      appendFileSync(path, `${JSON.stringify({ key, outcome })}\n`);
    },
  };
}

function otherSearch(path: string, written: string, head: Readonly<Record<string, unknown>>): Faults {
  const before = JSON.parse(written) as Record<string, unknown>; // a head that an earlier search wrote
  const differs = Object.keys(head).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(head[key]));
  return new Faults(path, [
    {
      where: path,
      found: `a search with another ${differs.join(', ')}`,
      expected: 'the same search',
      mend: 'give another folder with --out, or the same problem, futures and seed',
    },
  ]);
}
