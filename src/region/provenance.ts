import type { Fault } from '../kernel/errors.ts';
import type { Table } from './csv.ts';
import { mangledDate, TEXT_COLUMN } from './excel.ts';
import type { At, Cell } from './figures.ts';
import type { Basis, Source } from './region.ts';
import { sourceFault } from './rows.ts';
import { BASES, YEAR } from './schema.ts';
import { quote } from './words.ts';

/** Where a number comes from. */
export interface Provenance {
  readonly year: string;
  /** Absent where there is none, or one that is not known. */
  readonly basis: Basis | undefined;
  readonly source: string;
  readonly formula: string;
}

/** Reads the columns that every figure has; columns that the whole table lacks are reported once, elsewhere. */
export function readProvenance(
  cell: Cell,
  table: Table,
  sources: ReadonlyMap<string, Source> | undefined,
  at: At,
  faults: Fault[],
): Provenance {
  const [source, year, written, formula] = [cell('source'), cell('year'), cell('basis'), cell('formula')];
  const absent = (column: string, text: string) => text === '' && !table.columns.includes(column);
  if (source === '' && !absent('source', source)) {
    faults.push({
      ...at('source'),
      found: 'no source',
      expected: 'the id of a source: a number without one does not load',
    });
  } else if (source !== '') {
    const fault = sourceFault(source, sources, faults);
    if (fault !== undefined) faults.push({ ...at('source'), ...fault });
  }
  if (!absent('year', year)) faults.push(...yearFaults(year, at));
  const basis = BASES.find((known) => known === written);
  if (basis === undefined && !absent('basis', written)) {
    faults.push({
      ...at('basis'),
      found: written === '' ? 'no basis' : `the basis ${quote(written)}`,
      expected: `one of ${BASES.join(', ')}`,
    });
  }
  if (basis === 'derived' && formula === '') {
    const mend = 'say how it was worked out, such as births / population';
    faults.push({ ...at('formula'), found: 'no formula for a number that is derived', expected: 'a formula', mend });
  }
  return { year, basis, source, formula };
}

const EXPECTED = 'a year such as 2023, or 2019-2023';

function yearFaults(year: string, at: At): Fault[] {
  if (year === '') return [{ ...at('year'), found: 'no year', expected: EXPECTED }];
  const [from, to = from] = year.split('-');
  if (YEAR.test(year))
    return from <= to
      ? []
      : [{ ...at('year'), found: `${quote(year)}, which ends before it begins`, expected: EXPECTED }];
  const mangled = mangledDate(year);
  const mend = mangled === undefined ? {} : { mend: `a spreadsheet has made a date of it; ${TEXT_COLUMN}` };
  return [{ ...at('year'), found: quote(year), expected: EXPECTED, ...mend }];
}
