/**
 * What spreadsheets make of cells they take for something else: `8.1E+02` of the code `810`, `1-Dec` of `12/1` or
 * `DEC1`, `45627` of a day.
 */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export const TEXT_COLUMN = 'set the column to text in Excel before typing or opening the file';

/** What a spreadsheet has made of an id or a code; undefined where it looks untouched. */
export function mangledCode(text: string): string | undefined {
  if (/^\d(\.\d+)?E[+-]?\d+$/i.test(text)) return 'a number in scientific form';
  return isDateLike(text) ? 'a date' : undefined;
}

function isDateLike(text: string): boolean {
  if (/^\d{1,4}[/.]\d{1,2}([/.]\d{1,4})?$/.test(text) || /^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) return true;
  const word = /^(?:\d{1,2}-)?([a-z]{3})(?:-\d{1,4})?$/i.exec(text)?.[1];
  return word !== undefined && text.includes('-') && MONTHS.includes(word.toLowerCase());
}

/** The known code that a spreadsheet took the leading zeros from: `0110` for `110`. */
export function lostZeros(text: string, known: readonly string[]): string | undefined {
  if (!/^\d+$/.test(text)) return undefined;
  return known.find((code) => code.length > text.length && code === text.padStart(code.length, '0'));
}

/** What a spreadsheet has made of a date, and how it should be written where that is plain. */
export function mangledDate(text: string): { readonly found: string; readonly write?: string } | undefined {
  if (/^[1-9]\d{4}$/.test(text)) return { found: 'a count of days, as spreadsheets keep dates' };
  const slashes = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text);
  if (slashes !== null) {
    const parts = slashes.slice(1).filter((part) => part !== undefined);
    return { found: 'a date in the way of a spreadsheet', write: parts.map((part) => part.padStart(2, '0')).join('-') };
  }
  return isDateLike(text) ? { found: 'a date in the way of a spreadsheet' } : undefined;
}
