import { mangledDate, TEXT_COLUMN } from './excel.ts';
import type { Reading } from './number.ts';
import { quote } from './words.ts';

const EXPECTED = 'a date such as 2024, 2024-12 or 2024-12-18';

/** A date `2024`, `2024-12` or `2024-12-18` as months since year 0; a year counts as its January, a day as its month. */
export function readDate(text: string): Reading {
  const match = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match !== null) {
    const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
    if (month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)) return { value: year * 12 + month - 1 };
    return { fault: { found: `${quote(text)}, a day that does not exist`, expected: EXPECTED } };
  }
  const mangled = mangledDate(text);
  if (mangled !== undefined) {
    const { found, write } = mangled;
    const mend = write === undefined ? TEXT_COLUMN : `write ${write}; ${TEXT_COLUMN}`;
    return { fault: { found: `${quote(text)}, ${found}`, expected: EXPECTED, mend } };
  }
  return { fault: { found: text === '' ? 'nothing' : quote(text), expected: EXPECTED } };
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
