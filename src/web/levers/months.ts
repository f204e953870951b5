import { monthNumber, monthText } from '../../scenario/month.ts';

/** January of a year. */
export function january(year: number): string {
  return `${year}-01`;
}

export function yearOf(month: string): number {
  return Number(month.slice(0, 4));
}

/** A month some months later. */
export function later(month: string, months: number): string {
  return monthText(monthNumber(month) + months);
}

export function between(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from);
}
