import type { Fault } from '../kernel/errors.ts';

const MEND = 'save the file as UTF-8 (in Excel: "CSV UTF-8")';

/**
 * The text of a file, with `\n` at every line's end and without a byte order mark. Undefined where it is not UTF-8;
 * the fault says what it looks like.
 */
export function readText(file: string, bytes: Uint8Array, faults: Fault[]): string | undefined {
  const found = encodingFault(bytes);
  if (found !== undefined) {
    faults.push({ where: file, found, expected: 'UTF-8', mend: MEND });
    return undefined;
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    faults.push({ where: file, line: lineAt(bytes, nul), found: 'a NUL byte', expected: 'text', mend: 'remove it' });
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, '\n');
  } catch {
    const line = lineAt(bytes, firstBad(bytes));
    faults.push({ where: file, line, found: 'bytes that are not UTF-8, perhaps GBK', expected: 'UTF-8', mend: MEND });
    return undefined;
  }
}

function encodingFault(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'text in UTF-16';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'text in UTF-16';
  // Without a mark, UTF-16 of Latin text has a zero in every second byte.
  const head = bytes.subarray(0, 200);
  const zeros = head.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  return zeros > 4 && zeros > head.length / 4 ? 'text in UTF-16' : undefined;
}

function lineAt(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let i = 0; i < end; i += 1) if (bytes[i] === 10) line += 1;
  return line;
}

/** Where the first bytes stand that are not UTF-8: the decoder itself does not say. */
function firstBad(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isMark = code === 0xfffd && !(bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd);
    if (isMark) return at;
    at += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return at;
}
