import type { Fault } from '../kernel/errors.ts';
import { near } from '../kernel/near.ts';

/** Most faults that one report lists. */
export const MOST_FAULTS = 200;

const LONGEST = 60;

/** Text of a pack as messages show it: quoted, not too long, control characters as escapes. */
export function quote(text: string): string {
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

/** The known names nearest to what was written. Looked for only while the fault will be read: the search is slow. */
export function suggest(faults: readonly Fault[], written: string, known: readonly string[]): string {
  if (faults.length >= MOST_FAULTS) return 'a known name';
  return near(written.slice(0, LONGEST), known);
}

/** `1 row`, `2 rows`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The first few of a list, and how many there are besides. */
export function few(list: readonly string[], most: number, total = list.length): string {
  const rest = total - Math.min(most, list.length);
  return `${list.slice(0, most).join('; ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** The first faults, and a word on how many more there are. */
export function firstFaults(faults: readonly Fault[]): readonly Fault[] {
  if (faults.length <= MOST_FAULTS) return faults;
  const more = count(faults.length - MOST_FAULTS, 'more fault');
  return [
    ...faults.slice(0, MOST_FAULTS),
    { where: 'pack', found: more, expected: 'none', mend: 'mend those above first' },
  ];
}
