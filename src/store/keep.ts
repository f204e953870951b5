import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { RECORDED } from '../ensemble/recorded.ts';
import type { Result } from '../ensemble/result.ts';
import type { Swing } from '../ensemble/swings.ts';
import { Faults } from '../kernel/errors.ts';
import type { Told } from '../scenario/case.ts';

/** A run with everything that a report of it needs: nobody has to have the pack, the scenario or the model any more. */
export interface Kept {
  readonly result: Result;
  /** The same region and months with nothing decided. */
  readonly baseline: Result;
  readonly set: Told;
  readonly swings: readonly Swing[];
}

/** How kept runs are named. */
export const KEPT = '.landfall';

const FORMAT = 'landfall run 1';

/** @returns the bytes of a file of kept run: gzip of one JSON text, with the SHA-256 of its content in front. */
export function writeKept(kept: Kept): Uint8Array {
  const content = JSON.stringify(tagged(kept));
  return gzipSync(`${FORMAT}\n${hash(content)}\n${content}`);
}

/** @throws Faults where the file is no kept run, is damaged, or was kept by a Landfall that recorded less than this one reports. */
export function readKept(bytes: Uint8Array, file: string): Kept {
  let text: string;
  try {
    text = gunzipSync(bytes).toString('utf8');
  } catch {
    throw notKept(file, 'a file that is no kept run, or is cut off');
  }
  const [format, given, content] = split(text);
  if (format !== FORMAT) throw notKept(file, `the format '${format.slice(0, 40)}'`);
  if (hash(content) !== given) throw notKept(file, 'content that does not fit its own checksum');
  // The checksum shows that these are the bytes that writeKept made of a Kept.
  const kept = untagged(JSON.parse(content)) as Kept;
  const missing = RECORDED.filter((name) => !kept.result.series.has(name));
  if (missing.length > 0) {
    throw notKept(
      file,
      `a run kept by another build of Landfall: it lacks ${missing.slice(0, 3).join(', ')} and so what reports need`,
    );
  }
  return kept;
}

function notKept(file: string, found: string): Faults {
  return new Faults(file, [
    {
      where: file,
      found,
      expected: `a file ${KEPT} that landfall run --out wrote`,
      mend: 'run the scenario again with --out',
    },
  ]);
}

function split(text: string): [string, string, string] {
  const first = text.indexOf('\n');
  const second = text.indexOf('\n', first + 1);
  return [text.slice(0, Math.max(0, first)), text.slice(first + 1, second), text.slice(second + 1)];
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Maps, sets and arrays of numbers, which JSON does not have, under a key of their own. Doubles are written so that they come back to the bit. */
function tagged(value: unknown): unknown {
  if (value instanceof Map) return { $map: [...value].map(([key, one]) => [key, tagged(one)]) };
  if (value instanceof Set) return { $set: [...value].map(tagged) };
  if (value instanceof Float64Array) return { $numbers: Buffer.from(value.slice().buffer).toString('base64') };
  if (Array.isArray(value)) return value.map(tagged);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tagged(one)]));
  }
  return value;
}

function untagged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untagged);
  if (typeof value !== 'object' || value === null) return value;
  if ('$map' in value && Array.isArray(value.$map)) {
    return new Map(value.$map.map((pair: [unknown, unknown]) => [pair[0], untagged(pair[1])]));
  }
  if ('$set' in value && Array.isArray(value.$set)) return new Set(value.$set.map(untagged));
  if ('$numbers' in value && typeof value.$numbers === 'string') {
    const bytes = new Uint8Array(Buffer.from(value.$numbers, 'base64'));
    return new Float64Array(bytes.buffer);
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, untagged(one)]));
}
