/** Months as whole numbers, so that they can be counted: `2026-01` is 2026 * 12. */

export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** `YYYY-MM` to a number of months since year 0. The text has been checked against MONTH. */
export function monthNumber(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

/** The other way round. */
export function monthText(number: number): string {
  const month = (number % 12) + 1;
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
