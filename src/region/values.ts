import type { Fault } from '../kernel/errors.ts';
import type { Converter } from './convert.ts';
import type { Row } from './csv.ts';
import { readDate } from './date.ts';
import type { At } from './figures.ts';
import { type Reading, readNumber } from './number.ts';
import { isDate, type Quantity } from './quantity.ts';
import type { Basis } from './region.ts';
import { quote } from './words.ts';

/** How the cells of a row become numbers in the unit of their quantity. */
interface Scale {
  readonly quantity: Quantity;
  readonly read: (text: string) => Reading;
  /** From the unit written to the quantity's own. */
  readonly factor: number;
}

/** A value in the quantity's own unit. */
export interface Value extends Scale {
  readonly value: number;
}

/** Reads the value in its unit. */
export function readValue(
  text: string,
  quantity: Quantity,
  unit: string,
  convert: Converter,
  at: At,
  faults: Fault[],
): Value | undefined {
  const scale = scaleOf(quantity, unit, convert, at, faults);
  if (scale === undefined) {
    const reading = readNumber(text);
    if ('fault' in reading) faults.push({ ...at('value'), ...reading.fault });
    return undefined;
  }
  const value = readCell('value', text, scale, at, faults);
  return value === undefined ? undefined : { ...scale, value };
}

function scaleOf(quantity: Quantity, unit: string, convert: Converter, at: At, faults: Fault[]): Scale | undefined {
  if (isDate(quantity)) {
    const found = unit === '' ? 'no unit' : `the unit ${quote(unit)}`;
    if (unit !== 'date') faults.push({ ...at('unit'), found, expected: 'date' });
    return { quantity, read: readDate, factor: 1 };
  }
  const factor = convert(unit, quantity.unit);
  if (typeof factor === 'number') return { quantity, read: readNumber, factor };
  faults.push({ ...at('unit'), ...factor });
  return undefined;
}

/** One cell in the quantity's own unit, within its bounds. */
function readCell(
  column: string,
  text: string,
  { quantity, read, factor }: Scale,
  at: At,
  faults: Fault[],
): number | undefined {
  const reading = read(text);
  if ('fault' in reading) {
    faults.push({ ...at(column), ...reading.fault });
    return undefined;
  }
  const value = reading.value * factor;
  const { min, max } = boundsOf(quantity);
  if (value >= min && value <= max) return value;
  if (!Number.isFinite(value)) {
    faults.push({ ...at(column), found: `${quote(text)}, beyond the largest number`, expected: 'a smaller number' });
    return undefined;
  }
  const converted = factor === 1 ? '' : `, that is ${withUnit(Number(value.toPrecision(6)), quantity)}`;
  faults.push({ ...at(column), found: `${quote(text)}${converted}`, expected: boundsText(quantity) });
  return undefined;
}

/** Bounds that no number of a computer passes stand for none. */
function boundsOf({ min = -Number.MAX_VALUE, max = Number.MAX_VALUE }: Quantity): { min: number; max: number } {
  return { min, max };
}

function boundsText(quantity: Quantity): string {
  const { name, min, max } = quantity;
  if (min !== undefined && max !== undefined) return `${name} from ${min} to ${withUnit(max, quantity)}`;
  if (max !== undefined) return `${name} of at most ${withUnit(max, quantity)}`;
  return `${name} of at least ${withUnit(min ?? 0, quantity)}`;
}

function withUnit(value: number, { unit }: Quantity): string {
  return unit === '1' ? String(value) : `${value} ${unit}`;
}

/**
 * Reads low and high. Where a row has neither, the table's spread gives them, as a share of the value and within the
 * quantity's bounds.
 */
export function readRange(
  { low: lowText = '', high: highText = '', value: valueText = '' }: Row['cells'],
  value: Value,
  basis: Basis | undefined,
  spread: number | undefined,
  at: At,
  faults: Fault[],
): { low?: number; high?: number } {
  if (lowText === '' && highText === '' && spread !== undefined && !isDate(value.quantity)) {
    const { min, max } = boundsOf(value.quantity);
    const away = spread * Math.abs(value.value);
    return { low: Math.max(min, value.value - away), high: Math.min(max, value.value + away) };
  }
  const missing = [...(lowText === '' ? ['low'] : []), ...(highText === '' ? ['high'] : [])];
  if (basis !== undefined && basis !== 'observed' && missing.length > 0) {
    const found = `no ${missing.join(' and ')} for a number whose basis is ${basis}`;
    faults.push({ ...at(missing[0]), found, expected: 'low and high', mend: 'say how far off it may be' });
  }
  const low = lowText === '' ? undefined : readCell('low', lowText, value, at, faults);
  const high = highText === '' ? undefined : readCell('high', highText, value, at, faults);
  if (low !== undefined && low > value.value) {
    faults.push({
      ...at('low'),
      found: `${quote(lowText)}, above the value ${quote(valueText)}`,
      expected: 'low <= value',
    });
  }
  if (high !== undefined && high < value.value) {
    faults.push({
      ...at('high'),
      found: `${quote(highText)}, below the value ${quote(valueText)}`,
      expected: 'high >= value',
    });
  }
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
