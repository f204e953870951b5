import { type Fault, Faults } from '../../kernel/errors.ts';
import { figureArray, type Label, labelsOf, type Region } from '../../region/region.ts';
import { type Remembered, remember } from '../calibration/remember.ts';
import type { DetailTable } from './official.ts';
import { splitSector } from './split.ts';
import type { ProvinceTable, Step } from './table.ts';

/** The province's table in the sectors of the pack, and how it was made of the published one. */
export interface PackTable {
  readonly table: ProvinceTable;
  readonly steps: readonly Step[];
}

/** Column of a sector's label: the published sector that it is a part of, where the published table does not tell them apart. */
const PART_OF = 'part_of';

/** Quantities that the table is made of. */
export const TABLE = {
  flows: 'io_flow',
  households: 'io_household',
  government: 'io_government',
  investment: 'io_investment',
  stocks: 'io_stocks',
  exports: 'io_export',
  outflow: 'io_outflow',
  imports: 'io_import',
  inflow: 'io_inflow',
  error: 'io_error',
  output: 'io_output',
  pay: 'io_pay',
  tax: 'io_tax',
  depreciation: 'io_depreciation',
  surplus: 'io_surplus',
} as const;

/** Quantities of the national table. */
export const NATION = {
  flows: 'nation_flow',
  households: 'nation_household',
  government: 'nation_government',
  investment: 'nation_investment',
  stocks: 'nation_stocks',
  exports: 'nation_export',
  imports: 'nation_import',
  output: 'nation_output',
  pay: 'nation_pay',
  tax: 'nation_tax',
  depreciation: 'nation_depreciation',
  surplus: 'nation_surplus',
} as const;

const last: Remembered<PackTable> = {};
const NONE: readonly never[] = [];

/**
 * The pack's provincial table. A published sector of which the pack has parts (label column `part_of`) is split by the
 * national table and the shares that the pack gives.
 *
 * @throws Faults where the pack cannot be split so
 */
export function packTable(region: Region): PackTable {
  const keys = [...Object.values(TABLE), ...Object.values(NATION), 'part_share'];
  return remember(
    () => {
      const published = publishedTable(region);
      const parts = partsOf(region);
      if (parts === undefined) return { table: published, steps: [] };
      const shares = figureArray(region, 'part_share', ['sector']).values;
      const positions = labelsOf(region, 'sector').map((label) => label.id);
      const { table, step } = splitSector(
        published,
        nationTable(region),
        parts.whole,
        parts.ids.map((id) => shares[positions.indexOf(id)]),
      );
      return { table, steps: [step] };
    },
    [region.labels, ...keys.map((name) => region.figures.get(name) ?? NONE)],
    last,
  );
}

/** The table as published: the sectors that are no part of another. */
export function publishedTable(region: Region): ProvinceTable {
  const sectors = labelsOf(region, 'sector');
  const own = sectors.flatMap((label, i) => (isPart(label) ? [] : [i]));
  const n = sectors.length;
  const column = (quantity: string) => {
    const { values } = figureArray(region, quantity, ['sector']);
    return Float64Array.from(own, (i) => values[i]);
  };
  const flows = figureArray(region, TABLE.flows, ['sector', 'to_sector']).values;
  return {
    sectors: own.map((i) => sectors[i].id),
    flows: Float64Array.from(own.flatMap((i) => own.map((j) => flows[i * n + j]))),
    households: column(TABLE.households),
    government: column(TABLE.government),
    investment: column(TABLE.investment),
    stocks: column(TABLE.stocks),
    exports: column(TABLE.exports),
    outflow: column(TABLE.outflow),
    imports: column(TABLE.imports),
    inflow: column(TABLE.inflow),
    error: column(TABLE.error),
    output: column(TABLE.output),
    pay: column(TABLE.pay),
    tax: column(TABLE.tax),
    depreciation: column(TABLE.depreciation),
    surplus: column(TABLE.surplus),
  };
}

/** The national table in the sectors of the pack (zeros where the pack has none: ask `hasNation`). */
export function nationTable(region: Region): DetailTable {
  const column = (quantity: string) => figureArray(region, quantity, ['sector']).values;
  return {
    sectors: labelsOf(region, 'sector').map((label) => label.id),
    flows: figureArray(region, NATION.flows, ['sector', 'to_sector']).values,
    households: column(NATION.households),
    government: column(NATION.government),
    investment: column(NATION.investment),
    stocks: column(NATION.stocks),
    exports: column(NATION.exports),
    imports: column(NATION.imports),
    output: column(NATION.output),
    pay: column(NATION.pay),
    tax: column(NATION.tax),
    depreciation: column(NATION.depreciation),
    surplus: column(NATION.surplus),
  };
}

export const hasNation = (region: Region): boolean => (region.figures.get(NATION.output) ?? NONE).length > 0;

const isPart = (label: Label) => (label.text[PART_OF] ?? '') !== '';

/** The sector that is split, and its parts in the order of sectors, itself the first. */
function partsOf(region: Region): { readonly whole: string; readonly ids: readonly string[] } | undefined {
  const faults = partFaults(region);
  if (faults.length > 0) throw new Faults(region.id, faults);
  const parts = labelsOf(region, 'sector').filter(isPart);
  if (parts.length === 0) return undefined;
  const whole = parts[0].text[PART_OF];
  return { whole, ids: [whole, ...parts.map((label) => label.id)] };
}

/** A split that cannot be made: parts of two sectors or of one that is none, shares that do not add up, no national table. */
export function partFaults(region: Region): Fault[] {
  const sectors = labelsOf(region, 'sector');
  const parts = sectors.filter(isPart);
  const shares = region.figures.get('part_share') ?? [];
  if (parts.length === 0) {
    return shares.slice(0, 1).map((one) => ({
      where: one.file,
      line: one.line,
      found: `part_share of ${one.labels.sector}, and no sector with ${PART_OF}`,
      expected: `a part_share for a sector whose label says what it is ${PART_OF}`,
    }));
  }
  const where = `labels of sector:${PART_OF}`;
  const whole = parts[0].text[PART_OF];
  const at = sectors.findIndex((label) => label.id === whole);
  if (at < 0 || isPart(sectors[at])) {
    return [
      { where, found: `${parts[0].id} as a part of "${whole}"`, expected: 'the id of a sector of the published table' },
    ];
  }
  const other = parts.find((label) => label.text[PART_OF] !== whole);
  if (other !== undefined) {
    const found = `parts of ${whole} and of ${other.text[PART_OF]}`;
    return [{ where, found, expected: 'parts of one sector: only one is split' }];
  }
  const ids = [whole, ...parts.map((label) => label.id)];
  if (ids.some((id, k) => sectors[at + k]?.id !== id)) {
    const mend = 'let the ids of parts begin with the id of their sector, as s14 and s14n';
    return [
      {
        where,
        found: ids.join(', '),
        expected: 'parts that stand right behind their sector in the order of ids',
        mend,
      },
    ];
  }
  const faults: Fault[] = [];
  if (!hasNation(region)) {
    const found = `${whole} with parts, and no national table`;
    faults.push({ where, found, expected: 'nation_flow, nation_output and the rest, which say how it is split' });
  }
  if (shares.length !== ids.length || shares.some((one) => !ids.includes(one.labels.sector))) {
    faults.push({
      where: shares[0]?.file ?? 'quantity part_share',
      ...(shares.length === 0 ? {} : { line: shares[0].line }),
      found: `part_share of ${shares.map((one) => one.labels.sector).join(', ') || 'none'}`,
      expected: `one for each part: ${ids.join(', ')}`,
    });
  }
  return faults;
}
