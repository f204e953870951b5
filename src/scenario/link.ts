import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { Faults } from '../kernel/errors.ts';
import type { ScenarioText } from './schema.ts';

/**
 * A whole scenario in a link: `v1.` and the scenario as JSON, deflated, in base64url. The version is that of the
 * packing; the scenario inside carries its own.
 */
const VERSION = 'v1.';
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Largest scenario that a link may unpack to, in bytes. */
const LARGEST = 200_000;

export function packLink(scenario: ScenarioText): string {
  return VERSION + toBase64(deflateSync(strToU8(JSON.stringify(scenario)), { level: 9 }));
}

/**
 * The scenario’s text, to be read as any other.
 * @throws Faults where the link is broken, cut off or of another version
 */
export function unpackLink(link: string): string {
  if (!link.startsWith(VERSION))
    throw broken(`a link that starts with ${link.slice(0, 8)}`, `one that starts with ${VERSION}`);
  try {
    const out = inflateSync(fromBase64(link.slice(VERSION.length)), { out: new Uint8Array(LARGEST) });
    const text = strFromU8(out);
    JSON.parse(text);
    return text;
  } catch {
    throw broken('a link that does not unpack', 'a whole link, as it was copied');
  }
}

function broken(found: string, expected: string): Faults {
  return new Faults('link', [
    { where: 'link', found, expected, mend: 'copy the whole link again, or ask for the file' },
  ]);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    text += four
      .slice(0, Math.min(4, bytes.length - i + 1))
      .map((digit) => DIGITS[digit])
      .join('');
  }
  return text;
}

function fromBase64(text: string): Uint8Array {
  const digits = Array.from(text, (digit) => DIGITS.indexOf(digit));
  if (digits.includes(-1)) throw new RangeError('not base64url');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  for (let i = 0, to = 0; i < digits.length; i += 4) {
    const [a, b = 0, c = 0, d = 0] = digits.slice(i, i + 4);
    for (const byte of [(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d]) {
      if (to < bytes.length) bytes[to++] = byte & 255;
    }
  }
  return bytes;
}
