import type { Fault } from '../kernel/errors.ts';
import { mangledCode, TEXT_COLUMN } from './excel.ts';
import { quote } from './words.ts';

/** A number or date that was read, or what is wrong with the text. */
export type Reading = { readonly value: number } | { readonly fault: Pick<Fault, 'found' | 'expected' | 'mend'> };

const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const EXPECTED = 'a number such as 12.5';

/** A number as a cell holds it: digits, a point, perhaps an exponent; nothing else. */
export function readNumber(text: string): Reading {
  if (PLAIN.test(text)) {
    const value = Number(text) + 0; // + 0 makes 0 of -0
    if (Number.isFinite(value)) return { value };
    return { fault: { found: `${quote(text)}, beyond the largest number`, expected: EXPECTED } };
  }
  const found = text === '' ? 'nothing' : quote(text);
  const mend = mendOf(text);
  return { fault: { found, expected: EXPECTED, ...(mend === undefined ? {} : { mend }) } };
}

function mendOf(text: string): string | undefined {
  if (text === '') return 'take the row out if nothing is known';
  if (/^[+-]?(nan|inf(inity)?|n\.?\/?a\.?|null|none|-+|—)$/i.test(text)) return 'take the row out if nothing is known';
  if (/^[+-]?\d{1,3}([,' \u00a0\u202f]\d{3})+(\.\d+)?$/.test(text)) {
    return `write ${text.replaceAll(/[,' \u00a0\u202f]/g, '')}, without marks between thousands`;
  }
  if (/^[+-]?\d+,\d+$/.test(text)) return `write ${text.replace(',', '.')}, with a point`;
  if (/[０-９．，－]/.test(text)) return `write ${halfWidth(text)}, in ordinary digits`;
  if (/[%‰％]$/.test(text)) return 'write the share, or give the unit percent';
  if (/[万亿]/.test(text)) return 'write the number alone, with a unit such as 10k_people or 100m_yuan';
  if (/[/a-z]/i.test(text) && mangledCode(text) !== undefined)
    return `a spreadsheet has made a date of it; ${TEXT_COLUMN}`;
  return undefined;
}

/** Full-width forms stand 0xfee0 above the ordinary ones. */
function halfWidth(text: string): string {
  return text.replaceAll(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
