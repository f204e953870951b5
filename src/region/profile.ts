import { type Fault, Faults } from '../kernel/errors.ts';
import { converter } from './convert.ts';
import { columnFaults, readTable, type Table } from './csv.ts';
import { readNumber } from './number.ts';
import type { Vocabulary } from './quantity.ts';
import { resourcesOf } from './read.ts';
import type { Profile, Source } from './region.ts';
import { sourceFault } from './rows.ts';
import type { PackageText } from './schema.ts';
import { count, quote, suggest } from './words.ts';

/** Minutes of a year, and of a leap year. */
const YEARS = [365, 366].map((days) => days * 24 * 60);

/**
 * Quantities step by step through a year: a column `value`, one row a step, from the first hour of January on. A column
 * `time` beside it is for people and not read.
 */
export function readProfiles(
  text: PackageText,
  tables: ReadonlyMap<string, Table>,
  { vocabulary, sources }: { vocabulary: Vocabulary; sources: ReadonlyMap<string, Source> | undefined },
  faults: Fault[],
): Map<string, Profile> {
  const profiles = new Map<string, Profile>();
  const convert = converter();
  for (const { name, path, landfall } of resourcesOf(text, 'profile')) {
    const table = tables.get(path);
    if (table === undefined) continue;
    const at = (column: string) => ({ where: 'datapackage.json', column: `${name}.${column}` });
    const known = vocabulary.quantities.filter((quantity) => quantity.profile === true);
    const quantity = known.find((one) => one.name === landfall.quantity);
    if (quantity === undefined) {
      const names = known.map((one) => one.name);
      const found = `${quote(landfall.quantity)}, which is given by no profile`;
      const expected = names.length === 0 ? 'no profile' : suggest(faults, landfall.quantity, names);
      faults.push({ ...at('quantity'), found, expected });
      continue;
    }
    const fault = sourceFault(landfall.source, sources, faults);
    if (fault !== undefined) faults.push({ ...at('source'), ...fault });
    const factor = convert(landfall.unit, quantity.unit);
    if (typeof factor !== 'number') faults.push({ ...at('unit'), ...factor });
    const values = readSteps(table, landfall.minutes, typeof factor === 'number' ? factor : 1, faults);
    if (profiles.has(quantity.name)) {
      faults.push({ where: path, found: `a second profile of ${quantity.name}`, expected: 'one' });
    }
    if (values === undefined) continue;
    const { minutes, year, basis, source } = landfall;
    profiles.set(quantity.name, {
      quantity: quantity.name,
      values,
      minutes,
      unit: quantity.unit,
      year,
      basis,
      source,
      file: path,
    });
  }
  return profiles;
}

/**
 * A year of a quantity from a file outside a pack: a column `value`, one row a step. The number of rows says how long a step is.
 * @param unit that the numbers are in
 * @throws Faults with every fault of the file
 */
export function readProfileFile(
  file: string,
  bytes: Uint8Array,
  quantity: string,
  unit: string,
): Pick<Profile, 'quantity' | 'unit' | 'values' | 'minutes' | 'file'> {
  const faults: Fault[] = [];
  const table = readTable(file, bytes, faults);
  const minutes = [15, 30, 60].find((one) => YEARS.includes((table?.rows.length ?? 0) * one)) ?? 60;
  const values = table === undefined ? undefined : readSteps(table, minutes, 1, faults);
  if (values === undefined) throw new Faults(file, faults);
  return { quantity, unit, values, minutes, file };
}

/** The numbers of a table, one a step; undefined where some are none, or where they do not fill a year. */
function readSteps(table: Table, minutes: number, factor: number, faults: Fault[]): Float64Array | undefined {
  const before = faults.length;
  faults.push(...columnFaults(table, ['value'], ['value', 'time']));
  const steps = YEARS.map((year) => year / minutes);
  if (!steps.includes(table.rows.length)) {
    const found = `${count(table.rows.length, 'step')} of ${minutes} minutes`;
    const expected = `${steps.join(' or ')}: a whole year`;
    const mend = 'fill what is missing and say how in the source, or give the minutes of a step';
    faults.push({ where: table.file, found, expected, mend });
  }
  const values = new Float64Array(table.rows.length);
  table.rows.forEach((row, i) => {
    const reading = readNumber(row.cells.value ?? '');
    if ('fault' in reading) {
      faults.push({ where: table.file, line: row.line, column: 'value', ...reading.fault });
    } else {
      values[i] = reading.value * factor;
    }
  });
  return faults.length > before ? undefined : values;
}
