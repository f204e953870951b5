import { type Fault, Faults } from '../../kernel/errors.ts';
import { near } from '../../kernel/near.ts';
import type { Column } from './watched.ts';

/** A line that a series may cross. */
export interface Threshold {
  /** Name of a column. */
  readonly column: string;
  readonly side: 'above' | 'below';
  readonly value: number;
}

/** Reads `left_behind_total>5000`. @throws Faults with every one that cannot be read */
export function readThresholds(texts: readonly string[], columns: readonly Column[]): Threshold[] {
  const faults: Fault[] = [];
  const names = columns.map(({ name }) => name);
  const thresholds = texts.flatMap((text): Threshold[] => {
    const [, column = '', sign, number] = /^\s*([^<>\s]+)\s*([<>])\s*(\S+)\s*$/.exec(text) ?? [];
    const value = Number(number);
    if (!Number.isFinite(value)) {
      faults.push({ where, found: text, expected: 'a series, > or <, and a number: left_behind_total>5000' });
    } else if (!names.includes(column)) {
      faults.push({ where, found: `unknown series ${column}`, expected: near(column, names) });
    } else return [{ column, side: sign === '>' ? 'above' : 'below', value }];
    return [];
  });
  if (faults.length > 0) throw new Faults('ensemble', faults);
  return thresholds;
}

const where = '--threshold';
